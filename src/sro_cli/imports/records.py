"""Numbers of records ("Dnr KS 2025/112") in titles: kept, but no part of them."""

import re
from functools import cache
from typing import NamedTuple

from sro_cli.lang.reading import reading


class Recorded(NamedTuple):
    """A title without its record number, and the number with its word."""

    title: str
    number: str


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, reading().labels["record"]))
    number = (
        r"(?:19|20)\d\d[/:]\d{2,6}"
        r"|[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,5}[ /-]?(?:19|20)\d\d[/:]\d{1,6}"
        r"|[A-ZÅÄÖ]{2,6}[ -](?:19|20)\d\d-\d{2,6}"
        r"|(?:19|20)\d\d-\d{5,6}"
        r"|[A-ZÅÄÖ]{2,5}\d\d/\d{3,5}"
    )
    alone = rf"(?:(?:{words})[.:]?\s*)?(?:{number})(?![\w/-])"
    worded = rf"(?:{words})[.:]?\s*[\w/.:-]*\d[\w/.:-]*(?:\s\d{{1,4}}\b)?"
    return re.compile(
        rf"(?P<open>[(\[])?(?<![\w/])(?P<number>{worded}|{alone})(?(open)[)\]])",
        re.IGNORECASE,
    )


def cut_record(text: str) -> Recorded:
    """Take the record number out of a title, "" where it has none."""
    found = _pattern().search(text)
    if found is None:
        return Recorded(text, "")
    before, after = text[: found.start()].rstrip(" \t,–-"), text[found.end() :]
    if before and after.strip(" *_") and not found["open"]:
        # in the middle of a title it is the title's own matter
        return Recorded(text, "")
    after = after.lstrip(" \t,–-") if not before else after
    return Recorded(f"{before}{after}".strip(), found["number"])


def is_record(text: str) -> bool:
    """Tell whether a line is a record number and nothing else."""
    rest, number = cut_record(text)
    return bool(number) and not re.search(r"\w", rest)
