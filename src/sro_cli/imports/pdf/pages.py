"""Pages of a file as sheets of rows, with their ruled tables."""

from typing import Any, NamedTuple

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.pdf.furniture import Sheet
from sro_cli.imports.pdf.glyphs import read_glyphs
from sro_cli.imports.pdf.lines import read_rows
from sro_cli.imports.pdf.links import read_links
from sro_cli.imports.pdf.pieces import Rotated
from sro_cli.imports.pdf.rules import read_grids
from sro_cli.imports.pdf.tables import Ruled, fill
from sro_cli.lang.messages import _

MAX_PAGES = 500
MAX_CHARACTERS = 2_000_000
_BROKEN = 0.3
_PASSWORD = 4


class Page(NamedTuple):
    """A page's rows, ruled tables, and words that do not stand upright."""

    sheet: Sheet
    tables: list[Ruled]
    rotated: list[Rotated]


def read_pages(data: bytes, what: str) -> list[Page]:
    """Return the pages of a PDF that hold text.

    Raises:
        RejectedError: the file is protected, damaged, too large, or holds no text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            message = _("{what}: the PDF is protected by a password")
        else:
            message = _("{what}: the PDF is damaged, or is none")
        raise RejectedError(message.format(what=what)) from error
    try:
        return _pages(document, what)
    except pypdfium2.PdfiumError as error:
        message = _("{what}: the PDF is damaged")
        raise RejectedError(message.format(what=what)) from error
    finally:
        document.close()


def _pages(document: Any, what: str) -> list[Page]:  # noqa: ANN401 - pdfium's
    count = len(document)
    if count > MAX_PAGES:
        message = _("{what}: the PDF has {count} pages; at most {most} are read")
        raise RejectedError(message.format(what=what, count=count, most=MAX_PAGES))
    found: list[Page] = []
    characters = broken = words = objects = 0
    for at in range(count):
        page = document[at]
        most = MAX_CHARACTERS - characters
        glyphs = read_glyphs(page, read_links(document, page), most)
        characters += glyphs.characters
        broken += glyphs.broken
        objects += glyphs.objects
        words += len(glyphs.pieces)
        if characters > MAX_CHARACTERS:
            message = _("{what}: the PDF holds more than {most} characters")
            raise RejectedError(message.format(what=what, most=MAX_CHARACTERS))
        tables = fill(read_grids(page), glyphs.pieces)
        rows = read_rows(glyphs.pieces, at + 1)
        width, height = page.get_size()
        found.append(Page(Sheet(at + 1, width, height, rows), tables, glyphs.rotated))
        page.close()
    if not words:
        message = _(
            "{what}: the PDF holds no text: it is a scan; make it searchable first "
            "(OCR)"
        )
        raise RejectedError(message.format(what=what))
    if broken > _BROKEN * objects:
        message = _(
            "{what}: the PDF's fonts do not say which letters they show; make it "
            "searchable first (OCR)"
        )
        raise RejectedError(message.format(what=what))
    return found
