from typing import get_args

import pytest

from naqlan.cli.coverage_shown import show_coverage
from naqlan.cli.screen import Screen
from naqlan.labels.labels import load_labels
from naqlan.record.coverage import AccountCoverage, Claim, Coverage, Covering, TitleClaim
from naqlan.record.difference import Passage
from naqlan.record.span import Span


def said(text: str) -> Passage:
    return Passage("a", "صدى\x1b[31m", "2031-03-04", ("منذر",), (("وكالة",),), "affirmed", Span("body", 0, len(text)), text, ((0, 3),))


FOUND = Coverage(
    (Covering("صدى", "2031-03-04", 2, 1, 0), Covering("برق", None, 1, 0, 1)),
    (AccountCoverage("x", "statement", said("سيفتح الجسر غدا"), ("صدى",), ("برق",)),),
    tuple(TitleClaim(claim, "30 منزلا", said("تضرر 30 منزلا"), said("تضرر 12 منزلا") if claim == "figure" else None) for claim in get_args(Claim)),
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_is_shown_with_whose_words_they_are(capsys: pytest.CaptureFixture[str], language: str) -> None:
    show_coverage(FOUND, Screen(load_labels(language)))
    shown = capsys.readouterr().out
    for words in ("صدى", "برق", "سيفتح الجسر غدا", "منذر", "وكالة", "تضرر 12 منزلا", load_labels(language)("undated")):
        assert words in shown
    assert "\x1b" not in shown


def test_where_nothing_is_left_out_only_the_outlets_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    show_coverage(Coverage(FOUND.outlets, (), ()), Screen(load_labels("en")))
    shown = capsys.readouterr().out
    assert "Who reported it" in shown
    assert "titles claim" not in shown
