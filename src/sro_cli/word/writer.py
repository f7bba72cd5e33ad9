"""What a paper is written with: the view, the text so far, lists and links."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sro_cli.word.links import safe_target, tooltip, uri
from sro_cli.word.numbering import NewLists
from sro_cli.word.runs import RunLook
from sro_cli.word.text import attribute, run
from sro_cli.word.tree import Line


@dataclass(slots=True, eq=False, repr=False)
class Links:
    """The links that one part adds; *first* is the first free relation number."""

    first: int
    targets: dict[str, str] = field(default_factory=dict)

    def id(self, target: str) -> str:
        """Return the relation's id for *target*, the same for the same."""
        return self.targets.setdefault(target, f"rId{self.first + len(self.targets)}")


@dataclass(slots=True, eq=False, repr=False)
class Writer:
    """Writes one part. Neighbouring text of one look becomes one run.

    *scopes* are the values of the blocks that are open, the view first; *frames* the
    lists begun in each of them. *visible* tells whether anything to be seen has been
    written since it was last set to False. *behind* is what shall write, in this order,
    behind the paragraph that is open.
    """

    scopes: list[Any]
    links: Links
    lists: NewLists
    look: RunLook
    pieces: list[str] = field(default_factory=list)
    frames: list[dict[int, str]] = field(default_factory=lambda: [{}])
    visible: bool = False
    behind: list[Callable[["Writer"], None]] = field(default_factory=list)
    _properties: str | None = None
    _pending: list[str] = field(default_factory=list)

    def value(self, depth: int, name: str) -> Any:  # noqa: ANN401 (values of a view)
        """Return the value of a field; None where the view lacks it."""
        scope = self.scopes[depth]
        return scope.get(name) if isinstance(scope, Mapping) else None

    def xml(self, text: str) -> None:
        """Write XML as it is."""
        if self._properties is not None:
            self.end_run()
        self.pieces.append(text)

    def text(self, properties: str, text: str) -> None:
        """Write cleaned *text* with the run properties *properties*."""
        if not text:
            return
        if properties != self._properties:
            if self._properties is not None:
                self.end_run()
            self._properties = properties
        self._pending.append(text)
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
