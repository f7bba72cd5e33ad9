"""The guide to `sro import` is true: its papers become what stands below them."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from command_line import ANSWERED, Here
from sro_cli.imports.limits import Limits
from sro_cli.imports.opening import MAX_PDF, MAX_TEXT
from sro_cli.lang.reading import Reading

GUIDE = (Path(__file__).parents[1] / "docs" / "import.md").read_text("utf-8")
BLOCK = re.compile(
    r"^```(?P<form>text|toml) ?(?P<note>[\w-]*)\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
ELSE = "# …\n"
"""What stands in an excerpt in the place of lines that are left out."""
NKR = """\
format = 1
names = [{ name = "NKR", title = "Norrdalens kulturråd" }]
"""


class Example(NamedTuple):
    """A paper of the guide, the excerpt of its record, and the body's words."""

    paper: str
    excerpt: str
    words: str


def blocks() -> list[re.Match[str]]:
    return list(BLOCK.finditer(GUIDE))


def examples() -> list[Example]:
    found = blocks()
    heads = {
        each["note"].removesuffix("-head"): each["text"]
        for each in found
        if each["note"].endswith("-head")
    }
    house = next(each["text"] for each in found if each[0].startswith("```toml house"))
    made = []
    for paper, excerpt in pairwise(found):
        if (paper["form"], excerpt["form"]) != ("text", "toml") or excerpt["note"]:
            continue
        head = heads[paper["note"]] + "\n" if paper["note"] in heads else ""
        words = house if paper["note"] == "house" else ""
        made.append(Example(head + paper["text"], excerpt["text"], words))
    return made


EXAMPLES = examples()


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=[each.excerpt.split("\n", 1)[0][:40] for each in EXAMPLES]
)
def test_the_paper_becomes_what_the_guide_says(example, tmp_path, monkeypatch):
    sro = Here(tmp_path, monkeypatch)
    sro("init w")
    if example.words:
        sro.write("w/bodies/nkr.toml", NKR + "\n" + example.words)
    sro.write("paper.txt", example.paper)
    assert sro.run(["-C", "w", "import", "paper.txt"], "", {}).code in ANSWERED
    (record,) = tmp_path.glob("w/meetings/*/*.toml")
    written = record.read_text("utf-8")
    at = 0
    for part in example.excerpt.split(ELSE):
        found = written.find(part, at)
        assert found >= at, f"{part}\nis not in\n{written}"
        at = found + len(part)


def test_the_guide_has_examples_of_all_that_it_tells():
    excerpts = "".join(each.excerpt for each in EXAMPLES)
    keys = {
        *("place", "link", "invited", "participants", "kind", "kind_text", "minutes"),
        *("presenters", "attachments", "text", "proposal", "position", "notes"),
        *("dialogue", "commissions"),
    }
    assert {key for key in keys if not re.search(rf"\b{key}\b", excerpts)} == set()
    assert len(EXAMPLES) > 12


def test_the_tables_of_words_are_all_told():
    told = set(re.findall(r"`(\w+)`", GUIDE.partition("| table |")[2]))
    assert set(Reading._fields) <= told


def test_the_limits_are_those_of_the_program():
    assert f"{MAX_PDF >> 20} MB (a text: {MAX_TEXT >> 20} MB)" in GUIDE
    assert int(Limits().seconds) == 9
    assert "nine seconds" in GUIDE


def test_the_words_of_a_house_are_a_table_of_a_body():
    house = next(each for each in EXAMPLES if each.words)
    assert set(tomllib.loads(house.words)) == {"labels"}
