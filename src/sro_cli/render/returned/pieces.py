"""The pieces that values of the record are made of, and the links in them."""

import posixpath
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from sro_cli.render.links import PROSE_LINK, address, link_target, with_links
from sro_cli.word.baseline import Baseline, Stretch
from sro_cli.word.links import uri
from sro_cli.word.markdown.leaves import Leaf, leaves
from sro_cli.word.markdown.parser import parse_line
from sro_cli.word.markdown.tree import Line, Span, merged
from sro_cli.word.markdown.written import normal_line

RICH = ("text", "notes", "old", "new", "wheel")
"""Fields of several paragraphs."""

LISTS = ("proposal", "position", "dialogue", "decisions", "attachments", "replacements")
"""Fields of several texts, a paragraph each."""


class Paper(NamedTuple):
    """An attachment."""

    title: str
    target: str = ""


Piece = Leaf | Line | Paper
"""A paragraph of a rich field, a text of one line, or an attachment."""


def group_of(place: str) -> str:
    """Return the field that a place belongs to: "avtal/position" for its entries."""
    head, _slash, last = place.rpartition("/")
    return head if last.isdigit() and head else place


def origin_of(one: Stretch) -> int:
    """Return which piece of its field a stretch is."""
    last = one.place.rpartition("/")[2]
    return one.leaf if group_of(one.place) == one.place else int(last)


def field_of(group: str) -> str:
    """Return the name of a group's field."""
    return group.split("/")[1] if "/" in group else group


def is_part(place: str) -> bool:
    """Tell whether a place is in a sub-item: its lists stand further in."""
    return "." in place.partition("/")[0]


def is_rich(group: str) -> bool:
    """Tell whether the field holds several paragraphs."""
    return "/" in group and group.split("/")[1] in RICH


def takes_more(group: str) -> bool:
    """Tell whether a field may hold one paragraph more."""
    return is_rich(group) or is_list(group)


def is_plain(group: str) -> bool:
    """Tell whether the field is text without Markdown."""
    return group == "place" or group.startswith("absence/")


def is_list(group: str) -> bool:
    """Tell whether the field holds several texts."""
    return field_of(group) in LISTS or group == "replacements"


def pieces_of(group: str, texts: Sequence[str]) -> tuple[Piece, ...]:
    """Return the pieces of a value of the record, or of each entry of a list."""
    if is_rich(group):
        return tuple(_normal(leaf) for leaf in leaves(texts[0] if texts else ""))
    if field_of(group) == "attachments":
        return tuple(Paper(*text.split("\n", 1)) for text in texts)
    if is_plain(group):
        return tuple((Span(text),) if text else () for text in texts)
    return tuple(normal_line(parse_line(text)) for text in texts)


def _normal(leaf: Leaf) -> Leaf:
    grid = leaf.grid
    if grid is not None:
        rows = tuple(tuple(normal_line(cell) for cell in row) for row in grid.rows)
        return leaf._replace(grid=grid._replace(rows=rows))
    return leaf._replace(line=normal_line(leaf.line))


def values_by_group(baseline: Baseline) -> dict[str, list[str]]:
    """Return what the record said when a paper was rendered, lists in their order."""
    found: dict[str, list[str]] = {}
    for place, text in baseline.values.items():
        found.setdefault(group_of(place), []).append(text)
    return found


class Targets:
    """Turns the links of a returned paper back into those of the record."""

    def __init__(self, baseline: Baseline) -> None:
        self._up = baseline.facts.get("up", "../..")
        self._known: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for text in baseline.values.values():
            for found in PROSE_LINK.finditer(text):
                self.know(found[1].strip("<>"))
        for place, text in baseline.values.items():
            if field_of(place) == "attachments" and "\n" in text:
                self.know(text.partition("\n")[2])

    def know(self, target: str) -> None:
        """Note a target of the record, and how papers name it."""
        for turned in (link_target(target, self._up), _turned(target, self._up)):
            if turned:
                self._known[uri(turned)] = target
                self._known[unquote(uri(turned))] = target
                if not address(turned):
                    self._by_name[_name(turned)] = target

    def record(self, target: str) -> str:
        """Return what the record calls a link's target; "" where it leads nowhere."""
        if not target or target.startswith("#"):
            return ""
        known = self._known.get(target) or self._known.get(unquote(target))
        if known or address(target):
            return known or target
        # programs write the way to a file anew when they save
        if named := self._by_name.get(_name(target)):
            return named
        path = unquote(target).replace("\\", "/")
        up = self._up.rstrip("/") + "/"
        if path.startswith(up) and not path.startswith(up + "../"):
            return posixpath.normpath(path.removeprefix(up))
        return ""

    def line(self, line: Line) -> Line:
        """Return a line with the record's targets."""
        return merged([
            span._replace(target=self.record(span.target)) if span.target else span
            for span in line
        ])  # fmt: skip


def _turned(target: str, up: str) -> str:
    found = PROSE_LINK.search(with_links(f"[x](<{target}>)", up))
    return found[1].strip("<>") if found else ""


def _name(target: str) -> str:
    return posixpath.basename(unquote(target).replace("\\", "/"))


def without_look(line: Line, look: str) -> Line:
    """Return a line without the bold or italic that the template gives it."""
    return merged([
        span._replace(
            bold=span.bold and "b" not in look, italic=span.italic and "i" not in look
        )
        for span in line
    ])  # fmt: skip


def sliced(line: Line, start: int, end: int) -> Line:
    """Return the part of a line between two places of its text."""
    at = 0
    found: list[Span] = []
    for span in line:
        text = span.text[max(0, start - at) : max(0, end - at)]
        at += len(span.text)
        if text:
            found.append(span._replace(text=text))
    return tuple(found)


def squeezed(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split())


def stretches(marked: Sequence[Stretch], text: str) -> Iterator[tuple[int, int, int]]:
    """Yield which stretch may have become what of a changed paragraph's *text*.

    All others have to stand as they stood; blanks at a border may have gone.
    """
    for at, _one in enumerate(marked):
        before = "".join(one.text for one in marked[:at])
        after = "".join(one.text for one in marked[at + 1 :])
        for head, tail in ((before, after), (before.rstrip(), after.lstrip())):
            if (
                text.startswith(head)
                and text.endswith(tail)
                and len(text) >= len(head) + len(tail)
            ):
                yield at, len(head), len(text) - len(tail)
                break
