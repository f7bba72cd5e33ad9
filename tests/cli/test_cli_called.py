"""After the call: numbers that were cited; what breaks and attachments hold."""

from a_workspace import DRAFT_PATH

from command_line import Here


def test_numbers_that_change_after_the_call_are_remarked_on(sro: Here) -> None:
    sro("state called")
    run = sro('add-item "Ny fråga" --before 4')
    assert run.code == 0
    assert "the summons is out, and numbers in it changed: 4 → 5" in run.err


def test_a_late_item_changes_no_number(sro: Here) -> None:
    sro("state called")
    run = sro('add-item "Ny fråga" --after 4 --late')
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("srn/2027-04-22: added item 4.1: Ny fråga\n")


def test_a_break_has_no_minutes(sro: Here) -> None:
    sro("add-break 15 --after 4")
    run = sro("position p1 --noted")
    assert (run.code, run.err) == (
        2,
        "sro: break p1 has no minutes; nothing was changed\n",
    )


def test_an_address_alone_is_its_own_title(sro: Here) -> None:
    sro("edit-item 4 --attach https://norrdalen.example/?a=b")
    items = sro.toml(DRAFT_PATH)["items"]
    (attachment,) = next(i for i in items if "attachments" in i)["attachments"]
    address = "https://norrdalen.example/?a=b"
    assert attachment == {"title": address, "target": address}
