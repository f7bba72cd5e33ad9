"""Bytes to text and back: a byte order mark and Windows' line ends stay."""

import codecs
from typing import NamedTuple

from sro_cli.domain.problem import Problem
from sro_cli.lang.messages import _
from sro_cli.store.complaints import problem


class Decoded(NamedTuple):
    """A text with newlines only, and what its file had besides."""

    text: str
    mark: bool = False
    windows: bool = False

    def encode(self, text: str) -> bytes:
        """Return the bytes of *text* in the same form."""
        if self.windows:
            text = text.replace("\n", "\r\n")
        return (codecs.BOM_UTF8 if self.mark else b"") + text.encode()


def decode(data: bytes) -> tuple[Decoded, Problem | None]:
    """Decode UTF-8; a file in another encoding is a problem with its line."""
    mark = data.startswith(codecs.BOM_UTF8)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        fault = problem(
            "F101",
            _("this is not UTF-8 text"),
            hint=_("save it again from the editor, with the encoding UTF-8"),
            line=data.count(b"\n", 0, error.start) + 1,
        )
        return Decoded(""), fault
    windows = "\r\n" in text
    text = text.replace("\r\n", "\n")
    if text and not text.endswith("\n"):
        text += "\n"
    return Decoded(text, mark, windows), None
