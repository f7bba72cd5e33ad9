"""Which titles of papers are told, and which paths."""

import datetime

import pytest
from cases import messages

from sro_cli.checks import CHECKS, findings
from sro_cli.domain.body import Body, BodyName
from sro_cli.domain.case import Case
from sro_cli.domain.item import Attachment, Correction, Item
from sro_cli.domain.settings import Ignore, Settings

SRO = Body(format=1, names=(BodyName(name="SRO", title="Samrådsorganet"),))
STALE = "Avtal, SRO 2025-01-30"
WRONG = f'item 1: "{STALE}" bears another date than the meeting, and should end in '
WRONG += '"SRO 2025-03-06"'


def attaching(meeting, *titles, target="#", **more):
    attachments = tuple(Attachment(title=each, target=target) for each in titles)
    item = Item(title="Avtal", attachments=attachments, **more)
    return meeting.but(items=(item,))


def told(meeting, **around):
    return messages("T101", meeting, body=SRO, **around)


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("Avtal SRO 20250306", "SRO 2025-03-06"),
        ("Avtal - sro 250306.PDF", "sro 2025-03-06.PDF"),
        ("Avtal, SRO, 25-03-06", "SRO, 2025-03-06"),
        ("Avtal_SRO_20250306.docx", "SRO_2025-03-06.docx"),
        ("Avtal (SRO 6 mars 2025)", "SRO 2025-03-06)"),
        ("**Avtal, Samrådsorganet 6/3 2025**", "Samrådsorganet 2025-03-06"),
        ("Avtal SRO 06-03-25", "SRO 2025-03-06"),
    ],
)
def test_a_date_in_another_form_is_told(meeting, title, end):
    """"""
    (message,) = told(attaching(meeting, title))
    assert message.endswith(f'should end in "{end}"')
    assert "another date" not in message
    right = title[: title.lower().rindex(end[:3].lower())] + end
    assert told(attaching(meeting, right.replace("**", ""))) == []


def test_titles_whose_dates_are_written_otherwise_are_told_together(meeting):
    """
    [[items]]
    id = "avtal"
    title = "Avtal"
    attachments = [{ title = "A SRO 250306" }, { title = "B SRO 25-03-06" }]
    [[items]]
    title = "Resa"
    attachments = [{ title = "C SRO 20250306" }, { title = "D SRO 250306" }]
    items = [{ title = "Buss", attachments = [{ title = "E SRO 250306" }] }]
    """
    whole = '5 titles do not write the date as 2025-03-06: item 1 "A SRO 250306", '
    whole += 'item 1 "B SRO 25-03-06", item 2 "C SRO 20250306", and 2 more '
    whole += "(item 2, item 2a)"
    assert told(meeting) == [whole]


def test_what_the_settings_pass_over_hides_no_other_title(meeting):
    """
    [[items]]
    id = "avtal"
    title = "Avtal"
    attachments = [{ title = "A SRO 250306" }]
    items = [{ id = "del", title = "Del", attachments = [{ title = "B SRO 250306" }] }]
    [[items]]
    id = "resa"
    title = "Resa"
    attachments = [{ title = "C SRO 250306" }]
    """
    ignore = Ignore(code="T101", item="avtal", reason="så heter filen")
    settings = Settings(format=1, ignore=(ignore,))
    assert told(meeting, settings=settings) == [
        'item 2: "C SRO 250306" should end in "SRO 2025-03-06"'
    ]
    here = Case("sro/2025-03-06", meeting, SRO, settings)
    used = set()
    list(findings(here, [CHECKS["T101"]], used))
    assert used == {ignore}


def test_another_date_is_told_once_for_attachment_and_link(meeting):
    """"""
    meeting = attaching(meeting, STALE, f"{STALE}.pdf", text=f"Se [{STALE}](#).")
    assert told(meeting) == [WRONG]


def test_a_body_without_a_name_has_no_papers_of_its_own(meeting):
    """"""
    assert messages("T101", attaching(meeting, STALE)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"type": "previous"},
        {"follows": "sro/2025-01-30#avtal"},
        {"corrects": Correction(meeting="sro/2025-01-30", old="a", new="b")},
    ],
)
def test_an_item_that_goes_on_with_a_meeting_may_have_its_papers(meeting, more):
    """"""
    assert told(attaching(meeting, STALE, **more)) == []
    whole = Item(title="Avtal", items=attaching(meeting, STALE).items, **more)
    assert told(meeting.but(items=(whole,))) == []
    assert len(told(attaching(meeting, STALE.replace("01-30", "01-31"), **more))) == (
        0 if "type" in more else 1
    )


def test_a_paper_that_the_other_meeting_has_is_its_own(meeting):
    """"""
    place = "https://norrdalen.example/avtal"
    here = attaching(meeting, STALE, target=place)
    there = here.but(date=datetime.date(2025, 1, 30))
    assert told(here, others={"sro/2025-01-30": there}) == []
    assert told(here) == [WRONG]
    nowhere = attaching(meeting, STALE)  # copied with its title: where is not known
    assert told(nowhere, others={"sro/2025-01-30": nowhere}) == [WRONG]


def test_a_line_without_a_link_is_a_title_only_with_a_date_like_a_file_s(meeting):
    """
    [[items]]
    title = "Avtal"
    notes = '''
    - Rapport SRO 20250306
    - Nästa gång i SRO 2025-04-24
    - Frågan tas upp i SRO 24 april 2025
    - Uppdrag från SRO 250130
    - Underlaget finns på [sidan för SRO 20250306](#) från 20250306
    '''
    """
    (message,) = told(meeting)
    assert message.endswith(
        ': item 1 "sidan för SRO 20250306", item 1 "Rapport SRO 20250306"'
    )


@pytest.mark.parametrize(
    "target",
    ["", " ", "#", "#punkt-4", "https://norrdalen.example/a", "mailto:eva.ek@x.example",
     "tel:+46101234567", "onenote:a", "?sida=4", "http://norrdalen.example:8080/a?b=c",
     "https://intranät/min fil.pdf", "https://x.example/web/https://y.example",
     "HTTPS://X.EXAMPLE", "sftp://x.example", "https://[::1]/", "https://x.example#a"],
)  # fmt: skip
def test_an_address_is_no_path(meeting, target):
    """"""
    assert messages("T102", attaching(meeting, "Avtal", target=target)) == []


@pytest.mark.parametrize(
    "target",
    ["http:/norrdalen.example", "https:norrdalen.example", "https//norrdalen.example",
     "https;//norrdalen.example", "htps://norrdalen.example/a", "https://",
     "jttps://norrdalen.example", "https:///norrdalen.example",
     "https://norrdalen,example", "https://https://norrdalen.example"],
)  # fmt: skip
def test_what_was_to_be_an_address_is_told_once(meeting, target):
    """"""
    meeting = attaching(meeting, "Avtal", "Bilaga", target=target)
    assert messages("T102", meeting) == [
        f'item 1: "Avtal" leads to {target}, which cannot be an address'
    ]


def test_an_address_in_a_sentence_may_be_broken(meeting):
    """
    link = "htps://moten.example/j/123"
    [[items]]
    title = "Avtal"
    text = "Se htps://norrdalen.example/a, [b](htps://b.example) och (http:/c.example)."
    notes = "Adresser börjar med http://; http://…, https://x.example, och/eller, a//b"
    """
    assert messages("T102", meeting) == [
        'item 1: "b" leads to htps://b.example, which cannot be an address',
        "link: htps://moten.example/j/123 cannot be an address",
        "item 1: htps://norrdalen.example/a cannot be an address",
        "item 1: http:/c.example cannot be an address",
    ]


@pytest.mark.parametrize(
    "target",
    ["attachments/avtal å.pdf", "./attachments/avtal å.pdf", "attachments//avtal å.pdf",
     "attachments\\avtal å.pdf", "attachments/avtal%20%C3%A5.pdf",
     "attachments/avtal a\u030a.pdf", "attachments/avtal å.pdf#page=2",
     "meetings/../attachments/avtal å.pdf"],
)  # fmt: skip
def test_a_path_may_be_written_in_many_ways(meeting, target):
    """"""
    meeting = attaching(meeting, "Avtal", target=target)
    assert messages("T102", meeting, files=["attachments/avtal å.pdf"]) == []
    assert messages("T102", meeting) == [
        f'item 1: "Avtal" leads to {target}, and there is no such file'
    ]


@pytest.mark.parametrize(
    "target",
    ["/srv/avtal.pdf", "C:\\avtal.pdf", "G:/avtal.pdf", "\\\\server\\avtal.pdf",
     "../avtal.pdf", "attachments/../../avtal.pdf", "file:///C:/avtal.pdf",
     "~/avtal.pdf"],
)  # fmt: skip
def test_a_path_out_of_the_workspace_is_told_even_if_the_file_is_there(meeting, target):
    """"""
    meeting = attaching(meeting, "Avtal", target=target)
    assert messages("T102", meeting, files=[target]) == [
        f'item 1: "Avtal" leads to {target}, outside the workspace'
    ]


def test_a_missing_file_is_told_once(meeting):
    """"""
    meeting = attaching(meeting, "Avtal", "Bilaga", target="attachments/avtal.pdf")
    assert len(messages("T102", meeting)) == 1


def test_no_name_is_too_long_to_look_for(meeting, tmp_path):
    """"""

    class Disk:
        def __contains__(self, path):
            return (tmp_path / path).exists()

    meeting = attaching(meeting, "Avtal", target="å" * 200)
    here = Case("sro/2025-03-06", meeting, SRO, files=Disk())
    assert len(list(findings(here, [CHECKS["T102"]]))) == 1
