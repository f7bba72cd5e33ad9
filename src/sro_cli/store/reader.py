"""TOML text to a value of the record, or to the problems that prevent it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

import tomli
from pydantic import ValidationError

from sro_cli.domain.body import Body
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT, Model
from sro_cli.domain.plain import Plain
from sro_cli.domain.problem import Path, Problem
from sro_cli.domain.settings import Settings
from sro_cli.engine.schedule import closing, opening
from sro_cli.engine.slug import with_ids
from sro_cli.lang.messages import _
from sro_cli.lang.words import LANGUAGES, words
from sro_cli.store.complaints import (
    clock_in,
    did_you_mean,
    from_pydantic,
    not_toml,
    problem,
)

M = TypeVar("M", bound=Model)
MOST_MISTAKES = 20
"""How many faults of syntax are looked for in one file."""


@dataclass(frozen=True, eq=False, repr=False)
class Reading(Generic[M]):
    """What was read from one text.

    *value* is None where it cannot be read. *raw* is what the text says; *value* has
    ids for entries that lack one, *stated* is as the file has it. *problems* have
    lines.
    """

    text: str
    value: M | None
    stated: M | None = None
    problems: tuple[Problem, ...] = ()
    newer: bool = False

    @cached_property
    def raw(self) -> Plain:
        """What the text says, in the plain form in which changes are compared."""
        return self.stated.plain() if self.stated is not None else {}

    @cached_property
    def places(self) -> dict[Path, int]:
        """The line of every place; worked out, and loaded, only when asked for."""
        from sro_cli.store.places import places

        return places(self.text) if self.stated is not None else {(): 1}

    def line(self, path: Path) -> int:
        """Return the line of a place in the record."""
        from sro_cli.store.places import line_of

        return line_of(self.places, path)


def read(text: str, model: type[M]) -> Reading[M]:
    """Read *text* as a Meeting, a Body or Settings; every problem is told at once."""
    data, faults = _parse(text)
    if data is None:
        return Reading(text, None, problems=tuple(_located(faults, "")))
    version = data.get("format")
    newer = isinstance(version, int) and version > FORMAT
    if newer:
        faults.append(
            problem(
                "F105",
                _("a newer sro made this file: format {format}").format(format=version),
                ("format",),
                _("install a newer sro; until then the file is read only"),
            )
        )
    stated, found = _validated(model, data, newer=newer)
    faults += found
    if stated is not None:
        faults += list(_faults(stated))
    problems = tuple(_located(faults, text))
    if stated is None or any(each.code != "F105" for each in problems):
        return Reading(text, None, stated, problems, newer)
    value = stated
    if isinstance(stated, Meeting):
        value = stated.but(items=with_ids(stated.items))
    return Reading(text, value, stated, problems, newer)


def of_table(data: Plain, model: type[M]) -> tuple[M | None, list[Problem]]:
    """Return a table that comes from no file as a value, or why it cannot be one."""
    value, faults = _validated(model, data, newer=False)
    if value is not None:
        faults = list(_faults(value))
    return (None if faults else value), faults


def _parse(text: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    """Parse TOML; a clock time without seconds is read as it was meant, to go on."""
    faults: list[Problem] = []
    lines = text.split("\n")
    for _attempt in range(MOST_MISTAKES):
        try:
            return tomli.loads("\n".join(lines)), faults
        except RecursionError:
            faults.append(problem("F101", _("tables lie too deep in each other")))
            return None, faults
        except ValueError as error:  # TOMLDecodeError is one, so are huge numbers
            fault = not_toml("\n".join(lines), error)
            faults.append(fault)
            at = (fault.line or 1) - 1
            clock = clock_in(lines[at]) if at < len(lines) else ""
            if not clock:
                return None, faults
            lines[at] = f"{lines[at].partition('=')[0]}= {clock}"
    return None, faults


def _validated(
    model: type[M], data: dict[str, Any], *, newer: bool
) -> tuple[M | None, list[Problem]]:
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = [each for each in errors if each["type"] == "extra_forbidden"]
    if newer and len(unknown) == len(errors):
        known: Any = data
        for each in unknown:
            table = known
            for step in each["loc"][:-1]:
                table = table[step]
            del table[each["loc"][-1]]
        return model.model_validate(known), []
    return None, from_pydantic(model, errors, data)


def _located(faults: list[Problem], text: str) -> list[Problem]:
    """Put lines to problems, and the problems in the order of the lines."""
    if not faults:
        return []
    from sro_cli.store.places import line_of, places

    try:
        found = places(text)
    except (IndexError, RecursionError, tomli.TOMLDecodeError):
        found = {(): 1}  # the text was mended before it could be parsed
    told = [
        each if each.line else each.at(line_of(found, each.path)) for each in faults
    ]
    return sorted(told, key=lambda each: each.line or 0)


def _faults(value: Model) -> Iterator[Problem]:
    """Yield what is well formed and still cannot be."""
    if isinstance(value, Meeting):
        yield from _meeting_faults(value)
    if isinstance(value, Settings) and value.language not in LANGUAGES:
        yield problem(
            "F102",
            _("language is {language}; it must be one of {languages}").format(
                language=value.language, languages=", ".join(LANGUAGES)
            ),
            ("language",),
        )
    if isinstance(value, Body):
        known = words()
        for table, keys in (("labels", known.labels), ("phrases", known.phrases)):
            for key in getattr(value, table):
                if key not in keys:
                    yield problem(
                        "F103",
                        _("unknown key {key}").format(key=key),
                        (table, key),
                        did_you_mean(key, list(keys)),
                    )
        yield from _entry_faults(value.standing, "standing")


def _meeting_faults(meeting: Meeting) -> Iterator[Problem]:
    if closing(meeting) <= opening(meeting):
        yield problem(
            "F102",
            _("the meeting ends at {end}, and begins at {start}").format(
                end=meeting.end.isoformat("minutes"),
                start=meeting.start.isoformat("minutes"),
            ),
            ("end",),
        )
    times: list[tuple[Path, Any]] = [
        (("start",), meeting.start),
        (("end",), meeting.end),
    ]
    for path, item in _entries(meeting.items, "items"):
        times += [((*path, "start"), item.start), ((*path, "end"), item.end)]
    for path, stated in times:
        if stated and (stated.second or stated.microsecond or stated.tzinfo):
            yield problem(
                "F102",
                _("{time} is not a time of whole minutes").format(time=stated),
                path,
            )
    yield from _entry_faults(meeting.items, "items")


def _entries(items: tuple[Item, ...], key: str) -> Iterator[tuple[Path, Item]]:
    """Yield entries and sub-items with their paths; *key* is where they stand."""
    for at, item in enumerate(items):
        yield (key, at), item
        for inner, part in enumerate(item.items):
            yield (key, at, "items", inner), part


def _entry_faults(items: tuple[Item, ...], key: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, item in _entries(items, key):
        if len(path) > 2 and item.items:  # noqa: PLR2004 (a sub-item's path is longer)
            yield problem(
                "F103",
                _("a sub-item cannot have sub-items of its own"),
                (*path, "items"),
            )
        if "\n" in item.title:
            yield problem("F102", _("a title stands on one line"), (*path, "title"))
        if item.id and item.id in seen:
            yield problem(
                "F102",
                _("two entries have the id {id}").format(id=item.id),
                (*path, "id"),
                _("change one, or leave it out: sro writes a new one"),
            )
        seen.add(item.id)
