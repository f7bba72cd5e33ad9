"""Items on paper: places, times, kinds, papers, wheels."""

import pytest

from sro_cli.render.view import view

BREAK = 'type = "break"\nminutes = 15'
SPACE = "\u00a0"


def times(entry):
    return [entry[key] for key in ("minutes", "duration", "start", "end", "clock")]


def test_an_item_tells_how_long_and_when(item_of):
    entry = item_of('kind = ["report"]\nstart = 13:35:00\nminutes = 20')
    assert times(entry) == [
        "20",
        f"20{SPACE}minuter",
        "13.35",
        "13.55",
        f"kl.{SPACE}13.35–13.55",
    ]


def test_a_clock_time_is_never_broken_over_two_lines(item_of):
    entry = item_of(
        'kind = ["report"]\nminutes = 1', settings='style = { range = "13.00 – 15.00" }'
    )
    assert (entry["duration"], entry["clock"]) == (
        f"1{SPACE}minut",
        f"kl.{SPACE}13.00{SPACE}–{SPACE}13.01",
    )


def test_an_item_without_length_has_only_its_start(item_of):
    entry = item_of('kind = ["report"]\nstart = 13:35:00')
    assert times(entry) == ["", "", "13.35", "13.35", f"kl.{SPACE}13.35"]


def test_an_item_without_time_has_none(item_of):
    assert times(item_of('kind = ["report"]')) == [""] * 5


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("", ""),
        ('presenters = [{ name = "Eva Ek" }]', "5"),
        ('kind = ["information"]', "5"),
        ('kind_text = "Info"', "5"),
    ],
)
@pytest.mark.parametrize(
    "type_", ["opening", "agenda", "previous", "roll", "other", "wheel", "closing"]
)
def test_a_formal_entry_has_a_slot_only_with_presenter_or_kind(
    item_of, type_, more, shown
):
    entry = item_of(f'type = "{type_}"\nminutes = 5\n{more}')
    assert entry["minutes"] == shown
    assert bool(entry["clock"]) == bool(shown)


def test_an_item_of_no_type_needs_neither(item_of):
    assert item_of("minutes = 5")["clock"] == f"kl.{SPACE}13.00–13.05"


def test_a_break_tells_how_long_and_when(item_of):
    entry = item_of(BREAK)
    assert (entry["duration"], entry["clock"]) == (
        f"15{SPACE}minuter",
        f"kl.{SPACE}13.00–13.15",
    )
    assert (entry["is_break"], entry["is_item"], entry["is_unnumbered"]) == (
        True,
        False,
        False,
    )


def test_a_share_of_an_item_is_told_by_its_length_alone(item_of):
    item = """minutes = 30
items = [
    { title = "A", minutes = 5 },
    { title = "B", minutes = 5, presenters = [{ name = "Eva Ek" }] },
]"""
    plain, presented = item_of(item)["items"]
    assert times(plain) == ["5", f"5{SPACE}minuter", "", "", ""]
    assert presented["clock"] == f"kl.{SPACE}13.05–13.10"


def test_an_unnumbered_body_has_no_numbers_and_no_times(case_of):
    text = """
[[items]]
title = "Aktuellt"
minutes = 20
kind = ["information"]
items = [{ title = "Del", minutes = 5 }]
[[items]]
title = "Sent"
late = true
[[items]]
title = "Paus"
type = "break"
minutes = 10
"""
    first, late, pause = view(case_of(text, "numbered = false"), "minutes")["items"]
    for entry in (first, *first["items"], late, pause):
        assert (entry["number"], entry["label"], times(entry)) == ("", "", [""] * 5)
        flags = ("numbered", "late", "is_item")
        assert not any(entry[flag] for flag in flags)
        assert entry["is_unnumbered"] is not entry["is_break"]


def test_places_are_told_by_number_letter_and_flags(case_of):
    text = """
[[items]]
title = "Avtal"
items = [{ title = "A" }, { title = "B", numbered = false }, { title = "C" }]
[[items]]
title = "Sent"
late = true
[[items]]
title = "Utan"
numbered = false
"""
    first, late, plain = view(case_of(text), "summons")["items"]
    flags = ("numbered", "late", "is_item", "is_unnumbered")

    def place(entry):
        true = [flag for flag in flags if entry[flag]]
        return [entry["ref"], entry["number"], entry["label"], *true]

    assert place(first) == ["1", "1", "", "numbered", "is_item"]
    assert place(late) == ["1.1", "", "1.1", "late"]
    assert place(plain) == ["u1", "", "", "is_unnumbered"]
    assert [place(part) for part in first["items"]] == [
        ["1a", "", "a", "numbered"],
        ["1/1", "", "", "is_unnumbered"],
        ["1b", "", "b", "numbered"],
    ]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("[]", ""),
        ('["decision"]', "Beslut"),
        ('["information", "position"]', "Information och ställningstagande"),
        (
            '["information", "dialogue", "position"]',
            "Information, dialog och ställningstagande",
        ),
    ],
)
def test_kinds_make_one_line(item_of, kind, line):
    assert item_of(f"kind = {kind}")["kind"] == line


def test_a_papers_own_words_for_the_kind_are_printed(item_of):
    item = 'kind = ["report"]\nkind_text = "Information (DELRAPPORT)"'
    assert item_of(item)["kind"] == "Information (DELRAPPORT)"


def test_presenters_stand_on_a_line(item_of):
    item = """presenters = [
        { name = "Ada Ek", affiliation = "Regionen" },
        { name = "Bo Ås", title = "direktör", affiliation = "NorrKom" },
    ]"""
    entry = item_of(item)
    assert entry["presenters_line"] == ("Ada Ek, Regionen, och Bo Ås, direktör NorrKom")
    assert [each["name"] for each in entry["presenters"]] == ["Ada Ek", "Bo Ås"]


def test_an_attachment_is_linked_from_where_the_paper_lies(item_of):
    item = """attachments = [
        { title = "Underlag", target = "attachments/a b.pdf" },
        { title = "Pärm", target = "#" },
    ]"""
    links = [each["linked_title"] for each in item_of(item)["attachments"]]
    assert links == [
        {"text": "Underlag", "target": "../../attachments/a b.pdf"},
        {"text": "Pärm", "target": ""},
    ]


@pytest.mark.parametrize(
    ("lead", "proposal", "position", "listed"),
    [
        ("", '["A."]', "[]", (False, False)),
        ("", '["A", "B"]', '["A."]', (True, False)),
        ("Bakom:", '["A", "B"]', '["Noteras."]', (True, False)),
        ("Bakom:", '["Hela."]', '["A", "B"]', (False, True)),
        ("Bakom:", '["A"]', '["A"]', (True, True)),
        ("Bakom:", '["A", " "]', "[]", (True, False)),
        ("Bakom:", "[]", "[]", (False, False)),
    ],
)
def test_several_texts_or_a_lead_make_a_list(item_of, lead, proposal, position, listed):
    entry = item_of(f'lead = "{lead}"\nproposal = {proposal}\nposition = {position}')
    assert (entry["is_listed"], entry["position_is_listed"]) == listed


@pytest.mark.parametrize(
    ("proposal", "position", "differs"),
    [
        ('["A b."]', '["A  b."]', False),
        ('["A."]', '["B."]', True),
        ('["A."]', '["A.", "B."]', True),
        ('["A."]', "[]", False),
        ("[]", '["A."]', False),
    ],
)
def test_minutes_tell_whether_the_adopted_wording_differs(
    item_of, proposal, position, differs
):
    item = f"proposal = {proposal}\nposition = {position}"
    assert item_of(item)["proposal_differs"] is differs
    assert item_of(item, kind="summons")["proposal_differs"] is False


WHEELS = """
[[wheels]]
title = "Årshjul 2027"
columns = ["2027-04-22", "2027-06-17"]
topics = [{ title = "Avtal", at = { 2027-04-22 = ["Delrapport"] } }]
"""
FROZEN = 'type = "wheel"\ntext = "Före\\n\\n| Maj |\\n|---|\\n| Gammalt |\\n\\nEfter"'
TABLE = "| 22 april 2027 | 17 juni 2027 |\n| --- | --- |\n| Avtal<br>Delrapport |  |"


@pytest.mark.parametrize("kind", ["summons", "minutes"])
def test_a_draft_shows_the_bodys_wheel(item_of, kind):
    entry = item_of(FROZEN, kind=kind, state="draft", body=WHEELS)
    assert (entry["wheel"], entry["text"]) == (TABLE, "Före\n\nEfter")


@pytest.mark.parametrize("state", ["called", "held", "cancelled"])
def test_a_later_paper_shows_the_wheel_of_its_time(item_of, state):
    entry = item_of(FROZEN, state=state, body=WHEELS)
    assert (entry["wheel"], entry["text"]) == (
        "| Maj |\n|---|\n| Gammalt |",
        "Före\n\nEfter",
    )


def test_a_draft_of_a_body_without_wheel_shows_the_table_it_has(item_of):
    assert item_of(FROZEN, state="draft")["wheel"].startswith("| Maj |")


def test_a_table_in_another_item_stays_where_it_is(item_of):
    entry = item_of('text = "| A |\\n|---|"')
    assert (entry["wheel"], entry["text"]) == ("", "| A |\n|---|")


@pytest.mark.parametrize(("columns", "landscape"), [(5, False), (6, True), (12, True)])
def test_a_wide_wheel_needs_a_landscape_page(item_of, columns, landscape):
    names = [f"2027-{month:02}" for month in range(3, 13)] + ["2028-01", "2028-02"]
    at = ", ".join(f"{name} = []" for name in names[:columns])
    body = (
        f'[[wheels]]\ntitle = "2027"\ncolumns = {names[:columns]}\n'
        f'topics = [{{ title = "Avtal", at = {{ {at} }} }}]'
    )
    item = 'items = [{ title = "Årshjul", type = "wheel" }]'
    assert item_of(item, state="draft", body=body)["landscape"] is landscape
