"""The command for standing items: those that every agenda of a body has."""

from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import console, values
from sro_cli.cli.bodies import PANEL
from sro_cli.cli.command import enter
from sro_cli.cli.options import BodyArgument
from sro_cli.cli.session import Session, session
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.domain.body import StandingItem

ACTIONS = {
    "list": (),
    "add": ("ITEM", "--type", "--notes", "--under", "--before", "--after", "--end"),
    "remove": ("ITEM",),
    "move": ("ITEM", "--before", "--after"),
}
"""What can be done, and what belongs to it."""


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, unless another one is named."""
    enter(app, PANEL, {"standing": standing}, only)


def standing(
    ctx: typer.Context,
    body: BodyArgument,
    action: Annotated[
        str, typer.Argument(metavar="[ACTION]", help=_("list, add, remove or move."))
    ] = "list",
    item: Annotated[
        str | None,
        typer.Argument(
            metavar="[ITEM]",
            help=_("The title of a new item; else a number in the list, or a title."),
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--type", help=_("What a formal item is for: previous, roll …")),
    ] = None,
    notes: Annotated[
        str | None, typer.Option(help=_("What the minutes say unless changed."))
    ] = None,
    under: Annotated[
        str | None, typer.Option(metavar="N", help=_("As a sub-item of this item."))
    ] = None,
    before: Annotated[
        str | None, typer.Option(metavar="N", help=_("Before this item."))
    ] = None,
    after: Annotated[
        str | None, typer.Option(metavar="N", help=_("After this item."))
    ] = None,
    *,
    end: Annotated[
        bool, typer.Option("--end", help=_("After the items that are added."))
    ] = False,
) -> None:
    """List, add, remove or move the items that every agenda of a body has.

    \b
    sro standing sro
    sro standing sro add "Nästa möte" --end
    sro standing sro move 4 --before 2
    """
    from sro_cli.actions import standing as actions
    from sro_cli.actions.items import Place

    values.one_of(action, tuple(ACTIONS), "ACTION")
    given = {
        "ITEM": item,
        "--type": kind,
        "--notes": notes,
        "--under": under,
        "--before": before,
        "--after": after,
        "--end": end or None,
    }
    for name, value in given.items():
        if value is not None and name not in ACTIONS[action]:
            raise UsageError(
                _("{name} does not go with {action}").format(name=name, action=action)
            )
    run = session(ctx)
    if action == "list":
        _print_standing(run, body)
        return
    if not item:
        raise typer.BadParameter(_("which item?"), param_hint="ITEM")
    place = Place(under, before, after)
    if action == "add":
        new = _standing_item(item, kind, notes, end=end)
        done = actions.add_standing(run.workspace, run.moment, body, new, place)
    elif action == "remove":
        done = actions.remove_standing(run.workspace, run.moment, body, item)
    else:
        done = actions.move_standing(run.workspace, run.moment, body, item, place)
    run.done(done)


def _print_standing(run: Session, body: str) -> None:
    from sro_cli.engine.agenda import letter

    for number, item in enumerate(run.workspace.body(body).standing, 1):
        at = _("  (at the end)") if item.at == "end" else ""
        console.answer(f"{number:>3}  {item.title}{at}")
        for inner, part in enumerate(item.items, 1):
            console.answer(f"{number}{letter(inner)}".rjust(3) + f"    {part.title}")


def _standing_item(
    title: str, kind: str | None, notes: str | None, *, end: bool
) -> "StandingItem":
    from sro_cli.domain.body import StandingItem
    from sro_cli.domain.item import ItemType

    if kind:
        values.one_of(kind, ItemType, "--type")
    return StandingItem(title=title).but(
        type=kind, notes=notes, at="end" if end else None
    )
