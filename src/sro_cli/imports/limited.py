"""Papers read by processes with limits: a hostile one costs itself, and seconds."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.domain.errors import RejectedError, SroError
from sro_cli.imports.answers import believed
from sro_cli.imports.draft import Draft
from sro_cli.imports.limits import OUT_OF_MEMORY, Limits
from sro_cli.imports.wire import MAX_ANSWER, House, Request, receive, send_request
from sro_cli.lang.messages import _

WORKERS = 2
_WORKER = "sro_cli.imports.worker"
_PATIENCE = 2.0
"""Seconds that a process has to go when it is no longer needed."""


class Paper(NamedTuple):
    """A paper to read: how messages call it, and what loads its bytes."""

    name: str
    load: Callable[[], bytes]


def read_papers(
    papers: Iterable[Paper],
    house: House,
    limits: Limits | None = None,
    workers: int | None = None,
) -> Iterator[tuple[str, Draft | SroError]]:
    """Yield every paper's name and what was understood of it, in the order given.

    A paper is loaded when its turn comes, by another thread. One that cannot be
    loaded, is refused, takes too long or too much memory has its error in place of
    the draft; the others go on.

    Args:
        papers: what to read.
        house: words that the bodies of the workspace use, by what they mean.
        limits: the bounds for each paper.
        workers: how many processes; by default two, where there are two processors.
    """
    count = workers or min(WORKERS, os.cpu_count() or 1)
    pool = _Pool(house, limits or Limits())
    waiting: deque[tuple[str, Future[Draft | SroError]]] = deque()
    threads = ThreadPoolExecutor(count, "papers")
    try:
        for paper in papers:
            waiting.append((paper.name, threads.submit(pool.read, paper)))
            while len(waiting) > 2 * count:
                name, future = waiting.popleft()
                yield name, future.result()
        while waiting:
            name, future = waiting.popleft()
            yield name, future.result()
    finally:
        for _name, future in waiting:
            future.cancel()
        pool.close()
        threads.shutdown()


class _Lost(Exception):  # noqa: N818 (no error that anybody sees)
    """The process went, or said what is no answer; *code* is how it ended."""

    def __init__(self, code: int | None, *, is_late: bool) -> None:
        super().__init__()
        self.code = code
        self.is_late = is_late


@dataclass(slots=True, eq=False)
class _Pool:
    """The processes; one that has a paper is in nobody else's hands."""

    house: House
    limits: Limits
    idle: list["_Worker"] = field(default_factory=list)
    all: set["_Worker"] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)
    is_closed: bool = False

    def read(self, paper: Paper) -> Draft | SroError:
        """Return what was understood of a paper, or why nothing was."""
        try:
            request = Request(paper.name, self.house, paper.load())
        except SroError as error:
            return error
        worker = self._take()
        try:
            found = worker.ask(request, self.limits.seconds)
        except _Lost as lost:
            worker.end()
            with self.lock:
                self.all.discard(worker)
            return _refused(paper.name, lost)
        if not worker.is_late:
            with self.lock:
                self.idle.append(worker)
        return found

    def _take(self) -> "_Worker":
        with self.lock:
            if self.is_closed:
                raise _Lost(None, is_late=False)
            if self.idle:
                return self.idle.pop()
            worker = _Worker(self.limits)
            self.all.add(worker)
            return worker

    def close(self) -> None:
        """End all processes, those that work too."""
        with self.lock:
            self.is_closed = True
            for worker in self.all:
                worker.end()


class _Worker:
    """A process that reads papers, one after the other."""

    def __init__(self, limits: Limits) -> None:
        self.process = subprocess.Popen(  # noqa: S603 (our own program, no shell)
            [sys.executable, "-P", "-m", _WORKER, str(limits.memory), str(limits.work)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.lock = threading.Lock()
        self.is_asked = self.is_late = False

    def ask(self, request: Request, seconds: float) -> Draft | RejectedError:
        """Return the answer to a request.

        Raises:
            _Lost: there was none in time; the process is of no use any more.
        """
        asked, told = self.process.stdin, self.process.stdout
        assert asked is not None  # noqa: S101 (both are pipes)
        assert told is not None  # noqa: S101
        clock = threading.Timer(seconds, self._stop)
        clock.daemon = True
        self.is_asked = True
        clock.start()
        try:
            send_request(asked, request)
            return believed(receive(told, MAX_ANSWER))
        except (EOFError, OSError, ValueError) as error:
            self.process.kill()
            raise _Lost(self.process.wait(), is_late=self.is_late) from error
        finally:
            clock.cancel()
            with self.lock:
                self.is_asked = False

    def _stop(self) -> None:
        with self.lock:
            if self.is_asked:
                self.is_late = True
                self.process.kill()

    def end(self) -> None:
        """End the process, and wait until it is gone."""
        self.process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(_PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


def _refused(name: str, lost: _Lost) -> RejectedError:
    too_long = -getattr(signal, "SIGXCPU", 0)
    if lost.is_late or (too_long and lost.code == too_long):
        message = _("{what}: reading it took too long; the file is refused")
    elif lost.code == OUT_OF_MEMORY:
        message = _("{what}: reading it took too much memory; the file is refused")
    else:
        message = _("{what}: reading it failed; the file is refused")
    return RejectedError(message.format(what=name))
