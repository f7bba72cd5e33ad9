"""A command that takes "- " and what follows as text; commands in their order."""

import re
from collections.abc import Mapping
from copy import copy
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from sro_cli.cli.values import GUARD
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

_OPTION = re.compile(r"--?[\w-]+(=.*)?", re.DOTALL)


def _is_text(argument: str) -> bool:
    return argument.startswith("-") and not _OPTION.fullmatch(argument)


def _bare(value: Any) -> Any:  # noqa: ANN401 (whatever parameters hold)
    if isinstance(value, str):
        text = value.removeprefix(GUARD).replace("\r\n", "\n")
        # bytes that are no UTF-8 come as lone surrogates, which no file can hold
        return text.encode(errors="surrogateescape").decode(errors="replace")
    if isinstance(value, list | tuple):
        return type(value)(_bare(each) for each in value)
    return value


class Command(TyperCommand):
    """A command whose arguments may be sentences.

    What begins with a hyphen and is not shaped like an option ("- punkt", "-5 %") is
    text: it is guarded while options are looked for.
    """

    def __init__(self, *args: Any, **keys: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **keys)
        for param in self.params:  # Python's names of types say nothing to a secretary
            if param.param_type_name == "argument":
                param.type = copy(param.type)
                param.type.get_metavar = lambda *_args, **_keys: ""  # type: ignore[method-assign]
            elif param.metavar is None and not getattr(param, "is_flag", False):
                param.metavar = "TEXT"

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Return what the usage line names, without braces around what is required."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Parse, with texts guarded from being taken for options."""
        guarded = [GUARD + each if _is_text(each) else each for each in args]
        ctx.allow_extra_args = True
        rest: list[str] = super().parse_args(ctx, guarded)
        ctx.params = {name: _bare(value) for name, value in ctx.params.items()}
        if rest and not ctx.resilient_parsing:
            raise UsageError(
                _("too many words for {command}: {words}").format(
                    command=ctx.command_path, words=_bare(" ".join(rest))
                ),
                _('a text of several words stands in quotes: "…"'),
            )
        return rest


class Group(TyperGroup):
    """Commands in the order in which they were registered."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Return the names in a secretary's order, not the alphabet's."""
        del ctx
        return list(self.commands)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Find a command, or name the likeliest."""
        if args[0] in self.commands or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        import difflib  # only for what is misspelt

        near = difflib.get_close_matches(args[0], self.commands)
        raise UsageError(
            _("there is no command {name}").format(name=args[0]),
            _("did you mean {name}?").format(name=", ".join(near))
            if near
            else _("{command} --help lists them").format(command=ctx.command_path),
        )


def enter(
    app: typer.Typer,
    panel: str,
    commands: Mapping[str, Any],
    only: str | None,
) -> None:
    """Enter commands in a program, under the help's heading; or *only* one of them."""
    for name, command in commands.items():
        if only in (None, name):
            app.command(name, cls=Command, rich_help_panel=panel)(command)
