"""Where links lead that are paths and no addresses."""

import re
from collections.abc import Iterator
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import unquote

_SCHEME = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_OUT = re.compile(r"file:|[a-z]:|/|\.\.(?:/|$)|~/", re.IGNORECASE)
_LONGEST_NAME = 255
"""Bytes in the name of a file: no disk that is in use takes more."""
_ADDRESS = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:se|com|org|net|nu|eu)(?:/|$)")


def place(target: str) -> str | None:
    """Return the path that a target names, None where it is none: an address, "#".

    With strokes one way, without "./" and without what stands behind "#" or "?".
    """
    if not target or target[0] == "#":
        return None
    path = target.strip().replace("\\", "/")
    if _SCHEME.match(path):
        return None
    path = unquote(re.split("[#?]", path, maxsplit=1)[0])
    return normpath(path) if path else None


def spellings(target: str) -> Iterator[str]:
    """Yield the paths by which a file may be there: as written, and as `place` has it.

    A letter such as å is one sign or two; which of them a disk keeps is not known.
    """
    for path in dict.fromkeys((target.strip(), place(target) or "")):
        if all(len(name.encode()) <= _LONGEST_NAME for name in path.split("/")):
            yield from dict.fromkeys(
                (path, normalize("NFC", path), normalize("NFD", path))
            )


def leads_out(path: str) -> bool:
    """Tell whether a path, as `place` gives it, leads out of the workspace."""
    return bool(_OUT.match(path))


def is_address(path: str) -> bool:
    """Tell whether a path looks like the address of a page without https://."""
    return bool(_ADDRESS.match(path))
