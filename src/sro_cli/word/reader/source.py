"""The parts of a Word file that is read: parsed with care, found by their relations."""

from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word.ooxml import Element, R, T, parse, w
from sro_cli.word.parts import Relations, relations_of

DOCUMENT = "word/document.xml"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOWHERE = "NULL"


@dataclass(frozen=True, eq=False)
class Source:
    """A file's *parts* as `read_parts` returns them; messages call it *what*."""

    parts: dict[str, bytes]
    what: str

    def tree(self, name: str) -> Element | None:
        """Return a part; None where there is none.

        Comments of XML are gone, of alternatives one stays.

        Raises:
            RejectedError: it is damaged.
        """
        content = self.parts.get(name)
        if content is None:
            return None
        try:
            root = parse(content)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise RejectedError(
                _("{what}: the file is damaged").format(what=self.what)
            ) from error
        etree.strip_tags(root, etree.Comment, etree.PI)
        _choose(root)
        return root

    @cached_property
    def _relations(self) -> Relations | None:
        return self.relations(DOCUMENT)

    def relations(self, part: str) -> Relations | None:
        """Return the relations of *part* ("" for the package's)."""
        root = self.tree(relations_of(part))
        return None if root is None else Relations(part, root)

    def named(self, kind: str, usual: str) -> list[str]:
        """Return the parts that the document relates to as *kind*.

        Where it names none, the *usual* one.
        """
        relations = self._relations
        found = {} if relations is None else relations.targets(kind)
        there = [name for name in dict.fromkeys(found.values()) if name in self.parts]
        return there or [usual] * (usual in self.parts)

    def part(self, kind: str, usual: str) -> Element | None:
        """Return the first part of *kind*."""
        names = self.named(kind, usual)
        return self.tree(names[0]) if names else None

    def links(self) -> dict[str, str]:
        """Return id → target of the document's links; broken ones have ""."""
        relations = self._relations
        if relations is None:
            return {}
        found = ((one.get("Id"), one.get("Target")) for one in relations.root)
        return {
            name: "" if target in (None, _NOWHERE) else target
            for name, target in found
            if name
        }  # fmt: skip


def _choose(root: Element) -> None:
    """Leave one of each set of alternatives: the first that has text, or the first."""
    for choice in list(root.iter(f"{_CHOICES}AlternateContent")):
        parent = choice.getparent()
        if parent is None:
            continue
        kept = next(
            (one for one in choice if next(one.iter(T), None) is not None), None
        )
        if kept is None and len(choice):
            kept = choice[0]
        for child in list(kept) if kept is not None else ():
            choice.addprevious(child)
        parent.remove(choice)


def link_target(links: dict[str, str], element: Element) -> str:
    """Return where a w:hyperlink leads: an address, "#anchor", or both in one."""
    target = links.get(element.get(f"{{{R}}}id", ""), "")
    anchor = element.get(w("anchor"), "")
    return f"{target}#{anchor}" if anchor else target
