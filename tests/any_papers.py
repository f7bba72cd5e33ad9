"""Any meeting with any body's words: what papers are made of in tests."""

import datetime

from hypothesis import strategies as st

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings

PROSE = (
    "Ett stycke med **fetstil** och [en länk](https://norrdalen.example/a).",
    "- en punkt\n- en till\n  1. under den\n  2. och en\n- sist",
    "1. först\n2. sedan\n\ntext emellan\n\n1. på nytt",
    "| Mått | 2027 |\n|---|--:|\n| dygn | 4<br>5 |",
    "- punkt med tabell\n\n  | a |\n  |---|\n  | b |",
    "Se [bilagan](attachments/en.pdf) & <b>annat</b>.\n\n![](https://x.example/a.png)",
)
LABELS = ("agenda", "participants", "presenters", "proposal", "position", "dialogue",
          "date", "place", "time", "page", "wheel")  # fmt: skip
PEOPLE = (
    {"name": "Maj Lind", "party": "S", "affiliation": "Västra", "role": "chair"},
    {"name": "Eva Ek", "attendance": "excused", "substitute": "Bo Ask"},
    {"name": "Kurt Alm", "title": "direktör"},
)

prose = st.lists(st.sampled_from(PROSE), max_size=3).map("\n\n".join)
texts = st.lists(st.sampled_from(["Noteras.", "Antas **nu**.", "R&D"]), max_size=3)
some_people = st.lists(st.sampled_from(PEOPLE), max_size=3)
attachments = st.lists(
    st.sampled_from(
        [
            {"title": "Underlag", "target": "https://norrdalen.example/u.pdf"},
            {"title": "Bilaga å", "target": "attachments/å b.pdf"},
            {"title": "Utan adress"},
        ]
    ),
    max_size=2,
)
correction = {"meeting": "srn/2026-09-17", "item": "a", "old": "gammalt", "new": "nytt"}


def items(**more: st.SearchStrategy) -> st.SearchStrategy:
    """Return a strategy for an entry as its file has it."""
    return st.fixed_dictionaries(
        {
            "title": st.sampled_from(
                ["Avtal", "Ny **plan**", "[Länk](https://x.example)"]
            )
        },
        optional={
            "type": st.sampled_from(["opening", "roll", "wheel", "break", "closing"]),
            "numbered": st.booleans(),
            "late": st.booleans(),
            "kind": st.sampled_from([["information"], ["position", "decision"]]),
            "minutes": st.sampled_from([5, 20]),
            "presenters": some_people.map(
                lambda people: [{"name": each["name"]} for each in people]
            ),
            "attachments": attachments,
            "text": prose,
            "lead": st.just("Vi föreslår:"),
            "proposal": texts,
            "position": texts,
            "notes": prose,
            "dialogue": texts,
            "decisions": texts,
            "corrects": st.just(correction),
            **more,
        },
    )


meetings = st.fixed_dictionaries(
    {
        "format": st.just(1),
        "body": st.just("srn"),
        "date": st.just(datetime.date(2027, 2, 25)),
        "start": st.just(datetime.time(13)),
        "end": st.just(datetime.time(15)),
        "items": st.lists(items(items=st.lists(items(), max_size=2)), max_size=4),
        "state": st.sampled_from(["draft", "called", "held", "cancelled"]),
    },
    optional={
        "place": st.just("Sal Forsen"),
        "link": st.just("https://norrdalen.example/mote"),
        "invited": some_people,
        "participants": st.lists(
            st.fixed_dictionaries(
                {"people": some_people},
                optional={
                    "heading": st.sampled_from(["För regionen", "Administration"]),
                    "subheading": st.sampled_from(["Politiker", "Tjänstepersoner"]),
                },
            ),
            max_size=4,
        ),
    },
)
COLUMNS = [f"2027-{month:02}" for month in range(1, 13)]
wheels = st.integers(0, 9).map(
    lambda count: {
        "title": "Årshjul 2027",
        "columns": COLUMNS[:count],
        "topics": [
            {"title": "Budget", "at": {each: ["a", "b"]}} for each in COLUMNS[:count]
        ],
    }
)
bodies = st.fixed_dictionaries(
    {
        "format": st.just(1),
        "names": st.sampled_from(["", "Rådet"]).map(
            lambda title: [{"name": "SRN", "title": title}]
        ),
        "numbered": st.booleans(),
        "labels": st.lists(st.sampled_from(LABELS), max_size=4).map(
            lambda names: dict.fromkeys(names, "")
        ),
    },
    optional={
        "wheels": wheels.map(lambda wheel: [wheel]),
        "signatures": st.just([{"role": "chair", "lines": ["Ordförande"]}]),
    },
)  # fmt: skip

cases = st.builds(
    lambda meeting, body: Case(
        "srn/2027-02-25",
        Meeting.model_validate(meeting),
        Body.model_validate(body),
        Settings.model_validate({"format": 1}),
        {},
    ),
    meetings,
    bodies,
)
kinds = st.sampled_from(["summons", "minutes"])
