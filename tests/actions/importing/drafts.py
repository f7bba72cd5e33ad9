"""Drafts of papers of Norrdalen, as the import gets them from their readers."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from sro_cli.actions.importing.run import import_papers
from sro_cli.actions.importing.values import Imported, Read
from sro_cli.imports.draft import Draft, Habits
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

NOW = Moment("2027-04-01T09:00:00+00:00", "eva", "sro import gamla")
Table = dict[str, Any]
HABITS = Habits("SRN", "Samrådsorganet för Norrdalen", True, {}, {}, {}, ())


def person(name: str, **more: object) -> Table:
    return {"name": name, **more}


def group(heading: str, *people: Table | str) -> Table:
    listed = [person(each) if isinstance(each, str) else each for each in people]
    return {"heading": heading, "people": listed}


def table(day: str = "2027-04-22", **more: object) -> Table:
    """Return a meeting's table; its day, start and end may be another."""
    usual = {
        "date": dt.date.fromisoformat(day),
        "start": dt.time(13),
        "end": dt.time(15),
        "participants": [group("Regionen", "Ingela Torvald", "Håkan Myrberg")],
        "items": [
            {"type": "opening", "title": "Mötets öppnande"},
            {"title": "Nytt avtal", "text": "- Nuläge"},
        ],
    }
    return {name: value for name, value in (usual | more).items() if value is not None}


def draft(
    kind: str = "minutes", day: str = "2027-04-22", habits: Habits = HABITS, **more: Any
) -> Draft:
    return Draft(kind, table(day, **more), habits, (), (), 1.0)


def summons(day: str = "2027-04-22", **more: Any) -> Draft:
    return draft("summons", day, **more)


def minutes(day: str = "2027-04-22", **more: Any) -> Draft:
    return draft("minutes", day, **more)


def imported(workspace: Workspace, *drafts: Draft, **more: Any) -> Imported:
    """Import drafts, each as a file of its own."""
    read = [Read(f"papper-{at}.txt", each) for at, each in enumerate(drafts)]
    return import_papers(Workspace(workspace.root), NOW, read, **more)


def called(day: str, *names: str, kind: str = "summons", **more: Any) -> Draft:
    """Return a paper that lists these people in one group."""
    return draft(kind, day, participants=[group("Regionen", *names)], **more)


TITLES = (
    "Nytt avtal",
    "Vård nära hemmet",
    "Digital samordning",
    "Budget 2028",
    "Rapport",
)
NAMES = ("Ingela Torvald", "Håkan Myrberg", "Eva Ek", "Ulf Berg", "Lena Ås")
TEXTS = ("Läget är gott.", "- Nuläge\n- Nästa steg", "Man sade mycket.", "**Noteras.**")

texts = st.sampled_from(TEXTS)
lines = st.lists(
    st.sampled_from(("Noteras.", "Ställer sig bakom.", "Återremiss.")), max_size=2
)
people = st.lists(
    st.builds(
        lambda name, place, away: person(name) | place | away,
        st.sampled_from(NAMES),
        st.sampled_from(({}, {"affiliation": "Regionen"}, {"affiliation": "Kusten"})),
        st.sampled_from(({}, {}, {"attendance": "absent"}, {"attendance": "excused"})),
    ),
    max_size=4,
    unique_by=lambda each: each["name"],
)


def entries(*, of_minutes: bool) -> st.SearchStrategy[list[Table]]:
    keys = {
        "text": texts,
        "presenters": people.map(lambda each: [person(one["name"]) for one in each]),
        "kind": st.sampled_from((["information"], ["position"], ["dialogue"])),
        "minutes": st.sampled_from((10, 15)),
        "start": st.sampled_from((dt.time(13, 10), dt.time(13, 30))),
        "attachments": st.lists(
            st.sampled_from(("Underlag", "Bilaga 1")).map(lambda each: {"title": each}),
            max_size=2,
            unique_by=lambda each: each["title"],
        ),
    }
    if of_minutes:
        keys |= {"position": lines, "notes": texts, "dialogue": lines}
    else:
        keys |= {"proposal": lines}
    item = st.fixed_dictionaries({"title": st.sampled_from(TITLES)}, optional=keys)
    whole = st.builds(
        lambda one, parts: one | ({"items": parts} if parts else {}),
        item,
        st.lists(item, max_size=2, unique_by=lambda each: each["title"]),
    )
    breaks = st.lists(st.just({"type": "break", "title": "Paus"}), max_size=1)
    agenda = st.lists(whole, max_size=4, unique_by=lambda each: each["title"])
    opening = st.lists(
        st.just({"type": "opening", "title": "Mötets öppnande"}), max_size=1
    )
    return st.builds(lambda a, b, c: [*a, *b, *c], opening, agenda, breaks)


def tables(*, of_minutes: bool) -> st.SearchStrategy[Table]:
    """Return a strategy for tables of one meeting, of its summons or its minutes."""

    def made(items: list[Table], listed: list[Table], place: str | None) -> Table:
        found = table(items=items, place=place, participants=None)
        here, there = listed[:2], listed[2:]
        groups = [("Regionen", here), ("Kommunerna", there)]
        found["participants"] = [
            group(heading, *some) for heading, some in groups if some
        ]
        return found

    return st.builds(
        made,
        entries(of_minutes=of_minutes),
        people,
        st.sampled_from((None, "Salen", "Digitalt")),
    )
