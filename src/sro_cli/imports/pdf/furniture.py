"""What belongs to the sheet and not to the paper: heads, feet and pages' numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sro_cli.imports.pdf.lines import Row
from sro_cli.imports.pdf.pieces import Line
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

_ZONE = 0.17
"""The part of a sheet, at its top and at its foot, where heads and feet stand."""
_NUMBER = re.compile(
    r"(?:(?:sida|sidan|sid|s|page)[.:]?\s*)?(?P<page>\d{1,3})"
    r"\s*(?:\(\s*\d{1,3}\s*\)|/\s*\d{1,3}|(?:av|of)\s+\d{1,3})",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:sida|sidan|sid|page)[.:]?\s*\d{1,3}", re.IGNORECASE)
_BARE = re.compile(r"[-–]?\s*(\d{1,3})\s*[-–]?")
_DRAFT = re.compile(r"u\s?t\s?k\s?a\s?s\s?t|arbetsmaterial|draft", re.IGNORECASE)
_DRAFT_SIZE = 40
_MANY = 6


Keys = set[tuple[str, int]]
"""Texts of rows with their heights."""


class Sheet(NamedTuple):
    """A page: its size in points, and its rows from the top."""

    number: int
    width: float
    height: float
    rows: list[Row]


class Aside(NamedTuple):
    """A line that is left out, and why."""

    line: Line
    reason: str


def aside(sheets: Sequence[Sheet]) -> list[Aside]:
    """Return what is left out of the pages' rows, which it is taken out of."""
    found: list[Aside] = []
    often = _repeated(sheets)
    for sheet in sheets:
        number = _number_row(sheet, len(sheets))
        outer = _outermost(sheet, often, number)
        for row in list(sheet.rows):
            reason = ""
            if row is number:
                found += _number(sheet, row, often)
                continue
            if _is_draft(row):
                reason = _("a draft's mark")
            elif any(row is one for one in outer) or _signs(sheet, row):
                reason = _("a head or foot of the page")
            if reason:
                sheet.rows[:] = [one for one in sheet.rows if one is not row]
                found += (Aside(line, reason) for line in row)
    return found


def _outermost(sheet: Sheet, often: Keys, number: Row | None) -> list[Row]:
    """Return the repeated rows with nothing of the paper further out."""
    found: list[Row] = []
    for rows in (sheet.rows, sheet.rows[::-1]):
        for row in rows:
            if not _edge(sheet, row) or (row is not number and _key(row) not in often):
                break
            if row is not number:
                found.append(row)
    return found


def _repeated(sheets: Sequence[Sheet]) -> Keys:
    """Return the rows that stand at the same place of several pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for sheet in sheets:
        rows = [row for row in sheet.rows if _edge(sheet, row)]
        keys = {_key(row) for row in rows}
        keys |= {_key([line]) for row in rows for line in row}
        seen.update(keys)
        seen.update({(text, place + 1) for text, place in keys})
        seen.update({(text, place - 1) for text, place in keys})
    least = 2 if len(sheets) < _MANY else 3
    return {key for key, times in seen.items() if times >= least}


def _key(row: Row) -> tuple[str, int]:
    """Return a row's text without a page's number, and its height."""
    text = _NUMBER.sub("#", " ".join(line.text for line in row)).lower()
    return text, round(row[0].y / 4)


def _edge(sheet: Sheet, row: Row) -> bool:
    return not _ZONE < row[0].y / max(sheet.height, 1.0) < 1 - _ZONE


def _number_row(sheet: Sheet, pages: int) -> Row | None:
    """Return the row with the page's number, if there is one."""
    edges = [row for row in sheet.rows if _edge(sheet, row)]
    for row in edges:
        if _numbered(row, sheet.number):
            return row
    ends = edges[:1] + edges[-1:]
    for row in ends:
        bare = _BARE.fullmatch(row[0].text.strip()) if len(row) == 1 else None
        if bare and pages > 1 and int(bare[1]) == sheet.number:
            return row
    return None


def _numbered(row: Row, page: int) -> bool:
    for line in row:
        found = _NUMBER.search(line.text)
        if found and int(found["page"]) == page:
            whole = line.text.strip() in {found[0], found[0].strip()}
            if whole or line.text.rstrip().endswith(found[0]):
                return True
        if _NAMED.fullmatch(line.text.strip()):
            return True
    return False


def _number(sheet: Sheet, row: Row, often: Keys) -> list[Aside]:
    """Take a page's number out, and on later pages all that stands beside it."""
    outer = not any(
        abs(other[0].y - sheet.height / 2) > abs(row[0].y - sheet.height / 2)
        and (other[0].y > sheet.height / 2) == (row[0].y > sheet.height / 2)
        for other in sheet.rows
    )
    found: list[Aside] = []
    kept: Row = []
    for line in row:
        if _numbered([line], sheet.number) or _BARE.fullmatch(line.text.strip()):
            found.append(Aside(line, _("a page number")))
        elif (sheet.number > 1 and outer) or _key([line]) in often:
            found.append(Aside(line, _("a head or foot of the page")))
        else:
            kept.append(line)
    at = next(i for i, one in enumerate(sheet.rows) if one is row)
    sheet.rows[at : at + 1] = [kept] if kept else []
    return found


def _signs(sheet: Sheet, row: Row) -> bool:
    """Tell whether a row at a sheet's foot is the place for signatures."""
    return _edge(sheet, row) and all(
        line.text.strip("_.:… ").casefold() in _sign_words() for line in row
    )


@cache
def _sign_words() -> frozenset[str]:
    return frozenset(one.casefold() for one in reading().sheet["signs"])


def _is_draft(row: Row) -> bool:
    text = " ".join(line.text for line in row).strip()
    if not _DRAFT.fullmatch(text):
        return False
    return row[0].size >= _DRAFT_SIZE or text.upper() == text
