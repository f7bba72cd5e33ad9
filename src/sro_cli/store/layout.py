"""How a new file, table or value is laid out for reading; tomli_w prints the values."""

import re
from typing import Any

import tomli_w

from sro_cli.domain.plain import Plain

WIDTH = 88
INDENT = "    "
BLOCKS = frozenset(
    (
        "names",
        "signatures",
        "spellings",
        "standing",
        "groups",
        "wheels",
        "ignore",
        "participants",
        "items",
    )
)
"""Lists of tables that get a [[header]] for each entry."""
TABLES = frozenset(("labels", "style", "phrases", "templates", "checks", "approval"))
"""Tables of a file that get a [header]."""
A_LINE_EACH = frozenset(("people", "members", "topics"))
"""Lists that are never put on one line: people are looked up by eye."""
_ESCAPED = frozenset('"\\')
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def file(data: Plain) -> str:
    """Return a whole new file; keys keep the order of *data*."""
    return table(data, (), "").lstrip("\n")


def table(data: Plain, keys: tuple[str, ...], header: str) -> str:
    """Return a table with its header line and the tables within it."""
    lines = [f"\n{header}\n"] if header else []
    blocks = []
    for name, value in data.items():
        if is_block(name, value):
            blocks += [block((*keys, name), entry) for entry in value]
        elif is_table(name, value) and not keys:
            blocks.append(table(value, (*keys, name), f"[{name}]"))
        else:
            lines.append(statement(name, value))
    return "".join(lines + blocks)


def block(keys: tuple[str, ...], data: Plain) -> str:
    """Return one entry of a list of tables, with its [[header]]."""
    return table(data, keys, f"[[{'.'.join(key(each) for each in keys)}]]")


def is_block(name: str, value: object) -> bool:
    """Tell whether a new value of this key is written as [[blocks]]."""
    return name in BLOCKS and isinstance(value, list) and bool(value)


def is_table(name: str, value: object) -> bool:
    """Tell whether a new value of this key is written under a [header]."""
    return name in TABLES and isinstance(value, dict)


def statement(name: str, value: object) -> str:
    """Return `key = value` with its newline."""
    return f"{key(name)} = {of(value, name)}\n"


def key(name: str) -> str:
    """Return a key, in quotes where TOML wants them."""
    return name if _BARE.fullmatch(name) else scalar(name)


def of(value: Any, name: str = "") -> str:  # noqa: ANN401 (whatever TOML holds)
    """Return a value; lists of several tables or of long texts get a line each."""
    if isinstance(value, list):
        inline = "[" + ", ".join(entry(each) for each in value) + "]"
        if name not in A_LINE_EACH and (
            len(value) < 2  # noqa: PLR2004 (a single entry stays in its line)
            or (not isinstance(value[0], dict) and len(name) + len(inline) + 3 <= WIDTH)
        ):
            return inline
        return "[\n" + "".join(f"{INDENT}{entry(each)},\n" for each in value) + "]"
    if isinstance(value, str) and "\n" in value and "\r" not in value:
        return text(value)
    return entry(value)


def entry(value: Any) -> str:  # noqa: ANN401
    """Return a value on one line."""
    if isinstance(value, dict):
        inner = ", ".join(f"{key(k)} = {entry(v)}" for k, v in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list):
        return "[" + ", ".join(entry(each) for each in value) + "]"
    return scalar(value)


def scalar(value: object) -> str:
    """Return a string, number, date or truth value as TOML."""
    if isinstance(value, str) and value.isprintable() and not _ESCAPED & set(value):
        return f'"{value}"'  # as most are: tomli_w takes five times as long
    return tomli_w.dumps({"k": value})[4:-1]


def text(value: str) -> str:
    """Return a text of several lines between triple quotes."""
    return tomli_w.dumps({"k": value}, multiline_strings=True)[4:-1]
