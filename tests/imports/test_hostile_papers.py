"""Papers that mean harm: each is one line or a draft, within seconds and megabytes."""

import sys
import time

import pytest
from hostile_papers import DOCUMENTS

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.draft import Draft
from sro_cli.imports.limited import Paper, read_papers

MOST_SECONDS = 10
MOST_MEMORY = 500


@pytest.fixture(scope="module")
def outcomes():
    """Read all of them; return what came and how long the longest wait was."""
    papers = [Paper(name, lambda name=name: DOCUMENTS[name]) for name in DOCUMENTS]
    longest, last = 0.0, time.monotonic()
    found = {}
    for name, one in read_papers(papers, {}):
        found[name] = one
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    return found, longest


def test_each_is_one_clear_line_or_a_draft(outcomes):
    found, _longest = outcomes
    assert list(found) == list(DOCUMENTS)
    for name, one in found.items():
        assert isinstance(one, Draft | RejectedError)
        if isinstance(one, RejectedError):
            assert one.message.startswith(f"{name}: ")
            assert "\n" not in one.message
            assert len(one.message) < 250


def test_none_breaks_what_we_wrote(outcomes):
    found, _longest = outcomes
    said = [one.message for one in found.values() if isinstance(one, RejectedError)]
    assert [one for one in said if "cannot be read (" in one] == []


def test_none_takes_longer_than_it_may(outcomes):
    _found, longest = outcomes
    assert longest < MOST_SECONDS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell")
def test_none_takes_more_memory_than_it_may(outcomes):
    import resource

    assert outcomes
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert used / 1024 < MOST_MEMORY


def test_most_that_only_look_bad_are_read(outcomes):
    found, _longest = outcomes
    read = {name for name, one in found.items() if isinstance(one, Draft)}
    for group in ("a text", "a field", "bait"):
        assert {name for name in found if name.startswith(f"{group}: ")} <= read
