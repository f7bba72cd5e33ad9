"""Tables for the screen, drawn by rich; texts are data, never markup."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sro_cli.cli.console import clean
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


def meeting_table(rows: Iterable[dict[str, Any]]) -> str:
    """Return the meetings of `list`."""
    return table(
        (_("meeting"), _("time"), _("state"), _("place")),
        (
            (
                each["id"],
                f"{each['start']}–{each['end']}",
                each["state"],
                each["place"] or "",
            )
            for each in rows
        ),
    )
