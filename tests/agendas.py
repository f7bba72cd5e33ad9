"""Any agenda: what hypothesis makes meetings of."""

import datetime

from hypothesis import strategies as st

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Person

clock_times = st.builds(
    datetime.time,
    st.integers(0, 23),
    st.sampled_from([0, 5, 10, 15, 20, 30, 40, 45, 50, 55, 59]),
)
day_times = st.builds(
    datetime.time, st.integers(13, 15), st.sampled_from([0, 10, 15, 30, 45])
)
minutes = st.sampled_from([None, None, 0, 1, 5, 7, 10, 15, 20, 30, 45, 90])
presenters = st.sampled_from([(), (), (Person(name="Eva Ek"),)])


def items(times: st.SearchStrategy, parts: st.SearchStrategy) -> st.SearchStrategy:
    """Return a strategy for entries with these start times and sub-items."""
    return st.builds(
        Item,
        id=st.sampled_from(["", "avtal", "budget", "resa"]),
        title=st.sampled_from(["Avtal", "Budget", "Resa"]),
        type=st.sampled_from([None, None, None, "break", "opening"]),
        numbered=st.booleans(),
        late=st.sampled_from([False, False, True]),
        minutes=minutes,
        start=times,
        end=times,
        presenters=presenters,
        items=parts,
    )


def agendas(times: st.SearchStrategy) -> st.SearchStrategy:
    """Return a strategy for agendas, two deep, with these start times."""
    part = items(times, st.just(()))
    parts = st.one_of(st.just(()), st.lists(part, max_size=4).map(tuple))
    return st.lists(items(times, parts), max_size=8).map(tuple)


anchors = st.one_of(st.none(), st.none(), day_times, clock_times)

any_meetings = st.builds(
    Meeting,
    format=st.just(1),
    body=st.just("sro"),
    date=st.dates(datetime.date(1990, 1, 1), datetime.date(2120, 1, 1)),
    start=st.one_of(st.just(datetime.time(13)), clock_times),
    end=st.one_of(st.just(datetime.time(16)), clock_times),
    state=st.sampled_from(["draft", "called", "held", "cancelled"]),
    items=agendas(anchors),
)
"""Meetings with anything in them: also such as no sane person would write."""

afternoons = st.builds(
    Meeting,
    format=st.just(1),
    body=st.just("sro"),
    date=st.just(datetime.date(2025, 3, 6)),
    start=st.just(datetime.time(13)),
    end=st.sampled_from([datetime.time(15), datetime.time(16, 30), datetime.time(23)]),
    items=agendas(st.one_of(st.none(), st.none(), day_times)),
)
"""Meetings of an afternoon, with starts that fit, overlap or go back."""

without_anchors = st.builds(
    Meeting,
    format=st.just(1),
    body=st.just("sro"),
    date=st.just(datetime.date(2025, 3, 6)),
    start=clock_times,
    end=clock_times,
    items=agendas(st.none()),
)
"""Meetings in which durations alone say when things happen."""
