"""A hash inside a Word file that tells whether a person edited the file."""

import hashlib

from sro_cli.domain.errors import RejectedError
from sro_cli.word.package import read_parts

PART = "docProps/custom.xml"
NAME = "sro-seal"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    "/custom-properties"
)
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_ANY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def seal(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a new file with their hash among its properties.

    Custom properties that the template brought along give way to it.
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
    sealed[PART] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}">'
        f'<property fmtid="{_ANY}" pid="2" name="{NAME}">'
        f"<vt:lpwstr>{_hash(sealed)}</vt:lpwstr></property></Properties>"
    ).encode()
    return sealed


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
