"""What is another way in a record than before, told by field."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from sro_cli.actions.importing.same import bare, texts
from sro_cli.actions.importing.values import Changed
from sro_cli.actions.left import NAMES
from sro_cli.domain.body import Body
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.plain import Plain
from sro_cli.engine.agenda import Entry, entries
from sro_cli.lang.messages import _

MORE = {
    "state": _("state"),
    "type": _("type"),
    "numbered": _("numbered"),
    "kind_text": _("kind"),
    "minutes": _("minutes"),
    "commissions": _("commissions"),
    "follows": _("follows"),
    "corrects": _("correction"),
    "names": _("names"),
    "labels": _("words on paper"),
    "phrases": _("sentences on paper"),
    "style": _("style"),
    "standing": _("standing items"),
    "groups": _("roster"),
}
"""What messages call fields that no paper prints by themselves."""


def differences(before: Meeting, after: Meeting) -> tuple[Changed, ...]:
    """Return the fields of a meeting that differ: its head, then item by item."""
    found = list(_of(before, after, "", ("format", "body", "date", "items")))
    old = {entry.item.id: entry for entry in entries(before)}
    new = entries(after)
    for entry in new:
        was = old.pop(entry.item.id, None)
        if was is None:
            found.append(Changed(entry.name, (), (entry.item.title,)))
        else:
            found += _of(was.item, entry.item, entry.name, ("id", "items"))
    found += (
        Changed(_gone(entry), tuple(_all(entry.item)), ()) for entry in old.values()
    )
    return tuple(found)


def body_differences(before: Body, after: Body) -> tuple[Changed, ...]:
    """Return the fields of a body that differ; of tables the keys."""
    keyed = ("labels", "phrases", "style")
    found = [*_of(before, after, "", ("format", *keyed))]
    old, new = before.plain(), after.plain()
    for name in keyed:
        tables = [
            tuple(f"{key} = {value}" for key, value in each.get(name, {}).items())
            for each in (old, new)
        ]
        if tables[0] != tables[1]:
            found.append(Changed(MORE[name], *tables))
    return tuple(found)


def _gone(entry: Entry) -> str:
    return _("{entry}, as it was").format(entry=entry.name)


def _all(item: Item) -> Iterator[str]:
    plain = item.plain()
    plain.pop("items", None)
    yield from texts(plain)


def _of(
    before: Model, after: Model, where: str, but: tuple[str, ...]
) -> Iterator[Changed]:
    old, new = before.plain(), after.plain()
    for name in type(after).model_fields:
        if name in but or old.get(name) == new.get(name):
            continue
        word = NAMES.get(name) or MORE.get(name, name)
        told = _("{entry}, {field}").format(entry=where, field=word) if where else word
        yield Changed(told, tuple(_lines(old.get(name))), tuple(_lines(new.get(name))))


def _lines(value: Any) -> Iterator[str]:  # noqa: ANN401 (whatever a table holds)
    """Yield a value as lines to read: a text its own, a person or a paper one each."""
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, Mapping) and {"people", "members"} & set(each):
                yield from _group(each)
            else:
                yield from _lines(each)
    elif isinstance(value, Mapping):
        yield ", ".join(_parts(value))
    elif isinstance(value, datetime.time):
        yield value.isoformat("minutes")
    elif value is not None:
        yield str(value)


def _group(group: Mapping[str, Any]) -> Iterator[str]:
    heads = [group.get("heading", ""), group.get("subheading", "")]
    under = " / ".join(filter(None, heads))
    for each in group.get("people") or group.get("members") or ():
        yield ", ".join([*_parts(each), *([under] if under else [])])


def _parts(table: Mapping[str, Any]) -> Iterator[str]:
    for name, each in table.items():
        if name in ("from", "until"):
            yield f"{_FROM[name]} {each}"
        elif name in ("minutes", "at", "role", "attendance"):
            yield f"{name}: {each}" if name == "minutes" else str(each)
        else:
            yield " ".join(_lines(each)) if not isinstance(each, str) else each


_FROM = {"from": _("from"), "until": _("until")}


CODED = ("id", "target", "type", "kind", "role", "attendance")
"""Keys whose values are no words of a paper."""


def _prose(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            if name not in CODED:
                yield from _prose(each)
    elif isinstance(value, list):
        for each in value:
            yield from _prose(each)
    elif isinstance(value, datetime.time):
        yield value.isoformat("minutes")
    elif isinstance(value, str):
        yield value


def not_taken(paper: Plain, record: Plain) -> tuple[str, ...]:
    """Return the texts of a paper that a record does not hold."""
    held = "\n".join(bare(each) for each in texts(record)).casefold()
    found = [
        line
        for text in _prose(paper)
        for line in text.splitlines()
        if bare(line) and bare(line).casefold() not in held
    ]
    return tuple(dict.fromkeys(found))
