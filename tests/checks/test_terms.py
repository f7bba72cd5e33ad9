"""T103 and T106: where they speak, where they keep silent, and how well."""

from pathlib import Path

from sro_cli.engine.terms import varying
from sro_cli.engine.terms_words import Vocabulary

PAIRS = Path(__file__).parent / "term_pairs" / "working.tsv"


def terms(*texts):
    vocabulary = Vocabulary()
    for text in texts:
        vocabulary.add(text)
    return [
        [set(each.forms) for each in term.spellings] for term in varying(vocabulary)
    ]


def test_spellings_are_told_from_other_words():
    """Passages with a term in two spellings, and as many that only look so."""
    wrong = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        sort, one, two, *spellings = line.split("\t")
        found = terms(one, two)
        right = {frozenset({each}) for each in spellings} if sort == "vary" else set()
        if {frozenset(each) for term in found for each in term} != right:
            wrong.append((line, found))
    assert wrong == []
