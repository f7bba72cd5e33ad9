"""Standing items: listed, added, moved and removed."""

import pytest
from a_workspace import BODY_PATH

from command_line import Here, said


def standing(sro: Here) -> list[str]:
    return [each["title"] for each in sro.toml(BODY_PATH)["standing"]]


def test_standing_items_are_listed(sro: Here) -> None:
    sro("standing srn add Del --under 1")
    assert sro("standing srn").out == (
        "  1  Mötets öppnande\n"
        " 1a    Del\n"
        "  2  Föregående mötesanteckning\n"
        "  3  Nästa möte  (at the end)\n"
    )
    assert sro("standing srn list").out == sro("standing srn").out


def test_a_standing_sub_item_is_moved_and_removed_within_its_item(sro: Here) -> None:
    sro("standing srn add Del --under 1")
    sro("standing srn add Annan --under 1")
    assert sro("standing srn move 1b --before del") == said("srn: moved Annan\n")
    assert sro("standing srn move 1a --after 2").code == 2
    assert sro("standing srn remove 1A") == said("srn: removed Annan\n")
    assert [each["title"] for each in sro.toml(BODY_PATH)["standing"][0]["items"]] == [
        "Del"
    ]
    sro("standing srn remove del")
    assert "items" not in sro.toml(BODY_PATH)["standing"][0]


def test_a_standing_item_that_is_moved_stands_like_its_neighbour(sro: Here) -> None:
    sro('standing srn move "nästa möte" --before 2')
    assert [each.get("at") for each in sro.toml(BODY_PATH)["standing"]] == [
        None,
        None,
        None,
    ]
    assert sro("standing srn").out == (
        "  1  Mötets öppnande\n  2  Nästa möte\n  3  Föregående mötesanteckning\n"
    )


def test_a_standing_item_goes_before_those_of_the_end(sro: Here) -> None:
    assert sro("standing srn add Rapporter") == said("srn: added Rapporter\n")
    sro('standing srn add Avslut --end --type closing --notes "Mötet avslutas."')
    sro("standing srn add Agenda --after 1")
    sro("standing srn add Hej --before 1")
    assert standing(sro) == [
        "Hej",
        "Mötets öppnande",
        "Agenda",
        "Föregående mötesanteckning",
        "Rapporter",
        "Nästa möte",
        "Avslut",
    ]
    assert sro.toml(BODY_PATH)["standing"][-1] == {
        "type": "closing",
        "title": "Avslut",
        "at": "end",
        "notes": "Mötet avslutas.",
    }


def test_a_standing_item_moves_and_goes_by_number_or_title(sro: Here) -> None:
    assert sro("standing srn move 3 --before 1") == said("srn: moved Nästa möte\n")
    assert sro('standing srn remove "Mötets öppnande"') == said(
        "srn: removed Mötets öppnande\n"
    )
    assert standing(sro) == ["Nästa möte", "Föregående mötesanteckning"]


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("remove 9", 3, "there is no standing item 9"),
        ("move 1", 2, "say where to: --before N or --after N"),
        ("move 1 --before 9", 3, "there is no standing item 9"),
        ("add", 2, "ITEM: which item?"),
        ('add ""', 2, "ITEM: which item?"),
        ("sort", 2, "ACTION: sort is none of list, add, remove, move"),
        ("move 1 --under 2", 2, "--under does not go with move"),
        ("move 1 --before 2 --end", 2, "--end does not go with move"),
        ("move 1 --before 2 --notes X", 2, "--notes does not go with move"),
        ("remove 1 --before 2", 2, "--before does not go with remove"),
        ("list 1", 2, "ITEM does not go with list"),
        ("add X --under 1 --end", 2, "give one of --under and --end"),
        ("add X --before 1 --after 2", 2, "give one of --under, --before and --after"),
    ],
)
def test_standing_says_what_it_cannot_do(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(f"standing srn {line}")
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")
