"""Relations that lead nowhere, as some programs leave them behind."""

import posixpath
from urllib.parse import unquote

from sro_cli.word.ooxml import (
    HYPERLINK,
    RUN,
    Element,
    R,
    parse,
    remove,
    serialise,
    unwrap,
)
from sro_cli.word.parts import joined


def without_broken(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return *parts* without relations to parts that are not there.

    Word shows a red cross, or calls the file damaged; so what needs such a relation (a
    picture, a header's reference) goes as well, and a link is left as its text.
    """
    mended = dict(parts)
    there = {name.lower() for name in parts}
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder, own = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), own.removesuffix(".rels"))
        root = parse(content)
        dead = {
            one.get("Id", "")
            for one in root
            if _is_dead(one, posixpath.dirname(source), there)
        }
        if not dead:
            continue
        for one in list(root):
            if one.get("Id") in dead:
                root.remove(one)
        mended[name] = serialise(root)
        if source in mended and source.endswith(".xml"):
            mended[source] = _without(mended[source], dead)
    return mended


def _is_dead(relation: Element, folder: str, there: set[str]) -> bool:
    target = relation.get("Target", "")
    if relation.get("TargetMode") == "External" or target.startswith("#"):
        return False
    name = joined(folder, target.partition("#")[0]).lower()
    return name not in there and unquote(name) not in there


def _without(content: bytes, ids: set[str]) -> bytes:
    root = parse(content)
    for element in list(root.iter("*")):
        refers = any(
            name.startswith(f"{{{R}}}") and value in ids
            for name, value in map(_text, element.attrib.items())
        )
        if not refers:
            continue
        if element.tag == HYPERLINK:
            unwrap(element)
        else:
            remove(_holder(element))
    return serialise(root)


def _text(pair: tuple[object, object]) -> tuple[str, str]:
    return str(pair[0]), str(pair[1])


def _holder(element: Element) -> Element:
    """Return all of the drawing that *element* is part of, else itself."""
    inside = element
    for one in element.iterancestors():
        if one.tag == RUN:
            return inside
        inside = one
    return element
