"""Word files made from a paper's text, as a secretary builds them, and PDFs."""

import io
import re
import shutil
import subprocess
from typing import NamedTuple

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_HASH = re.compile(r"(#{1,6}) +(.*)")
_MARKS = {
    "item": re.compile(r"(\d{1,3})\. +(.*)"),
    "letter": re.compile(r"(?:- )?([a-zåäö])\) +(.*)"),
    "bullet": re.compile(r"([-–•➤]) +(.*)"),
}
_INLINE = re.compile(r"\*\*|\*|\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)|\\(.)|([^*\[\\]+|.)")
_ADDRESS = "https://norrdalen.example/{}"


class Piece(NamedTuple):
    """A paragraph of the text; *kind* tells how it is made, *gap* what is above it."""

    kind: str
    text: str
    gap: bool = True
    depth: int = 0
    number: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def pieces_of(text):
    """Return a text's paragraphs, with lines made whole that were wrapped."""
    found = []
    gap = True
    for line in text.split("\n"):
        if not line.strip():
            gap = True
            continue
        found = _with(found, line.rstrip(" "), gap)
        gap = False
    return _headed(found)


def _with(found, line, gap):
    last = found[-1] if found else None
    if "\t" in line.strip(" "):
        row = tuple(cell.strip() for cell in line.split("\t"))
        if last and last.kind == "table" and not gap:
            return [*found[:-1], last._replace(rows=(*last.rows, row))]
        return [*found, Piece("table", "", gap, rows=(row,))]
    piece = _piece(line, gap)
    goes_on = (
        last
        and not gap
        and piece.kind == "line"
        and last.kind != "table"
        and line.strip()[0].islower()
        and last.text.rstrip("*")[-1] not in ".:;!?"
    )
    if goes_on:
        return [*found[:-1], last._replace(text=f"{last.text} {line.strip()}")]
    return [*found, piece]


def _piece(line, gap):
    depth = 1 if line.startswith(" ") else 0
    line = line.strip()
    if found := _HASH.fullmatch(line):
        return Piece("heading", found[2], gap, len(found[1]))
    for kind, pattern in _MARKS.items():
        if found := pattern.fullmatch(line):
            number = int(found[1]) if kind == "item" else 0
            return Piece(kind, found[2], gap, depth, number)
    return Piece("line", line, gap)


def _headed(pieces):
    """Tell items from numbered lists, and the headings before the agenda."""
    has_items = any(
        one.kind == "item" and not _in_a_row(pieces, at)
        for at, one in enumerate(pieces)
    )
    found, expected = [], 1
    for at, one in enumerate(pieces):
        kind, depth = one.kind, one.depth
        if kind == "item" and one.number == expected and not _in_a_row(pieces, at):
            expected += 1
        elif kind == "item":
            kind = "number"
        elif kind == "line" and at == 0:
            kind = "title"
        elif kind == "line" and has_items and expected == 1:
            kind, depth = ("heading", 2) if _stands_alone(pieces, at) else (kind, depth)
        found.append(one._replace(kind=kind, depth=depth))
    return found


def _in_a_row(pieces, at):
    """Tell whether numbered lines follow close upon each other, as in a list."""
    following = pieces[at + 1 : at + 2]
    return (not pieces[at].gap and at > 0 and pieces[at - 1].kind == "item") or any(
        one.kind == "item" and not one.gap for one in following
    )


def _stands_alone(pieces, at):
    one = pieces[at]
    below = pieces[at + 1].gap if at + 1 < len(pieces) else True
    plain = one.text.strip("*")
    is_prose = not plain or ":" in plain or plain[-1] in ".!?" or len(plain) >= 60
    is_fact = re.search(r"\d{4}|\]\(", plain) or one.text.startswith("* ")
    return one.gap and below and not is_prose and not is_fact


def word_paper(text, *, typed=False):
    """Return a .docx that says what *text* says.

    *typed*: with numbers and dashes that a person typed, and headings that are bold
    paragraphs; else with Word's own headings, lists and numbers.
    """
    writer = _Writer(typed=typed)
    pieces = pieces_of(text)
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        writer.write(piece, close=following is not None and not following.gap)
    file = io.BytesIO()
    writer.document.save(file)
    return file.getvalue()


class _Writer:
    def __init__(self, *, typed):
        self.typed = typed
        self.document = docx.Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Calibri", Pt(11)
        style.paragraph_format.space_after = Pt(8)
        self.document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        self.numbering = self.document.part.numbering_part.element
        self.abstract = 900
        self.agenda = self._list("lowerLetter", "%2)")
        self.numbered = None
        self.items = self.letters = self.listed = 0

    def _list(self, second="decimal", pattern="%1.%2."):
        """Define a list, with numbers and what stands below them; return its id."""
        self.abstract += 1
        levels = (("decimal", "%1."), (second, pattern))
        xml = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{shown}"/><w:pPr><w:ind w:left="{567 * (at + 1)}" '
            f'w:hanging="567"/></w:pPr></w:lvl>'
            for at, (form, shown) in enumerate(levels)
        )
        self.numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self.abstract}">'
                f'<w:multiLevelType w:val="multilevel"/>{xml}</w:abstractNum>'
            ),
        )
        return self.numbering.add_num(self.abstract).numId

    def write(self, piece, *, close):
        """Write a paragraph or a table; *close*: the next one stands right below."""
        if piece.kind == "table":
            self._table(piece.rows)
            return
        if piece.kind != "number":
            self.numbered = None
        paragraph = getattr(self, f"_{piece.kind}")(piece)
        if close and piece.kind in ("line", "bullet", "number", "letter"):
            paragraph.paragraph_format.space_after = Pt(0)

    def _title(self, piece):
        return self._paragraph(piece.text, "Title", typed_bold=True)

    def _heading(self, piece):
        return self._paragraph(piece.text, f"Heading {piece.depth}", typed_bold=True)

    def _item(self, piece):
        self.items, self.letters = self.items + 1, 0
        return self._paragraph(
            piece.text.strip("*") if not self.typed else piece.text,
            "Heading 2", f"{self.items}. ", self.agenda, typed_bold=True,
        )  # fmt: skip

    def _letter(self, piece):
        self.letters += 1
        mark = f"{chr(ord('a') + self.letters - 1)}) "
        return self._paragraph(piece.text, "Normal", mark, self.agenda, level=1)

    def _bullet(self, piece):
        style = "List Bullet 2" if piece.depth else "List Bullet"
        return self._paragraph(piece.text, style, "- ")

    def _number(self, piece):
        if self.numbered is None:
            self.numbered, self.listed = self._list(), 0
        self.listed += 1
        return self._paragraph(
            piece.text, "Normal", f"{self.listed}. ", self.numbered
        )  # fmt: skip

    def _line(self, piece):
        return self._paragraph(piece.text, "Normal")

    def _paragraph(
        self, text, style, mark="", number=None, *, level=0, typed_bold=False
    ):
        if self.typed:
            paragraph = self.document.add_paragraph()
            if typed_bold and "**" not in text:
                text = f"**{text}**"
            self._runs(paragraph, mark + text)
            return paragraph
        paragraph = self.document.add_paragraph(style=style)
        if number is not None:
            listed = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 (python-docx's way)
            listed.get_or_add_numId().val = number
            listed.get_or_add_ilvl().val = level
        self._runs(paragraph, text)
        return paragraph

    def _table(self, rows):
        width = max(map(len, rows))
        grid = self.document.add_table(len(rows), width, style="Table Grid")
        for cells, row in zip(grid.rows, rows, strict=True):
            for cell, text in zip(cells.cells, row, strict=False):
                self._runs(cell.paragraphs[0], text)
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def _runs(self, paragraph, text):
        single = len(re.findall(r"(?<!\*)\*(?!\*)", text))
        bold = italic = False
        for found in _INLINE.finditer(text):
            label, target, escaped, plain = found.groups()
            if found[0] == "**":
                bold = not bold
            elif found[0] == "*" and single % 2 == 0:
                italic = not italic
            elif label is not None:
                self._link(paragraph, re.sub(r"\\(.)", r"\1", label), target)
            else:
                run = paragraph.add_run(escaped or plain or found[0])
                run.bold, run.italic = bold or None, italic or None

    def _link(self, paragraph, label, target):
        if target in ("", "#"):
            target = _ADDRESS.format(re.sub(r"\W+", "-", label.lower()))
        link = OxmlElement("w:hyperlink")
        relation = self.document.part.relate_to(
            target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        link.set(qn("r:id"), relation)
        run = paragraph.add_run(label.replace("**", ""))
        run.style = "Hyperlink"
        link.append(run._r)  # noqa: SLF001
        paragraph._p.append(link)  # noqa: SLF001


def converted(data, folder, *ways):
    """Return a file as LibreOffice makes it: from .docx by each of *ways* in turn.

    converted(data, folder, "odt", "docx") goes to OpenDocument and back.
    """
    source = folder / "paper.docx"
    source.write_bytes(data)
    for at, way in enumerate(ways):
        out = folder / str(at)
        subprocess.run(
            [OFFICE, "--headless", f"-env:UserInstallation={(folder / 'p').as_uri()}",
             "--convert-to", way, "--outdir", str(out), str(source)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        source = out / f"paper.{way.partition(':')[0]}"
    return source.read_bytes()
