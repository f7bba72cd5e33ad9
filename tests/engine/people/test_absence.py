"""Who is away and who comes instead, by the sentences of minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.people.absence import (
    StandsIn,
    absent_surnames,
    absentees,
    replacements,
)
from sro_cli.engine.people.looks import is_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Frånvaro: Nina Lund, Karin Sand och Bo Alm.",
            "Nina Lund, Karin Sand, Bo Alm",
        ),
        (
            "Frånvarande: Nina Lund, Ulriksby, Bo Alm (S), Norra sjukhuset",
            "Nina Lund, Bo Alm",
        ),
        ("Frånvaro: Nina Lund, och direktör Bo Alm.", "Nina Lund, Bo Alm"),
        (
            "**Anmäld frånvaro:** Helén Ek samt Jan af Ros. Eva Holm kommer senare.",
            "Helén Ek, Jan af Ros",
        ),
        ("Förhinder hade anmälts av Eva Ek och Bo Alm.", "Eva Ek, Bo Alm"),
        ("Ej närvarande: Eva Ek", "Eva Ek"),
        ("Frånvaro (anmäld): Eva Ek", "Eva Ek"),
        ("Eva Ek kan inte delta.", "Eva Ek"),
        ("Eva Ek (S), Norr, har anmält frånvaro.", "Eva Ek"),
        ("Eva Ek och Bo Alm är frånvarande under dagens möte.", "Eva Ek, Bo Alm"),
        ("Eva Ek har anmält förhinder och ersätts av Disa Lund.", "Eva Ek"),
        ("Mötet öppnas. Bo Alm har förhinder.", "Bo Alm"),
        (
            "Bo Alm ersätter Eva Ek. Förhinder hade anmälts av Jan Ros.",
            "Jan Ros, Eva Ek",
        ),
        ("Mötet öppnas. Frånvaro: Eva Ek.", "Eva Ek"),
        ("Frånvarande:\n- Eva Ek (S)\n- Bo Alm, Norr\n\n- Anna Holm", "Eva Ek, Bo Alm"),
        ("Frånvarande:\nEva Ek\nBo Alm hälsar välkommen.", "Eva Ek"),
        ("Sjukanmäld: Eva Ek", "Eva Ek"),
        ("Sjukanmälda är Eva Ek och Bo Alm.", "Eva Ek, Bo Alm"),
        ("Eva Ek är sjuk.", "Eva Ek"),
        ("Frånvaro\nEva Ek\nBo Alm", "Eva Ek, Bo Alm"),
        ("**Frånvarande**\n\n- Eva Ek\n- Bo Alm\n\n- Nils Ros", "Eva Ek, Bo Alm"),
        ("Frånvarande\n\nNärvarande\nEva Ek", ""),
        ("Eva Ek har meddelat förhinder.", "Eva Ek"),
        ("Frånvarande: Eva Ek, ersättare Bo Alm", "Eva Ek"),
        ("Frånvarande: ersättare Bo Alm, Eva Ek", "Bo Alm, Eva Ek"),
        ("Frånvaro: Eva Ek, 1:e vice ordförande, Bo Alm", "Eva Ek, Bo Alm"),
        ("Frånvaro: Eva Ek (kommer inte), Bo Alm", "Eva Ek, Bo Alm"),
        ("Frånvaro: Eva Ek (punkt 4, 5 och 7) och Bo Alm", "Bo Alm"),
        ("Frånvarande:\n- Eva Ek, punkt 4, 5 och 7\n- Bo Alm", "Bo Alm"),
        ("Mötet öppnas kl. 13.00 av Eva Ek. Frånvaro: Bo Ek", "Bo Ek"),
    ],
)
def test_the_absent_are_read(text, names):
    assert ", ".join(absentees(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Frånvaro: ingen",
        "Frånvaro: Se lista.",
        "Frånvaro: Alm och Ek",
        "Frånvaro: Ökad skolfrånvaro. Eva Ek berättar.",
        "Frånvaron har ökat, sade Eva Ek.",
        "Frånvaro: Norra sjukhuset, Södra förbundet",
        "Anmäl förhinder till Eva Ek senast den 5 mars.",
        "Eva Ek informerar om att Bo Alm har anmält frånvaro.",
        "Ordförande Eva Ek hälsar välkommen.",
    ],
)
def test_where_nobody_is_absent_nobody_is_read(text):
    assert absentees(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Frånvaro: Eva Ek (punkt 4–5)",
        "Frånvaro: Eva Ek (till kl. 9.30), Bo Alm (anländer till lunch)",
        "Frånvaro: Eva Ek 9.30–10.15",
        "Frånvaro: Eva Ek (9–10)",
        "Frånvaro: Eva Ek deltar digitalt",
        "Frånvaro: från punkt 7, Eva af Ek",
        "Frånvaro: Eva Ek, Norr, från punkt 7, Bo Alm",  # of whom is in doubt
        "Frånvaro (del av mötet): Eva Ek",
        "Frånvarande från punkt 7: Eva Ek",
        "Frånvaro: Eva Ek. Ek anlände kl. 10.",
        "Frånvaro: Eva Ek\nFrånvaro: Eva Ek (punkt 4)",
        "Eva Ek (§§ 4–7) har förhinder.",
        "Frånvaro: Eva Ek.\nEva Ek lämnar mötet efter pausen.",
        "Eva Ek ersätter Bo Alm (punkt 4–5).",
        "Eva Ek ersätter Bo Alm, § 4–7.",
    ],
)
def test_who_is_away_for_a_part_was_there(text):
    assert absentees(text) == ()


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Frånvarande: Ekman och Öst", [["Ekman", "Öst"]]),
        (
            "Frånvaro: direktör Ek, E. Alm (S) samt af Ros.",
            [["Ek", "E. Alm", "af Ros"]],
        ),
        ("Frånvaro: Ek\nSjukanmäld: Alm", [["Ek"], ["Alm"]]),
        ("Frånvaro: Ek (punkt 4), Alm", [["Alm"]]),
        ("Frånvaro: Eva Ek, Norr", []),
        ("Frånvaro: ingen", []),
        ("Frånvaro: Ek hälsar", []),
        ("Frånvaro:", []),
        ("Frånvaro (punkt 4): Ek", []),
        ("Ek hälsar välkommen.", []),
    ],
)
def test_a_list_may_hold_surnames_alone(text, lists):
    assert [list(each) for each in absent_surnames(text)] == lists


@pytest.mark.parametrize(
    "text",
    [
        "Eva Ek ersätter Bo Alm under dagens möte.",
        "Eva Ek ersätter Bo Alm",
        "Eva Ek, Norr, ersätter direktör Bo Alm, Söder, vid mötet.",
        "Bo Alm (S) ersätts av Eva Ek, Norr.",
        "Bo Alm har anmält frånvaro och ersätts av Eva Ek.",
        "Mötet öppnas. Eva Ek (S) tjänstgör i stället för Bo Alm (M).",
    ],
)
def test_who_comes_instead_is_read(text):
    assert replacements(text) == (StandsIn("Eva Ek", "Bo Alm"),)


@pytest.mark.parametrize(
    "text",
    [
        "Eva Ek ersätter Bo Alm under punkt 7.",
        "Eva Ek ersätter Bo Alm som ledamot i styrgruppen.",
        "Eva Ek ersätter Bo Alm, som går i pension.",
        "Avtalet ersätter överenskommelsen.",
        "Bo Alm ersätts.",
        "- ersätts av Eva Ek under punkt 7",
    ],
)
def test_what_is_no_replacement_for_the_meeting_is_passed_over(text):
    assert replacements(text) == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "Eva Ek",
                "Bo Alm",
                "har anmält frånvaro",
                "ersätts av",
                "Frånvaro:",
                ",",
                ".",
                " och ",
                "\n",
                "- ",
                "(S)",
                "§ 4",
                "**",
                "under dagens möte",
                "x" * 300,
            ]
        )
    )
)
def test_any_line_can_be_read(parts):
    text = " ".join(parts)
    names = [*absentees(text), *(name for pair in replacements(text) for name in pair)]
    assert all(is_name(name) and name in text for name in names)
