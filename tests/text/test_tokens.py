"""Where are the words? Tokens cover all that is not white space, in order, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.text.tokens import tokenize
from tests.text.test_fold import ARABIC


@given(st.one_of(ARABIC, st.text()))
def test_tokens_are_verbatim_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        end = token.end
    assert end <= len(text)


@given(st.text(alphabet="ابتأةىقال \n،.:«»\"'٣5()ـ\u064e\u0651-؟!", max_size=80))
def test_tokens_cover_everything_but_white_space_and_stray_marks(text: str) -> None:
    covered = {place for token in tokenize(text) for place in range(token.start, token.end)}
    left = "".join(letter for place, letter in enumerate(text) if place not in covered)
    assert not left.replace(" ", "").strip("\u064e\u0651ـ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قالَ إنَّه", ["قالَ", "إنَّه"]),
        ("\u200fقال\u200f \u202aنعم\u202c", ["قال", "نعم"]),
        ("ها\u200cي", ["ها\u200cي"]),
        ("بلغت 1,250 و3.5 و٢٫٥", ["بلغت", "1,250", "و", "3.5", "و", "٢٫٥"]),
        ("#لويد_أوستن", ["#", "لويد", "_", "أوستن"]),
        ("''نعم'' ...", ["''", "نعم", "''", "..."]),
        ("سطر\nآخر", ["سطر", "\n", "آخر"]),
        ("«سي إن إن» (CNN)", ["«", "سي", "إن", "إن", "»", "(", "CNN", ")"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_text_is_cut_as_the_press_writes(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


def test_kinds_are_told_apart() -> None:
    assert [token.kind for token in tokenize("قال 5:\n")] == ["word", "number", "mark", "newline"]
