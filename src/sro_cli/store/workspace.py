"""A workspace: a folder with its settings, bodies, meetings and papers."""

import re
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from sro_cli.domain.body import Body
from sro_cli.domain.errors import (
    DamagedError,
    NewerFormatError,
    NotFoundError,
    StorageError,
)
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT, Model
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Problem
from sro_cli.domain.settings import Settings
from sro_cli.lang.messages import _
from sro_cli.store import disk
from sro_cli.store.complaints import problem
from sro_cli.store.encoding import Decoded, decode
from sro_cli.store.reader import Reading, read

M = TypeVar("M", bound=Model)
SETTINGS = "sro.toml"
BODY_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_SECOND = re.compile(r"(?:-\d+)?")
_STATE = re.compile(r"""^state[ \t]*=[ \t]*["'](\w+)["']""", re.MULTILINE)


class UnreadableError(DamagedError):
    """A file of the workspace that cannot be read; *problems* say why, with lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(f"{first.file}:{first.line}: {first.code} {first.message}")
        self.problems = problems


class Workspace:
    """The files of a workspace, as values of the record."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def settings_reading(self) -> Reading[Settings]:
        """What sro.toml says, whatever is wrong with it."""
        return self.reading(SETTINGS, Settings)

    @property
    def settings(self) -> Settings:
        """What sro.toml says."""
        return self.readable(self.settings_reading)

    def reading(self, path: str, model: type[M]) -> Reading[M]:
        """Read a file, whatever is wrong with it."""
        decoded, fault = self.decoded(path)
        if fault:
            return Reading("", None, problems=(_at(fault, path),))
        found = read(decoded.text, model)
        problems = tuple(_at(each, path) for each in found.problems)
        return replace(found, problems=problems)

    def decoded(self, path: str) -> tuple[Decoded, Problem | None]:
        """Return the text of a file of the workspace, or why there is none."""
        try:
            return decode(disk.read(self.root / path))
        except StorageError as error:
            why = error.message.partition(": ")[2].partition(";")[0]
            fault = problem("F101", _("it cannot be read: {why}").format(why=why))
            return Decoded(""), fault

    def readable(self, reading: Reading[M]) -> M:
        """Return what was read.

        Raises:
            UnreadableError: it could not be.
        """
        if reading.value is None:
            if reading.newer:
                first = reading.problems[0]
                raise NewerFormatError(f"{first.file}: {first.message}", first.hint)
            raise UnreadableError(reading.problems)
        return reading.value

    # bodies

    def body_ids(self) -> list[str]:
        """Return the ids of all bodies, sorted."""
        folder = self.root / "bodies"
        return sorted(
            path.stem for path in folder.glob("*.toml") if path.name[0] != "."
        )

    def body_reading(self, body_id: str) -> Reading[Body]:
        """Read a body's file.

        Raises:
            NotFoundError: there is no such body.
        """
        self.refuse_unknown(body_id)
        return self.reading(body_path(body_id), Body)

    def body_if_any(self, body_id: str) -> Reading[Body]:
        """Read a body's file; a body that is not there says nothing, and is no error.

        What needs a body of its own says what it misses.
        """
        if body_id in self.body_ids():
            return self.reading(body_path(body_id), Body)
        return Reading("", Body(format=FORMAT))

    def refuse_unknown(self, body_id: str) -> None:
        """Refuse a body that is not there, and say which there are."""
        if body_id not in self.body_ids():
            there = ", ".join(self.body_ids()) or _("none")
            raise NotFoundError(
                _("there is no body {body}").format(body=body_id),
                _("bodies here: {bodies}; a new one: sro add-body").format(
                    bodies=there
                ),
            )

    def body(self, body_id: str) -> Body:
        """Return a body."""
        return self.readable(self.body_reading(body_id))

    # meetings

    def meeting_ids(self) -> list[str]:
        """Return the ids of all meetings, sorted: by body, then by date."""
        folder = self.root / "meetings"
        return sorted(
            f"{path.parent.name}/{path.stem}"
            for path in folder.glob("*/*.toml")
            if not path.name.startswith(".")
        )

    def meeting_reading(self, meeting_id: str) -> Reading[Meeting]:
        """Read a meeting's file; what its place says is compared with what it says."""
        path = meeting_path(meeting_id)
        found = self.reading(path, Meeting)
        meeting = found.value
        if meeting is None:
            return found
        body, _slash, stem = meeting_id.partition("/")
        day = meeting.date.isoformat()
        is_named_so = stem.startswith(day) and _SECOND.fullmatch(stem, len(day))
        if meeting.body == body and is_named_so:
            return found
        differ = problem(
            "F108",
            _("the file lies at {place} and is about {body} {date}").format(
                place=meeting_id, body=meeting.body, date=day
            ),
            ("date",) if meeting.body == body else ("body",),
            _("rename the file, or mend its body and date"),
            found.line(("date",) if meeting.body == body else ("body",)),
        )
        return replace(found, problems=(*found.problems, _at(differ, path)))

    def meeting(self, meeting_id: str) -> Meeting:
        """Return a meeting."""
        return self.readable(self.meeting_reading(meeting_id))

    def state_of(self, meeting_id: str) -> str:
        """Return a meeting's state at a glance: "draft" where the file is silent."""
        decoded, _fault = self.decoded(meeting_path(meeting_id))
        match = _STATE.search(decoded.text.partition("\n[")[0])
        return match[1] if match else "draft"


def found_from(folder: Path) -> Path | None:
    """Return the workspace that *folder* lies in: itself, or the nearest above it."""
    for each in (folder, *folder.parents):
        if (each / SETTINGS).is_file():
            return each
    return None


def _at(each: Problem, path: str) -> Problem:
    """Put the file to a problem, and the meeting whose file it is."""
    folder, _slash, place = path.removesuffix(".toml").partition("/")
    return each._replace(file=path, meeting=place if folder == "meetings" else None)
