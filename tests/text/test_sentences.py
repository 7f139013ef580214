"""Where do sentences and paragraphs end, and where do they not?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.text.sentences import paragraphs, sentence_ends, sentences


def _sentences(text: str) -> list[str]:
    ends = sentence_ends(text)
    return [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False) if text[start:end].strip()]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("قال ذلك. ثم مضى.", ["قال ذلك.", "ثم مضى."]),
        ("أين هو؟ لا نعلم!", ["أين هو؟", "لا نعلم!"]),
        ("قال د. محمد ذلك.", ["قال د. محمد ذلك."]),
        ("بلغت 3.5 مليون.", ["بلغت 3.5 مليون."]),
        ("انتظر.. ثم مضى.", ["انتظر.. ثم مضى."]),
        ("قال ذلك.ثم مضى.", ["قال ذلك.", "ثم مضى."]),
        ("قَالَ ذَلِكِي. ثم مضى.", ["قَالَ ذَلِكِي.", "ثم مضى."]),
        ("قال \u200fد. محمد ذلك.\u200f ثم مضى.", ["قال \u200fد. محمد ذلك.", "\u200f ثم مضى."]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
        ("بلا نقطة", ["بلا نقطة"]),
    ],
)
def test_sentences_end_at_marks_that_end_something(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_a_stop_before_a_closing_mark_ends_the_sentence() -> None:
    assert len(_sentences("قال: «الرد قريب.» ثم مضى.")) == 2


@given(st.text(alphabet="ابت .؟!\n«»…3د", max_size=100))
def test_ends_rise_and_the_last_is_the_end_of_the_text(text: str) -> None:
    ends = sentence_ends(text)
    assert ends == sorted(ends)
    assert ends[-1] == len(text) or not text[ends[-1] :].strip()


@given(st.text(alphabet="اب \n", max_size=80))
def test_paragraphs_are_the_lines_that_are_not_blank(text: str) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == [line for line in text.split("\n") if line.strip()]


def test_sentences_stand_without_the_blanks_around_them() -> None:
    text = "  قال ذلك. \n\n ثم مضى.\n "
    assert [text[start:end] for start, end in sentences(text)] == ["قال ذلك.", "ثم مضى."]
    assert sentences(" \n ") == []
