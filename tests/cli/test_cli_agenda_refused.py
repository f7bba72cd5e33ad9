"""Wrong use of the agenda's commands: one line, the exit code, nothing changed."""

import pytest

from command_line import Here, refused

KINDS = "information, dialogue, position, decision, report"


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("add-item", 2, "TITLE is missing"),
        ('add-item ""', 2, "the title is empty; nothing was changed"),
        ("add-item Nytt avtal", 2, "too many words for sro add-item: avtal"),
        (
            "add-item X --minutes -5",
            2,
            "--minutes: -5 is no number of minutes; write 1 to 1440",
        ),
        (
            "add-item X --minutes tio",
            2,
            "--minutes: tio is no number of minutes; write 1 to 1440",
        ),
        (
            "add-item X --start 25.10",
            2,
            "--start: 25.10 is no time of day; write 13.30",
        ),
        (
            "add-item X --start 13.60",
            2,
            "--start: 13.60 is no time of day; write 13.30",
        ),
        (
            "add-item X --kind prat",
            2,
            f"--kind: prat is no kind; write {KINDS}",
        ),
        (
            "add-item X --mintues 5",
            2,
            "there is no option --mintues; did you mean --minutes?",
        ),
        ("add-item X --before 99", 3, "there is no item 99"),
        (
            "add-item X --under 3 --after 2",
            2,
            "give one of --under, --before and --after",
        ),
        ("add-item X --under 3a", 2, "item 3a cannot have sub-items"),
        ("add-item X --under p1", 2, "break p1 cannot have sub-items"),
        ('add-item X --presenter ", Y"', 2, '", Y" holds no name'),
        ('add-item X --attach "=a.pdf"', 2, '"=a.pdf" holds no title'),
        ("add-break", 2, "MINUTES is missing"),
        ("add-break 0", 2, "MINUTES: 0 is no number of minutes; write 1 to 1440"),
        ("edit-item 2", 2, "nothing to change: give an option"),
        ("edit-item 2 --start 13 --no-start", 2, "give --start or --no-start"),
        ("edit-item 2 --minutes 5 --no-minutes", 2, "give --minutes or --no-minutes"),
        ("edit-item 99 --minutes 5", 3, "there is no item 99"),
        ("move-item 2", 2, "say where to: --before REF or --after REF"),
        (
            "move-item 2 --before 1 --after 3",
            2,
            "give one of --under, --before and --after",
        ),
        ("move-item 2 --before 99", 3, "there is no item 99"),
        ("move-item 3 --before 3a", 2, "an item cannot go into itself"),
        ("move-item 3 --after 99", 3, "there is no item 99"),
        ("remove-item 99", 3, "there is no item 99"),
        ("retime --mode squeeze", 2, "--mode: squeeze is none of shift, compress"),
    ],
)
def test_wrong_use_is_told_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")


def test_an_unknown_ref_is_answered_with_those_there_are(sro: Here) -> None:
    assert sro("remove-item 9") == refused(
        3,
        """
        sro: there is no item 9
            the agenda has 1, 2, p1, 3, 3a, 4
        """,
    )


def test_words_without_quotes_are_explained(sro: Here) -> None:
    assert sro("add-item Nytt stort avtal") == refused(
        2,
        """
        sro: too many words for sro add-item: stort avtal
            a text of several words stands in quotes: "…"
        """,
    )
