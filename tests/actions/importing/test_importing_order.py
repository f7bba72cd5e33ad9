"""Rosters and names are the same, in whatever order a body's papers are imported."""

import datetime as dt
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from drafts import HABITS, called, imported
from hypothesis import given, settings
from hypothesis import strategies as st

from sro_cli.actions.importing.membership import Listing, roster
from sro_cli.actions.importing.titles import Called, names_of, renamed
from sro_cli.actions.init import init
from sro_cli.domain.body import Body
from sro_cli.domain.person import Participant
from sro_cli.store.workspace import Workspace

DAYS = [f"2027-0{month}-10" for month in range(1, 6)]
lists = st.lists(
    st.sampled_from(("Eva", "Ulf", "Lena")), min_size=1, max_size=3, unique=True
)
papers = st.dictionaries(st.sampled_from(DAYS), lists, min_size=1, max_size=5)
TITLES = ("Samrådsorganet för Norrdalen", "Norrdalens politiska samråd")


def body_after(batches: list[list[tuple[str, list[str], str]]]) -> Body:
    """Return the body that papers make, imported in these batches."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "w"
        init(root, example=False)
        for batch in batches:
            drafts = [
                called(day, *names, habits=HABITS._replace(title=title))
                for day, names, title in batch
            ]
            imported(Workspace(root), *drafts)
        return Workspace(root).body("srn")


@settings(max_examples=25)
@given(papers, st.data())
def test_batches_and_their_order_do_not_matter(
    found: dict[str, list[str]], data: st.DataObject
) -> None:
    listed = [
        (day, names, data.draw(st.sampled_from(TITLES), label=day))
        for day, names in sorted(found.items())
    ]
    whole = body_after([listed])
    mixed = data.draw(st.permutations(listed))
    one_by_one = body_after([[each] for each in mixed])
    assert one_by_one.groups == whole.groups
    assert one_by_one.names == whole.names


def people(*names: str) -> tuple[tuple[tuple[str, None], Participant], ...]:
    return tuple((("", None), Participant(name=name)) for name in names)


@given(papers)
def test_a_roster_says_who_was_listed_on_every_day(found: dict[str, list[str]]) -> None:
    days = {dt.date.fromisoformat(day): names for day, names in found.items()}
    listings = [Listing(day, True, people(*names)) for day, names in days.items()]
    made = roster(listings, {})
    for day, names in days.items():
        members = [
            line.member.name
            for lines in made.values()
            for line in lines
            if line.member.holds_on(day)
        ]
        assert sorted(members) == sorted(names)
    for lines in made.values():
        for one, other in pairwise(lines):
            assert one.member.until < other.member.from_  # type: ignore[operator]


def test_two_people_of_one_name_are_two() -> None:
    both = tuple(
        ((place, None), Participant(name="Eva", affiliation=place))
        for place in ("Kusten", "Fjällen")
    )
    listings = [Listing(dt.date(2027, 1, 1), True, both)]
    listings.append(Listing(dt.date(2027, 2, 1), True, both[:1]))
    made = [line.member for lines in roster(listings, {}).values() for line in lines]
    assert [(each.affiliation, each.until) for each in made] == [
        ("Kusten", None),
        ("Fjällen", dt.date(2027, 1, 31)),
    ]


def test_the_newest_list_tells_title_and_group() -> None:
    old = (("Kusten", None), Participant(name="Eva", title="chef"))
    new = (("Fjällen", None), Participant(name="Eva", title="direktör"))
    listings = [
        Listing(dt.date(2027, 2, 1), True, (new,)),
        Listing(dt.date(2027, 1, 1), True, (old,)),
    ]
    ((line,),) = roster(listings, {}).values()
    assert (line.heads[0], line.member.title) == ("Fjällen", "direktör")


def test_case_blanks_brackets_and_a_shorter_form_are_no_new_name() -> None:
    titles = (
        "Samrådsorganet för Norrdalen (SRN)",
        "SAMRÅDSORGANET  för Norrdalen",
        "Samrådsorganet",
    )
    found = [
        Called(dt.date(2027, at, 1), "SRN", title) for at, title in enumerate(titles, 1)
    ]
    assert len(names_of(found)) == 1


def test_names_with_dates_of_a_hands_own_stay() -> None:
    body = Body.model_validate({
        "format": 1,
        "names": [
            {"name": "SRN", "title": TITLES[0], "until": dt.date(2026, 12, 31)},
            {"name": "SRN", "title": TITLES[1], "from": dt.date(2027, 1, 1)},
        ],
    })  # fmt: skip
    paper = Called(dt.date(2027, 3, 1), "SRN", TITLES[0])
    names, odd = renamed(body.names, [], [paper])
    assert names == body.names
    assert odd == (paper,)
