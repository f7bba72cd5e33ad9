"""A scanned text is the same text, and every place in it is found on its line."""

import tomllib

import pytest

from sro_cli.store.places import line_of, places
from sro_cli.store.scan import scan

ODD = '''# a remark before all

format=1
"quoted key" = 'literal # no comment'   # a remark behind
a . b = [ 1, [2, 3], { c = "]" } ]  # dotted
text = """
# no comment
[no.table]
\\"""" # a remark
list = [   # opening
    "one", # first
    # between
    { name = "x", more = [
        1,
    ] },

    """two
lines""",
]
when = 2025-03-06 13:30:00

# closes the root

[table]   # head
key = 1
# closes the table

  # belongs to the entry
  [[entries]]
  title = "a"
  [entries.inner]
  x = 1
  [[entries.parts]]
  title = "b"
[[entries]]
[last]
'''


@pytest.mark.parametrize("text", [ODD, "", "# only a remark\n", "[[a]]\n\n\n"])
def test_a_scanned_text_is_the_same_text(text: str) -> None:
    tomllib.loads(text)
    assert str(scan(text)) == text


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("format",), 3),
        (("quoted key",), 4),
        (("a", "b", 2, "c"), 5),
        (("text",), 6),
        (("list", 0), 11),
        (("list", 1, "more", 0), 14),
        (("list", 2), 17),
        (("when",), 20),
        (("table", "key"), 25),
        (("entries", 0), 29),
        (("entries", 0, "inner", "x"), 32),
        (("entries", 0, "parts", 0, "title"), 34),
        (("entries", 1), 35),
        (("last",), 36),
    ],
)
def test_every_place_is_found_on_its_line(path: tuple, line: int) -> None:
    assert places(ODD)[path] == line


def test_a_place_without_a_line_of_its_own_takes_its_parents() -> None:
    assert line_of(places(ODD), ("entries", 1, "minutes")) == 35


def test_remarks_belong_to_what_they_stand_above() -> None:
    root = scan(ODD)
    assert root.blocks[0].above == "\n# closes the root\n"
    assert root.blocks[0].lead == "\n"
    assert root.blocks[0].tail == "# closes the table\n"
    assert root.blocks[1].lead == "\n  # belongs to the entry\n"
