"""Papers that mean harm: each is one line or a draft, within seconds and megabytes."""

import contextlib
import re
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hostile_papers import DOCUMENTS

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.draft import Draft
from sro_cli.imports.limited import Paper, read_papers

MOST_SECONDS = 10
MOST_MEMORY = 500


class Outcome(NamedTuple):
    """What came of all papers, the longest wait in seconds, the most kilobytes."""

    found: dict[str, Draft | RejectedError]
    longest: float
    most: int


@pytest.fixture(scope="module")
def outcome():
    """Read all of them."""
    papers = [Paper(name, lambda name=name: DOCUMENTS[name]) for name in DOCUMENTS]
    longest, last, most = 0.0, time.monotonic(), 0
    found = {}
    for name, one in read_papers(papers, {}):
        found[name] = one
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
        most = max([most, *peaks()])
    return Outcome(found, longest, most)


def peaks():
    """Yield the most memory, in kilobytes, that each child process ever held."""
    for children in Path("/proc/self/task").glob("*/children"):
        told = ""
        with contextlib.suppress(OSError):  # a thread that has ended meanwhile
            told = children.read_text()
        for child in told.split():
            with contextlib.suppress(OSError):
                status = Path(f"/proc/{child}/status").read_text()
                found = re.search(r"VmHWM:\s*(\d+)", status)
                if (
                    found
                    and "imports.worker" in Path(f"/proc/{child}/cmdline").read_text()
                ):
                    yield int(found[1])


def test_each_is_one_clear_line_or_a_draft(outcome):
    found = outcome.found
    assert list(found) == list(DOCUMENTS)
    for name, one in found.items():
        assert isinstance(one, Draft | RejectedError)
        if isinstance(one, RejectedError):
            assert one.message.startswith(f"{name}: ")
            assert "\n" not in one.message
            assert len(one.message) < 250


def test_none_breaks_what_we_wrote(outcome):
    found = outcome.found
    said = [one.message for one in found.values() if isinstance(one, RejectedError)]
    assert [one for one in said if "cannot be read (" in one] == []


def test_none_takes_longer_than_it_may(outcome):
    assert outcome.longest < MOST_SECONDS


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="Linux tells it")
def test_none_takes_more_memory_than_it_may(outcome):
    # Those that went over it are gone: the system ended them.
    assert 10 < outcome.most / 1024 < MOST_MEMORY


def test_most_that_only_look_bad_are_read(outcome):
    found = outcome.found
    read = {name for name, one in found.items() if isinstance(one, Draft)}
    for group in ("a text", "a field", "bait"):
        assert {name for name in found if name.startswith(f"{group}: ")} <= read
