"""The gate: what a Word file from outside may not bring along."""

import re

from lxml import etree

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word.links import safe_target
from sro_cli.word.ooxml import (
    RELATIONS,
    RUN,
    Element,
    W,
    parse,
    remove,
    serialise,
    w,
)

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
_STRICT = b"http://purl.oclc.org/ooxml/"

_FETCHING = frozenset(
    ("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK",
     "DATABASE", "RD", "MACROBUTTON", "EMBED", "HTMLACTIVEX", "CONTROL")
)  # fmt: skip
_RUNNING = frozenset(
    ("vbaProject", "oleObject", "control", "activeXControlBinary", "aFChunk",
     "subDocument", "attachedToolbars", "frame", "keyMapCustomizations")
)  # fmt: skip
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_WORD = re.compile(r"\s*([^\s\\\"]+)")
_NESTED = "\0"


def know(parts: dict[str, bytes], what: str) -> None:
    """See that *parts* are those of an ordinary .docx, and well formed.

    Raises:
        RejectedError: they are not.
    """
    if "[Content_Types].xml" not in parts or "word/document.xml" not in parts:
        raise RejectedError(_("{what}: not a Word file (.docx)").format(what=what))
    if _STRICT in parts["word/document.xml"]:
        raise RejectedError(
            _("{what}: a Strict Open XML file").format(what=what),
            _('in Word, save it as "Word Document (.docx)"'),
        )
    types = parts["[Content_Types].xml"]
    if DOCUMENT.encode() not in types and TEMPLATE.encode() not in types:
        raise RejectedError(
            _("{what}: the file holds macros, or is no text document").format(what=what)
        )
    root = _parsed(parts["word/document.xml"], what)
    if root.tag != w("document") or root.find(w("body")) is None:
        raise RejectedError(_("{what}: the file is damaged").format(what=what))


def admit(parts: dict[str, bytes], what: str) -> dict[str, bytes]:
    """Return *parts* without the link to a local template; refuse what is unsafe.

    Raises:
        RejectedError: macros, embedded objects, links other than to web pages and
            mail, or fields that fetch something.
    """
    types = parts["[Content_Types].xml"]
    macros = (b"macroEnabled", b"vbaProject", b"activeX", b"ms-word.attachedToolbars")
    if any(word in types for word in macros) or any("vba" in name for name in parts):
        raise RejectedError(_("{what}: the file holds macros").format(what=what))
    admitted = dict(parts)
    for name, content in parts.items():
        if name.endswith(".rels"):
            admitted[name] = _relations(content, what)
        elif name.endswith(".xml") and b"instr" in content:
            _fields(_parsed(content, what), what)
    if "word/settings.xml" in parts:
        admitted["word/settings.xml"] = _unattached(parts["word/settings.xml"], what)
    return admitted


def _parsed(content: bytes, what: str) -> Element:
    try:
        return parse(content)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RejectedError(
            _("{what}: the file is damaged").format(what=what)
        ) from error


def _relations(content: bytes, what: str) -> bytes:
    root = _parsed(content, what)
    for relation in root.findall(f"{{{RELATIONS}}}Relationship"):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        external = relation.get("TargetMode") == "External"
        if kind == "attachedTemplate" and _is_local(target):
            # Word adds it for whoever once chose a template; it says nothing here.
            remove(relation)
        elif kind in _RUNNING:
            raise RejectedError(
                _("{what}: the file embeds another file or program").format(what=what)
            )
        elif external and not (kind == "hyperlink" and safe_target(target)):
            raise RejectedError(
                _("{what}: the file fetches something from elsewhere").format(what=what)
            )
    return serialise(root)


def _is_local(target: str) -> bool:
    lowered = target.lower().replace("\\", "/")
    if re.match("^file:///?[a-z]:/|^[a-z]:/|^file:///[^/]", lowered):
        return True
    return not _SCHEME.match(lowered) and not lowered.startswith("//")


def _unattached(content: bytes, what: str) -> bytes:
    root = _parsed(content, what)
    for link in root.findall(w("attachedTemplate")):
        remove(link)
    return serialise(root)


def _fields(root: Element, what: str) -> None:
    """Refuse fields by which Word would fetch or start something."""
    open_fields: list[list[str]] = []
    for element in root.iter(w("fldSimple"), RUN):
        if element.tag == w("fldSimple"):
            _refuse(element.get(w("instr"), ""), what)
            continue
        for child in element:
            if child.tag == w("instrText"):
                if open_fields:
                    open_fields[-1].append(child.text or "")
                else:
                    _refuse(child.text or "", what)
            elif child.tag == w("fldChar"):
                _step(open_fields, child.get(f"{{{W}}}fldCharType"), what)
    for instruction in open_fields:
        _refuse("".join(instruction), what)


def _step(open_fields: list[list[str]], kind: str | None, what: str) -> None:
    if kind == "begin":
        open_fields.append([])
    elif kind == "separate" and open_fields:
        open_fields[-1].append(" ")
    elif kind == "end" and open_fields:
        _refuse("".join(open_fields.pop()), what)
        if open_fields:
            open_fields[-1].append(_NESTED)


def _refuse(instruction: str, what: str) -> None:
    found = _WORD.match(instruction)
    # A field whose kind another field works out could become any of them.
    if found and (found[1].upper() in _FETCHING or _NESTED in found[1]):
        raise RejectedError(
            _("{what}: a field in the file fetches or starts something").format(
                what=what
            )
        )
