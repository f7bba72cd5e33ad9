"""Small papers understood, for tests of what becomes of their lines."""

from typing import Any

from sro_cli.imports.draft import Draft
from sro_cli.imports.paper import understand
from sro_cli.imports.text import read_text

Table = dict[str, Any]


def draft(text: str) -> Draft:
    return understand(read_text(text.encode("utf-8"), "papper.txt"))


def head(text: str) -> Draft:
    """Return a paper with this head and one item."""
    return draft(f"{text}\n\nDagordning\n\n1. Mötets öppnande\n\nMötet öppnas.\n")


def item(
    text: str, title: str = "Nytt avtal", paper: str = "Mötesanteckning SRN"
) -> Table:
    """Return the second of two items, with these lines below its title."""
    found = draft(f"{paper}\n\n1. Mötets öppnande\n\n2. {title}\n\n{text}\n")
    items: list[Table] = found.meeting["items"]
    assert items[0]["title"] == "Mötets öppnande"
    return items[1]


def groups(found: Draft) -> list[tuple[str, str, list[str]]]:
    """Return headings and names of a draft's groups."""
    return [
        (
            group.get("heading", ""),
            group.get("subheading", ""),
            [person["name"] for person in group["people"]],
        )
        for group in found.meeting.get("participants", ())
    ]
