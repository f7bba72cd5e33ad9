"""Markdown written anew for other paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.word.markdown.leaves import Leaf, leaves
from sro_cli.word.markdown.rewriting import normal_leaves, rewritten
from sro_cli.word.markdown.tree import Grid, Span

PIECES = [
    "**fet**", "*", "_", "__fet__", "[l](b_c.pdf)", "<br>", "\\", "|", "\n", "\n\n",
    "\n\n\n", "\n- ", "\n* ", "\n  - ", "\n    - ", "\n1. ", "\n2. ", "\n3) ",
    "\n   1. ", "\n10. ", "- ", "1. ", "    ", " ", "  ", "\t", "a", "å", "ord ",
    "x", "y", "en, två.", "\n\n  ", "\n   ", "\n\n| a | b |\n|---|---|\n", "\n| c |",
    "\n  | a |\n  |---|\n  | b |\n", "z",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
WORDS = ["ord", "en", " ", "*", "1. ", "- ", "|", "\n", "§", "a_b", "\\", "(", ")", "]"]
lines = st.lists(
    st.builds(
        Span,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("".join),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "", "", "a b.pdf", "https://x.se"]),
    ),
    max_size=2,
).map(tuple)
grids = st.builds(
    Grid,
    st.lists(st.lists(lines, max_size=3).map(tuple), max_size=3).map(tuple),
    st.lists(st.sampled_from(["", "center", "right"]), max_size=3).map(tuple),
)
loose = st.builds(
    Leaf,
    lines,
    st.integers(0, 4),
    st.sampled_from(["", "-", "-", "1"]),
    st.none() | st.integers(0, 12),
    st.none() | st.none() | st.none() | grids,
)


@st.composite
def changed(draw):
    """Return a text, and its leaves moved, changed, taken out, new ones among them."""
    text = draw(texts)
    old = leaves(text)
    new = []
    for at, leaf in enumerate(old):
        for what in draw(st.lists(st.sampled_from("kkkkkkkdnclm"), max_size=2)) or "k":
            if what == "k":
                new.append((leaf, at))
            elif what == "n":
                new.append((draw(loose), None))
            elif what == "c":
                new.append((leaf._replace(line=draw(lines)), at))
            elif what == "l":
                new.append((leaf._replace(depth=draw(st.integers(0, 3))), at))
            elif what == "m":
                new.insert(draw(st.integers(0, len(new))), (leaf, at))
    return text, new


@given(texts)
def test_nothing_changed_is_the_same_text(text):
    assert rewritten(text, [(leaf, at) for at, leaf in enumerate(leaves(text))]) == text


@given(changed())
def test_what_is_written_has_the_wanted_leaves(change):
    text, new = change
    made = rewritten(text, new)
    assert normal_leaves(leaves(made)) == normal_leaves([leaf for leaf, _ in new])


@given(st.lists(loose, max_size=8))
def test_leaves_are_written_from_nothing(new):
    made = rewritten("", [(leaf, None) for leaf in new])
    assert leaves(made) == normal_leaves(new)


BLOCKS = [
    "Ordföranden hälsar välkommen, se\n[PM](../Bilaga_1.pdf) § 4.",
    "Nämnden *diskuterade*:\n* __budget__, som\n  ska beslutas\n* mer\n    * u\n* slut",
    "3. tre\n4. fyra\n\n   mer om fyra\n5. fem",
    "1) a\n1) b",
    "Avgift\\* och <ord> den 2025-03-06.",
    "* lös\n\n* lista",
    "- en annan\n  lat rad\n- och en",
    "| Dag | Ämne |\n|-----|:----:|\n| 6 mars | A<br>B |\n| 7 mars | *B* \\| |\n\nOrd",
]


@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=5), st.data())
def test_a_changed_word_changes_no_other_line(blocks, data):
    text = "\n\n".join(blocks) + "\n"
    old = leaves(text)
    at = data.draw(st.sampled_from([i for i, one in enumerate(old) if one.line]))
    last = old[at].line[-1]
    line = (*old[at].line[:-1], last._replace(text=last.text + " nytt"))
    new = [(leaf, i) for i, leaf in enumerate(old)]
    new[at] = (old[at]._replace(line=line), at)
    before, after = text.split("\n"), rewritten(text, new).split("\n")
    assert len(before) == len(after)
    changed = [a for b, a in zip(before, after, strict=True) if a != b]
    assert len(changed) == 1
    assert "nytt" in changed[0]


def words(text, *place):
    return Leaf((Span(text),), *place)


def with_change(text, change):
    """Rewrite after *change*, which may change the list of new leaves."""
    new = [(leaf, at) for at, leaf in enumerate(leaves(text))]
    change(new)
    return rewritten(text, new)


def inserted(at, *new):
    def change(old):
        old[at:at] = [(leaf, None) for leaf in new]

    return change


def removed(at):
    def change(old):
        gone = old.pop(at)[0]
        if at < len(old) and gone.begins is not None and old[at][0].begins is None:
            old[at] = (old[at][0]._replace(begins=gone.begins), old[at][1])

    return change


def put(at, **new):
    def change(old):
        old[at] = (old[at][0]._replace(**new), old[at][1])

    return change


@pytest.mark.parametrize(
    ("text", "change", "made"),
    [
        ("- a\n- b\n", inserted(1, words("ny", 1, "-")), "- a\n- ny\n- b\n"),
        ("* a\n\n* b", inserted(1, words("ny", 1, "-")), "* a\n\n* ny\n\n* b"),
        ("*   a", inserted(1, words("u", 2, "-", 1)), "*   a\n    * u"),
        ("1. a\n2. b", inserted(1, words("ny", 1, "1")), "1. a\n2. ny\n3. b"),
        ("1. a\n1. b", inserted(2, words("ny", 1, "1")), "1. a\n1. b\n1. ny"),
        ("1. a\n2. b\n3. c", removed(0), "1. b\n2. c"),
        ("3. a\n4. b\n\nOrd", removed(1), "3. a\n\nOrd"),
        ("Detta:\n- a\n- b", removed(1), "Detta:\n- b"),
        ("Detta:\n- a", inserted(1, words("Ord")), "Detta:\n\nOrd\n- a"),
        ("1. a\n   - u\n2. b", removed(0), "- u\n\n1. b"),
        ("- a\n\n  mer\n  ord", put(1, depth=0), "- a\n\nmer\nord"),
        ("- a\n- b", put(1, begins=1), "- a\n\n* b"),
        ("- a\n- b\n- c", put(1, depth=0, mark=""), "- a\n\nb\n\n- c"),
        ("- a\n- b\n- c", put(1, depth=2, begins=1), "- a\n  - b\n- c"),
        ("a\n\nb\n", inserted(2, words("# c")), "a\n\nb\n\n# c\n"),
        ("\n  a", inserted(1, words("- b")), "\n  a\n\n\\- b"),
        ("a __b__\nc d e", put(0, line=leaves("a **b** c d f")[0].line),
         "a __b__\nc d f"),
        ("__a__\n\nb", put(1, line=(Span("c"),)), "__a__\n\nc"),
        ("a\n\n\n\nb\n\nc", put(2, line=(Span("d"),)), "a\n\n\n\nb\n\nd"),
        ("a\n", removed(0), ""),
        ("", inserted(0, words("a"), words("b", 1, "1", 1), words("c", 2, "-", 1)),
         "a\n\n1. b\n   - c"),
    ],
)  # fmt: skip
def test_the_rest_stays_as_its_writer_wrote_it(text, change, made):
    assert with_change(text, change) == made


@pytest.mark.parametrize(
    ("rows", "written"),
    [
        ("| A | B |\n|---|---|\n| ny | *c* |", "|A|B |\n|:--|-|\n| ny | _c_ |\n"),
        ("| A | B |\n|---|---|\n| x | *c* |\n| 1 | 2 |",
         "|A|B |\n|:--|-|\n| x| _c_ |\n| 1 | 2 |\n"),
        ("| A | B |\n|---|---|", "|A|B |\n|:--|-|\n"),
        ("| B |\n|---|\n| *c* |", "|B |\n|---|\n| _c_ |\n"),
        ("| A | B |\n|---|--:|\n| x | a\\|b |",
         "|A|B |\n|---|---:|\n| x| a\\|b |\n"),
    ],
)  # fmt: skip
def test_what_is_the_same_in_a_table_stays(rows, written):
    (leaf,) = leaves(rows)
    assert (
        with_change("|A|B |\n|:--|-|\n| x| _c_ |\n", put(0, grid=leaf.grid)) == written
    )


def test_lists_nest_as_deep_as_markdown_reads():
    deep = [words("a", depth, "-", 1) for depth in range(1, 31)]
    made = rewritten("", [(leaf, None) for leaf in deep])
    assert leaves(made) == normal_leaves(deep)
    assert len(leaves(made)) == 30


def test_leaves_that_come_without_the_list_around_them_stay_together():
    orphans = [
        words("a", 3, "-", 1),
        words("b", 3, "-"),
        words("mer", 3),
        words("c", 1),
    ]
    assert [leaf.depth for leaf in normal_leaves(orphans)] == [1, 1, 1, 0]
