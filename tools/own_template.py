"""The packaged summons as a secretary makes it her own in Word: docs/templates.md.

Each step here is one of that page: a logo, the theme's colours and fonts, a field
added, a block taken out. The faulty one has the mistakes that are made most.
"""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import docx
from docx.shared import Mm
from docx.text.paragraph import Paragraph

ACCENT, OWN_ACCENT = "1B4B5A", "7A2E1F"
TINT, OWN_TINT = "EEF3F4", "F7EFEA"
FONT, OWN_FONT = "Calibri", "Liberation Serif"


def make_own(path: Path) -> None:
    """Change a copy of the packaged summons as the page tells."""
    _recolour(path)
    document = docx.Document(str(path))
    paragraphs = document.paragraphs
    logo = paragraphs[0].insert_paragraph_before(style="Subtitle")
    picture = logo.add_run().add_picture(io.BytesIO(_logo()), height=Mm(12))
    for side in ("distL", "distR"):  # LibreOffice makes room where nothing is said
        picture._inline.set(side, "0")  # noqa: SLF001
    place = _with(paragraphs, "{{label_place}}")
    label, value = (_look(place, text) for text in ("{{label_place}}", "{{place}}"))
    added = _with(paragraphs, "{{label_link}}").insert_paragraph_before(
        style=place.style
    )
    for text, look in (("{{#end}}Mötet slutar:\t", label), ("{{end}}{{/end}}", value)):
        added.add_run(text, style=look)
    document.save(str(path))


def make_faulty(path: Path) -> None:
    """Put mistakes into a template."""
    document = docx.Document(str(path))
    for found, wrong in (
        ("{{body_title}}", "{{body_titel}}"),
        ("{{place}}", "{{“place”}}"),
        ("{{link}}", "{link}"),
        ("{{/called}}", "{{/caled}}"),
    ):
        for run in _with(document.paragraphs, found).runs:
            run.text = run.text.replace(found, wrong)
    document.save(str(path))


def _with(paragraphs: list[Paragraph], text: str) -> Paragraph:
    return next(one for one in paragraphs if text in one.text)


def _look(paragraph: Paragraph, text: str) -> str:
    """Return the character style of the run that holds a tag."""
    found = next(run for run in paragraph.runs if text in run.text)
    return str(found.style.name)


def _recolour(path: Path) -> None:
    """Do what the colours and fonts of Word's design tab do."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            changed = content
            for old, new in ((ACCENT, OWN_ACCENT), (TINT, OWN_TINT), (FONT, OWN_FONT)):
                changed = changed.replace(old.encode(), new.encode())
            archive.writestr(name, changed)


def _logo(size: int = 48) -> bytes:
    """Return a PNG of an invented region's mark: a wave in a square."""
    rows = b""
    for y in range(size):
        wave = [((x - size / 2) ** 2 / size + size / 5) for x in range(size)]
        rows += b"\0" + b"".join(
            bytes.fromhex("FFFFFF" if abs(y - top) < size / 9 else OWN_ACCENT)
            for top in wave
        )
    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data
        + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )  # fmt: skip
