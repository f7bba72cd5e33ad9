"""The account of a paper's lines: each word is settled once, or stays open."""

from sro_cli.imports.ledger import Ledger, text_of, texts
from sro_cli.imports.source import Block, Left, Source

FIRST, SECOND = Block(1, "Datum: 6 mars"), Block(2, "Eva Ek, Eva Dal")


def account(*blocks: Block) -> Ledger:
    return Ledger(Source("text", blocks, (Left(9, "Sida 1", "a page number"),)))


def test_a_line_is_open_until_all_of_its_words_are_settled() -> None:
    ledger = account(FIRST, SECOND)
    ledger.explain(1, "datum 6")
    assert list(ledger.open()) == [FIRST, SECOND]
    ledger.keep(1, "mars")
    assert list(ledger.open()) == [SECOND]


def test_a_word_that_stands_twice_is_settled_twice() -> None:
    ledger = account(SECOND)
    ledger.keep(2, "Eva Ek")
    assert ledger.missing(SECOND) == {"eva": 1, "dal": 1}


def test_what_a_line_says_besides_its_values_is_explained() -> None:
    ledger = account(SECOND)
    ledger.value(2, "Eva Ek, Eva Dal", [{"name": "Eva Ek"}])
    assert not ledger.missing(SECOND)
    assert ledger.explained == {"eva": 1, "dal": 1}


def test_a_fragment_keeps_its_line_open_to_be_told() -> None:
    ledger = account(SECOND)
    ledger.keep(2, "Eva Ek, Eva")
    ledger.fragment(2, "Dal")
    assert list(ledger.open()) == [SECOND]
    assert ledger.fragments == {2: ["Dal"]}


def test_what_is_left_out_is_told_with_its_reason() -> None:
    ledger = account(FIRST)
    ledger.leave(FIRST, "a list of the items")
    assert list(ledger.open()) == []
    assert [(each.line, each.reason) for each in ledger.left] == [
        (9, "a page number"),
        (1, "a list of the items"),
    ]


def test_coverage_counts_the_words_of_the_record_and_not_the_account() -> None:
    ledger = account(FIRST, SECOND)
    ledger.keep(2, "Eva Ek, Eva Dal")
    assert ledger.coverage(["Datum 6 mars"]) == 3 / 7
    assert ledger.coverage(["Datum 6 mars", "Eva Dal Eva Ek"]) == 1.0
    ledger.explain(1, "Datum")
    assert ledger.coverage(["6 mars"]) == 3 / 7
    assert account().coverage([]) == 1.0


def test_a_doubt_has_the_whole_line() -> None:
    ledger = account(FIRST)
    ledger.doubt(1, "is this a date?")
    assert ledger.unsure == [(1, "Datum: 6 mars", "is this a date?")]


def test_texts_of_a_record_are_those_that_a_paper_prints() -> None:
    record = {"type": "roll", "title": "a", "items": [{"text": "b", "kind": ["c"]}]}
    assert list(texts(record)) == ["a", "b"]
    assert text_of(Block(1, rows=(("a", "b"), ("c\nd", "")))) == "a | b / c d | "
