"""What a paper says about itself: title, author, language, date."""

import datetime
from typing import NamedTuple

from sro_cli.word.ooxml import DECLARATION
from sro_cli.word.text import attribute

CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    "core-properties"
)


class Properties(NamedTuple):
    """A paper's properties; *created* without a time zone counts as UTC."""

    title: str
    author: str
    language: str
    created: datetime.datetime
    subject: str = ""
    keywords: str = ""


def core(properties: Properties) -> bytes:
    """Return docProps/core.xml."""
    created = properties.created
    if created.tzinfo is not None:
        created = created.astimezone(datetime.UTC)
    stamp = created.strftime("%Y-%m-%dT%H:%M:%SZ")
    texts = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("cp:keywords", properties.keywords),
        ("cp:lastModifiedBy", properties.author),
        ("dc:language", properties.language),
    )
    body = "".join(
        f"<{name}>{attribute(text)}</{name}>" for name, text in texts if text
    )
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    names = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    whole = f"<cp:coreProperties {names}>{body}{dates}</cp:coreProperties>"
    return DECLARATION + whole.encode()
