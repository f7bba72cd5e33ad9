"""A command that takes "- " and what follows as text; commands in their order."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from sro_cli.cli.values import GUARD

_OPTION = re.compile(r"--?[\w-]+(=.*)?", re.DOTALL)


def _is_text(argument: str) -> bool:
    return argument.startswith("-") and not _OPTION.fullmatch(argument)


def _bare(value: Any) -> Any:  # noqa: ANN401 (whatever parameters hold)
    if isinstance(value, str):
        return value.removeprefix(GUARD)
    if isinstance(value, list | tuple):
        return type(value)(_bare(each) for each in value)
    return value


class Command(TyperCommand):
    """A command whose arguments may be sentences.

    What begins with a hyphen and is not shaped like an option ("- punkt", "-5 %") is
    text: it is guarded while options are looked for.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Parse, with texts guarded from being taken for options."""
        guarded = [GUARD + each if _is_text(each) else each for each in args]
        rest: list[str] = super().parse_args(ctx, guarded)
        ctx.params = {name: _bare(value) for name, value in ctx.params.items()}
        return rest


class Group(TyperGroup):
    """Commands in the order in which they were registered."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names in a secretary's order, not the alphabet's."""
        del ctx
        return list(self.commands)
