"""A .docx as its parts: read with care, written the same way every time."""

import io
import re
import struct
import zipfile
import zlib

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word import gate

MAX_FILE = 50 * 2**20
MAX_PARTS = 2_000
MAX_XML = 64 * 2**20
MAX_ALL = 128 * 2**20
MAX_RATIO = 200
RATIO_FROM = 2**20

_EPOCH = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Cells as wide as a table: at most 999 columns, written plainly.
_SPAN = re.compile(
    rb"""grid(?:Span|Before|After)\b[^>]*?val\s*=\s*["'](?!\s*-?\d{1,3}\s*["'])"""
)
_DOCUMENT = "word/document.xml"
_MAIN = re.compile(rb'Target="/?(word/document[^"/]*\.xml)"')
_ENCODING = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']""")


def read_package(data: bytes, what: str) -> dict[str, bytes]:
    """Return the parts of a .docx that a paper may be made from.

    Args:
        data: the file's bytes; nothing in them is trusted.
        what: how messages call the file, as a rule its name.

    Raises:
        RejectedError: it is no .docx, is too large, or would fetch or run something.
    """
    return gate.admit(read_parts(data, what), what)


def read_parts(data: bytes, what: str) -> dict[str, bytes]:
    """Return the parts of a .docx by name, XML as UTF-8 without DOCTYPE.

    This is enough to read a file's text; what may be *written on* goes through
    `read_package`.

    Raises:
        RejectedError: it is no .docx, is damaged, or unpacks to too much.
    """
    if len(data) > MAX_FILE:
        raise RejectedError(_("{what}: the file is too large").format(what=what))
    if not data.startswith(b"PK\x03\x04"):
        raise RejectedError(_("{what}: {kind}").format(what=what, kind=_kind(data)))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _unpacked(archive, what)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        OSError,
        OverflowError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise RejectedError(
            _("{what}: the file is damaged").format(what=what)
        ) from error
    parts = _usual_name(parts)
    gate.know(parts, what)
    return parts


def _usual_name(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Call the document what Word calls it; some programs number it."""
    found = _MAIN.search(parts.get("_rels/.rels", b""))
    name = found[1].decode() if found else _DOCUMENT
    if _DOCUMENT in parts or name not in parts:
        return parts
    relations = name.replace("word/", "word/_rels/") + ".rels"
    new = {name: _DOCUMENT, relations: "word/_rels/document.xml.rels"}
    renamed = {new.get(one, one): content for one, content in parts.items()}
    for one in ("_rels/.rels", "[Content_Types].xml"):
        renamed[one] = renamed.get(one, b"").replace(name.encode(), _DOCUMENT.encode())
    return renamed


def _kind(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return _("the file is protected by a password")
        return _("an old Word file (.doc); save it as .docx")
    if not data:
        return _("the file is empty")
    if data.startswith(b"%PDF"):
        return _("a PDF, not a Word file (.docx)")
    if data.startswith(b"{\\rtf"):
        return _("an RTF file; save it as .docx")
    return _("not a Word file (.docx)")


def _unpacked(archive: zipfile.ZipFile, what: str) -> dict[str, bytes]:
    members = archive.infolist()
    if len(members) > MAX_PARTS:
        raise RejectedError(_("{what}: too many parts").format(what=what))
    parts: dict[str, bytes] = {}
    seen: set[str] = set()
    left = MAX_ALL
    for member in members:
        name = member.filename
        if member.flag_bits & _ENCRYPTED:
            raise RejectedError(
                _("{what}: the file is protected by a password").format(what=what)
            )
        if _unsafe(name) or name.lower() in seen:
            raise RejectedError(
                _("{what}: a part has a name that no Word file has").format(what=what)
            )
        if member.compress_type not in _METHODS:
            raise RejectedError(_("{what}: the file is damaged").format(what=what))
        seen.add(name.lower())
        if name.endswith("/"):
            continue
        content = _inflated(archive, member, min(left, MAX_XML), what)
        left -= len(content)
        parts[name] = _utf8(content, what) if _is_xml(name, content) else content
    return parts


def _unsafe(name: str) -> bool:
    return (
        name.startswith("/")
        or "\\" in name
        or ":" in name
        or ".." in name.split("/")
        or not name.isprintable()
        or _misnamed(name)
    )


def _misnamed(name: str) -> bool:
    """Tell whether Word would read a part as relations that is not named as such."""
    lowered = name.lower()
    relations = "_rels/" in lowered or lowered.endswith(".rels")
    return relations and (
        "%" in name or not re.search(r"(^|/)_rels/([^/]*\.rels)?$", name)
    )


def _inflated(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, what: str
) -> bytes:
    """Unpack *member*, counting what comes out; the sizes it states may lie."""
    with archive.open(member) as source:
        content = source.read(limit + 1)
    packed = max(member.compress_size, 1)
    bomb = len(content) > RATIO_FROM and len(content) / packed > MAX_RATIO
    if len(content) > limit or bomb:
        raise RejectedError(_("{what}: the file unpacks to too much").format(what=what))
    return content


def _is_xml(name: str, content: bytes) -> bool:
    lowered = name.lower()
    # A drawing may carry the DOCTYPE of the program that it was drawn in.
    return lowered.endswith((".xml", ".rels")) or (
        not lowered.endswith(".svg")
        and content[:100].lstrip().startswith((b"<?xml", b"\xef\xbb\xbf<?xml"))
    )


def _utf8(content: bytes, what: str) -> bytes:
    """Return XML as UTF-8; refuse a DOCTYPE, with which entities come."""
    wrong = RejectedError(
        _("{what}: a part is not written as Word writes it").format(what=what)
    )
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = content.decode("utf-16")
            content = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode()
        else:
            content = content.removeprefix(b"\xef\xbb\xbf")
            content.decode("utf-8")
    except UnicodeError as error:
        raise wrong from error
    stated = _ENCODING.match(content)
    if stated and stated[1].lower() not in (b"utf-8", b"us-ascii"):
        raise wrong
    if any(one in content for one in (b"\0", b"<!DOCTYPE", b"<!ENTITY")):
        raise wrong
    if _SPAN.search(content):
        raise wrong
    return content


def write_package(parts: dict[str, bytes]) -> bytes:
    """Return *parts* as a .docx: the same parts give the same bytes."""
    first = ("[Content_Types].xml", "_rels/.rels")
    names = [name for name in first if name in parts]
    names += sorted(name for name in parts if name not in first)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in names:
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o600 << 16
            archive.writestr(member, parts[name])
    return target.getvalue()
