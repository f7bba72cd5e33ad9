"""Names of files in titles and prose: they are what the file is called, and stay so."""

import re

KINDS = ("pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "odt", "odp", "csv", "txt")
"""What the name of a file may end in, behind a point."""
_NAME = re.compile(
    rf"""(?:^|(?<=[\n|:;()\[\]<>"”]))[^\n|:;()\[\]<>"”]*\.(?:{"|".join(KINDS)})(?!\w)""",
    re.IGNORECASE,
)


def without_file_names(text: str) -> str:
    """Return a text as long as *text*, with blanks for names of files.

    Where a name begins in a sentence nobody can tell: all before it goes with it, from
    the last sign that stands in no name.
    """
    if "." not in text:
        return text
    return _NAME.sub(lambda match: " " * len(match[0]), text)
