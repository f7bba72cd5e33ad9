"""Which body a paper is of, and what a new one is called."""

import pytest

from sro_cli.actions.importing.bodies import new_id
from sro_cli.actions.importing.titles import body_of, short_name
from sro_cli.domain.body import Body


def body(name: str, title: str = "") -> Body:
    return Body.model_validate({"format": 1, "names": [{"name": name, "title": title}]})


BODIES = {
    "srn": body("SRN", "Samrådsorganet för Norrdalen"),
    "vsn": body("VSN", "Vårdsamverkan Norrdalen (VSN)"),
}


@pytest.mark.parametrize(
    ("name", "title", "found", "is_sure"),
    [
        ("SRN", "", "srn", True),
        ("srn", "Något annat", "srn", True),
        ("", "samrådsorganet  för NORRDALEN", "srn", True),
        ("", "Vårdsamverkan Norrdalen", "vsn", True),
        ("Vårdsamverkan Norrdalen", "", "vsn", True),
        ("", "Möte i Vårdsamverkan Norrdalen, södra", "vsn", False),
        ("", "Samrådsorganet", "srn", False),
        ("", "Referensgruppen", None, True),
        ("", "Politisk referensgrupp SRN", None, True),
        ("REF", "Samrådsorganet för Norrdalens referensgrupp", None, True),
        ("KSAU", "Kommunstyrelsens arbetsutskott", None, True),
    ],
)
def test_a_body_is_known_by_its_names(
    name: str, title: str, found: str | None, is_sure: bool
) -> None:
    assert body_of(name, title, BODIES) == (found, is_sure)


def test_a_near_name_of_two_bodies_is_nobodys() -> None:
    more = BODIES | {"srs": body("SRS", "Samrådsorganet för Söderdalen")}
    assert body_of("", "Samrådsorganet", more) == (None, True)


@pytest.mark.parametrize(
    ("name", "title", "wanted"),
    [
        ("SRN", "Samrådsorganet för Norrdalen", "srn"),
        ("", "Vårdsamverkan Norrdalen (VSN)", "vsn"),
        ("", "Samverkan mellan Norrdalens förbund", "snf"),
        ("", "Politisk referensgrupp", "politisk-referensgrupp"),
        ("", "Åldersrådet", "aldersradet"),
        ("Con", "", "con-2"),
        ("§§§", "", "punkt"),
    ],
)
def test_an_id_is_made_of_the_short_name(name: str, title: str, wanted: str) -> None:
    assert new_id(name, title, ()) == wanted


def test_an_id_that_is_taken_is_counted() -> None:
    assert new_id("SRN", "", BODIES) == "srn-2"


def test_a_title_in_brackets_goes_before_initials() -> None:
    assert short_name("", "Ett långt namn på råd (ELR)") == "ELR"
