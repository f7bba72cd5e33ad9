"""Tables for the screen, drawn by rich; texts are data, never markup."""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sro_cli.cli.console import clean
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.schedule import closing, opening
from sro_cli.engine.style import HouseStyle
from sro_cli.lang.messages import _

WIDTH = 80


def table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()
) -> str:
    """Return rows under heads as text; columns in *right* are flush right."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for at, head in enumerate(heads):
        grid.add_column(
            Text(head), justify="right" if at in right else "left", overflow="fold"
        )
    for row in rows:
        grid.add_row(*(Text(clean(cell)) for cell in row))
    target = StringIO()
    Console(file=target, width=WIDTH, color_system=None).print(grid)
    return "\n".join(line.rstrip() for line in target.getvalue().splitlines())


def meeting_table(rows: Iterable[tuple[str, Meeting, HouseStyle]]) -> str:
    """Return the meetings of `list`, their times in house style."""
    return table(
        (_("meeting"), _("time"), _("state"), _("place")),
        (
            (
                meeting_id,
                style.range(opening(meeting), closing(meeting)),
                meeting.state,
                meeting.place or "",
            )
            for meeting_id, meeting, style in rows
        ),
    )
