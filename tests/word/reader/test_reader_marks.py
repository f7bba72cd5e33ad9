"""Bookmarks: in which paragraphs they begin, through which they run."""

import pytest
from hand_written import ends, p, r, read, starts, table

from sro_cli.word.reader.marks import MAX_OPEN


def marks(body):
    """Return the bookmarks of each paragraph: "name", "…name" where it runs on."""
    return [
        [mark.name if mark.begins else f"…{mark.name}" for mark in one.marks]
        for one in read(body).paragraphs
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(starts("a") + r("x") + ends()), [["a"]]),
        (p(starts("a") + ends() + r("x")), [["a"]]),
        (
            p(starts("a") + r("x")) + p("y") + p(r("z") + ends()),
            [["a"], ["…a"], ["…a"]],
        ),
        # Word ends it in the next paragraph where the whole of one was chosen.
        (p(starts("a") + r("x")) + p(ends() + r("y")), [["a"], []]),
        (p(starts("a") + r("x")) + ends() + p("y"), [["a"], []]),
        (p("x") + starts("a") + p(r("y") + ends()), [[], ["a"]]),
        (starts("a") + ends() + p("x"), [["a"]]),
        (p("x") + starts("a") + ends(), [["a"]]),
        (starts("a") + table([p("x"), p("y")]) + ends(), [["a"], ["…a"]]),
        (p(starts("a_Copy_1") + r("x") + ends()), [["a_Copy_1"]]),
        (p(starts("a", "1") + starts("b", "2") + ends("2") + ends()), [["a", "b"]]),
        (p(f"<w:hyperlink>{starts('a')}{r('x')}</w:hyperlink>{ends()}"), [["a"]]),
        # Broken ones, as LibreOffice and lesser programs write them.
        (p(starts("a") + r("x")) + p("y"), [["a"], []]),
        (p(ends() + r("x")) + p("y"), [[], []]),
        (p(ends() + r("x")) + p(starts("a")), [[], ["a"]]),
        (p(starts("a") + r("x")) + p(starts("a") + r("y") + ends()), [["a"], ["…a"]]),
        (p(starts("a") + starts("a", "2") + ends() + ends("2")), [["a"]]),
        (p(starts("a") + ends() + ends()), [["a"]]),
        (p(starts("å ä ö") + ends()), [["å ä ö"]]),
        (p('<w:bookmarkStart w:id="1"/>'), [[""]]),
        (starts("a") + ends(), []),
    ],
)
def test_a_bookmark_belongs_to_its_paragraphs(body, expected):
    assert marks(body) == expected


@pytest.mark.parametrize(
    "around",
    [
        ("<w:tbl>{}<w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:tbl><w:tr>{}<w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:tbl><w:tr><w:tc>{}", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>{}", "</w:sdtContent></w:sdt>"),
    ],
)
def test_what_stands_between_paragraphs_belongs_to_the_next(around):
    opened, closed = around
    body = opened.format(starts("a")) + p("x") + closed + p("y") + ends()
    assert marks(body) == [["a"], ["…a"]]


def test_a_bookmark_runs_through_an_empty_paragraph():
    assert marks(p(starts("a") + r("x")) + p() + p(r("y") + ends()))[1] == ["…a"]


def test_very_many_open_bookmarks_are_borne():
    body = "".join(starts(f"a{at}", at) for at in range(500))
    closed = "".join(ends(at) for at in range(500))
    found = marks(p(body + r("x")) + p("y") + p(r("z") + closed))
    assert [len(one) for one in found] == [500, MAX_OPEN, MAX_OPEN]
