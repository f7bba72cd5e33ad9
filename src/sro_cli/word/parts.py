"""How the parts of a package name each other: content types and relations."""

import posixpath
from dataclasses import dataclass

from sro_cli.word.ooxml import (
    CONTENT_TYPES,
    RELATIONS,
    Element,
    parse,
    serialise,
)
from sro_cli.word.text import attribute

TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_EMPTY = f'<Relationships xmlns="{RELATIONS}"/>'.encode()


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relations of *part*."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


@dataclass(slots=True, eq=False, repr=False)
class Relations:
    """The relations of one part, to be looked up and changed."""

    part: str
    root: Element

    def targets(self, kind: str = "") -> dict[str, str]:
        """Return id → part name of the internal relations, all or those of *kind*."""
        folder = posixpath.dirname(self.part)
        return {
            one.get("Id", ""): joined(folder, one.get("Target", ""))
            for one in self.root
            if (not kind or one.get("Type", "").endswith("/" + kind))
            and one.get("TargetMode") != "External"
        }

    def first_free(self) -> int:
        """Return a number from which on "rId…" is free."""
        taken = [one.get("Id", "").removeprefix("rId") for one in self.root]
        return max((int(one) for one in taken if one.isdigit()), default=0) + 1

    def add(self, kind: str, target: str) -> None:
        """Add a relation to another part, unless there is one of that type."""
        if not any(one.get("Type") == kind for one in self.root):
            self.append(kind, target)

    def append(self, kind: str, target: str) -> None:
        """Add a relation to another part."""
        one = self.root.makeelement(f"{{{RELATIONS}}}Relationship")
        one.attrib.update(
            {"Id": f"rId{self.first_free()}", "Type": kind, "Target": target}
        )
        self.root.append(one)

    def drop(self, ids: set[str]) -> None:
        """Remove relations."""
        for one in list(self.root):
            if one.get("Id") in ids:
                self.root.remove(one)

    def bytes(self) -> bytes:
        """Return the part."""
        return serialise(self.root)


def read_relations(parts: dict[str, bytes], part: str) -> Relations:
    """Read the relations of *part* ("" for the package's)."""
    return Relations(part, parse(parts.get(relations_of(part), _EMPTY)))


def joined(folder: str, target: str) -> str:
    """Return the name of the part that *target* leads to from *folder*."""
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(folder, target))


def with_links(relations: bytes, links: dict[str, str]) -> bytes:
    """Return a part of relations with *links* (address → id) added."""
    if not links:
        return relations
    added = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}hyperlink" '
        f'Target="{attribute(target)}" TargetMode="External"/>'
        for target, name in links.items()
    ).encode()
    head, closed, tail = relations.rpartition(b"</Relationships>")
    if closed:
        return head + added + closed + tail
    return relations.rstrip().removesuffix(b"/>") + b">" + added + b"</Relationships>"


def content_types(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the content type of each part, in lower case; "" where none is stated."""
    own: dict[str, str] = {}
    usual: dict[str, str] = {}
    for one in parse(parts[TYPES]):
        kind = one.get("ContentType", "").strip().lower()
        if one.get("PartName"):
            own[one.get("PartName", "").lstrip("/").lower()] = kind
        else:
            usual[one.get("Extension", "").lower()] = kind
    return {
        name: own.get(name.lower(), usual.get(name.rpartition(".")[2].lower(), ""))
        for name in parts
    }


def set_type(parts: dict[str, bytes], part: str, kind: str) -> None:
    """State the content type of *part*."""
    root = parse(parts[TYPES])
    for one in list(root):
        if one.get("PartName") == "/" + part:
            root.remove(one)
    new = root.makeelement(f"{{{CONTENT_TYPES}}}Override")
    new.attrib.update({"PartName": "/" + part, "ContentType": kind})
    root.append(new)
    parts[TYPES] = serialise(root)


def drop_parts(parts: dict[str, bytes], names: set[str]) -> None:
    """Remove parts, their relations and their content types."""
    root = parse(parts[TYPES])
    for one in list(root):
        if one.get("PartName", "")[1:] in names:
            root.remove(one)
    parts[TYPES] = serialise(root)
    for name in names:
        parts.pop(name, None)
        parts.pop(relations_of(name), None)
