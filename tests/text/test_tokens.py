"""Where are the words? Tokens cover all that is not white space, in order, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.text.tokens import kind_of, tiles
from tests.text.test_fold import ARABIC


def tokens(text: str) -> list[str]:
    return [piece for piece in tiles(text) if kind_of(piece) != "blank"]


@given(st.one_of(ARABIC, st.text()))
def test_pieces_joined_give_the_text(text: str) -> None:
    assert "".join(tiles(text)) == text


@given(st.text(alphabet="ابتأةىقال \n،.:«»\"'٣5()ـ\u064e\u0651-؟!", max_size=80))
def test_tokens_hold_everything_but_white_space_and_stray_marks(text: str) -> None:
    left = "".join(piece for piece in tiles(text) if kind_of(piece) == "blank")
    assert not left.replace(" ", "").strip("\u064e\u0651ـ")


@given(st.one_of(ARABIC, st.text()))
def test_a_token_is_cut_alone_as_it_is_in_a_text(text: str) -> None:
    assert all(tiles(token) == [token] for token in tokens(text))


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
    assert tokens(text) == words


def test_kinds_are_told_apart() -> None:
    assert [kind_of(piece) for piece in tiles("قال 5:\n")] == ["word", "blank", "number", "mark", "newline"]
