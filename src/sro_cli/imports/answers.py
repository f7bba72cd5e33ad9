"""A draft as the process that read the paper sends it, and as it is believed."""

import datetime
import json

from sro_cli.domain.errors import RejectedError
from sro_cli.domain.plain import Plain
from sro_cli.imports.draft import Draft, Habits, Unplaced, Unsure

MAX_MESSAGE = 2_000
_KINDS = ("summons", "minutes", "notes")
_MAX_NUMBER = 2**53
_DATE, _TIME = "$date", "$time"
_MAX_DEPTH = 50


def answer(draft: Draft) -> bytes:
    """Return a draft as it is sent."""
    content = draft._asdict() | {"habits": draft.habits._asdict()}
    text = json.dumps(content, default=_coded, ensure_ascii=False)
    return text.encode("utf-8", "replace")


def refusal(error: RejectedError) -> bytes:
    """Return why a paper was refused, as it is sent."""
    content = json.dumps({"refused": [error.message, error.hint]}, ensure_ascii=False)
    return content.encode("utf-8", "replace")


def _coded(value: object) -> dict[str, str]:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return {_DATE: value.isoformat()}
    if isinstance(value, datetime.time):
        return {_TIME: value.isoformat()}
    raise TypeError(type(value).__name__)


def believed(content: bytes) -> Draft | RejectedError:
    """Return what an answer says. Whoever sent it may have been taken over.

    Raises:
        ValueError: it is no answer.
    """
    try:
        data = json.loads(content.decode(), parse_constant=_no_number)
    except RecursionError as error:
        raise ValueError from error
    if isinstance(data, dict) and set(data) == {"refused"}:
        message, hint = map(_text, _list(data["refused"]))
        return RejectedError(message[:MAX_MESSAGE], hint[:MAX_MESSAGE])
    return _draft(_table(data, Draft._fields))


def _no_number(name: str) -> float:
    raise ValueError(name)


def _draft(data: dict[str, object]) -> Draft:
    kind, coverage = _text(data["kind"]), data["coverage"]
    if kind not in _KINDS or not isinstance(coverage, int | float):
        raise ValueError
    if not 0 <= coverage <= 1:
        raise ValueError
    return Draft(
        kind,
        _plain_table(data["meeting"]),
        _habits(_table(data["habits"], Habits._fields)),
        tuple(map(_unsure, _list(data["unsure"]))),
        tuple(map(_unplaced, _list(data["unplaced"]))),
        float(coverage),
    )


def _habits(data: dict[str, object]) -> Habits:
    numbered = data["numbered"]
    if not isinstance(numbered, bool):
        raise ValueError  # noqa: TRY004 (all that is wrong with an answer is one)
    return Habits(
        _text(data["name"]),
        _text(data["title"]),
        numbered,
        _plain_table(data["labels"]),
        _plain_table(data["phrases"]),
        _plain_table(data["style"]),
        tuple(map(_plain_table, _list(data["signatures"]))),
    )


def _unsure(value: object) -> Unsure:
    line, text, message = _list(value)
    return Unsure(_number(line), _text(text), _text(message))


def _unplaced(value: object) -> Unplaced:
    line, text, reason, kept = _list(value)
    return Unplaced(_number(line), _text(text), _text(reason), _text(kept))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004
    value.encode()  # no half of a pair: no file could hold it
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError  # noqa: TRY004
    if abs(value) > _MAX_NUMBER:
        raise ValueError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError  # noqa: TRY004
    return value


def _table(value: object, keys: tuple[str, ...]) -> dict[str, object]:
    if not isinstance(value, dict) or set(value) != set(keys):
        raise ValueError
    return value


def _plain_table(value: object) -> Plain:
    found = _plain(value, 0)
    if not isinstance(found, dict):
        raise ValueError  # noqa: TRY004
    return found


def _plain(value: object, depth: int) -> object:
    """Return a value that TOML knows; dates and times out of their tables."""
    if depth > _MAX_DEPTH:
        raise ValueError
    if isinstance(value, dict):
        if set(value) == {_DATE}:
            return datetime.date.fromisoformat(_text(value[_DATE]))
        if set(value) == {_TIME}:
            return _time(_text(value[_TIME]))
        return {_text(key): _plain(each, depth + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each, depth + 1) for each in value]
    if isinstance(value, bool | float):
        return value
    return _text(value) if isinstance(value, str) else _number(value)


def _time(text: str) -> datetime.time:
    value = datetime.time.fromisoformat(text)
    if value.tzinfo is not None:
        raise ValueError
    return value
