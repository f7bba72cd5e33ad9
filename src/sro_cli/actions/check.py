"""Run checks on meetings, and put lines to what they find."""

from collections.abc import Callable, Container, Iterable
from itertools import chain
from typing import NamedTuple

from sro_cli.actions.ignored import unneeded
from sro_cli.checks import findings, wide_findings
from sro_cli.checks.rule import Check
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Problem
from sro_cli.domain.settings import Ignore, Settings
from sro_cli.lang.messages import _
from sro_cli.store.cases import Cases
from sro_cli.store.complaints import problem
from sro_cli.store.encoding import decode
from sro_cli.store.history import History
from sro_cli.store.places import Places, line_of, line_within, places
from sro_cli.store.reader import Reading, read
from sro_cli.store.workspace import SETTINGS, Workspace

COPY, MISPLACED = "F107", "F108"
"""A copy of a file does not lie in its meeting's place: it is told as a copy alone."""


class Outside(NamedTuple):
    """A file that is to be checked and is none of the workspace's meetings.

    *label* is what it is called in what is told: a path, or - for standard input.
    """

    label: str
    data: bytes


class Asked(NamedTuple):
    """What is to be checked: meetings of the workspace by id, and other files."""

    meetings: tuple[str, ...]
    files: tuple[Outside, ...] = ()


def check_meetings(
    workspace: Workspace | None,
    asked: Asked,
    checks: Iterable[Check],
    step: Callable[[], object] = lambda: None,
) -> list[Problem]:
    """Return all problems of what is asked about, those of a file in line order.

    A file that cannot be read is reported, and the rest goes on. Files come in the
    order in which they were asked for, a body's before its first meeting's. *step* is
    called before each meeting that is read.
    """
    return _Run(workspace, tuple(checks), step).of(asked)


class _Run:
    """One run of checks.

    *found* maps files to their problems, *outside* the ids under which files that are
    none of the workspace's count to what they are called, and their text.
    """

    def __init__(
        self,
        workspace: Workspace | None,
        checks: tuple[Check, ...],
        step: Callable[[], object],
    ) -> None:
        self.workspace = workspace
        self.checks = checks
        self.step = step
        self.reading = workspace.settings_reading if workspace else None
        value = self.reading.value if self.reading else None
        self.settings = value or Settings(format=FORMAT)
        self.cases = Cases(workspace, self.settings)
        self.history = History(workspace.root) if workspace else None
        self.found: dict[str, list[Problem]] = {}
        self.used: set[Ignore] = set()
        self.outside: dict[str, tuple[str, str]] = {}

    def of(self, asked: Asked) -> list[Problem]:
        """Return what is found in all that is asked about."""
        settings = self.found.setdefault(SETTINGS, [])
        for meeting_id in asked.meetings:
            self._meeting(meeting_id)
        for outside in asked.files:
            self._file(outside)
        ids = frozenset((*asked.meetings, *self.outside))
        if self.workspace and ids >= set(self.cases.ids):
            for body_id in self.workspace.body_ids():
                self._body(body_id)
        self._widely(ids)
        if self.reading:
            settings += self.reading.problems
            if self.reading.value:
                settings += self._unneeded(ids)
        return list(chain.from_iterable(self.found.values()))

    def _unneeded(self, asked: frozenset[str]) -> list[Problem]:
        assert self.reading is not None  # noqa: S101 (who calls has looked)
        ran = {check.code for check in self.checks}
        entries = unneeded(
            self.settings, self.used, ran, asked, frozenset(self.cases.ids)
        )
        return _in_order(
            each._replace(file=SETTINGS, line=self.reading.line(each.path))
            for each in entries
        )

    def _meeting(self, meeting_id: str) -> None:
        assert self.workspace is not None  # noqa: S101 (a meeting has one)
        self.step()
        path = meeting_path(meeting_id)
        reading = self.workspace.meeting_reading(meeting_id)
        self.cases.remember(meeting_id, reading.value)
        self._one(meeting_id, path, reading)
        if self.history and self.history.is_cut_off(path):
            self.found[path] = [_cut_off(meeting_id, reading.text)]

    def _file(self, outside: Outside) -> None:
        """Check a file that is none of the meetings, as if it were one."""
        decoded, fault = decode(outside.data)
        reading = read(decoded.text, Meeting)
        problems = (fault,) if fault else reading.problems
        told = [each._replace(file=outside.label) for each in problems]
        self.found[outside.label] = told
        if reading.value is None or fault:
            return
        meeting_id = first = f"{reading.value.body}/{reading.value.date}"
        count = 2
        while meeting_id in self.outside:
            meeting_id, count = f"{first}-{count}", count + 1
        self.outside[meeting_id] = (outside.label, decoded.text)
        self.cases.remember(meeting_id, reading.value)
        self._one(meeting_id, outside.label, reading)

    def _one(self, meeting_id: str, file: str, reading: Reading[Meeting]) -> None:
        """Check a meeting that was read, by the checks that look at one alone."""
        own = list(reading.problems)
        if reading.value is not None and self._body(reading.value.body):
            case = self.cases.of(meeting_id, reading.value)
            found = findings(case, self.checks, self.used)
            own += [
                each.at(_line(each, reading.text, reading.places)) for each in found
            ]
        self.found[file] = _in_order(each._replace(file=file) for each in own)

    def _body(self, body_id: str) -> bool:
        """Tell once what is wrong with a body's file; return whether it can be read."""
        body = self.cases.body(body_id)
        self.found.setdefault(body_path(body_id), list(body.problems))
        return body.value is not None

    def _widely(self, asked: Container[str]) -> None:
        """Check by the checks that look at the workspace as a whole."""
        wide = [check for check in self.checks if check.is_wide]
        if not wide:
            return
        survey = self.cases.survey(asked, self.step)
        by_file: dict[str, list[Problem]] = {}
        for each in wide_findings(survey, wide, self.used):
            by_file.setdefault(each.file or "", []).append(each)
        labels = {
            meeting_path(meeting_id): label
            for meeting_id, (label, _text) in self.outside.items()
        }
        texts = dict(self.outside.values())
        for place, problems in by_file.items():
            file = labels.get(place, place)
            text = texts.get(file) or self._text(file)
            lines = places(text)
            lined = [
                each._replace(file=file, line=_line(each, text, lines))
                for each in problems
            ]
            self.found[file] = _in_order((*self.found.get(file, ()), *lined))
            if any(each.code == COPY for each in lined):
                self.found[file] = [
                    each for each in self.found[file] if each.code != MISPLACED
                ]

    def _text(self, file: str) -> str:
        """Read a file again for its lines: only the few are, in which something is."""
        assert self.workspace is not None  # noqa: S101 (its files alone come here)
        return self.workspace.decoded(file)[0].text


def _line(found: Problem, text: str, lines: Places) -> int:
    """Return the line of a finding: in a long text that of the words it is about."""
    return line_within(text, line_of(lines, found.path), found.quote)


def _cut_off(meeting_id: str, text: str) -> Problem:
    """Say that a file ends too early; what else is wrong with it comes of that."""
    return problem(
        "F106",
        _("the file ends in the middle of what sro wrote there last"),
        hint=_("earlier versions lie in .sro/history"),
        line=text.count("\n") + 1,
    )._replace(file=meeting_path(meeting_id), meeting=meeting_id)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda each: (each.line or 0, each.code))
