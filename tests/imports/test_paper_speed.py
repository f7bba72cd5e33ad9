"""Bait in whole papers: reading takes time in proportion to their length."""

import time

import pytest

from sro_cli.imports.paper import understand
from sro_cli.imports.text import read_text

TIMES = 4
"""How much longer the longer paper is: squares take sixteen times as long."""
MOST, SLACK = 9, 0.2
LINES, SIGNS = 150, 5_000
FULL = "ord som är långa nog att fylla en hel rad av papperet, och sedan\n"


BY_LINES = {
    "numbers": "1. Avtal\n",
    "bullets": "- Avtal\n",
    "labels": "Datum: 6 mars 2025\n",
    "labels alone": "Beslut\n",
    "short lines": "ord\n",
    "lines apart": "Ord\n\n",
    "broken lines": FULL,
    "hyphens": "ord-\nbok\n",
    "clauses": "att anta planen\n",
    "people": "Eva Ek (S), Kustlandet\n",
    "groups": "Politiker\nEva Ek (S), Kustlandet\n\n",
    "substitutes": "Eva Ek ersätter Ulf Dal.\n",
    "headings": "## Avtal\n\nText som är lång nog att vara prosa, helt och hållet.\n\n",
    "rows": "Eva Ek\tS\tKustlandet\n",
    "tables": "Namn\tParti\nEva Ek\tS\n\n",
    "page numbers": "Sida 1 (3)\nord\n\nOrd\n\n",
    "sheets": "Region Norrdalen\n\f",
    "breaks": "Paus 15 min\n",
    "items": "1. Avtal\n\nInformation\n\nFöredragande: Eva Ek\n\na) Plan\n\n",
    "positions": "1. Avtal\n\nBeslut\n\natt anta planen\n\n",
}
BY_SIGNS = [
    "a\t",
    "ord ",
    "a",
    "**a** ",
    "[",
    "[a](b) ",
    "[a](",
    "(",
    "1 ",
    "§ ",
    "a_",
    "|",
]
BY_NUMBERS = [
    "{}. Avtal om {}\n\n",
    "§ {} Avtal om {}\n\nFöredragande: Eva Ek\n\n",
    "{}\tAvtal {}\t5 min\n",
]


def cost(text: str) -> float:
    before = time.process_time()
    understand(read_text(text.encode(), "papper.txt"))
    return time.process_time() - before


def grows(short: str, long: str) -> None:
    first = cost(short)
    assert cost(long) < MOST * first + SLACK


@pytest.mark.parametrize("bait", BY_LINES)
def test_many_lines_take_no_square_of_time(bait: str) -> None:
    line = BY_LINES[bait]
    begin = "1. Öppnande\n\n" if bait in {"breaks", "substitutes"} else ""
    grows(begin + line * LINES, begin + line * LINES * TIMES)


@pytest.mark.parametrize("bait", BY_SIGNS)
def test_a_long_line_takes_no_square_of_time(bait: str) -> None:
    count = SIGNS // len(bait)
    grows("Ord " + bait * count, "Ord " + bait * count * TIMES)


@pytest.mark.parametrize("form", BY_NUMBERS)
def test_many_items_listed_twice_take_no_square_of_time(form: str) -> None:
    def paper(count: int) -> str:
        head = "Nr\tÄrende\tTid\n" if "\t" in form else ""
        rows = "".join(form.format(at, at) for at in range(1, count + 1))
        titles = "".join(f"{at}. Avtal om {at}\n" for at in range(1, count + 1))
        return f"{titles}\n\n{head}{rows}"

    grows(paper(LINES), paper(LINES * TIMES))
