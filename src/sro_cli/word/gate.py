"""The gate: what a Word file from outside may not bring along."""

import posixpath
import re

from lxml import etree

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word.broken import without_broken
from sro_cli.word.fetching import fetches
from sro_cli.word.links import safe_target
from sro_cli.word.ooxml import (
    RELATIONS,
    Element,
    parse,
    remove,
    serialise,
    w,
)
from sro_cli.word.parts import TYPES, content_types

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
MAX_MARKS = 500_000
"""Angle brackets in a template: some hundred pages. More would take minutes to read."""
MAX_BRACES = 4_000
"""Opening braces in a template: a thousand tags and more."""

_STRICT = b"http://purl.oclc.org/ooxml/"
_MAIN = "word/document.xml"
_MACROS = ("macroenabled", "vbaproject", "activex", "attachedtoolbars", "vbadata")
_RUNNING = frozenset(
    ("vbaProject", "oleObject", "control", "activeXControlBinary", "aFChunk",
     "subDocument", "attachedToolbars", "frame", "keyMapCustomizations")
)  # fmt: skip
_LEFT = frozenset(("webextensiontaskpanes", "webextension", "extensibility"))
"""Add-ins that were open beside the document, and buttons of its own: left behind."""
_SETTINGS = ("attachedTemplate", "mailMerge")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_BRACE = re.compile(rb"&#(?:x0*7b|0*123);", re.IGNORECASE)
_FETCHING_MARKS = (b"instr", b"urn:schemas-microsoft-com:vml")


def know(parts: dict[str, bytes], what: str) -> None:
    """See that *parts* are those of an ordinary .docx, and well formed.

    Raises:
        RejectedError: they are not.
    """
    if TYPES not in parts or _MAIN not in parts:
        raise RejectedError(_("{what}: not a Word file (.docx)").format(what=what))
    if _STRICT in parts[_MAIN]:
        raise RejectedError(
            _("{what}: a Strict Open XML file").format(what=what),
            _('in Word, save it as "Word Document (.docx)"'),
        )
    types = parts[TYPES]
    if DOCUMENT.encode() not in types and TEMPLATE.encode() not in types:
        raise RejectedError(
            _("{what}: the file holds macros, or is no text document").format(what=what)
        )
    root = _parsed(parts[_MAIN], what)
    if root.tag != w("document") or root.find(w("body")) is None:
        raise _damaged(what)


def admit(parts: dict[str, bytes], what: str) -> dict[str, bytes]:
    """Return *parts* without the link to a local template; refuse what is unsafe.

    Relations that lead nowhere are taken out, with what needs them.

    Raises:
        RejectedError: macros, embedded objects, links other than to web pages and
            mail, fields that fetch something, or XML that is broken.
    """
    _measure(parts, what)
    _parsed(parts[TYPES], what)
    types = content_types(parts)
    if any(word in one for one in (*types.values(), *map(str.lower, parts))
           for word in _MACROS):  # fmt: skip
        raise RejectedError(_("{what}: the file holds macros").format(what=what))
    admitted = dict(parts)
    for name, content in parts.items():
        if name.endswith(".rels"):
            admitted[name] = _relations(name, content, what)
        elif _is_xml(name, types.get(name, "")):
            marked = any(one in content for one in _FETCHING_MARKS)
            if name == _MAIN and not marked:
                continue  # it was parsed to be known
            root = _parsed(content, what)
            if marked and fetches(root):
                raise RejectedError(
                    _("{what}: a field in the file fetches or starts something").format(
                        what=what
                    )
                )
    if "word/settings.xml" in parts:
        admitted["word/settings.xml"] = _unattached(parts["word/settings.xml"])
    _see_document(admitted, what)
    return without_broken(admitted)


def _measure(parts: dict[str, bytes], what: str) -> None:
    """Refuse what would take minutes to read and to complain about."""
    xml = [one for name, one in parts.items() if name.endswith((".xml", ".rels"))]
    if sum(content.count(b"<") for content in xml) > MAX_MARKS:
        raise RejectedError(_("{what}: the file unpacks to too much").format(what=what))
    braces = sum(content.count(b"{") for content in xml)
    coded = (len(_BRACE.findall(content)) for content in xml if b"&#" in content)
    if braces + sum(coded) > MAX_BRACES:
        raise RejectedError(
            _("{what}: more tags than the {count} a template may have").format(
                what=what, count=MAX_BRACES // 2
            )
        )


def _is_xml(name: str, kind: str) -> bool:
    """Tell whether Word would read the part as XML: by its name, or by its type."""
    return name.lower().endswith(".xml") or (
        kind.endswith("xml") and not kind.startswith("image/")
    )


def _parsed(content: bytes, what: str) -> Element:
    try:
        return parse(content)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(what) from error


def _damaged(what: str) -> RejectedError:
    return RejectedError(_("{what}: the file is damaged").format(what=what))


def _see_document(parts: dict[str, bytes], what: str) -> None:
    """See that the document that Word opens is the one that is read here."""
    root = _parsed(parts.get("_rels/.rels", b""), what)
    found = {
        posixpath.normpath(one.get("Target", "").lstrip("/"))
        for one in root
        if one.get("Type", "").endswith("/officeDocument")
    }
    if found != {_MAIN}:
        raise _damaged(what)


def _relations(name: str, content: bytes, what: str) -> bytes:
    root = _parsed(content, what)
    for relation in root.findall(f"{{{RELATIONS}}}Relationship"):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        external = relation.get("TargetMode", "Internal") != "Internal"
        if (kind == "attachedTemplate" and _is_local(target)) or kind in _LEFT:
            # Word adds it for whoever once chose a template; it says nothing here.
            remove(relation)
        elif kind in _RUNNING or (kind == "package" and "/charts/" not in name):
            raise RejectedError(
                _("{what}: the file embeds another file or program").format(what=what)
            )
        elif (external or _leads_away(target)) and not (
            kind == "hyperlink" and safe_target(target)
        ):
            raise RejectedError(
                _("{what}: the file fetches something from elsewhere").format(what=what)
            )
    return serialise(root)


def _leads_away(target: str) -> bool:
    return bool(_SCHEME.match(target.strip())) or target.lstrip().startswith(
        ("//", "\\")
    )


def _is_local(target: str) -> bool:
    lowered = target.lower().replace("\\", "/")
    if re.match("^file:///?[a-z]:/|^[a-z]:/|^file:///[^/]", lowered):
        return True
    return not _SCHEME.match(lowered) and not lowered.startswith("//")


def _unattached(content: bytes) -> bytes:
    """Return the settings without what ties a document to other files."""
    root = parse(content)
    for name in _SETTINGS:
        for link in root.findall(w(name)):
            remove(link)
    return serialise(root)
