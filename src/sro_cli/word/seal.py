"""A hash inside a Word file that tells whether a person edited the file."""

import hashlib
from collections.abc import Mapping

from lxml import etree

from sro_cli.domain.errors import RejectedError
from sro_cli.word.ooxml import DECLARATION, parse
from sro_cli.word.package import read_parts
from sro_cli.word.text import escape

PART = "docProps/custom.xml"
NAME = "sro-seal"
PAPER = "sro-paper"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    "/custom-properties"
)
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_ANY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def seal(parts: dict[str, bytes], paper: str = "") -> dict[str, bytes]:
    """Return the parts of a new file with their hash among its properties.

    *paper* says what it is a paper of: "sro/2025-03-06 minutes". Custom properties
    that the template brought along give way.
    """
    sealed = {name: data for name, data in parts.items() if name != PART}
    types, relations = sealed["[Content_Types].xml"], sealed["_rels/.rels"]
    if PART.encode() not in types:
        entry = f'<Override PartName="/{PART}" ContentType="{_CONTENT_TYPE}"/></Types>'
        sealed["[Content_Types].xml"] = types.replace(b"</Types>", entry.encode())
    if PART.encode() not in relations:
        entry = (
            f'<Relationship Id="rIdSeal" Type="{_RELATION}" Target="{PART}"/>'
            "</Relationships>"
        )
        sealed["_rels/.rels"] = relations.replace(b"</Relationships>", entry.encode())
    said = {NAME: _hash(sealed), PAPER: paper}
    properties = "".join(
        f'<property fmtid="{_ANY}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(said.items(), start=2)
        if text
    )
    sealed[PART] = (
        DECLARATION
        + (
            f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}">'
            f"{properties}</Properties>"
        ).encode()
    )
    return sealed


def stated_paper(parts: Mapping[str, bytes]) -> str:
    """Return what a file's properties say it is a paper of, "" for nothing."""
    try:
        root = parse(parts.get(PART, b""))
    except etree.XMLSyntaxError:
        return ""
    for one in root:
        if one.get("name") == PAPER:
            return "".join(str(text) for text in one.itertext()).strip()
    return ""


def is_untouched(data: bytes) -> bool:
    """Tell whether a file is as sro wrote it; any other file is not."""
    try:
        parts = read_parts(data, "")
    except RejectedError:
        return False
    return _hash(parts).encode() in parts.get(PART, b"")


def _hash(parts: dict[str, bytes]) -> str:
    found = hashlib.sha256()
    for name in sorted(parts):
        if name != PART:
            found.update(f"{name}\0{len(parts[name])}\0".encode())
            found.update(parts[name])
    return found.hexdigest()
