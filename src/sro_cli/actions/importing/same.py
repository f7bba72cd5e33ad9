"""Whether two texts say the same, whatever marks them."""

import datetime
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sro_cli.imports.draft import Draft

_TARGET = re.compile(r"\]\([^)]*\)")
_MARKS = re.compile(r"^[ \t]*(?:[-+*•]|\d+[.)]|#+)[ \t]+|[*_\\\[\]|]+", re.MULTILINE)


def bare(text: str) -> str:
    """Return a text without Markdown's marks, links' targets and more than a blank."""
    return " ".join(_MARKS.sub("", _TARGET.sub("", text)).split())


def key(text: str) -> str:
    """Return a text for comparing titles and headings: bare, without case."""
    return bare(text).casefold().strip(" .:")


def same(one: object, other: object) -> bool:
    """Tell whether two values say the same: texts by their words, lists one by one."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or bare(one) == bare(other)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(
            same(a, b) for a, b in zip(one, other, strict=True)
        )
    return one == other


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 (whatever a table holds)
    """Yield all that a value says, as texts, without where its links lead to."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            if name not in ("target", "id"):
                yield from texts(each)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, Sequence):
        for each in value:
            yield from texts(each)
    elif isinstance(value, datetime.time):
        yield value.isoformat("minutes")
    elif value is not None:
        yield str(value)


def fingerprint(draft: Draft) -> str:
    """Return what a paper is known by again, also as a file of another format."""
    words = " ".join(
        word
        for text in (draft.kind, *texts(draft.meeting))
        for word in re.findall(r"\w+", _TARGET.sub("", text))
    )
    return hashlib.sha256(words.casefold().encode(errors="replace")).hexdigest()
