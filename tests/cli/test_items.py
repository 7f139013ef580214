from dataclasses import replace

import pytest

from naqlan.cli.items import Wording
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import plain
from naqlan.labels.labels import load_labels
from naqlan.record.article import Article, Metadata
from naqlan.record.contact import Contact, Telling
from naqlan.record.figure import Figure
from naqlan.record.judgement import Laid
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Form, Polarity, Statement
from tests.pipeline.judged import example

BODY = "لن نذهب [إلى هناك] على حد تعبيره"
HERE = Span("body", 0, 7)
ARTICLE = Article(Metadata("d", "k", outlet="سراج"), None, BODY, people=(Person("p1", "سالم الفهد", ("الفهد",), None, ()),))


def _said(form: Form = "direct", polarity: Polarity = "affirmed", speakers: tuple[str, ...] = ("p1",)) -> Statement:
    return Statement(
        "s1", speakers, "person", ("عمر",), "say", form, polarity, "call", None, (("مسؤول", "مصدر"), ("أكسيوس",)), BODY[:18], Span("body", 0, 18),
        "قال", HERE, "r", distance=Span("body", 19, 32), insertions=(Span("body", 8, 18),),
    )  # fmt: skip


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> "Shown":
    monkeypatch.setenv("COLUMNS", "100")
    return Shown(capsys)


class Shown:
    """What a wording prints, without its isolates."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def statement(self, statement: Statement, language: str = "en") -> str:
        Wording(Screen(load_labels(language)), ARTICLE).statement(statement)
        return self._read()

    def contact(self, contact: Contact) -> str:
        Wording(Screen(load_labels("en")), ARTICLE).contact(contact)
        return self._read()

    def _read(self) -> str:
        return self._capsys.readouterr().out.translate(dict.fromkeys(map(ord, "\u2067\u2068\u2069")))


def test_a_statement_has_speaker_addressee_chain_medium_and_day(shown: Shown) -> None:
    text = shown.statement(_said())
    for part in ("سالم الفهد to عمر", "says (قال)", "call", "undated", "سراج, citing أكسيوس, citing مسؤول and مصدر"):
        assert part in text


def test_the_chain_in_arabic(shown: Shown) -> None:
    assert "سلسلة النقل: سراج نقلا عن أكسيوس نقلا عن مسؤول ومصدر" in shown.statement(_said(), "ar")


def test_a_paraphrase_is_never_printed_as_a_quotation(shown: Shown) -> None:
    assert "«لن نذهب" in shown.statement(_said("direct"))
    for form in ("indirect", "mixed", "headline"):
        assert "«" not in shown.statement(_said(form))


@pytest.mark.parametrize(("polarity", "word"), [("negated", "NEGATED"), ("doubted", "DOUBTED"), ("not excluded", "NOT EXCLUDED")])
def test_polarity_is_never_left_out(shown: Shown, polarity: Polarity, word: str) -> None:
    assert word in shown.statement(_said(polarity=polarity))
    assert word not in shown.statement(_said())


def test_words_of_the_outlet_are_told_apart(shown: Shown) -> None:
    text = shown.statement(_said())
    assert "inserted by the outlet: [إلى هناك]" in text
    assert "the writer keeps a distance: على حد تعبيره" in text


def test_a_missing_speaker_is_unstated(shown: Shown) -> None:
    assert "unstated" in shown.statement(_said(speakers=()))


def test_a_contact_is_reported_and_its_tellings_differ(shown: Shown) -> None:
    tellings = (Telling(HERE, "happened", "2022-03-12", ()), Telling(HERE, "denied", None, (("واتل",),)))
    contact = Contact("c1", "call", "happened", ("p1", "عمر"), ("قطر",), "2022-03-12", "القصر", "قال", HERE, (), HERE, "r", tellings)
    text = shown.contact(contact)
    for part in ("call · reported to have happened · 2022-03-12", "between: سالم الفهد and عمر", "through: قطر", "place: القصر"):
        assert part in text
    assert "telling: denied · undated · سراج, citing واتل" in text


def test_a_figure_says_whose_it_is() -> None:
    words = Wording(Screen(load_labels("en")), ARTICLE)
    assert "more than 143,000 · the outlet's own voice" in words.figure(Figure("x", HERE, 143000, "more than", "")).plain
    assert "dozens · s1" in words.figure(Figure("x", HERE, None, "dozens", "", "s1")).plain


@pytest.mark.parametrize(
    ("language", "words"), [("en", "correction: act: says → warns · هند · لأن"), ("ar", "تصويب: نوع القول: إخبار ← تحذير · هند · لأن")]
)
def test_what_a_reader_corrected_is_said_with_what_was_read(capsys: pytest.CaptureFixture[str], language: str, words: str) -> None:
    record = example(3)
    laid = (
        Laid(1, "correct", "s1", "exact", "act", "warn", "say", "هند", "لأن", "2026-03-04T12:00:00Z"),
        Laid(2, "check", "s1", "exact", None, None, None, "هند", "لأن", "2026-03-04T12:00:00Z"),
    )
    Wording(Screen(load_labels(language)), replace(record, judged={"s1": laid})).statement(record.statements[0])
    shown = plain(capsys.readouterr().out)
    assert words in shown
    assert f"{load_labels(language)('label.checked')}: هند · لأن" in shown
