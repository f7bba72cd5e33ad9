"""What changed in a text, line by line, for reading."""

import difflib
from collections.abc import Sequence

CONTEXT = 40
"""So many characters of a long line are shown on either side of what changed."""

MOVED = 60
"""So many characters are shown of a line that was moved."""


def difference(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return what changed: - as it was, + as it is, ~ what only stands elsewhere.

    Lines that differ in a few words are cut to what is round those.
    """
    before, after = _lines(old), _lines(new)
    steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    kept = {
        line for kind, a, b, *_to in steps if kind == "equal" for line in before[a:b]
    }
    moved = _once(before, after) - kept
    shown: list[str] = []
    for kind, a, b, c, d in steps:
        if kind == "equal":
            continue
        gone = [line for line in before[a:b] if line.strip() and line not in moved]
        came = [line for line in after[c:d] if line.strip()]
        for was, line in _paired(gone, [line for line in came if line not in moved]):
            cut = _cut(was, line) if was and line else (was, line)
            shown += [
                f"{sign} {text}" for sign, text in zip("-+", cut, strict=True) if text
            ]
        shown += [f"~ {_short(line)}" for line in came if line in moved]
    return shown


def _lines(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in text.split("\n")]


def _once(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the lines that stand once in both."""
    return {
        line
        for line in before
        if line.strip() and before.count(line) == after.count(line) == 1
    }


def _paired(gone: Sequence[str], came: Sequence[str]) -> list[tuple[str, str]]:
    """Return lines that changed beside each other, others beside nothing."""
    if len(gone) == len(came):
        return list(zip(gone, came, strict=True))
    return [(line, "") for line in gone] + [("", line) for line in came]


def _short(line: str) -> str:
    return line if len(line) <= MOVED else f"{line[:MOVED]}…"


def _cut(old: str, new: str) -> tuple[str, str]:
    """Return two lines without what they share far from where they differ."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    start = max(head - CONTEXT, 0)
    end = max(tail - CONTEXT, 0)
    cut = [
        ("…" if start else "") + line[start : len(line) - end] + ("…" if end else "")
        for line in (old, new)
    ]
    return cut[0], cut[1]
