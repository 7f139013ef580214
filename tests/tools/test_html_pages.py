"""Are bodies compared as they should be, and are there pages to compare?"""

import pytest

from tools.html_pages import even, examples, shingle_f1, token_f1


def test_words_are_compared_without_what_no_reader_sees() -> None:
    assert even("\u200fأعلن\u00a0 الوزيــر\u200b \ufedf") == "أعلن الوزير ل"
    assert token_f1("أعلن الوزير", "\u200fأعلن الوزيـر") == 1.0
    assert token_f1("one two three four", "one two") == pytest.approx(2 / 3)
    assert token_f1("", "") == 1.0
    assert token_f1("one", "") == 0.0


def test_shingles_are_counted_as_the_public_benchmark_counts_them() -> None:
    assert shingle_f1([("a b c d e", "a b c d e")]) == (1.0, 1.0, 1.0)
    assert shingle_f1([("a b c d e", "a b c d")]) == pytest.approx((1.0, 0.5, 2 / 3))
    assert shingle_f1([("a b", "a b")]) == (1.0, 1.0, 1.0), "a text of fewer than four words is one shingle"
    assert shingle_f1([("a b c d", ""), ("a b c d", "a b c d")]) == pytest.approx((1.0, 0.5, 2 / 3)), "what finds nothing has no precision"
    assert shingle_f1([]) == (0.0, 0.0, 0.0)


def test_even_numbers_are_for_writing_rules_and_odd_ones_are_held_back() -> None:
    cases = examples()
    assert cases
    assert all(case.held == (int(case.name[:2]) % 2 == 1) for case in cases)
    assert {case.kind for case in cases} >= {"table", "amp", "live", "marks"}
