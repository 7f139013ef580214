import pytest

from naqlan.cli.screen import Screen
from naqlan.cli.wording_shown import head_of, show_story
from naqlan.labels.labels import load_labels
from naqlan.pipeline.wording_asked import Wording
from naqlan.record.difference import Passage
from naqlan.record.span import Span
from naqlan.record.wording import Designated, WordSet

SET = WordSet("toll", "a payment", "ما يدفع", (("رسم", ("رسم",)), ("إتاوة", ("إتاوة",))))


def said(polarity: str | None, *speakers: str) -> Passage:
    return Passage("a", "صدى", "2031-03-04", speakers, (("وكالة",),), polarity, Span("body", 0, 3), "رسم", ((0, 3),))


def test_a_passage_says_whose_it_is_through_whom_and_whether_it_was_said() -> None:
    screen = Screen(load_labels("en"))
    head = head_of(said("negated", "منذر"), screen).plain
    assert "منذر" in head
    assert "وكالة" in head
    assert load_labels("en").of("polarity", "negated") in head
    assert "own voice" in head_of(said(None), screen).plain
    assert load_labels("en").of("status", "denied") in head_of(said("denied"), screen).plain


def test_many_outlets_behind_one_word_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    rows = tuple(Designated(word, f"صحيفة {number}", "own", 1, 1, said(None)) for number in range(12) for word in ("رسم", "إتاوة"))
    show_story(Wording({"toll": rows}, (), ()), [SET], Screen(load_labels("en")))
    assert "and 4 more" in capsys.readouterr().out


def test_where_no_words_compete_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    rows = (Designated("رسم", "صدى", "own", 1, 1, said(None)),)
    show_story(Wording({"toll": rows}, (), ()), [SET], Screen(load_labels("en")))
    assert capsys.readouterr().out == "No competing words were found.\n"
