"""What is wrong with a file, in our words: no library's words reach users."""

import re
import typing
from typing import Any

from sro_cli.domain.model import Model
from sro_cli.domain.problem import Path, Problem
from sro_cli.lang.messages import _
from sro_cli.store.faults import FAULTS

_CLOCK = r"""=\s*["']?([01]?\d|2[0-3])[:.]([0-5]\d)["']?\s*(?:#.*)?$"""


def problem(
    code: str, message: str, path: Path = (), hint: str = "", line: int | None = None
) -> Problem:
    """Return a problem of the F family."""
    fault = FAULTS[code]
    return Problem(
        code, fault.name, fault.severity, message, hint, line=line, path=path
    )


def not_toml(text: str, error: Exception) -> Problem:
    """Say what keeps a text from being TOML."""
    match = re.search(r"\(at line (\d+), column \d+\)", str(error))
    lines = text.rstrip("\n").split("\n")
    number = int(match[1]) if match else len(lines)
    line = lines[number - 1].strip() if number <= len(lines) else ""
    message, hint = _slip(line, str(error), at_end=match is None)
    return problem("F101", message.format(line=line[:60]), hint=hint, line=number)


def _slip(line: str, error: str, *, at_end: bool) -> tuple[str, str]:
    """Return what is wrong in a line, and what to do; the likeliest slips by name."""
    clock = clock_in(line)
    unknown = _("this is not TOML: {line}")
    slips = (
        (
            clock,
            _("a clock time needs seconds here: write {time}").format(time=clock),
            "",
        ),
        (
            "Cannot overwrite" in error or "twice" in error,
            _("a key or table stands here a second time: {line}"),
            "",
        ),
        (
            at_end,
            _("the file ends in the middle of a text, list or table"),
            _("look for a quote or a bracket that is never closed"),
        ),
        (
            re.search(r"=\s*\d+[-:.]\d", line),
            _("there is no such date or time: {line}"),
            _("a date is 2025-03-06, a time 13:30:00"),
        ),
        (
            re.search("[“”„’]", line),
            unknown,
            _('quotes are straight here: "…"'),
        ),
        (
            "\\" in line and ("escape" in error or "hex" in error),
            _("a backslash does not stand alone in quotes: {line}"),
            _("write it twice, or put the text between 'single quotes'"),
        ),
        (
            "inline table" in error,
            _("a comma or a closing bracket is missing: {line}"),
            _("between two keys in braces stands a comma"),
        ),
        (
            True,
            unknown,
            _('a text stands in "quotes", a list in [brackets], a remark behind #'),
        ),
    )
    return next((message, hint) for holds, message, hint in slips if holds)


def clock_in(line: str) -> str:
    """Return HH:MM:00 for a line that gives a clock time without seconds, else ""."""
    match = re.search(_CLOCK, line)
    return f"{int(match[1]):02}:{match[2]}:00" if match else ""


def from_pydantic(
    model: type[Model], errors: list[Any], data: dict[str, Any]
) -> list[Problem]:
    """Turn pydantic's errors into problems, each told once."""
    found: dict[tuple[Path, str], Problem] = {}
    for error in errors:
        path = _real(tuple(error["loc"]), data)
        each = _one(model, error, path)
        found.setdefault((path, each.code), each)
    return list(found.values())


def _real(loc: Path, data: object) -> Path:
    """Drop from *loc* what is not in the data: pydantic's names of a union's arms."""
    path: list[str | int] = []
    for at, step in enumerate(loc):
        inside = (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if inside:
            data = data[step]  # type: ignore[index]
            path.append(step)
        elif at == len(loc) - 1 and isinstance(data, dict):
            path.append(step)
    return tuple(path)


def _one(model: type[Model], error: dict[str, Any], path: Path) -> Problem:
    kind, value = error["type"], error["input"]
    key = str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        table = _model_at(model, path[:-1])
        return problem(
            "F103",
            _("unknown key {key}").format(key=key),
            path,
            did_you_mean(key, keys_of(table) if table else []),
        )
    if kind == "missing":
        return problem("F104", _("the key {key} is missing").format(key=key), path[:-1])
    wanted = _wanted(kind, error)
    shown = _shown(value)
    hint = ""
    if kind == "literal_error" and isinstance(value, str):
        hint = did_you_mean(value, re.findall(r"'([^']*)'", error["ctx"]["expected"]))
    said = f"{value:.2f}" if isinstance(value, float) else value
    if kind == "time_type" and (clock := clock_in(f"= {said}")):
        hint = _("write {time}, without quotes").format(time=clock)
    message = _("{key} is {value}; it must be {wanted}").format(
        key=_key(path), value=shown, wanted=wanted
    )
    return problem("F102", message, path, hint)


def _key(path: Path) -> str:
    """Name a place by its nearest key."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _wanted(kind: str, error: dict[str, Any]) -> str:
    """Say what a value must be, by the kind of pydantic's error."""
    limits = error.get("ctx") or {}
    if kind == "literal_error":
        values = limits["expected"].replace("'", "").replace(" or ", ", ")
        return _("one of {values}").format(values=values)
    if kind == "greater_than_equal":
        return _("{limit} or more").format(limit=limits["ge"])
    if kind == "less_than_equal":
        return _("{limit} or less").format(limit=limits["le"])
    wanted = {
        "string": _('a text in "quotes"'),
        "int": _("a whole number"),
        "bool": _("true or false"),
        "date": _("a date: 2025-03-06, without quotes"),
        "time": _("a time: 13:30:00, without quotes"),
        "tuple": _("a list in [brackets]"),
        "model": _("a table"),
        "dict": _("a table"),
    }
    return wanted.get(kind.partition("_")[0], _("something else"))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return _("a table")
    if isinstance(value, list | tuple):
        return _("a list")
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 (a line's worth)


def did_you_mean(word: str, candidates: list[str]) -> str:
    """Return a hint that names the likeliest candidate, or nothing."""
    import difflib  # only for what is misspelt

    close = difflib.get_close_matches(word.lower(), candidates, 1, 0.6)
    return _("did you mean {word}?").format(word=close[0]) if close else ""


def keys_of(model: type[Model]) -> list[str]:
    """Return the keys that a table of this kind may have."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(model: type[Model], path: Path) -> type[Model] | None:
    for step in path:
        if isinstance(step, int):
            continue
        field = next(
            (f for n, f in model.model_fields.items() if (f.alias or n) == step), None
        )
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return None
        model = inner
    return model


def _model_in(annotation: object) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    for part in typing.get_args(annotation):
        if (found := _model_in(part)) is not None:
            return found
    return None
