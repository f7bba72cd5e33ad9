"""The program: its commands, and how each run of it ends."""

import os
import re
import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer._click import exceptions as usage  # the library keeps no public name
from typer.exceptions import TyperException

from sro_cli import __version__
from sro_cli.cli import console, values
from sro_cli.cli.program import program
from sro_cli.cli.session import Session, quoted
from sro_cli.domain.errors import SroError
from sro_cli.lang.messages import _, ngettext

INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Run the program; return its exit code. Nothing but a code comes out of it."""
    if arguments in (["--version"], ["-V"]):
        console.answer(f"sro {__version__}")
        return 0
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = _asked(arguments)
        sys.stdout.flush()
    except SroError as error:
        code = _told(error)
    except TyperException as error:
        _explain_use(error)
        code = 2
    except typer.Abort:
        console.remark(_("interrupted; nothing was changed"))
        code = INTERRUPTED
    except KeyboardInterrupt:
        console.remark(_("interrupted; files are only ever replaced whole"))
        code = INTERRUPTED
    except BrokenPipeError:  # `| head` has seen enough; Python's last flush is mute too
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:  # noqa: BLE001 (a bug: told, never shown as a traceback)
        code = _bug(error)
    return code


def _asked(arguments: list[str]) -> int:
    """Run a command; ask for what is missing, where somebody is there to answer."""
    for each in arguments:
        values.letters(each)
    if no_input := "--no-input" in arguments:  # wherever it stands
        arguments = [
            "--no-input",
            *(each for each in arguments if each != "--no-input"),
        ]
    may_ask = Session(no_input=no_input).may_ask
    app = program(arguments)
    while True:
        try:
            result = app(
                arguments, standalone_mode=False, prog_name="sro", obj=arguments
            )
        except usage.MissingParameter as error:
            if not may_ask or error.param is None:
                raise
            arguments = [*arguments, *_question(error.param)]
        else:
            if result == INTERRUPTED:  # typer's way to tell of Ctrl-C
                raise KeyboardInterrupt
            return result if isinstance(result, int) else 0


def _question(param: Any) -> list[str]:  # noqa: ANN401 (the library's parameter)
    value = typer.prompt(_name(param).strip("-"), err=True)
    return [param.opts[0], value] if param.param_type_name == "option" else [value]


def _told(error: SroError) -> int:
    if problems := getattr(error, "problems", ()):
        console.problems(problems, sys.stderr)
    elif faults := getattr(error, "faults", ()):
        _tell_faults(str(getattr(error, "what", "")), faults)
    else:
        console.complain(error)
    return error.code


def _tell_faults(what: str, faults: Sequence[Any]) -> None:
    """Tell that a paper cannot be made of a template, and where it is wrong."""
    console.template_faults(what, faults, sys.stderr)
    told = ngettext(
        "sro: {file} has {count} mistake; nothing was written",
        "sro: {file} has {count} mistakes; nothing was written",
        len(faults),
    )
    console.remark(told.format(file=what, count=len(faults)))
    command = f"sro template check {quoted(what)}"
    console.remark(
        "    " + _("{command} writes a copy with comments").format(command=command)
    )


def _explain_use(error: TyperException) -> None:
    """Say in a line how a command was used wrongly."""
    import difflib  # here and below: only for what went wrong

    context = getattr(error, "ctx", None)
    command = context.command_path if context else "sro"
    if isinstance(error, usage.NoArgsIsHelpError):
        return  # it has printed the help already
    if isinstance(error, usage.MissingParameter) and error.param is not None:
        message = _("{name} is missing").format(name=_name(error.param))
    elif isinstance(error, usage.NoSuchOption):
        message = _("there is no option {name}").format(name=error.option_name)
        known = error.possibilities or ()
        if near := difflib.get_close_matches(error.option_name, known, 1):
            message += "; " + _("did you mean {name}?").format(name=near[0])
    elif isinstance(error, usage.BadOptionUsage):
        message = _("{name} wants a value").format(name=error.option_name)
    elif isinstance(error, usage.BadParameter):
        name = _name(error.param) if error.param is not None else error.param_hint
        message = f"{name}: {error.message}"
    else:
        message = error.format_message().rstrip(".")
    console.remark(f"sro: {message}")
    console.remark(
        "    " + _("how it is used: {command} --help").format(command=command)
    )


def _name(param: Any) -> str:  # noqa: ANN401 (the library's parameter)
    if param.param_type_name == "option":
        return str(max(param.opts, key=len))
    return re.sub(r"\[.*?\] *|…", "", param.human_readable_name)


def _bug(error: Exception) -> int:
    """Tell of a bug; the report holds where, not what: no text of a meeting."""
    import tempfile
    import traceback

    frames = "".join(traceback.format_tb(error.__traceback__))
    saved = ""
    try:
        handle, report = tempfile.mkstemp(".txt", "sro-bug-report-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"sro {__version__}, Python {sys.version}\n{frames}")
            file.write(f"{type(error).__name__}\n")
        saved = _("; a report without any of your text lies in {path}").format(
            path=report
        )
    except OSError:
        pass
    console.remark(
        _("sro: a bug in sro ({kind}){saved}").format(
            kind=type(error).__name__, saved=saved
        )
    )
    console.remark("    " + _("files are only ever replaced whole: sro show tells"))
    return 70
