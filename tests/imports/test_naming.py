"""What a paper's title says: what paper it is, whose, and of when."""

import pytest

from sro_cli.imports.naming import names_in, read_title


@pytest.mark.parametrize(
    ("text", "kind", "words", "name", "title", "rest"),
    [
        ("Kallelse SRN", "summons", "Kallelse", "SRN", "", ""),
        ("KALLELSE", "summons", "KALLELSE", "", "", ""),
        ("Mötesanteckning SRN", "minutes", "Mötesanteckning", "SRN", "", ""),
        ("Mötesanteckningar SRN", "minutes", "Mötesanteckningar", "SRN", "", ""),
        (
            "Protokoll från Norra rådet (NR)",
            "minutes",
            "Protokoll",
            "NR",
            "Norra rådet (NR)",
            "",
        ),
        (
            "Minnesanteckningar från Norra rådet",
            "notes",
            "Minnesanteckningar",
            "",
            "Norra rådet",
            "",
        ),
        ("Kallelse SRN 2027-03-06", "summons", "Kallelse", "SRN", "", "2027-03-06"),
        (
            "Kallelse till SRN den 6 mars 2027 kl. 9",
            "summons",
            "Kallelse",
            "SRN",
            "",
            "den 6 mars 2027 kl. 9",
        ),
    ],
)
def test_a_title_is_read(
    text: str, kind: str, words: str, name: str, title: str, rest: str
) -> None:
    found = read_title(text)
    assert found is not None
    assert found._replace(between="") == (kind, words, "", name, title, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Samrådsorganet för Norrdalen",
        "Vår kallelse",
        "Protokollet justeras",
        "",
        "6 mars",
    ],
)
def test_other_lines_are_no_titles(text: str) -> None:
    assert read_title(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SRN", ("SRN", "")),
        ("NorrKom", ("NorrKom", "")),
        ("Norra rådet (NR)", ("NR", "Norra rådet (NR)")),
        ("SRN – Samrådsorganet", ("SRN", "Samrådsorganet")),
        ("Norra rådet", ("", "Norra rådet")),
        ("", ("", "")),
    ],
)
def test_a_body_has_a_short_and_a_full_name(text: str, names: tuple[str, str]) -> None:
    assert names_in(text) == names
