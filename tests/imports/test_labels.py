"""Labels are told from the words that only happen to begin a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.imports.labels import Labels

LABELS = Labels()


@pytest.mark.parametrize(
    ("text", "means", "value"),
    [
        ("Datum: 6 mars 2025", "date", "6 mars 2025"),
        ("DATUM: 6 mars 2025", "date", "6 mars 2025"),
        ("**Datum:** 6 mars 2025", "date", "6 mars 2025"),
        ("**Datum**: 6 mars 2025", "date", "6 mars 2025"),
        ("Datum 6 mars 2025", "date", "6 mars 2025"),
        ("Plats : Storgatan", "place", "Storgatan"),
        ("Plats och tid: Norrby", "place_and_time", "Norrby"),
        ("Ställningstagande: Rådet", "position", "Rådet"),
        ("*Förslag till ställningstagande:* Rådet", "proposal", "Rådet"),
        ("Beslut. Rådet ställer sig bakom", "decisions", "Rådet ställer sig bakom"),
        ("**Beslut** Rådet", "decisions", "Rådet"),
        ("Nämndens beslut: att anta", "decisions", "att anta"),
        ("Föredragande: **Eva Ek**", "presenters", "**Eva Ek**"),
        ("**Föredragande: Eva Ek**", "presenters", "**Eva Ek**"),
    ],
)
def test_a_label_is_read_with_its_value(text: str, means: str, value: str) -> None:
    label = LABELS.read(text)
    assert label is not None
    assert (label.means, label.value, label.sure) == (means, value, True)


@pytest.mark.parametrize(
    ("text", "sure"),
    [("Beslut", False), ("Beslut:", True), ("**Beslut**", True), ("Beslut :", True)],
)
def test_a_label_may_stand_alone(text: str, sure: bool) -> None:
    label = LABELS.alone(text)
    assert label is not None
    assert (label.means, label.value, label.sure) == ("decisions", "", sure)


@pytest.mark.parametrize(
    "text",
    [
        "Beslut fattas av rådet",
        "Dialogen fortsätter",
        "Platser: två",
        "Dag ut och dag in",
        "Datumet är satt",
        "Vårt beslut: att anta",
        "",
    ],
)
def test_a_word_that_begins_a_sentence_is_no_label(text: str) -> None:
    assert LABELS.read(text) is None


def test_the_longest_label_counts() -> None:
    label = LABELS.read("Förslag till beslut: att anta")
    assert label is not None
    assert (label.means, label.words) == ("proposal", "Förslag till beslut")


def test_a_house_has_words_of_its_own() -> None:
    labels = Labels({"dialogue": ("Samtal kring bordet",), "title_minutes": ("Minne",)})
    label = labels.read("Samtal kring bordet: en punkt")
    assert label is not None
    assert (label.means, label.value) == ("dialogue", "en punkt")
    assert labels.read("Minne: en punkt") is None
    assert LABELS.read("Samtal kring bordet: en punkt") is None


def test_further_labels_within_a_line_are_found() -> None:
    text = "Datum: 6 mars  Tid: 13.00  Beslut: a  **Plats:** Norrby"
    assert [text[at:].split(":", maxsplit=1)[0] for at in LABELS.inside(text)] == [
        "Tid",
        "**Plats",
    ]


@given(st.text() | st.text("Datumbeslut:*. \t", max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    label = LABELS.read(text)
    assert label is None or label.words.strip()
    assert all(0 < at < len(text) for at in LABELS.inside(text))
