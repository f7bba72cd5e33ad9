"""The process that reads papers: it is asked on its input, and bound by limits."""

import os
import signal
import sys
from typing import IO

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.answers import answer, refusal
from sro_cli.imports.limits import OUT_OF_MEMORY, allow_work, bind
from sro_cli.imports.wire import Request, receive_request, send
from sro_cli.lang.messages import _


def main(memory: int, work: int) -> None:
    """Serve papers until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked will end this
    asked = os.fdopen(os.dup(0), "rb")
    told = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for handle in (0, 1):
        os.dup2(nothing, handle)
    bind(memory)
    try:
        _serve(asked, told, work)
    except (EOFError, BrokenPipeError):
        return
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _serve(asked: IO[bytes], told: IO[bytes], work: int) -> None:
    while True:
        request = receive_request(asked)
        allow_work(work)
        send(told, _read(request))


def _read(request: Request) -> bytes:
    """Return the answer: a draft, or one line that says why there is none."""
    from sro_cli.imports.opening import open_paper
    from sro_cli.imports.paper import understand

    try:
        source = open_paper(request.data, request.name)
        return answer(understand(source, request.house))
    except RejectedError as error:
        return refusal(error)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 (a fault of ours costs one paper only)
        message = _("{what}: the paper cannot be read ({reason})").format(
            what=request.name, reason=f"{type(error).__name__}: {error}"[:200]
        )
        return refusal(RejectedError(" ".join(message.split())))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
