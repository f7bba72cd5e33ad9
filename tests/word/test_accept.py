"""Tracked changes read as accepted, each told with who made it."""

import pytest
from hand_written import (
    BY,
    DELETED,
    deleted,
    ends,
    inserted,
    mark,
    p,
    r,
    read,
    starts,
    t,
    table,
)

from sro_cli.word.accept import accept_changes
from sro_cli.word.ooxml import parse, serialise, w

WHO = "Maria Dal"
HEADING = '<w:pStyle w:val="Rubrik1"/>'
ROW = "<w:trPr><w:{} " + BY + "/></w:trPr>"
MOVED_FROM = f"<w:moveFrom {BY}>{r('flyttad')}</w:moveFrom>"
MOVED_TO = f"<w:moveTo {BY}>{r('flyttad')}</w:moveTo>"
MOVED_MARK = f"<w:rPr><w:moveFrom {BY}/></w:rPr>"


def changes(body):
    return [(one.kind, one.text, one.paragraph) for one in read(body).revisions]


def texts(body):
    return [one.text for one in read(body).paragraphs]


@pytest.mark.parametrize(
    ("body", "expected", "told"),
    [
        (
            p(r("Nytt ") + deleted("gammalt") + inserted(r("avtal"))),
            ["Nytt avtal"],
            [("deleted", "gammalt", 0), ("inserted", "avtal", 0)],
        ),
        # Pieces of one change are one; other text or another kind parts them.
        (
            p(inserted(r("a")) + inserted(r("b")) + r("c") + inserted(r("d"))),
            ["abcd"],
            [("inserted", "ab", 0), ("inserted", "d", 0)],
        ),
        (
            p(inserted(r("finns") + deleted("aldrig"))),
            ["finns"],
            [("inserted", "finns", 0), ("deleted", "aldrig", 0)],
        ),
        (
            p("a") + p(MOVED_FROM, MOVED_MARK) + p("b") + p(MOVED_TO),
            ["a", "b", "flyttad"],
            [("moved", "flyttad", 2)],
        ),
        (p(MOVED_FROM + r("b")), ["b"], [("deleted", "flyttad", 0)]),
        (
            p(r("fet", f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>")),
            ["fet"],
            [("formatted", "fet", 0)],
        ),
        (
            p("ord", f"<w:pPrChange {BY}><w:pPr/></w:pPrChange>"),
            ["ord"],
            [("formatted", "ord", 0)],
        ),
        (
            p("x", f"<w:rPr><w:ins {BY}/></w:rPr>") + p("y"),
            ["x", "y"],
            [("inserted", "\n", 0)],
        ),
        (
            p(inserted(r("x")), f"<w:rPr><w:ins {BY}/></w:rPr>") + p("y"),
            ["x", "y"],
            [("inserted", "x", 0)],
        ),
        (
            table(["<w:tcPr><w:tcPrChange " + BY + "/></w:tcPr>" + p("x")]),
            ["x"],
            [("formatted", "", None)],
        ),
    ],
)
def test_changes_are_accepted_and_told(body, expected, told):
    assert texts(body) == expected
    assert changes(body) == told


def test_who_changed_is_told():
    other = inserted(r("b")).replace(WHO, "Ulf Berg")
    found = read(p(inserted(r("a")) + other)).revisions
    assert [(one.author, one.text) for one in found] == [(WHO, "a"), ("Ulf Berg", "b")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # The mark that stays is the second's, and with it its style: as in Word.
        (
            p("Rubrik ", HEADING + DELETED) + p("brödtext"),
            [("Rubrik brödtext", "Normal")],
        ),
        (p("a", DELETED) + p("b", DELETED) + p("c", HEADING), [("abc", "heading 1")]),
        (p(deleted("bort"), HEADING + DELETED) + p("kvar"), [("kvar", "Normal")]),
        (p("Rubrik", HEADING + DELETED) + p(deleted("b")), [("Rubrik", "Normal")]),
        # The last mark of a cell or of the body cannot go.
        (p("a") + p(deleted("b"), DELETED), [("a", "Normal"), ("", "Normal")]),
        (table([p("x", DELETED)]) + p("y"), [("x", "Normal"), ("y", "Normal")]),
        # Nor does a paragraph run on into a table.
        (
            p("a", HEADING + DELETED) + table([p("x")]),
            [("a", "heading 1"), ("x", "Normal")],
        ),
        (
            p("a") + p(deleted("b"), DELETED) + table([p("x")]),
            [("a", "Normal"), ("x", "Normal")],
        ),
        # Content controls and bookmarks between paragraphs are no hindrance.
        (
            p("a", DELETED)
            + ends("7")
            + f"<w:sdt><w:sdtContent>{p('b', DELETED)}</w:sdtContent></w:sdt>"
            + p("c"),
            [("abc", "Normal")],
        ),
    ],
)
def test_a_paragraph_whose_mark_was_deleted_runs_on(body, expected):
    assert [(one.text, one.style) for one in read(body).paragraphs] == expected


def test_a_change_is_told_where_its_paragraph_went():
    body = p("a") + p(deleted("b"), DELETED) + p(deleted("c"), DELETED) + p("d")
    assert changes(body) == [("deleted", "b", 1), ("deleted", "c", 1)]
    gone = p("a") + table([p(deleted("x"))], row_properties=ROW.format("del"))
    assert changes(gone + p("b")) == [("deleted", "x", 1)]
    assert changes(gone) == [("deleted", "x", 0)]
    assert changes(table([p("x")], row_properties=ROW.format("del"))) == [
        ("deleted", "x", None)
    ]


def test_rows_and_cells_come_and_go():
    new = table([p("ny")], row_properties=ROW.format("ins"))
    assert texts(new) == ["ny"]
    assert changes(new) == [("inserted", "ny", 0)]
    old = table([p("a")], row_properties=ROW.format("del"))
    assert texts(p("x") + old) == ["x"]
    cells = table(
        [
            f"<w:tcPr><w:cellDel {BY}/></w:tcPr>{p('a')}",
            f"<w:tcPr><w:cellIns {BY}/></w:tcPr>{p('b')}",
        ]
    )
    assert [(one.text, one.cell) for one in read(cells).paragraphs] == [
        ("b", (0, 0, 0))
    ]
    assert changes(cells) == [("deleted", "a", 0), ("inserted", "b", 0)]


def accepted(inside):
    root = parse(
        '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{inside}</w:body>".encode()
    )
    accept_changes(root)
    return root


def test_a_table_that_lost_its_last_row_is_gone():
    rest = accepted(table([p("x")], row_properties=ROW.format("del")))
    assert rest.find(w("tbl")) is None
    only = f"<w:tcPr><w:cellDel {BY}/></w:tcPr>{p('a')}"
    assert accepted(table([only])).find(w("tbl")) is None


def test_a_cell_keeps_a_paragraph():
    inner = table([p("x")], row_properties=ROW.format("del"))
    cell = next(accepted(table([inner])).iter(w("tc")))
    assert [one.tag for one in cell] == [w("p")]


def test_merged_cells_are_merged():
    merge = f'<w:tcW w:w="1"/><w:vAlign/><w:cellMerge {BY} w:vMerge="cont"/>'
    merge = f"<w:tcPr>{merge}</w:tcPr>"
    properties = next(accepted(table([merge + p()])).iter(w("tcPr")))
    assert [one.tag for one in properties] == [w("tcW"), w("vMerge"), w("vAlign")]
    assert properties[1].get(w("val")) == "continue"


def test_nothing_of_the_changes_stays():
    body = (
        p(inserted(deleted("a") + r("b")) + MOVED_TO, MOVED_MARK)
        + p("c", f"<w:numPr><w:ins {BY}/></w:numPr><w:pPrChange {BY}/>")
        + f"<w:sectPr><w:sectPrChange {BY}/></w:sectPr>"
    )
    left = serialise(accepted(body)).decode()
    assert "Maria" not in left
    assert "flyttad" in left


def names(body):
    return [[one.name for one in each.marks] for each in read(body).paragraphs]


def test_a_bookmark_round_deleted_text_goes_with_its_paragraph():
    gone = p(starts("a") + deleted("b") + ends(), DELETED)
    kept = p(starts("c", "2") + r("d") + ends("2"))
    assert names(gone + kept) == [["c"]]
    assert names(p(starts("a") + deleted("b") + ends()) + kept) == [["a"], ["c"]]


def test_joined_paragraphs_keep_the_bookmarks_of_both():
    first = p(starts("a") + r("b") + ends(), DELETED)
    assert names(first + p(starts("c", "2") + r("d") + ends("2"))) == [["a", "c"]]


def test_half_a_bookmark_outlives_the_deletion():
    runs = (
        r("x") + f"<w:del {BY}>{starts('a')}<w:r><w:delText>y</w:delText></w:r></w:del>"
    )
    assert names(p(runs + r("z") + ends()) + p("w")) == [["a"], []]
    runs = starts("a") + r("x") + f"<w:del {BY}>{ends()}</w:del>"
    assert names(p(runs) + p("w")) == [["a"], []]
    spread = p(starts("a") + deleted("x"), DELETED) + p(r("y")) + p(r("z") + ends())
    assert names(spread) == [["a"], ["a"]]
    table_next = p("x") + p(starts("a") + deleted("y"), DELETED) + table([p("z")])
    assert names(table_next + p(ends())) == [[], ["a"], []]


def test_a_field_that_was_deleted_in_part_hides_nothing():
    begin = f"<w:del {BY}>{mark('begin')}</w:del>"
    code = f"<w:del {BY}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>"
    assert texts(p(begin + code + mark("separate") + r("1") + mark("end"))) == ["1"]


def test_changes_outside_the_body_are_told_without_a_paragraph():
    found = read(p("x"), header1=p(deleted("UTKAST") + inserted(r("Kallelse"))))
    assert [(one.kind, one.text, one.paragraph) for one in found.revisions] == [
        ("deleted", "UTKAST", None),
        ("inserted", "Kallelse", None),
    ]
    assert found.elsewhere[0].text == "Kallelse"


def test_changes_in_a_box_are_told_at_its_paragraph():
    box = f"<w:pict><w:txbxContent>{p(inserted(r('i')))}</w:txbxContent></w:pict>"
    assert changes(p("a") + p(f"<w:r>{t('b')}{box}</w:r>")) == [("inserted", "i", 1)]
