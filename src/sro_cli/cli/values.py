"""What a user types, as values: times, dates, minutes, kinds; errors in our words."""

import datetime
import re
from typing import Any, get_args

import typer

from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

GUARD = "\0"
"""Put before a text that looks like an option; no argument can hold one itself."""
NO_DATE = datetime.date.min
"""What "" means where a date may be taken away."""
_TIME = r"(\d{1,2})[.:](\d{2})|(\d{2})(\d{2})|(\d{1,2})"


def plain(text: str) -> str:
    """Return what was typed, without the guard."""
    return text.removeprefix(GUARD)


def letters(text: str) -> str:
    """Return a text; refuse one with bytes in it that could not be read as letters."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UsageError(
            _("the text is not in UTF-8; nothing was changed"),
            _("save it again from the editor, with the encoding UTF-8"),
        ) from error
    return text


def time(text: str) -> datetime.time:
    """Read 13.30, 13:30, 1330 or 13."""
    match = re.fullmatch(_TIME, plain(text).strip())
    if match:
        hour = int(match[1] or match[3] or match[5])
        minute = int(match[2] or match[4] or 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004 (a day's hours, an hour's minutes)
            return datetime.time(hour, minute)
    raise typer.BadParameter(
        _("{text} is no time of day; write 13.30").format(text=plain(text))
    )


def date(text: str) -> datetime.date:
    """Read 2025-03-06."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", plain(text).strip()):
            return datetime.date.fromisoformat(plain(text).strip())
    except ValueError:
        pass
    raise typer.BadParameter(
        _("{text} is no date; write 2025-03-06").format(text=plain(text))
    )


def date_or_none(text: str) -> datetime.date:
    """Read a date; "" takes one away."""
    return date(text) if plain(text).strip() else NO_DATE


def minutes(text: str) -> int:
    """Read whole minutes, 1 to 1440."""
    said = plain(text).strip().removesuffix("min").strip()
    if re.fullmatch(r"\d{1,4}", said) and 0 < int(said) <= 24 * 60:
        return int(said)
    raise typer.BadParameter(
        _("{text} is no number of minutes; write 1 to 1440").format(text=plain(text))
    )


def number(text: str) -> int:
    """Read a whole number, 1 or more."""
    said = plain(text).strip()
    if re.fullmatch(r"\d{1,4}", said) and int(said):
        return int(said)
    raise typer.BadParameter(
        _("{text} is no number; write 1, 2, …").format(text=plain(text))
    )


KINDS = {
    "information": "information",
    "info": "information",
    "dialogue": "dialogue",
    "dialog": "dialogue",
    "position": "position",
    "ställningstagande": "position",
    "stallningstagande": "position",
    "decision": "decision",
    "beslut": "decision",
    "report": "report",
    "rapport": "report",
}


def kind(text: str) -> str:
    """Read a kind, in English or Swedish; "" is none."""
    said = plain(text).strip().lower()
    if not said or said in KINDS:
        return KINDS.get(said, "")
    raise typer.BadParameter(
        _("{text} is no kind; write {kinds}").format(
            text=plain(text), kinds=", ".join(dict.fromkeys(KINDS.values()))
        )
    )


def one_of(text: str, choices: Any, name: str) -> Any:  # noqa: ANN401 (a Literal)
    """Return *text* if it is one of *choices*, a Literal type or a tuple of words.

    *name* is the option or argument that the message names.
    """
    words = get_args(choices) or choices
    if text in words:
        return text
    raise typer.BadParameter(
        _("{text} is none of {words}").format(text=text, words=", ".join(words)),
        param_hint=name,
    )
