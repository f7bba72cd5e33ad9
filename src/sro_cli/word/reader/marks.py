"""The bookmarks of a part: which begin in a paragraph, which run through it."""

from dataclasses import dataclass, field
from itertools import islice

from sro_cli.word.ooxml import Element, w
from sro_cli.word.reader.values import Mark

START, END = w("bookmarkStart"), w("bookmarkEnd")
MAX_OPEN = 100
"""More bookmarks than that run through no paragraph of a real file."""


@dataclass(slots=True, eq=False, repr=False)
class Bookmarks:
    """Follows the bookmarks of one part; *ends* maps an end to its start.

    One that stands between paragraphs belongs to the next one. One without an end has
    no length. A second one of the same name goes on with the first: so LibreOffice
    writes those over several paragraphs.
    """

    ends: dict[Element, Element]
    closed: frozenset[Element]
    open: dict[Element, str] = field(default_factory=dict)
    carried: dict[Element, str] = field(default_factory=dict)
    here: list[Mark] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)
    has_said: bool = False

    def enter(self) -> None:
        """Begin a paragraph; what began since the last one begins in it."""
        new = {mark.name for mark in self.here}
        last = islice(reversed(self.open.items()), MAX_OPEN)
        running = [one for one in last if one[1] not in new]
        self.carried = dict(reversed(running))
        self.has_said = False

    def start(self, element: Element) -> None:
        """Go on at a w:bookmarkStart."""
        name = element.get(w("name"), "")
        self.here.append(Mark(name, begins=name not in self.begun))
        self.begun.add(name)
        if element in self.closed:
            self.open[element] = name

    def end(self, element: Element) -> None:
        """Go on at a w:bookmarkEnd."""
        start = self.ends.get(element)
        if start is None:
            return
        self.open.pop(start, None)
        if not self.has_said:
            # It covered the end of the paragraph before, and nothing of this one.
            self.carried.pop(start, None)

    def leave(self) -> tuple[Mark, ...]:
        """End a paragraph; return its bookmarks."""
        marks = [Mark(name, begins=False) for name in self.carried.values()]
        marks += self.here
        self.here = []
        return tuple({mark.name: mark for mark in reversed(marks)}.values())[::-1]


def follow_bookmarks(root: Element) -> Bookmarks:
    """Return the bookmarks of a part."""
    last: dict[str, Element] = {}
    ends: dict[Element, Element] = {}
    for one in root.iter(START, END):
        name = one.get(w("id"), "")
        if one.tag == START:
            last[name] = one
        elif name in last:
            ends[one] = last.pop(name)
    return Bookmarks(ends, frozenset(ends.values()))
