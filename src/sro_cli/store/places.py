"""From a path in the record to the line on which it stands."""

import re

from sro_cli.domain.problem import Path
from sro_cli.store.scan import Block, Statement, Value, scan

Places = dict[Path, int]


def places(text: str) -> Places:
    """Map every path of a *valid* TOML text to its line, counted from 1."""
    found: Places = {(): 1}
    _walk(scan(text if text.endswith("\n") else text + "\n"), (), 1, found)
    return found


def line_of(found: Places, path: Path) -> int:
    """Return the line of *path*, or of its nearest ancestor that has one."""
    while path not in found:
        path = path[:-1]
    return found[path]


def line_within(text: str, line: int, quote: str) -> int:
    """Return the line of *quote* in the long text that begins on *line*, else *line*.

    A long text is one between three quotes; in it a quote may go on over a line's end.
    """
    start = 0
    for _each in range(line - 1):
        start = text.find("\n", start) + 1
    first = text[start:].partition("\n")[0]
    mark = next((each for each in ('"""', "'''") if first.count(each) == 1), "")
    if not quote or not mark:
        return line
    begin = text.index(mark, start) + len(mark)
    words = r"\s+".join(map(re.escape, quote.split()))
    found = re.compile(words).search(text, begin, max(begin, text.find(mark, begin)))
    return line + text.count("\n", start, found.start()) if found else line


def _walk(block: Block, path: Path, line: int, found: Places) -> int:
    """Enter what *block* holds; return the line behind it."""
    line += (block.above + block.lead).count("\n")
    if block.header:
        found[path] = line
        line += block.header.count("\n")
    for statement in block.statements:
        line += statement.lead.count("\n")
        _enter(statement, path, line, found)
        line += statement.text.count("\n")
    line += block.tail.count("\n")
    counts: dict[tuple[str, ...], int] = {}
    for child in block.blocks:
        child_path: Path = (*path, *child.keys)
        if child.is_array:
            index = counts[child.keys] = counts.get(child.keys, -1) + 1
            found.setdefault(child_path, line + (child.above + child.lead).count("\n"))
            child_path = (*child_path, index)
        line = _walk(child, child_path, line, found)
    return line + block.foot.count("\n")


def _enter(statement: Statement, path: Path, line: int, found: Places) -> None:
    for depth in range(1, len(statement.keys) + 1):
        found.setdefault((*path, *statement.keys[:depth]), line)
    _enter_value(statement.value, (*path, *statement.keys), statement.text, line, found)


def _enter_value(value: Value, path: Path, text: str, line: int, found: Places) -> None:
    for index, part in enumerate(value.parts):
        here: Path = (*path, index) if value.is_array else (*path, *value.keys[index])
        found.setdefault(here, line + text.count("\n", 0, part.start))
        _enter_value(part, here, text, line, found)
