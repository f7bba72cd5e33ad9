"""What belongs to the sheets of a paper: page numbers, and heads on every page."""

import re
from collections.abc import Sequence

from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

_NEAR = 4
"""Lines: a sheet's head or foot stands so close to its page number."""
_MOST = 0.6
"""The share of sheets on which a head stands."""
_DIGITS = re.compile(r"\d+")
_LONG = 120


def furniture(lines: Sequence[tuple[str, int | None]]) -> list[str]:
    """Return for each line why it is left out, "" where it is the paper's.

    *lines* are texts with their page's number. A head that comes again is left out
    from its second time on.
    """
    found = [""] * len(lines)
    texts = [text for text, _page in lines]
    anchors = [
        at
        for at, text in enumerate(texts)
        if "\t" in text and is_page_number(text.rsplit("\t", 1)[1])
    ]
    numbers = [at for at, text in enumerate(texts) if is_page_number(text)]
    numbers += _bare_numbers(texts)
    for at in numbers:
        found[at] = _("a page number")
    repeated = _repeated(texts, sorted({*numbers, *anchors}))
    signs = {each.casefold() for each in reading().sheet["signs"]}
    seen: set[str] = set()
    for at, text in enumerate(texts):
        if found[at]:
            continue
        cells = [cell.strip("*_ :.…").casefold() for cell in text.split("\t")]
        if all(cell in signs for cell in cells if cell):
            found[at] = _("a place for signatures on every page")
        elif at in repeated:
            shape = _shape(text) if at in anchors else text
            if shape in seen or at in anchors:
                found[at] = _("a head or foot that comes again on every page")
            seen.add(shape)
    return found


def _repeated(texts: Sequence[str], anchors: Sequence[int]) -> set[int]:
    """Return the lines that stand alike at the page numbers of most sheets.

    A line of the paper may come again too, but not at one distance from the numbers.
    """
    if len(anchors) < 2:  # noqa: PLR2004 (a paper of several sheets)
        return set()
    often = max(2, round(len(anchors) * _MOST))
    found: set[int] = set()
    for way in (1, -1):
        for step in range(min(0, way), way * (_NEAR + 1), way):
            places: dict[str, list[int]] = {}
            for anchor in anchors:
                at = anchor + step
                if 0 <= at < len(texts) and len(texts[at]) < _LONG:
                    text = _shape(texts[at]) if step == 0 else texts[at]
                    places.setdefault(text, []).append(at)
            alike = [each for each in places.values() if len(each) >= often]
            if not alike and step:
                break  # beyond it begins what is the paper's own
            found.update(at for each in alike for at in each)
    return found


def is_page_number(text: str) -> bool:
    """Tell whether a line is nothing but a page's number: "Sida 2 (5)", "2 (5)"."""
    words = "|".join(map(re.escape, reading().sheet["page"]))
    pattern = (
        rf"[-–|*_ ]*((?:{words})[. ]*\d{{1,3}}(\s*(\(|/|av|of)\s*\d{{1,3}}\s*\)?)?"
        r"|\d{1,3}\s*\(\s*\d{1,3}\s*\)|\d{1,3}/\d{1,3})[-–|*_ .]*"
    )
    return bool(len(text) < _LONG and re.fullmatch(pattern, text, re.IGNORECASE))


def _bare_numbers(texts: Sequence[str]) -> list[int]:
    """Return the lines that are bare numbers, where they count up from 1 or 2."""
    bare = [
        (at, int(text.strip("-– ")))
        for at, text in enumerate(texts)
        if len(text) < 8 and text.strip("-– ").isdecimal()  # noqa: PLR2004 (- 123 -)
    ]
    values = [value for _at, value in bare]
    counts = values in (
        list(range(1, len(values) + 1)),
        list(range(2, len(values) + 2)),
    )
    return [at for at, _value in bare] if len(values) > 1 and counts else []


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text.strip("*_# \t|")).casefold()
