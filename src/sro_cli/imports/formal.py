"""What a formal item is for, told by its title."""

from functools import cache

from sro_cli.imports.plain import key_of
from sro_cli.lang.reading import reading

_LONGEST, _MOST_WORDS = 150, 8
"""Characters and words of a title that are looked at."""


def type_of(title: str) -> str | None:
    """Return what a formal item is for, by the words its title begins with."""
    found = _types()
    words = key_of(title[:_LONGEST]).split()[:_MOST_WORDS]
    for end in range(len(words), 0, -1):
        if kind := found.get(" ".join(words[:end])):
            return kind
    return None


@cache
def _types() -> dict[str, str]:
    """Return the titles of formal items, in the form for comparing."""
    return {
        key_of(name): kind for kind, names in reading().types.items() for name in names
    }
