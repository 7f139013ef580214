from pathlib import Path

import pytest

from naqlan.pipeline.corrections import laid_over
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.json import dumps
from naqlan.record.judgement import Decision, Found, Judgement
from naqlan.record.page import Page
from naqlan.record.parts import Item

PAGES = Path(__file__).parents[2] / "examples" / "pages"


@pytest.fixture(scope="module")
def record() -> Article:
    return read_page(Page("c", "c", "c.txt", (PAGES / "003-watel-call.txt").read_text(encoding="utf-8")))


def judged(decision: Decision, item: Item, name: str | None = None, value: str | None = None, number: int = 1) -> tuple[Judgement, Item, Found]:
    return Judgement(number, decision, (), name, value, "هند", "قرأته", "2026-03-04T12:00:00Z"), item, "exact"


def test_nothing_judged_leaves_the_record_as_it_is(record: Article) -> None:
    assert laid_over(record, [])[0] is record
    checked = laid_over(record, [judged("check", record.statements[0])])[0]
    assert (checked.statements, dumps(checked)) == (record.statements, dumps(record))


def test_the_record_says_what_was_corrected_or_checked(record: Article) -> None:
    first = record.statements[0]
    laid, _ = laid_over(record, [judged("correct", first, "act", "deny", 1), judged("check", first, number=2), judged("drop", record.figures[0])])
    assert {ref: [(one.judgement, one.decision, one.was, one.who) for one in ones] for ref, ones in laid.judged.items()} == {
        first.id: [(1, "correct", "say", "هند"), (2, "check", None, "هند")]
    }


def test_what_is_dropped_is_gone_and_nothing_points_at_it(record: Article) -> None:
    person = record.people[1]
    laid, _ = laid_over(record, [judged("drop", person)])
    assert [one.id for one in laid.people] == ["p1"]
    assert [one.speakers for one in laid.statements if one.id == "s3"] == [(person.name,)]
    assert laid.contacts[0].parties == ("p1", person.name)
    laid, _ = laid_over(record, [judged("drop", record.entities[0])])
    assert laid.statements[0].about == ("e2",)


def test_a_figure_goes_with_its_statement_and_is_not_left_to_the_outlet(record: Article) -> None:
    accused = next(one for one in record.statements if one.act == "accuse")
    laid, _ = laid_over(record, [judged("drop", accused)])
    assert {one.statement for one in record.figures} == {accused.id, "s8"}
    assert {one.statement for one in laid.figures} == {"s8"}


def test_a_correction_keeps_what_was_read(record: Article) -> None:
    first = record.statements[0]
    laid, was = laid_over(record, [judged("correct", first, "speakers", "غولدمار; هند", 1), judged("correct", first, "polarity", "negated", 2)])
    assert (laid.statements[0].speakers, laid.statements[0].speaker_kind, laid.statements[0].polarity) == (("p2", "هند"), "person", "negated")
    assert was == {1: "منذر الصفواري", 2: "affirmed"}
    assert laid.statements[1:] == record.statements[1:]


def test_of_two_corrections_the_later_counts_and_both_say_what_was_read(record: Article) -> None:
    contact = record.contacts[0]
    laid, was = laid_over(record, [judged("correct", contact, "when", "2022-03-11", 1), judged("correct", contact, "when", "", 2)])
    assert (laid.contacts[0].when, laid.contacts[0].tellings[0].when) == (None, None)
    assert was == {1: "2022-03-12", 2: "2022-03-12"}


def test_what_is_dropped_stays_so(record: Article) -> None:
    figure = record.figures[0]
    laid, was = laid_over(record, [judged("drop", figure, number=1), judged("correct", figure, "value", "18", 2)])
    assert figure.text not in [one.text for one in laid.figures]
    assert was == {2: "17"}


def test_a_speaker_who_is_no_person_has_his_kind(record: Article) -> None:
    laid, _ = laid_over(record, [judged("correct", record.statements[0], "speakers", "مصدر عسكري تلماري")])
    assert (laid.statements[0].speakers, laid.statements[0].speaker_kind) == (("e9",), "anonymous")
    laid, _ = laid_over(record, [judged("correct", record.statements[0], "speakers", "")])
    assert (laid.statements[0].speakers, laid.statements[0].speaker_kind) == ((), None)
    laid, _ = laid_over(record, [judged("correct", record.statements[0], "chain", "المرسال | وزارة الأمن")])
    assert laid.statements[0].chain == (("المرسال",), ("e3",))
