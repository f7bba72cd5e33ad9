"""Laws of papers that come back: nothing changes by itself, and nothing gets lost."""

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from round_trip import (
    Paper,
    case_of,
    kinds,
    lines,
    meetings,
    merged,
    plain,
    rendered,
    shown,
)


@settings(max_examples=30)
@given(meetings, kinds, st.booleans())
def test_a_paper_that_nobody_edited_changes_nothing(meeting, kind, numbered):
    case = case_of(meeting, numbered)
    after, done = merged(case, rendered(case, kind))
    assert done.left == ()
    assert after == meeting


edits = st.tuples(
    st.sampled_from(["retype", "retype", "delete", "insert", "move"]),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.text("abcdefghij", min_size=3, max_size=8),
    plain,
)


@settings(max_examples=40, phases=[Phase.generate])
@given(meetings, kinds, st.lists(edits, min_size=1, max_size=4), st.booleans())
def test_what_stands_in_the_paper_stands_in_the_next_one(meeting, kind, made, marks):
    case = case_of(meeting)
    paper = Paper(rendered(case, kind))
    new = edited(paper, made)
    if not marks:
        paper.without_marks()
    data = paper.bytes()
    after, done = merged(case, data)
    assert not done.clashes
    again = lines(rendered(case_of(after), kind))
    left = [" ".join(each.text.split()) for each in done.left]
    for text in new:
        if any(text in line for line in lines(data)):
            assert shown(text, again) or any(text in each for each in left), text


HERE = "Tillagt här medan papperet var borta."


@settings(max_examples=20, phases=[Phase.generate])
@given(meetings, kinds, st.lists(edits, min_size=1, max_size=3))
def test_what_was_changed_here_meanwhile_stays(meeting, kind, made):
    paper = Paper(rendered(case_of(meeting), kind))
    new = edited(paper, made)
    first = meeting.items[0]
    changed = first.but(minutes=25, dialogue=(*first.dialogue, HERE))
    here = meeting.but(link="https://x.example", items=(changed, *meeting.items[1:]))
    data = paper.bytes()
    after, done = merged(case_of(here), data)
    assert (after.link, after.items[0].minutes) == ("https://x.example", 25)
    assert HERE in after.items[0].dialogue
    if done.clashes:
        return
    again = lines(rendered(case_of(after), kind))
    left = [" ".join(each.text.split()) for each in done.left]
    for text in new:
        if any(text in line for line in lines(data)):
            assert shown(text, again) or any(text in each for each in left), text


def edited(paper, made):
    """Edit a paper at random; return the words that were typed."""
    new = []
    for kind, at, to, word, text in made:
        there = paper.paragraphs
        if len(there) < 3:
            break
        one = there[at % len(there)]
        typed = f"{word} {' '.join(text.split())}"
        if kind == "retype":
            runs = [
                each for each in one.iter(f"{paper.W}t") if (each.text or "").strip()
            ]
            runs[-1].text = typed
            new.append(typed)
        elif kind == "insert":
            paper.insert(one, typed)
            new.append(typed)
        elif kind == "delete":
            remove(one)
        elif kind == "move" and in_body(one) and in_body(there[to % len(there)]):
            other = there[to % len(there)]
            if other is not one:
                other.addnext(one)
    return new


def in_body(paragraph):
    return paragraph.getparent().tag.endswith("}body")


def remove(paragraph):
    """Delete a paragraph; one alone in its cell is emptied."""
    if in_body(paragraph) and paragraph.find(".//{*}sectPr") is None:
        paragraph.getparent().remove(paragraph)
        return
    for each in list(paragraph):
        if not each.tag.endswith("}pPr"):
            paragraph.remove(each)
