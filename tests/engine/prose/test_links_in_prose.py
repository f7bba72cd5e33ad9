"""Links in Markdown are found with their titles and targets."""

import pytest

from sro_cli.engine.prose.links import links, unmarked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se [avtalet](a.pdf).", [("avtalet", "a.pdf")]),
        ("[ett](a) [två](b)", [("ett", "a"), ("två", "b")]),
        ("![karta](karta.png)", [("karta", "karta.png")]),
        ("[a](<a b.pdf>)", [("a", "a b.pdf")]),
        ('[a](a.pdf "avtalet")', [("a", "a.pdf")]),
        ("[a](a_(1).pdf)", [("a", "a_(1).pdf")]),
        ("[**fet**](#)", [("fet", "#")]),
        (r"[a \[1\]](b\_c)", [("a [1]", "b_c")]),
        ("[två\nrader](a)", [("två rader", "a")]),
        ("[tom]()", [("tom", "")]),
        ("[a] (b), [c], (d), ](e)", []),
        ("[a](b c)", []),
        ("", []),
    ],
)
def test_links_are_found(text, found):
    assert list(links(text)) == found


def test_the_signs_round_words_are_taken_off():
    assert unmarked("**Avtal,  SRO** ") == "Avtal, SRO"
    assert unmarked(r"Avtal\_SRO") == "Avtal_SRO"


def test_brackets_without_end_are_read_once():
    assert list(links("[" * 20_000 + "](" + "(" * 20_000)) == []
