"""A rich field alone in its paragraph: Markdown in the template's own styles."""

from functools import partial
from typing import NamedTuple

from sro_cli.word.markdown.parser import parse_text
from sro_cli.word.markdown.tree import Block, Grid, Listing, Prose, Span
from sro_cli.word.templates.forms import LIST_LEVELS, Forms, ListForm, TableForm
from sro_cli.word.templates.program import Body, is_empty
from sro_cli.word.templates.writer import FieldPath, Writer

GRID = "sro-grid"
"""The instruction that the finishing pass puts the columns for; it says the indent."""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class Rich(NamedTuple):
    """A paragraph that its field's Markdown takes the place of.

    *first* writes the properties of the first paragraph, *rest* are those of the
    others; *style* is their style's id, *properties* the run properties of the tag.
    *level* is where lists begin, from 0; *indent* that of the paragraph, in
    twentieths of a point. *kept*: the paragraph stays, although empty.
    """

    depth: int
    name: str
    first: Body
    rest: str
    style: str
    properties: str
    level: int
    indent: int
    kept: bool
    forms: Forms

    def write(self, out: Writer) -> None:
        """Write the value's paragraphs, lists and tables."""
        value = out.value(self.depth, self.name)
        blocks = () if is_empty(value) else parse_text(str(value))
        if not blocks and self.kept:
            self._prose(Prose(()), out, first=True)
        first = blocks[:1]
        out.leaf = 0
        if first and isinstance(first[0], Prose):
            out.field, out.base = out.place(self.depth, self.name), self.properties
            self._prose(first[0], out, first=True)
            out.leaf, blocks = 1, blocks[1:]
        self.blocks(out.place(self.depth, self.name), out.leaf, blocks, out)

    def blocks(
        self, field: FieldPath, leaf: int, blocks: tuple[Block, ...], out: Writer
    ) -> None:
        """Write blocks that come after the field's own paragraph.

        *field* is where the value stands in the view, *leaf* how many paragraphs of it
        are written already.
        """
        out.field, out.leaf, out.base = field, leaf, self.properties
        for block in blocks:
            if isinstance(block, Prose):
                self._prose(block, out, first=False)
                out.leaf += 1
            elif isinstance(block, Listing):
                self._list(block, self.level, out)
            else:
                self._table(block, out)
        out.field, out.leaf = None, 0

    def _prose(self, block: Prose, out: Writer, *, first: bool) -> None:
        out.paragraph()
        out.xml("<w:p>")
        if first:
            for step in self.first:
                step.write(out)
        else:
            out.xml(self.rest)
        out.line(self.properties, block.line)
        out.xml("</w:p>")

    def _list(self, listing: Listing, level: int, out: Writer) -> None:
        forms = self.forms.numbers if listing.numbered else self.forms.bullets
        form = forms[min(level, LIST_LEVELS - 1)]
        number = ""
        if form.definition:
            starts = {form.level: listing.start} if listing.numbered else {}
            number = out.lists.add(form.definition, starts)
        for item in listing.items:
            self._item(item, level, form, number, out)

    def _item(
        self,
        item: tuple[Block, ...],
        level: int,
        form: ListForm,
        number: str,
        out: Writer,
    ) -> None:
        blocks = item if item and isinstance(item[0], Prose) else (Prose(()), *item)
        for at, block in enumerate(blocks):
            if isinstance(block, Prose):
                out.paragraph()
                out.xml(f"<w:p>{self._listed(form, number, first=at == 0)}")
                out.line(self.properties, block.line)
                out.xml("</w:p>")
                out.leaf += 1
            elif isinstance(block, Listing):
                self._list(block, level + 1, out)
            else:
                self._table(block, out)

    def _table(self, grid: Grid, out: Writer) -> None:
        _table(grid, self.forms.table, self.indent, out)
        out.leaf += 1

    def _listed(self, form: ListForm, number: str, *, first: bool) -> str:
        """Return the properties of an item's paragraph; only its first has a mark."""
        if not first:
            style = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
            indent = f'<w:ind w:left="{form.left}" w:firstLine="0"/>'
            return f"<w:pPr>{style}{indent}</w:pPr>"
        style = form.style or self.style
        place = f'<w:pStyle w:val="{style}"/>' if style else ""
        if number:
            place += (
                f'<w:numPr><w:ilvl w:val="{form.level}"/><w:numId w:val="{number}"/>'
                "</w:numPr>"
            )
        return f"<w:pPr>{place}</w:pPr>"


class Led(NamedTuple):
    """A rich field that ends a line: its first paragraph goes on with the line.

    *rich* writes the rest below.
    """

    rich: Rich
    in_link: bool

    def write(self, out: Writer) -> None:
        """Write the first paragraph, and leave the rest for later."""
        value = out.value(self.rich.depth, self.rich.name)
        blocks = () if is_empty(value) else parse_text(str(value))
        field = out.place(self.rich.depth, self.rich.name)
        led = 0
        if blocks and isinstance(blocks[0], Prose):
            out.field, out.base = field, self.rich.properties
            out.line(self.rich.properties, blocks[0].line, in_link=self.in_link)
            out.field = None
            led, blocks = 1, blocks[1:]
        if blocks:
            out.behind.append(partial(self.rich.blocks, field, led, blocks))


def _table(grid: Grid, form: TableForm, indent: int, out: Writer) -> None:
    head = any(span.text.strip() for cell in grid.rows[0] for span in cell)
    rows = grid.rows if head else grid.rows[1:]
    # An empty corner says that the first column names the rows.
    names = head and not grid.rows[0][0]
    style = f'<w:tblStyle w:val="{form.style}"/>' if form.style else ""
    borders = "" if form.style else f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
    out.xml(
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/>{borders}'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0400 | head << 5 | names << 7:04X}" '
        f'w:firstRow="{head:d}" w:lastRow="0" w:firstColumn="{names:d}" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<?{GRID} {indent}?>"
    )
    for at, row in enumerate(rows):
        first = head and at == 0
        mark = "<w:tblHeader/>" if first else ""
        out.xml(f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>")
        for cell, aligned in zip(row, grid.aligned, strict=True):
            name = form.head if first else form.cell
            place = f'<w:pStyle w:val="{name}"/>' if name else ""
            side = f'<w:jc w:val="{aligned}"/>' if aligned else ""
            out.xml("<w:tc>")
            out.paragraph()
            out.xml(f"<w:p><w:pPr>{place}{side}</w:pPr>")
            bold = first and not form.head
            line = tuple(
                Span(one.text, one.bold or bold, one.italic, one.target) for one in cell
            )
            out.line("", line)
            out.xml("</w:p></w:tc>")
        out.xml("</w:tr>")
    out.xml("</w:tbl>")
