from hypothesis import given
from hypothesis import strategies as st

from naqlan.record.copy import Passage
from naqlan.web.beside import LONGEST, Piece, pieces


def test_a_passage_is_numbered_alike_in_both_texts() -> None:
    passages = [Passage(0, 3, 4, 7), Passage(4, 7, 0, 3)]
    assert pieces("one two", passages) == [[Piece("one", 1, begins=True, ends=True), Piece(" ", None), Piece("two", 2, begins=True, ends=True)]]
    assert pieces("two one", passages, other=True) == [
        [Piece("two", 2, begins=True, ends=True), Piece(" ", None), Piece("one", 1, begins=True, ends=True)]
    ]


def test_a_passage_over_several_paragraphs_begins_once() -> None:
    found = pieces("ab\n\ncd", [Passage(1, 6, 0, 5)])
    assert found == [[Piece("a", None), Piece("b", 1, begins=True)], [Piece("cd", 1, ends=True)]]


def test_a_long_text_is_cut() -> None:
    found = pieces("x" * (LONGEST + 1), [Passage(LONGEST - 1, LONGEST + 1, 0, 2)])
    assert [len(one.text) for one in found[0]] == [LONGEST - 1, 1]


@given(st.text("ab \n", max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5))
def test_nothing_of_a_text_is_lost_or_told_twice(text: str, spans: list[tuple[int, int]]) -> None:
    passages = [Passage(min(span), max(span), min(span), max(span)) for span in spans]
    for other in (False, True):
        found = pieces(text, passages, other=other)
        assert "".join(one.text for row in found for one in row) == text.replace("\n", "")
        begun = [one.number for row in found for one in row if one.begins]
        ended = [one.number for row in found for one in row if one.ends]
        assert len(begun) == len(set(begun))
        assert begun == ended
