"""Numbers, letters and refs of the entries of an agenda."""

import pytest

from sro_cli.domain.errors import NotFoundError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import entries, entry_at, letter


def test_every_entry_has_the_ref_that_commands_take(meeting: Meeting) -> None:
    """
    items = [
        { title = "Öppnande", items = [
            { title = "Närvaro" }, { title = "Årshjul", numbered = false },
            { title = "Övrigt" },
        ] },
        { title = "Paus", type = "break" },
        { title = "Avtal" },
        { title = "Sent", late = true, items = [{ title = "Del" }] },
        { title = "Senare", late = true },
        { title = "Utan", numbered = false, items = [{ title = "Del" }] },
        { title = "Paus", type = "break" },
        { title = "Slut" },
    ]
    """
    found = entries(meeting)
    assert [each.ref for each in found] == [
        *("1", "1a", "1/1", "1b", "p1", "2", "2.1", "2.1a", "2.2"),
        *("u1", "u1a", "p2", "3"),
    ]
    assert [each.number for each in found if not each.parent] == [
        *(1, None, 2, None, None, None, None, 3),
    ]
    assert [each.label for each in found if each.label] == [
        *("a", "b", "2.1", "a", "2.2", "a"),
    ]


def test_letters_go_on_after_z_as_words_do() -> None:
    assert [letter(count) for count in (1, 26, 27, 28, 53)] == [
        *("a", "z", "aa", "bb", "aaa"),
    ]


@pytest.mark.parametrize("ref", ["1a", "1A", " 1 a ", "1a)", "narvaro"])
def test_an_entry_is_found_however_it_is_written(ref: str) -> None:
    items = (Item(id="x", title="X", items=(Item(id="narvaro", title="N"),)),)
    meeting = Meeting.model_construct(items=items)
    assert entry_at(entries(meeting), ref).item.id == "narvaro"


def test_a_ref_that_is_not_there_names_those_that_are() -> None:
    meeting = Meeting.model_construct(items=(Item(title="X"), Item(title="Y")))
    with pytest.raises(NotFoundError) as caught:
        entry_at(entries(meeting), "7")
    assert (caught.value.message, caught.value.hint) == (
        "there is no item 7",
        "the agenda has 1, 2",
    )
