"""Papers are read by processes with limits, in order; a bad one costs itself only."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hostile_papers import SAID, SOUND_PDF
from slow_papers import large_paper, slow_paper

from sro_cli.domain.errors import RejectedError, StorageError
from sro_cli.imports.draft import Draft
from sro_cli.imports.limited import Paper, read_papers
from sro_cli.imports.limits import Limits

SOUND = SAID.encode()
SLOW = slow_paper()
TOO_LONG = "reading it took too long; the file is refused"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def papers(*contents):
    return [
        Paper(f"{at}.txt", lambda data=data: data)
        for at, data in enumerate(contents, 1)
    ]


def read(*contents, **more):
    return list(read_papers(papers(*contents), {}, **more))


def told(found):
    """Return "read", or what was said of a paper."""
    _name, one = found
    return "read" if isinstance(one, Draft) else one.message.partition(": ")[2]


def children():
    """Return the processes that this one has begun and that are not gone."""
    try:
        return os.waitpid(-1, os.WNOHANG) != (0, 0) or True
    except ChildProcessError:
        return False


def test_papers_come_in_the_order_given():
    found = read(*[SOUND, SOUND_PDF] * 10)
    assert [name for name, _one in found] == [f"{at}.txt" for at in range(1, 21)]
    assert {told(one) for one in found} == {"read"}


def test_no_papers_need_no_process():
    assert read() == []


def test_a_paper_is_loaded_when_its_turn_comes():
    loaded = []
    many = (
        Paper(str(at), lambda at=at: loaded.append(at) or SOUND) for at in range(1000)
    )
    for _name, _draft in read_papers(many, {}):
        break
    assert len(loaded) < 20


def test_one_that_cannot_be_loaded_has_its_error():
    def fails():
        raise StorageError("x: no such file")

    first, second = read_papers([Paper("x", fails), Paper("y", lambda: SOUND)], {})
    assert isinstance(first[1], StorageError)
    assert told(second) == "read"


def test_the_words_of_the_house_reach_the_reader():
    text = "Kallelse SRN\n\nDatum: 6 mars 2027\n\nStamgäster: Eva Ek, Regionen\n"
    ((_name, draft),) = read_papers(papers(text.encode()), {"invited": ("Stamgäster",)})
    assert [one["name"] for one in draft.meeting["invited"]] == ["Eva Ek"]


def test_one_that_takes_too_long_is_ended_and_the_next_is_read():
    begun = time.monotonic()
    found = read(SLOW, SOUND, SOUND, workers=1, limits=Limits(seconds=1.5))
    assert [told(one) for one in found] == [TOO_LONG, "read", "read"]
    assert time.monotonic() - begun < 8


@posix
def test_one_that_works_too_long_is_ended_by_the_system():
    limits = Limits(seconds=60, work=1)
    found = read(SLOW, SOUND, workers=1, limits=limits)
    assert [told(one) for one in found] == [TOO_LONG, "read"]


@posix
def test_work_is_counted_for_each_paper():
    found = read(*[SOUND] * 300, workers=1, limits=Limits(work=1))
    assert {told(one) for one in found} == {"read"}


@posix
def test_one_that_takes_too_much_memory_is_ended():
    limits = Limits(memory=200 * 2**20)
    found = read(large_paper(), SOUND, SOUND_PDF, workers=1, limits=limits)
    assert [told(one) for one in found] == [
        "reading it failed; the file is refused", "read", "read",
    ]  # fmt: skip


@posix
def test_a_process_that_cannot_even_begin_is_one_line():
    (found,) = read(SOUND, limits=Limits(memory=2**20))
    assert told(found) == "reading it failed; the file is refused"


@posix
def test_no_process_is_left():
    read(SOUND, SLOW, limits=Limits(seconds=1))
    assert not children()


@posix
def test_whoever_stops_listening_leaves_no_process():
    given = read_papers(papers(SOUND, SLOW, SLOW, SLOW), {})
    assert told(next(given)) == "read"
    begun = time.monotonic()
    given.close()
    assert time.monotonic() - begun < 3
    assert not children()


SCRIPT = """
import sys
sys.path[:0] = {path}
from slow_papers import slow_paper
from sro_cli.imports.limited import Paper, read_papers
data = slow_paper()
print("begun", flush=True)
list(read_papers([Paper(str(at), lambda: data) for at in range(9)], {{}}))
"""


@posix
def test_an_interrupt_ends_all_at_once():
    here = Path(__file__).parent
    path = [str(here), str(here.parent / "word"), str(here.parent / "word/templates")]
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT.format(path=path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout.readline() == b"begun\n"
        time.sleep(0.8)
        begun = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        process.wait(8)
        assert time.monotonic() - begun < 3
        assert b"KeyboardInterrupt" in process.stderr.read()
        time.sleep(0.1)
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)


def bound(code):
    """Return how a process ends that is bound and then runs *code*."""
    begins = "from sro_cli.imports.limits import bind; bind(500 * 2**20); "
    done = subprocess.run(
        [sys.executable, "-c", begins + code], capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    return done.stderr.strip().rpartition("\n")[2] or done.stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('norrdalen.example', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.execv('/bin/true', ['true'])",
        "import os; os.remove('kallelse.docx')",
    ],
)
def test_a_bound_process_has_no_network_and_starts_nothing(code):
    assert bound(code).startswith("PermissionError")


@posix
@pytest.mark.parametrize(
    "code",
    [
        "import tempfile; tempfile.TemporaryFile().write(bytes(2**21))",
        "open(__import__('os').devnull); [open('/dev/null') for _one in range(99)]",
    ],
)
def test_a_bound_process_writes_little_and_opens_few_files(code):
    assert "Error" in bound(code)


@posix
def test_a_bound_process_has_little_memory():
    assert bound("bytes(600 * 2**20)") == "MemoryError"


def test_a_process_begins_without_what_reading_does_not_need():
    code = (
        "import sys, sro_cli.imports.worker, sro_cli.imports.opening, "
        "sro_cli.imports.paper; print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "sro_cli.imports.worker" in loaded
    assert loaded.isdisjoint({"pydantic", "typer", "rich", "docx", "pypdfium2"})


def test_a_draft_of_a_text_holds_its_date():
    ((name, draft),) = read(SOUND)
    assert name == "1.txt"
    assert not isinstance(draft, RejectedError)
    assert draft.meeting["date"].isoformat() == "2027-03-06"
