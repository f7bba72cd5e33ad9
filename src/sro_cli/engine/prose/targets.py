"""Where links lead: paths, addresses, and what can be neither."""

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
_BEGIN = re.compile(
    r"(?P<scheme>[a-z]{2,8})(?P<rest>:/*|[:;.]{1,2}/+|//+)", re.IGNORECASE
)
_WEB = ("http", "https")
_HOST = re.compile(
    r"(?!/)(?:[^\s/?#@]*@)?(?:\[[0-9a-f:.]+\]|\w[\w-]*(?:\.[\w-]+)*\.?)(?::\d+)?(?:[/?#]|$)",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"https?(?::|//)", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w/:.])[a-z]{2,8}(?:[:;.]/{1,3}|//)\w[^\s<>()\[\]\"”]*", re.IGNORECASE
)


def is_broken(target: str) -> bool:
    """Tell whether a target is meant as an address of the web, and can be none.

    Such are http:/norrdalen.example, htps://norrdalen.example and https://norrdalen,example.
    """
    begin = _BEGIN.match(target.strip())
    if begin is None or not _is_web(begin["scheme"].lower(), begin["rest"]):
        return False
    rest = target.strip()[begin.end() :]
    return (
        begin["scheme"].lower() not in _WEB
        or begin["rest"] != "://"
        or _HOST.match(unquote(rest)) is None
        or _DOUBLED.match(rest) is not None
    )


def broken_addresses(text: str) -> Iterator[str]:
    """Yield the addresses that stand in a text as they are, and can be none."""
    if ":/" in text or "//" in text or ";/" in text:
        for match in _BARE.finditer(text):
            address = match[0].rstrip(".,:;!?'*_")
            if is_broken(address):
                yield address


def _is_web(scheme: str, rest: str) -> bool:
    """Tell whether the begin of a target is http(s), or was to be."""
    if scheme in _WEB:
        return True
    if "/" not in rest or len(scheme) < len("htp"):
        return False
    if set(scheme) <= set("https"):
        return True
    from rapidfuzz.distance import OSA  # only for what is no address

    return any(OSA.distance(scheme, each) == 1 for each in _WEB)


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
