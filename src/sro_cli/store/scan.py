"""A TOML text as a tree of lines that can be cut and pasted.

tomli tells values, not places; this tells places, not values. It reads only text
that tomli has accepted, and `str(scan(text)) == text` for every such text that
ends in a newline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import tomli

Keys = tuple[str, ...]

_STRING = (
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
)
_KEY = re.compile(rf"[ \t]*((?:{_STRING})|[A-Za-z0-9_-]+)[ \t]*", re.DOTALL)
_SCALAR = re.compile(
    rf"{_STRING}|\d{{4}}-\d\d-\d\d[ ]\d\d:[^\s,\]}}#]+|[^\s,\]}}#]+", re.DOTALL
)
_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_REST = re.compile(r"[^\n]*\n?")


@dataclass(slots=True, eq=False, repr=False)
class Value:
    """Where a value stands in its statement's text; *start* and *end* are offsets.

    *parts* are the elements of an array, or the values of an inline table by key.
    """

    start: int
    end: int
    parts: list["Value"] = field(default_factory=list)
    keys: list[Keys] = field(default_factory=list)
    is_array: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Statement:
    """`key = value` on lines of its own; *lead* holds the comments above it."""

    lead: str
    text: str
    keys: Keys
    value: Value

    def __str__(self) -> str:
        return self.lead + self.text


@dataclass(slots=True, eq=False, repr=False)
class Block:
    """A table of the file: its header, its statements, the tables within it.

    The root has no header and no keys. *keys* are those behind the parent's. *lead*
    holds the comments right above the header, *above* those that stand free before
    them, *tail* those that close the statements, and *foot* those behind all tables.
    """

    keys: Keys = ()
    is_array: bool = False
    above: str = ""
    lead: str = ""
    header: str = ""
    statements: list[Statement] = field(default_factory=list)
    tail: str = ""
    blocks: list["Block"] = field(default_factory=list)
    foot: str = ""

    def __str__(self) -> str:
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        yield self.above
        yield self.lead
        yield self.header
        for statement in self.statements:
            yield statement.lead
            yield statement.text
        yield self.tail
        for block in self.blocks:
            yield from block._pieces()  # noqa: SLF001 (its own kind)
        yield self.foot


def scan(text: str) -> Block:
    """Return the tree of a *valid* TOML text that ends in a newline or is empty."""
    root = Block()
    current = root
    chain: dict[Keys, Block] = {(): root}
    position = 0
    while position < len(text):
        start = position
        position = _line_start(text, _skip(text, position))
        trivia = text[start:position]
        if position >= len(text):
            tail, above, lead = _share(trivia + "\n")
            current.tail += tail
            root.foot = (above + lead)[:-1]
            break
        first = _skip_spaces(text, position)
        if text[first] == "[":
            is_array = text.startswith("[[", first)
            keys, after = _keys(text, first + (2 if is_array else 1))
            end = _line_end(text, after)
            parent_keys = keys[:-1]
            while parent_keys not in chain:
                parent_keys = parent_keys[:-1]
            tail, above, lead = _share(trivia)
            if current is root and not root.statements:
                tail, above = "", tail + above
            current.tail += tail
            parent = chain[parent_keys]
            current = Block(
                keys[len(parent_keys) :], is_array, above, lead, text[position:end]
            )
            parent.blocks.append(current)
            chain = {k: b for k, b in chain.items() if k[: len(keys)] != keys}
            chain[keys] = current
        else:
            keys, after = _keys(text, position)
            value = _value(text, _skip_spaces(text, after + 1))
            end = _line_end(text, value.end)
            _shift(value, -position)
            current.statements.append(
                Statement(trivia, text[position:end], keys, value)
            )
        position = end
    return root


def _share(trivia: str) -> tuple[str, str, str]:
    """Divide what stands before a header: the last table's, what is free, its own.

    Comments right under the last statement close it, comments right above the header
    are its own, with the blank lines before them. What stands between blank lines
    belongs to neither: a heading within the file.
    """
    lines = trivia.splitlines(keepends=True)
    blank = [at for at, line in enumerate(lines) if not line.strip()]
    if not blank:
        return "", "", trivia
    own = blank[-1]
    while own and not lines[own - 1].strip():
        own -= 1
    return (
        "".join(lines[: blank[0]]),
        "".join(lines[blank[0] : own]),
        "".join(lines[own:]),
    )


def _skip(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position


def _skip_spaces(text: str, position: int) -> int:
    while text[position] in " \t":
        position += 1
    return position


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1 if position < len(text) else position


def _line_end(text: str, position: int) -> int:
    match = _REST.match(text, position)
    return match.end() if match else position


def _keys(text: str, position: int) -> tuple[Keys, int]:
    """Return the dotted key at *position*, and where it ends."""
    keys: list[str] = []
    while match := _KEY.match(text, position):
        word = match[1]
        keys.append(_unquoted(word) if word[0] in "\"'" else word)
        position = match.end()
        if text[position : position + 1] != ".":
            break
        position += 1
    return tuple(keys), position


def _unquoted(word: str) -> str:
    value: str = tomli.loads(f"k = {word}")["k"]
    return value


def _value(text: str, position: int) -> Value:
    opening = text[position]
    if opening not in "[{":
        match = _SCALAR.match(text, position)
        return Value(position, match.end() if match else position)
    value = Value(position, position, is_array=opening == "[")
    position = _skip(text, position + 1)
    while text[position] not in "]}":
        if not value.is_array:
            keys, position = _keys(text, position)
            value.keys.append(keys)
            position = _skip_spaces(text, position + 1)
        part = _value(text, position)
        value.parts.append(part)
        position = _skip(text, part.end)
        if text[position] == ",":
            position = _skip(text, position + 1)
    value.end = position + 1
    return value


def _shift(value: Value, by: int) -> None:
    value.start += by
    value.end += by
    for part in value.parts:
        _shift(part, by)
