"""The properties of runs: a tag's own, with bold, italic or a link's style added."""

from typing import NamedTuple

from sro_cli.word.ooxml import RPR, VAL, Element, W, fragment, parse
from sro_cli.word.order import put

_PLAIN_LINK = (("color", "0563C1"), ("u", "single"))


class RunLook(NamedTuple):
    """Makes run properties and remembers them; *link* is the link style's id or ""."""

    link: str
    made: dict[tuple[str, bool, bool, bool], str]

    def of(self, base: str, *, bold: bool, italic: bool, linked: bool) -> str:
        """Return the properties *base* ("" or `<w:rPr>…`) with marks added."""
        if not (bold or italic or linked):
            return base
        key = (base, bold, italic, linked)
        if key not in self.made:
            self.made[key] = self._marked(base, bold=bold, italic=italic, linked=linked)
        return self.made[key]

    def _marked(self, base: str, *, bold: bool, italic: bool, linked: bool) -> str:
        holder = parse(f'<w:x xmlns:w="{W}">{base or "<w:rPr/>"}</w:x>'.encode())
        properties = holder[0]
        if linked:
            self._link(properties)
        wanted = [name for name, on in (("b", bold), ("i", italic)) if on]
        for name in wanted:
            for both in (name, name + "Cs"):
                put(properties, both)
        return fragment(properties, holder)

    def _link(self, properties: Element) -> None:
        if self.link:
            put(properties, "rStyle").set(VAL, self.link)
            return
        for name, value in _PLAIN_LINK:
            put(properties, name).set(VAL, value)


def run_properties(run: Element, root: Element) -> str:
    """Return the run's `<w:rPr>…</w:rPr>` as text, "" where it has none."""
    found = run.find(RPR)
    return "" if found is None or not len(found) else fragment(found, root)
