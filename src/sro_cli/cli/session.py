"""One run of the program: where, who, when, and how its outcome is told."""

import datetime
import getpass
import os
import re
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sro_cli.cli import console
from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.actions.outcome import Outcome
    from sro_cli.domain.meeting import Meeting
    from sro_cli.engine.style import HouseStyle
    from sro_cli.store.change import Moment
    from sro_cli.store.workspace import Workspace


@dataclass
class Session:
    """What the options before the command say, and the environment."""

    folder: Path | None = None
    named: str | None = None
    no_input: bool = False
    arguments: list[str] = field(default_factory=list)

    @cached_property
    def workspace(self) -> "Workspace":
        """The workspace: -C, else SRO_WORKSPACE, else the one around this folder."""
        from sro_cli.actions.select import workspace_at

        folder = self.folder
        if folder is None and (said := os.environ.get("SRO_WORKSPACE")):
            folder = Path(said)
        return workspace_at(folder, Path.cwd())

    @cached_property
    def workspace_if_any(self) -> "Workspace | None":
        """The workspace, None where there is none and none was named."""
        try:
            return self.workspace
        except NotFoundError:
            if self.folder is not None or os.environ.get("SRO_WORKSPACE"):
                raise
            return None

    def meeting(self, *named: str | None) -> str:
        """Return the id of the meeting meant.

        *named* is what the command was given: its arguments, and last its -m, which is
        nearer than the -m before the command. An argument and -m mean the same one.
        """
        from sro_cli.actions.select import meeting_meant

        *arguments, option = named
        if option is None:
            option = self.named
        given = [each for each in (*arguments, option) if each is not None]
        if not all(each.strip() for each in given):
            raise UsageError(_("the meeting's id is empty"))
        found = [
            meeting_meant(self.workspace, each, os.environ.get("SRO_MEETING"))
            for each in given or (None,)
        ]
        if len(set(found)) > 1:
            raise UsageError(
                _("{meetings}: one meeting at a time").format(
                    meetings=_(" and ").join(found)
                )
            )
        return found[0]

    @property
    def today(self) -> datetime.date:
        """The day: SRO_TODAY, else the clock's."""
        if said := os.environ.get("SRO_TODAY"):
            try:
                return datetime.date.fromisoformat(said)
            except ValueError as error:
                raise UsageError(
                    _("SRO_TODAY is {text}; write 2025-03-06").format(text=said)
                ) from error
        return datetime.datetime.now().astimezone().date()

    @property
    def moment(self) -> "Moment":
        """Who gives which command, and when."""
        from sro_cli.store.change import Moment

        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        try:
            user = getpass.getuser()
        except (KeyError, OSError):
            user = ""
        return Moment(now, user, " ".join(map(quoted, self.arguments)))

    def style(self, meeting: "Meeting") -> "HouseStyle":
        """Return the house style of a meeting's body."""
        from sro_cli.actions.edit import style_of

        return style_of(self.workspace, meeting)

    def done(self, outcome: "Outcome") -> None:
        """Print what was done, to which meeting, and the times that moved."""
        console.answer(f"{outcome.subject}: {outcome.message}")
        if outcome.moves:
            style = self.style(self.workspace.meeting(outcome.subject))
            console.answer(_("times moved:"))
            for each in outcome.moves:
                names = ", ".join(each.presenters)
                line = (
                    f"  {each.new.entry.ref:>4}  "
                    f"{style.range(each.old.start, each.old.end)} → "
                    f"{style.range(each.new.start, each.new.end)}"
                )
                console.answer(f"{line}  {names}".rstrip())
        for text in outcome.remarks:
            console.remark(text)

    @property
    def may_ask(self) -> bool:
        """Tell whether somebody sits at the terminal and may be asked."""
        return not self.no_input and sys.stdin.isatty() and sys.stderr.isatty()


def quoted(word: str) -> str:
    """Return a word of the command line as it has to be typed."""
    return word if re.fullmatch(r"[\w./:=@,-]+", word) else f'"{word}"'


def session(ctx: typer.Context) -> Session:
    """Return this run's session."""
    found = ctx.find_object(Session)
    return found if found is not None else Session()
