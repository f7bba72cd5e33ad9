"""A text is changed to say something else, and the rest of it stays as it stands."""

import copy
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sro_cli.store import layout
from sro_cli.store.rewrite import rewrite

TEXT = """\
# Mötet i mars
format = 1
start = 13:30:00     # som alltid
invited = [
    { name = "Eva Ek" },    # ringer in
    # hon kommer senare
    { name = "Ida Alm" }
]

[[items]]
id = "a"
title = "A"
minutes = 20

# Paus här emellan?
[[items]]
id = "b"   # nytt
title = "B"
presenters = [{ name = "Eva Ek" }, { name = "Ida Alm" }]
# slut på B

[[items.items]]
id = "b1"
title = "B1"

# Sist
[[items]]
id = "c"
title = "C"
corrects.meeting = "x"
corrects.old = "y"
"""


def changed(text: str, new: dict[str, Any]) -> str:
    raw = tomllib.loads(text)
    result = rewrite(text, raw, raw, new)
    assert tomllib.loads(result) == new
    return result


def test_nothing_changed_leaves_every_byte() -> None:
    assert changed(TEXT, tomllib.loads(TEXT)) == TEXT


def test_a_value_changes_in_its_line_and_keeps_its_remark() -> None:
    new = tomllib.loads(TEXT)
    new["items"][1]["id"] = "bb"
    assert changed(TEXT, new) == TEXT.replace('id = "b"   #', 'id = "bb"   #')


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("'''\nEn \"plan\".\n'''", 'Ny "plan".\n', "'''\nNy \"plan\".\n'''"),
        ("'''Ett\ntu'''", "Ett\ntre", "'''Ett\ntre'''"),
        ("'''Ett\ntu'''", "\ntre", "'''\n\ntre'''"),
        ("'''Ett\ntu'''", "Ett\n'tre'", '"""\nEtt\n\'tre\'"""'),
        ('"""\nEtt\ntu"""', "Ett\ntre", '"""\nEtt\ntre"""'),
    ],
)
def test_a_long_text_keeps_its_quotes(before: str, new: str, after: str) -> None:
    text = f"text = {before}  # kvar\n"
    raw = tomllib.loads(text)
    assert rewrite(text, raw, raw, {"text": new}) == f"text = {after}  # kvar\n"


def test_an_entry_moves_with_its_remarks_and_its_parts() -> None:
    new = tomllib.loads(TEXT)
    new["items"].insert(0, new["items"].pop(1))
    result = changed(TEXT, new)
    b = result.index("# Paus här emellan?")
    assert b < result.index("# slut på B") < result.index('"b1"') < result.index('"a"')
    assert result.count("# ") == TEXT.count("# ")


def test_a_removed_entry_takes_its_remarks_along() -> None:
    new = tomllib.loads(TEXT)
    del new["items"][1]
    result = changed(TEXT, new)
    assert "Paus här" not in result
    assert "slut på B" not in result
    assert "# Sist" in result


FREE = """\
format = 1

# ---- Inledning ----

[[items]]
id = "a"

# om b
[[items]]
id = "b"

# ---- Avslutning ----

# om c
[[items]]
id = "c"

# slut på filen
"""


@pytest.mark.parametrize(
    ("order", "lines"),
    [
        ("abc", ["Inledning", '"a"', "om b", '"b"', "Avslutning", "om c", '"c"']),
        ("ac", ["Inledning", '"a"', "Avslutning", "om c", '"c"']),
        ("bc", ["Inledning", "om b", '"b"', "Avslutning", "om c", '"c"']),
        ("ab", ["Inledning", '"a"', "om b", '"b"', "Avslutning"]),
        ("cab", ["Inledning", "om c", '"c"', '"a"', "om b", '"b"', "Avslutning"]),
        ("bac", ["Inledning", "om b", '"b"', '"a"', "Avslutning", "om c", '"c"']),
        ("", ["Inledning", "Avslutning"]),
        (
            "abcd",
            ["Inledning", '"a"', "om b", '"b"', "Avslutning", "om c", '"c"', '"d"'],
        ),
    ],
)
def test_comments_that_stand_free_stay_whoever_moves(
    order: str, lines: list[str]
) -> None:
    items = [{"id": each} for each in order]
    new = {"format": 1} | ({"items": items} if items else {})
    result = changed(FREE, new)
    wanted = [*lines, "slut på filen"]
    places = [result.index(each) for each in wanted]
    assert places == sorted(places)
    gone = {"om b": "b", "om c": "c"}
    for remark, item in gone.items():
        assert (remark in result) == (item in order)


def test_a_removed_key_leaves_its_remark_behind() -> None:
    new = tomllib.loads(TEXT)
    del new["start"]
    assert "# som alltid" in changed(TEXT, new)


def test_people_keep_their_lines_and_remarks() -> None:
    new = tomllib.loads(TEXT)
    new["invited"].reverse()
    new["invited"][1]["attendance"] = "absent"
    new["invited"].append({"name": "Bo Dal"})
    assert """invited = [
    # hon kommer senare
    { name = "Ida Alm" },
    { name = "Eva Ek", attendance = "absent" },    # ringer in
    { name = "Bo Dal" },
]""" in changed(TEXT, new)


def test_a_table_of_dotted_keys_is_written_anew() -> None:
    new = tomllib.loads(TEXT)
    new["items"][2]["corrects"]["old"] = "z"
    assert 'corrects = { meeting = "x", old = "z" }' in changed(TEXT, new)


def test_a_key_goes_where_the_record_has_it() -> None:
    new = tomllib.loads(TEXT)
    item = new["items"][0]
    new["items"][0] = {"id": "a", "title": "A", "kind": ["report"], "minutes": 20}
    assert item["minutes"] == 20
    assert 'title = "A"\nkind = ["report"]\nminutes = 20' in changed(TEXT, new)


def test_entries_written_inline_are_changed_inline() -> None:
    text = 'items = [\n    { title = "a" },  # ett\n    { title = "b" },\n]\n'
    new = {"items": [{"title": "b"}, {"title": "a", "minutes": 5}]}
    assert changed(text, new) == (
        'items = [\n    { title = "b" },\n    { title = "a", minutes = 5 },  # ett\n]\n'
    )


def test_ids_that_a_hand_left_out_are_written_place_by_place() -> None:
    text = '[[items]]\ntitle = "a"\n\n[[items]]\ntitle = "b"\n'
    old = {"items": [{"id": "a", "title": "a"}, {"id": "b", "title": "b"}]}
    new = {"items": [old["items"][1]]}
    result = rewrite(text, tomllib.loads(text), old, new)
    assert result == '\n[[items]]\nid = "b"\ntitle = "b"\n'


WORDS = st.sampled_from(
    ["", "avtal", 'citat " här', "två\nrader", "# nej", '"""', "\\", "]", "}", "åäö"]
) | st.text(max_size=8).filter(lambda text: "\r" not in text and text.isprintable())
PEOPLE = st.lists(
    st.fixed_dictionaries({"name": WORDS}, optional={"party": WORDS}), max_size=4
)
PARTS = st.fixed_dictionaries(
    {"title": WORDS},
    optional={
        "kind": st.lists(WORDS, max_size=3),
        "minutes": st.integers(0, 90),
        "presenters": PEOPLE,
        "text": WORDS,
        "proposal": st.lists(WORDS, max_size=3),
        "corrects": st.fixed_dictionaries({"old": WORDS, "new": WORDS}),
    },
)
ITEMS = st.tuples(PARTS, st.lists(PARTS, max_size=2)).map(
    lambda pair: pair[0] | ({"items": pair[1]} if pair[1] else {})
)
# A list of tables that is empty is no key at all: a record never says it.
RECORDS = st.fixed_dictionaries(
    {"format": st.just(1)},
    optional={
        "place": WORDS,
        "invited": PEOPLE,
        "labels": st.dictionaries(WORDS, WORDS, max_size=3),
        "participants": st.lists(
            st.fixed_dictionaries({"heading": WORDS, "people": PEOPLE}),
            min_size=1,
            max_size=3,
        ),
        "items": st.lists(ITEMS, min_size=1, max_size=5),
        "approval": st.fixed_dictionaries({"at": WORDS}),
    },
)


def remarked(text: str) -> str:
    """Put a remark on every line that can bear one."""
    lines, inside = [], False
    for number, line in enumerate(text.split("\n")):
        inside ^= line.count('"""') % 2 == 1
        bears = not inside and line[-1:] in ("]", "[", "}", ",", '"')
        with_remark = f"{line}  # r{number}" if bears else line
        try:
            tomllib.loads(
                "\n".join([*lines, with_remark, *text.split("\n")[number + 1 :]])
            )
            lines.append(with_remark)
        except tomllib.TOMLDecodeError:
            lines.append(line)
    return "\n".join(lines)


@settings(max_examples=150)
@given(old=RECORDS, new=RECORDS, data=st.data())
def test_any_text_can_be_made_to_say_anything(
    old: dict[str, Any], new: dict[str, Any], data: st.DataObject
) -> None:
    text = layout.file(old)
    assert tomllib.loads(text) == old
    if data.draw(st.booleans()):
        text = remarked(text)
    if data.draw(st.booleans()) and old.get("items"):
        new = copy.deepcopy(old)
        new["items"] = data.draw(st.permutations(new["items"]))
        new["items"][0]["notes"] = "två\nrader"
    changed(text, new)


@settings(max_examples=60)
@given(old=RECORDS, data=st.data())
def test_what_is_moved_keeps_every_remark(
    old: dict[str, Any], data: st.DataObject
) -> None:
    if not old.get("items"):
        return
    for number, item in enumerate(old["items"]):
        item["id"] = f"i{number}"
    text = remarked(layout.file(old))
    new = copy.deepcopy(old)
    new["items"] = data.draw(st.permutations(new["items"]))
    result = changed(text, new)
    assert sorted(result.split()) == sorted(text.split())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"kind": ["a", "b"]}, 'kind = ["a", "b"]\n'),
        (
            {"people": [{"name": "Eva Ek"}]},
            'people = [\n    { name = "Eva Ek" },\n]\n',
        ),
        ({"presenters": [{"name": "A"}]}, 'presenters = [{ name = "A" }]\n'),
        (
            {"proposal": ["x" * 50, "y" * 50]},
            f'proposal = [\n    "{"x" * 50}",\n    "{"y" * 50}",\n]\n',
        ),
        ({"text": "a\nb"}, 'text = """\na\nb"""\n'),
        ({"items": [{"id": "a"}]}, '[[items]]\nid = "a"\n'),
        ({"style": {"time": "13.30"}}, '[style]\ntime = "13.30"\n'),
    ],
)
def test_new_values_are_laid_out_for_reading(data: dict[str, Any], text: str) -> None:
    assert layout.file(data) == text
