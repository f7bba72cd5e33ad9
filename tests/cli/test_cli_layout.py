"""What a hand wrote in a file stays: comments, spacing, line ends, the mark."""

import pytest
from a_workspace import DRAFT, DRAFT_PATH

from command_line import Here

COMMENTED = DRAFT.replace(
    '[[items]]\nid = "avtal"', '# ring Eva före mötet\n[[items]]\nid = "avtal"'
).replace("minutes = 30", "minutes   =   30    # enligt Maria")


@pytest.fixture
def by_hand(sro: Here) -> Here:
    """Return a workspace whose meeting was written by hand, on Windows."""
    data = b"\xef\xbb\xbf" + COMMENTED.replace("\n", "\r\n").encode()
    (sro.folder / DRAFT_PATH).write_bytes(data)
    return sro


def lines(sro: Here) -> list[str]:
    data = (sro.folder / DRAFT_PATH).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    return data.decode("utf-8-sig").split("\r\n")


EACH = (
    "edit-meeting --place X",
    "state held",
    "attend --absent Dal",
    "add-person Bo",
    "remove-person Ek",
    "add-item X --before 1",
    "add-break 10 --after 1",
    "edit-item 2 --minutes 30",
    "position 2 --adopt",
    "note 3 X",
    "dialogue 3 X",
    "decide 3 X",
    "commission 3 X",
)


@pytest.mark.parametrize("line", EACH)
def test_comments_spacing_line_ends_and_the_mark_stay(by_hand: Here, line: str) -> None:
    assert by_hand(line).code == 0
    kept = lines(by_hand)
    at = kept.index("# ring Eva före mötet")
    assert kept[at + 1 : at + 3] == ["[[items]]", 'id = "avtal"']
    assert "minutes   =   30    # enligt Maria" in kept
    assert by_hand("undo").code == 0
    assert lines(by_hand) == COMMENTED.split("\n")


def test_a_comment_moves_with_its_item(by_hand: Here) -> None:
    by_hand("move-item 2 --after 3")
    kept = lines(by_hand)
    at = kept.index("# ring Eva före mötet")
    assert kept[at + 2] == 'id = "avtal"'
    assert kept.index('id = "arbete"') < at


def test_a_comment_goes_with_its_item(by_hand: Here) -> None:
    by_hand("remove-item 2")
    assert "# ring Eva före mötet" not in lines(by_hand)
    assert "minutes   =   30    # enligt Maria" in lines(by_hand)


BY_EYE = """\
# Aprilmötet
format=1
body  =  'srn'
date = 2027-04-22   # torsdag
start=13:00:00
end=15:00:00
participants = [ { heading = "A", people = [ {name = "Bo"}, # r
   {name="Ulf Berg"}] } ]

items = [
  # öppning först
  { title = "Öppning", type = "opening" },
  # sedan avtalet
  { title = "Väg", minutes = 20, items = [ { title = "D" }, # d
     ] }, # viktigt
  { title = "Slut" }
]
"""


def test_a_meeting_in_another_layout_keeps_it(sro: Here) -> None:
    sro.write(DRAFT_PATH, BY_EYE)
    for line in (
        "attend --absent Bo",
        "move-item 2 --before 1",
        "note 1 A",
        "add-item Ny --after 1",
        "note 1a B",
        "remove-item 3",
    ):
        assert sro(line).code == 0
    assert (
        sro.text(DRAFT_PATH)
        == """\
# Aprilmötet
format=1
body  =  'srn'
date = 2027-04-22   # torsdag
start=13:00:00
end=15:00:00
participants = [ { heading = "A", people = [ { name = "Bo", attendance = "absent" }, # r
   {name="Ulf Berg"},
] },
]

items = [
  # sedan avtalet
  { title = "Väg", minutes = 20, items = [ { id = "d", title = "D", notes = "B" }, # d
     ], id = "vag", notes = "A" }, # viktigt
  { id = "ny", title = "Ny" },
  { id = "slut", title = "Slut" },
]
"""
    )
    for _change in range(6):
        assert sro("undo").code == 0
    assert sro.text(DRAFT_PATH) == BY_EYE
