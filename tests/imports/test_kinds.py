"""What an item asks of the meeting, read from its own line or its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.item import Item
from sro_cli.engine.listing import listing
from sro_cli.imports.kinds import Kinds, read_kind, split_title
from sro_cli.lang.words import words

INFORMATION, POSITION = "information", "position"


@pytest.mark.parametrize(
    ("text", "kind", "kind_text"),
    [
        ("Information", (INFORMATION,), None),
        ("**Information**", (INFORMATION,), None),
        ("Information och ställningstagande", (INFORMATION, POSITION), None),
        ("Information, dialog och beslut", (INFORMATION, "dialogue", "decision"), None),
        ("Information/dialog", (INFORMATION, "dialogue"), "Information/dialog"),
        ("Information, dialog", (INFORMATION, "dialogue"), "Information, dialog"),
        ("Beslut samt dialog", ("decision", "dialogue"), "Beslut samt dialog"),
        ("Beslutspunkt", ("decision",), "Beslutspunkt"),
        ("För information", (INFORMATION,), "För information"),
        ("Information (delrapport)", (INFORMATION,), "Information (delrapport)"),
        ("Information om förslag", (INFORMATION,), "Information om förslag"),
        (
            "Information inför kommande beslut om plan för vård och dialog",
            (INFORMATION,),
            "Information inför kommande beslut om plan för vård och dialog",
        ),
        (
            "Information från norra delen och gemensam dialog",
            (INFORMATION,),
            "Information från norra delen och gemensam dialog",
        ),
        ("Typ: Dialog", ("dialogue",), None),
    ],
)
def test_a_line_of_kinds_is_read(
    text: str, kind: tuple[str, ...], kind_text: str | None
) -> None:
    assert read_kind(text) == Kinds(kind, kind_text)


def test_the_slot_behind_kinds_is_the_rest() -> None:
    found = read_kind("Information och beslut (20 min, kl. 9.00–9.20)")
    assert found == Kinds((INFORMATION, "decision"), None, "(20 min, kl. 9.00–9.20)")


@pytest.mark.parametrize(
    "text",
    [
        "Nytt avtal",
        "Beslut:",
        "Beslut: Avtalet förlängs",
        "Informationen",
        "Aktuell information om vårdmiljö",
        "Information om planen och behovet av utbildning.",
        "Information om planen lämnades av direktören",
        "Rapport om driften\tEva Ek",
        "",
    ],
)
def test_what_is_no_line_of_kinds_is_left(text: str) -> None:
    assert read_kind(text) is None


@pytest.mark.parametrize(
    ("text", "title", "kind", "minutes"),
    [
        ("Nytt avtal (information)", "Nytt avtal", (INFORMATION,), None),
        ("Nytt avtal [information]", "Nytt avtal", (INFORMATION,), None),
        ("Nytt avtal (för beslut)", "Nytt avtal", ("decision",), None),
        (
            "Nytt avtal – information och beslut",
            "Nytt avtal",
            (INFORMATION, "decision"),
            None,
        ),
        ("Nytt avtal, information (20 min)", "Nytt avtal", (INFORMATION,), 20),
        ("Nytt avtal (information, 20 min)", "Nytt avtal", (INFORMATION,), 20),
        (
            "Nytt avtal – Information (20 minuter, kl. 13.35–13.55)",
            "Nytt avtal",
            (INFORMATION,),
            20,
        ),
        ("Information: Nytt avtal", "Nytt avtal", (INFORMATION,), None),
        ("Beslut – Nytt avtal", "Nytt avtal", ("decision",), None),
        ("(Dialog) Nytt avtal", "Nytt avtal", ("dialogue",), None),
        ("**Nytt avtal (information)**", "Nytt avtal", (INFORMATION,), None),
        ("Hälso- och sjukvård – rapport", "Hälso- och sjukvård", ("report",), None),
        ("Paus 15 minuter", "Paus", (), 15),
        ("09.00–09.10 Nytt avtal (beslut)", "Nytt avtal", ("decision",), None),
    ],
)
def test_a_title_is_parted_from_kinds_and_slot(
    text: str, title: str, kind: tuple[str, ...], minutes: int | None
) -> None:
    found, kinds, slot = split_title(text)
    assert found == title
    assert (kinds.kind if kinds else ()) == kind
    assert (slot.minutes if slot else None) == minutes
    assert slot is None or not slot.rest


@pytest.mark.parametrize(
    "title",
    [
        "Aktuell information om vårdmiljö",
        "Övrig information utan föredragning",
        "Övrig information utan föredragning:",
        "Dialog om aktuella ärenden under mandatperioden",
        "Information och dialog om budget 2026",
        "Information",
        "Information – dialog",
        "Samverkan, information och dialog",
        "Förstudie om vård (delrapport)",
        "Strategi 2021 - 2030",
        "Uppföljning av: Rapport om vård",
    ],
)
def test_a_title_is_never_cut(title: str) -> None:
    assert split_title(title) == (title, None, None)


@given(st.text())
def test_any_text_is_read_without_error(text: str) -> None:
    read_kind(text)
    title, _kinds, _slot = split_title(text)
    assert title or not any(char.isalnum() for char in text)


@given(
    st.lists(st.sampled_from(["Information", "dialog", "beslut"]), min_size=1).map(
        " och ".join
    )
)
def test_kinds_are_those_of_the_file_format(text: str) -> None:
    found = read_kind(text)
    if found:
        assert Item(title="x", kind=found.kind).kind


@given(
    st.lists(st.sampled_from(tuple(words().kinds)), min_size=1, max_size=4, unique=True)
)
def test_what_sro_prints_for_kinds_needs_no_words_of_its_own(kinds: list[str]) -> None:
    printed = listing([words().kinds[kind] for kind in kinds], words())
    assert read_kind(printed) == Kinds(tuple(kinds), None)
