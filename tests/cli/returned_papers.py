"""Papers of the example that are edited and pulled, and what came of it."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from command_line import Here, Run
from round_trip import Paper
from sro_cli.cli.app import run as run_sro

EXAMPLE = Path(__file__).parents[2] / "examples" / "norrdalen"
MINUTES = "papers/srn/2026-11-19-motesanteckning.docx"
RECORD = "meetings/srn/2026-11-19.toml"
SIDE = "papers/srn/2026-11-19-motesanteckning.ej-inlast.txt"
M = "-m srn/2026-11-19"

Edit = Callable[[Paper], object]


@cache
def rendered() -> Path:
    """Return the example's workspace with the papers that the tests edit."""
    folder = Path(tempfile.mkdtemp(prefix="sro-pull-"))
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    for line in (
        "render srn/2026-11-19 --docx --as minutes",
        "render srn/2027-02-25 --docx --as summons",
        "render srn/2027-04-22 --docx --as summons",
        "render vsn/2027-01-27 --docx --as minutes",
        "render srn/2026-09-17 --docx --as minutes",
    ):
        assert run_sro(["-C", str(folder), *line.split()]) == 0
    return folder


@dataclass
class Returned:
    """A workspace to which a paper comes back."""

    sro: Here

    def edit(self, *edits: Edit, path: str = MINUTES) -> None:
        """Edit a paper as somebody does in Word."""
        file = self.sro.folder / path
        paper = Paper(file.read_bytes())
        for edit in edits:
            edit(paper)
        file.write_bytes(paper.bytes())

    def pull(self, *edits: Edit, path: str = MINUTES, more: str = "") -> Run:
        """Edit a paper and pull it."""
        self.edit(*edits, path=path)
        return self.sro(f"pull {path} {more}")

    @property
    def record(self) -> str:
        return self.sro.text(RECORD)

    def item(self, name: str) -> dict[str, object]:
        """Return an item of the record by its id."""
        items = self.sro.toml(RECORD)["items"]
        every = [*items, *(part for one in items for part in one.get("items", ()))]
        return next(one for one in every if one["id"] == name)


def retype(find: str, old: str, new: str) -> Edit:
    return lambda paper: paper.retype(paper.find(find), old, new)


def insert(after: str, text: str, style: str | None = None) -> Edit:
    return lambda paper: paper.insert(paper.find(after), text, style)


def delete(*finds: str) -> Edit:
    def edit(paper: Paper) -> None:
        for find in finds:
            paragraph = paper.find(find)
            paragraph.getparent().remove(paragraph)

    return edit


def move(what: str, after: str) -> Edit:
    return lambda paper: paper.find(after).addnext(paper.find(what))


def restyle(find: str, style: str) -> Edit:
    def edit(paper: Paper) -> None:
        found = paper.find(find).find(f"{paper.W}pPr/{paper.W}pStyle")
        found.set(f"{paper.W}val", style)

    return edit


def without_marks(paper: Paper) -> None:
    paper.without_marks()


def without_memory(paper: Paper) -> None:
    """Take the custom XML part out."""
    for name in [each for each in paper.parts if each.startswith("customXml/")]:
        del paper.parts[name]


def without_properties(paper: Paper) -> None:
    paper.parts.pop("docProps/custom.xml")
