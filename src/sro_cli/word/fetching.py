"""Fields and pictures by which Word would fetch or start something."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from sro_cli.word.accept import accept_changes
from sro_cli.word.links import safe_target
from sro_cli.word.ooxml import Element, T, W, w

_FETCHING = frozenset(
    ("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK",
     "DATABASE", "RD", "MACROBUTTON", "EMBED", "HTMLACTIVEX", "CONTROL", "PRINT")
)  # fmt: skip
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_MC}Choice", f"{_MC}Fallback"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE_HREF = "{urn:schemas-microsoft-com:office:office}href"
_SIMPLE, _MARK = w("fldSimple"), w("fldChar")
_CODE = (w("instrText"), w("delInstrText"))
_UNSURE = (w("del"), w("moveFrom"), f"{_MC}AlternateContent")
_WORD = re.compile(r"""[\s"'“”„]*([^\s\\"'“”„]+)""")
_LINK = re.compile(r"""\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))""", re.IGNORECASE)
_NESTED = "\0"


def fetches(root: Element) -> bool:
    """Tell whether a part holds what would fetch or start something.

    A field's code is read in every way in which Word might: with changes accepted or
    not, for newer programs or for older ones.
    """
    etree.strip_elements(
        root, etree.Comment, etree.ProcessingInstruction, with_tail=False
    )
    return _pictures(root) or any(
        _unsafe(code) for reading in _readings(root) for code in _codes(reading)
    )


def _pictures(root: Element) -> bool:
    for element in root.iter(f"{_VML}*"):
        source = element.get("src", "") + element.get(_OFFICE_HREF, "")
        link = element.get("href", "")
        if source.strip() or (link and not safe_target(link)):
            return True
    return False


def _readings(root: Element) -> Iterator[Element]:
    yield root
    unsure = (
        one for code in root.iter(_MARK, *_CODE) for one in code.iterancestors(*_UNSURE)
    )
    if next(unsure, None) is None:
        return
    for gone in (_CHOICE, _FALLBACK):
        copy = deepcopy(root)
        etree.strip_elements(copy, gone, with_tail=False)
        yield copy
        accept_changes(copy)
        yield copy


@dataclass(slots=True, eq=False, repr=False)
class _Field:
    """A field that is open: its code so far, a mark where another field lies in it."""

    code: str = ""
    in_result: bool = False


def _codes(root: Element) -> Iterator[str]:
    """Yield the code of every field of a part."""
    fields: list[_Field] = []
    for element in root.iter(_SIMPLE, _MARK, T, *_CODE):
        if element.tag == _SIMPLE:
            yield element.get(w("instr"), "")
        elif element.tag == _MARK:
            yield from _step(fields, element.get(f"{{{W}}}fldCharType"))
        elif not fields:
            yield "" if element.tag == T else element.text or ""
        elif element.tag != T or not fields[-1].in_result:
            fields[-1].code += element.text or ""
    yield from (field.code for field in fields)


def _step(fields: list[_Field], kind: str | None) -> Iterator[str]:
    if kind == "begin":
        fields.append(_Field())
    elif kind == "separate" and fields:
        fields[-1].code += " "
        fields[-1].in_result = True
    elif kind == "end" and fields:
        yield fields.pop().code
        if fields:
            fields[-1].code += _NESTED


def _unsafe(code: str) -> bool:
    link = _LINK.match(code)
    if link:
        target = link[1] if link[1] is not None else link[2]
        return bool(target.strip()) and not safe_target(target)
    found = _WORD.match(code)
    # A field whose kind another field works out could become any of them.
    return bool(found and (found[1].upper() in _FETCHING or _NESTED in found[1]))
