"""Bait in a line of a paper: reading it takes time in proportion to its length."""

import time
from collections.abc import Callable

import pytest

from sro_cli.imports.clock import find_range, find_time, leading_slot, read_slot
from sro_cli.imports.dates import find_date
from sro_cli.imports.kinds import read_kind, split_title
from sro_cli.imports.people import read_person
from sro_cli.imports.running import read_absent, read_people, read_substitutes

LONG = 100_000
SECONDS = 4.0
"""Far above what is needed, far below what squares take."""
BAIT = [
    ",",
    "(",
    ")(",
    "*",
    " ",
    "1",
    "1 ",
    "1-",
    "13.00 ",
    "kl. 13.00 – ",
    "(1 min",
    "6 mars ",
    "information och ",
    " – ",
    "och ",
    "Eva Ek, ",
    "Eva Ek ersätter ",
    "Eva ",
    "direktör ",
    "**Eva** ",
]
READERS = [
    find_date,
    find_range,
    find_time,
    leading_slot,
    read_slot,
    read_kind,
    split_title,
    read_person,
    read_people,
    read_substitutes,
    lambda text: read_absent(text, "Frånvaro"),
]


@pytest.mark.parametrize("bait", BAIT)
def test_a_long_line_is_read_at_once(bait: str) -> None:
    line = bait * (LONG // len(bait))
    for read in READERS:
        assert cost(read, line) < SECONDS


def cost(read: Callable[[str], object], line: str) -> float:
    before = time.process_time()
    read(line)
    return time.process_time() - before
