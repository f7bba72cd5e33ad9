"""How a paper goes to the process that reads it: lengths, and then bytes."""

import json
import struct
from collections.abc import Mapping
from typing import IO, NamedTuple

House = Mapping[str, tuple[str, ...]]
"""Words that the bodies of a workspace use, by what they mean."""

MAX_ANSWER = 20 * 2**20
_LENGTH = struct.Struct(">I")
_MAX_PAPER = 2**32


class Request(NamedTuple):
    """A paper to be read: its name for messages, the words of the house, its bytes."""

    name: str
    house: House
    data: bytes


def send(pipe: IO[bytes], content: bytes) -> None:
    """Write *content*, with its length before it."""
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes], most: int) -> bytes:
    """Return what the other side sent.

    Raises:
        EOFError: it sent nothing more, or more than *most* bytes.
    """
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    if length > most:
        raise EOFError
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content


def send_request(pipe: IO[bytes], request: Request) -> None:
    """Ask for a paper to be read."""
    head = {"name": request.name, "house": dict(request.house)}
    send(pipe, json.dumps(head).encode())
    send(pipe, request.data)


def receive_request(pipe: IO[bytes]) -> Request:
    """Return the next request.

    Raises:
        EOFError: there is none.
    """
    head = json.loads(receive(pipe, MAX_ANSWER))
    house = {meaning: tuple(words) for meaning, words in head["house"].items()}
    return Request(head["name"], house, receive(pipe, _MAX_PAPER))
