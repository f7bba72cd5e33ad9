"""Which paragraph is which: laws, and the cases that decide."""

import time

from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.alignment import align, longest_rising

texts = st.lists(
    st.one_of(
        st.text("ab ", max_size=6),
        st.sampled_from(["Avtalet förlängs till 2028.", "Avtalet förlängs inte."]),
    ),
    max_size=8,
)


@given(texts, texts)
def test_nothing_is_paired_twice_and_all_in_the_order_of_the_new(old, new):
    pairs = align(old, new)
    assert len({pair.old for pair in pairs}) == len(pairs)
    assert [pair.new for pair in pairs] == sorted({pair.new for pair in pairs})
    for pair in pairs:
        assert 0.5 <= pair.likeness <= 1
        if old[pair.old] == new[pair.new]:
            assert pair.likeness == 1


@given(texts)
def test_a_text_is_itself(text):
    pairs = align(text, text)
    assert [(pair.old, pair.new) for pair in pairs if text[pair.old]] == [
        (at, at) for at, one in enumerate(text) if one
    ]


@given(st.lists(st.integers(0, 20), max_size=12))
def test_a_longest_rising_run_rises_and_none_is_longer(numbers):
    kept = sorted(longest_rising(numbers))
    run = [numbers[at] for at in kept]
    assert run == sorted(set(run))
    best = [1] * len(numbers)
    for at, number in enumerate(numbers):
        before = [best[i] for i in range(at) if numbers[i] < number]
        best[at] = 1 + max(before, default=0)
    assert len(run) == max(best, default=0)


def test_a_changed_paragraph_is_found_in_its_place():
    old = ["Mötet öppnas.", "Frågan lämnas till beredningen.", "Mötet avslutas."]
    new = ["Mötet öppnas.", "Ny punkt här emellan", "Frågan lämnas till dem.", old[2]]
    assert [(pair.old, pair.new) for pair in align(old, new)] == [
        (0, 0),
        (1, 2),
        (2, 3),
    ]


def test_a_long_paragraph_that_was_moved_is_found_a_short_one_is_not():
    long = "Samrådsorganet noterar informationen om avtalet."
    old, new = (
        ["Nej.", long, "b" * 30, "c" * 30],
        ["b" * 30, "c" * 30, long + "!", "Ja"],
    )
    assert [(pair.old, pair.new) for pair in align(old, new)] == [
        (2, 0),
        (3, 1),
        (1, 2),
    ]


def test_a_long_text_of_other_paragraphs_takes_no_square_of_time():
    old = [f"Stycke {at} om avtal och samverkan i länet." for at in range(5_000)]
    new = [*old[:2_500], "Ett helt nytt stycke.", *old[2_500:]]
    start = time.process_time()
    assert len(align(old, new)) == 5_000
    assert time.process_time() - start < 2
