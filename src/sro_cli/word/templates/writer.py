"""What a paper is written with: the view, the text so far, lists and links."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from typing import Any, NamedTuple

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word.links import safe_target, tooltip, uri
from sro_cli.word.markdown.tree import Line
from sro_cli.word.numbering import NewLists
from sro_cli.word.templates.runs import RunLook
from sro_cli.word.text import attribute, run

MARK = "sro-paragraph"
"""The instruction before a paragraph that says which of `Writer.said` it holds."""

MAX_SIZE = 16 * 2**20
MAX_TURNS = 200_000
"""What a part may grow to: a thousand items take a tenth of it."""

FieldPath = tuple[str | int, ...]
"""Where a value stands in the view: ("items", 3, "position", 0)."""


class Said(NamedTuple):
    """A stretch of a paragraph's text.

    *field* is where its value stands in the view, None for the template's own words;
    *leaf* tells which of the value's paragraphs it is, from 0; *look* are the run
    properties that the template gives it.
    """

    text: str
    field: FieldPath | None = None
    leaf: int = 0
    look: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Links:
    """The links that one part adds; *first* is the first free relation number."""

    first: int
    targets: dict[str, str] = made(default_factory=dict)

    def id(self, target: str) -> str:
        """Return the relation's id for *target*, the same for the same."""
        return self.targets.setdefault(target, f"rId{self.first + len(self.targets)}")


@dataclass(slots=True, eq=False, repr=False)
class Writer:
    """Writes one part. Neighbouring text of one look becomes one run.

    *scopes* are the values of the blocks that are open, the view first; *trail* is
    where each of them stands in the view; *frames* the lists begun in each of them.
    *said* is the text of each paragraph; *field*, *leaf* and *base* (its look) are
    those of the value that is being written. *visible* tells whether anything to be
    seen has been written since it was last set to False. *size* and *turns* count what
    was written and the turns of blocks. *behind* is what shall write,
    in this order, behind the paragraph that is open.
    """

    scopes: list[Any]
    links: Links
    lists: NewLists
    look: RunLook
    pieces: list[str] = made(default_factory=list)
    trail: list[FieldPath] = made(default_factory=lambda: [()])
    frames: list[dict[int, str]] = made(default_factory=lambda: [{}])
    said: list[list[Said]] = made(default_factory=lambda: [[]])
    field: FieldPath | None = None
    leaf: int = 0
    base: str = ""
    visible: bool = False
    size: int = 0
    turns: int = 0
    behind: list[Callable[["Writer"], None]] = made(default_factory=list)
    _properties: str | None = None
    _pending: list[str] = made(default_factory=list)

    def value(self, depth: int, name: str) -> Any:  # noqa: ANN401 (values of a view)
        """Return the value of a field; None where the view lacks it."""
        scope = self.scopes[depth]
        return scope.get(name) if isinstance(scope, Mapping) else None

    def place(self, depth: int, name: str) -> FieldPath:
        """Return where a field stands in the view; "." is the entry itself."""
        return self.trail[depth] if name == "." else (*self.trail[depth], name)

    def turn(self) -> None:
        """Begin a turn of a block.

        Raises:
            RejectedError: the part has grown past all measure, as it does where a
                template repeats blocks within one another.
        """
        self.turns += 1
        if self.turns > MAX_TURNS or self.size > MAX_SIZE:
            raise RejectedError(
                _(
                    "the paper would be larger than {size} MB, or its blocks begin "
                    "more than {turns} times"
                ).format(size=MAX_SIZE >> 20, turns=MAX_TURNS),
                _("see which blocks of the template repeat one another"),
            )

    def paragraph(self) -> None:
        """Note that a paragraph begins here."""
        self.xml(f"<?{MARK} {len(self.said)}?>")
        self.said.append([])

    def xml(self, text: str) -> None:
        """Write XML as it is."""
        if self._properties is not None:
            self.end_run()
        self.size += len(text)
        self.pieces.append(text)

    def text(self, properties: str, text: str) -> None:
        """Write cleaned *text* with the run properties *properties*."""
        if not text:
            return
        if properties != self._properties:
            if self._properties is not None:
                self.end_run()
            self._properties = properties
            self.size += len(properties)
        self.size += len(text)
        self._pending.append(text)
        self.said[-1].append(Said(text, self.field, self.leaf, self.base))
        if not self.visible and not text.isspace():
            self.visible = True

    def end_run(self) -> None:
        """Write the run that is open, if there is one."""
        if self._properties is not None:
            self.pieces.append(run(self._properties, "".join(self._pending)))
            self._properties = None
            self._pending.clear()

    def line(self, properties: str, line: Line, *, in_link: bool = False) -> None:
        """Write a line of Markdown on the look *properties*; no link in a link."""
        target = ""
        for span in line:
            wanted = "" if in_link or not safe_target(span.target) else span.target
            if wanted != target:
                self._turn(target, wanted)
                target = wanted
            look = self.look.of(
                properties, bold=span.bold, italic=span.italic, linked=bool(target)
            )
            self.text(look, span.text)
        self._turn(target, "")

    def _turn(self, old: str, new: str) -> None:
        if old:
            self.xml("</w:hyperlink>")
        if new:
            place = (
                f'w:anchor="{attribute(new[1:])}"'
                if new.startswith("#")
                else f'r:id="{self.links.id(uri(new))}"'
            )
            self.xml(
                f'<w:hyperlink {place} w:tooltip="{attribute(tooltip(new))}" '
                'w:history="1">'
            )
