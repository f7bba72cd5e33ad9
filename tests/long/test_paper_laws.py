"""The laws of papers, over many more of them; SRO_EXAMPLES says how many."""

import os
import time

import pytest
from any_lines import texts
from hypothesis import Phase, given, settings
from laws import LAWS, no_word_is_lost, read

from sro_cli.imports.paper import understand

EXAMPLES = int(os.environ.get("SRO_EXAMPLES", "10000"))


def hold(*laws):
    @settings(max_examples=EXAMPLES, phases=[Phase.generate])
    @given(texts)
    def each(text):
        for law in laws:
            law(text)

    each()


def test_the_laws_hold_of_any_paper():
    hold(*(law for law in LAWS if law is not no_word_is_lost))


def test_no_word_of_any_paper_is_lost():
    hold(no_word_is_lost)


BAIT = {
    "numbered lines": "1. Avtal\n" * 100_000,
    "tabs": "a\t" * 100_000,
    "one line": "ord " * 250_000,
    "one word": "a" * 1_000_000,
    "bullets": "- Avtal\n" * 20_000,
    "labels": "Datum: 6 mars 2025\n" * 5_000,
    "short lines": "Ord\n\n" * 50_000,
    "broken lines": "ord som är långa nog att fylla en rad av ett papper här\n"
    * 50_000,
}
SECONDS = 60
"""Far above what is needed, far below what squares take."""


@pytest.mark.parametrize("bait", BAIT)
def test_a_huge_paper_is_understood(bait):
    before = time.process_time()
    understand(read(BAIT[bait]))
    assert time.process_time() - before < SECONDS
