"""Texts as messages quote them, and as hints have them typed."""

import re

LONGEST = 100
"""Letters of a text that a message quotes."""


def quoted(text: str, longest: int = LONGEST) -> str:
    """Return a text in quotation marks, on one line, cut where it is long."""
    line = re.sub(r"[\s,;]+(?:och|samt)?$", "", " ".join(text.split()))
    if len(line) > longest:
        line = f"{line[:longest].rsplit(' ', 1)[0]} …"
    return f'"{line}"'


def typed(text: str) -> str:
    """Return a text as it is typed behind a command, in quotation marks."""
    return '"' + re.sub(r'(["\\$`])', r"\\\1", " ".join(text.split())) + '"'
