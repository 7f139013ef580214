from naqlan.answers.coverage import coverage_row
from naqlan.record.coverage import AccountCoverage, Coverage, Covering, TitleClaim
from naqlan.record.difference import Passage
from naqlan.record.span import Span


def said(text: str) -> Passage:
    return Passage("a", "صدى", "2031-03-04", ("منذر",), (("وكالة",),), "affirmed", Span("body", 0, len(text)), text, ((0, 3),))


FOUND = Coverage(
    (Covering("صدى", "2031-03-04", 2, 1, 0), Covering("برق", None, 1, 0, 1)),
    (AccountCoverage("x", "statement", said("سيفتح الجسر غدا"), ("صدى",), ("برق",)),),
    (TitleClaim("figure", "30", said("تضرر 30 منزلا"), said("تضرر 12 منزلا")), TitleClaim("speaker", "منذر", said("منذر: تضرر"), None)),
)


def test_it_says_who_tells_what_and_who_does_not_with_speaker_chain_and_polarity() -> None:
    row = coverage_row(FOUND)
    assert [(one["outlet"], one["first"], one["left_out"]) for one in row["outlets"]] == [("صدى", "2031-03-04", 0), ("برق", None, 1)]
    account = row["accounts"][0]
    assert (account["without"], account["first"]["text"], account["first"]["speakers"]) == (["برق"], "سيفتح الجسر غدا", ["منذر"])
    assert {"speakers", "chain", "polarity", "text"} <= row["titles"][0]["title"].keys()
    assert [one["body"] and one["body"]["text"] for one in row["titles"]] == ["تضرر 12 منزلا", None]
