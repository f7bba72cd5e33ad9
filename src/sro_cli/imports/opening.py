"""A paper of any form, known by its content: a Word file, a PDF or a text."""

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.source import Source
from sro_cli.lang.messages import _

MAX_PDF = 50 * 2**20
MAX_TEXT = 20 * 2**20
MOST = 50 * 2**20
"""Bytes of the largest paper of any form."""
_PDF_WITHIN = 1024
_LOOKED_AT = 2**16
_CONTROLS = bytes(one for one in range(0x20) if one not in b"\t\n\v\f\r\x1b")
_MOST_CONTROLS = 0.02
_SOME_CONTROLS = 16
"""So many may stand in a text that was copied from a terminal."""
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BINARY = (b"BM", b"MZ", b"\x7fELF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body")


def open_paper(data: bytes, name: str) -> Source:
    """Return what a paper says, whatever its name ends in.

    Raises:
        RejectedError: it is no .docx, PDF or text, is damaged or too large.
    """
    if data.startswith(b"PK"):
        _know_archive(data, name)
        from sro_cli.imports.word_file import read_word

        return read_word(data, name)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        if len(data) > MAX_PDF:
            raise _too_large(name)
        from sro_cli.imports.pdf.document import read_pdf

        return read_pdf(data, name)
    kind = _kind(data)
    if kind:
        raise _refused(name, kind)
    if len(data) > MAX_TEXT:
        raise _too_large(name)
    from sro_cli.imports.text import read_text

    return read_text(_marked(data), name)


def _refused(name: str, kind: str, hint: str = "") -> RejectedError:
    return RejectedError(_("{what}: {kind}").format(what=name, kind=kind), hint)


def _too_large(name: str) -> RejectedError:
    return _refused(name, _("the file is too large"))


def _know_archive(data: bytes, name: str) -> None:
    """Refuse what is packed like a .docx and is none; the names lie there unpacked."""
    save = _("save it as .docx or PDF")
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        raise _refused(name, _("an OpenDocument text (.odt)"), save)
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        raise _refused(name, _("an OpenDocument file, but no text"), save)
    if b"word/document" in data:
        return
    if b"xl/workbook" in data:
        raise _refused(name, _("an Excel file (.xlsx)"))
    if b"ppt/presentation" in data:
        raise _refused(name, _("a PowerPoint file (.pptx)"))
    if b"[Content_Types].xml" not in data:
        raise _refused(name, _("an archive (.zip), not a paper"))


def _kind(data: bytes) -> str:
    """Return what a file is that is no text, "" for a text."""
    if not data:
        return _("the file is empty")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _kind_of_compound(data)
    if data.startswith(_PICTURES) or (
        data[4:8] == b"ftyp" or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
    ):
        return _("a picture; the text in it cannot be read")
    if _is_binary(data):
        return _("neither a Word file (.docx) nor a PDF nor a text")
    return _kind_of_marked(data)


def _kind_of_marked(data: bytes) -> str:
    """Return what a text is that was written for a program to show."""
    start = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{\\rtf"):
        return _("an RTF file; save it as .docx or PDF")
    is_xml = start.startswith(b"<?xml")
    if start.startswith(_PAGE) or (is_xml and b"<html" in start):
        return _("a web page (HTML); save it as PDF")
    return _("an XML file, not a paper") if is_xml else ""


def _kind_of_compound(data: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return _("the file is protected by a password")
    if holds("WordDocument"):
        return _("an old Word file (.doc); save it as .docx")
    if holds("Workbook"):
        return _("an old Excel file (.xls)")
    if holds("PowerPoint Document"):
        return _("an old PowerPoint file (.ppt)")
    return _("neither a Word file (.docx) nor a PDF nor a text")


def _is_binary(data: bytes) -> bool:
    if data.startswith(_MARKS) or _in_two_bytes(data):
        return False
    start = data[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return (
        b"\0" in data
        or data.startswith(_BINARY)
        or controls > max(len(start) * _MOST_CONTROLS, _SOME_CONTROLS)
    )


def _in_two_bytes(data: bytes) -> str:
    """Return the order of bytes of UTF-16 that does not state it, "" for others.

    Nearly every second byte of a European text is zero then, and none beside it.
    """
    start = data[:_LOOKED_AT]
    first, second = start[::2], start[1::2]
    for order, zeros, others in (("le", second, first), ("be", first, second)):
        if zeros.count(0) > len(zeros) * 0.8 and not others.count(0):
            return order
    return ""


def _marked(data: bytes) -> bytes:
    order = "" if data.startswith(_MARKS) else _in_two_bytes(data)
    return {"le": _MARKS[0], "be": _MARKS[1]}.get(order, b"") + data
