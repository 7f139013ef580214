from dataclasses import replace

from naqlan.answers.citation import NAME, cite_article, cite_item, cite_told, permalink
from naqlan.labels.labels import load_labels
from naqlan.record.article import Article, Metadata
from naqlan.record.contact import Contact
from naqlan.record.judgement import Laid
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.store.account_lists import PageOf
from tests.relate.told import contact, person, statement

PAGE = PageOf("d1", "عنوان", "صدى الميناء", "https://sada.example/1", "2026-03-02", "news", "2026-03-02T12:00:00Z", "abc123")
HEGEN = person("دارو هيغن", "وزير الدفاع")
ENGLISH, ARABIC = load_labels("en"), load_labels("ar")
BODY = 'وقال دارو هيغن: "الطريق (الساحلي) مفتوح" كما زعم'
SAID = Statement(
    "s1", ("p1",), "person", (), "say", "direct", "affirmed", None, None, (("e9",), ("وكالة واتل",)),
    "الطريق (الساحلي) مفتوح", Span("body", 17, 39), "قال", Span("body", 1, 4), "r",
)  # fmt: skip
RECORD = Article(Metadata("d1", "k1"), "عنوان", BODY, people=(Person("p1", "دارو هيغن", ("دارو هيغن",), "وزير", (Span("body", 5, 14),)),))
LAID = Laid(3, "correct", "s1", "exact", "speakers", "دارو هيغن", "غيره", "هند", "قرأت", "2026-03-04T12:00:00Z")


def test_a_quotation_is_cited_with_speaker_chain_page_and_time_of_capture() -> None:
    told = statement("a", "الطريق مفتوح", HEGEN, chain=(("واتل",),), form="direct", when="2026-03-01")
    assert cite_told(told, PAGE, ENGLISH) == (
        "دارو هيغن (وزير الدفاع) · says (قال), direct quotation, said 1 March 2026: “الطريق مفتوح”. Chain of attribution: صدى الميناء, citing واتل. "
        "“عنوان”, صدى الميناء, 2 March 2026. https://sada.example/1 Captured 2026-03-02T12:00:00Z, version abc123. /articles/of a#i-a"
    )
    assert cite_told(told, PAGE, ARABIC).startswith(
        "دارو هيغن (وزير الدفاع) · إخبار (قال)، اقتباس مباشر، قيل 1 مارس 2026: «الطريق مفتوح». سلسلة النقل: صدى الميناء نقلا عن واتل."
    )


def test_a_paraphrase_is_never_in_quotation_marks() -> None:
    for form in ("indirect", "mixed", "headline"):
        found = cite_told(statement("a", "الطريق مفتوح", HEGEN, form=form), PAGE, ENGLISH)
        assert "in the words of the page: الطريق مفتوح." in found
        assert "“الطريق" not in found


def test_what_is_negated_says_so_first() -> None:
    found = cite_told(statement("a", "الطريق مفتوح", status="negated"), PAGE, ENGLISH)
    assert found.startswith("unstated · NEGATED, says")


def test_brackets_in_a_quotation_are_not_put_into_the_mouth_of_the_speaker() -> None:
    told = statement("a", "الطريق (الساحلي) مفتوح", HEGEN, form="direct")
    assert "What stands in brackets may have been inserted by the outlet." in cite_told(told, PAGE, ENGLISH)
    assert "brackets" not in cite_told(replace(told, form="indirect"), PAGE, ENGLISH)
    known = replace(SAID, insertions=(Span("body", 24, 33),))
    assert "Inserted by the outlet: (الساحلي)." in cite_item(RECORD, known, PAGE, ENGLISH, link="/")
    plain = cite_item(RECORD, SAID, PAGE, ENGLISH, link="/")
    assert "brackets" not in plain
    assert "Inserted" not in plain


def test_an_item_of_a_record_is_cited_with_names_and_the_distance_of_the_writer() -> None:
    found = cite_item(RECORD, replace(SAID, distance=Span("body", 45, 48)), PAGE, ENGLISH, link="/articles/a#i-b")
    assert found.startswith("دارو هيغن (وزير) · says (قال), direct quotation: “الطريق (الساحلي) مفتوح”.")
    assert "the writer keeps a distance: زعم." in found
    assert "صدى الميناء, citing وكالة واتل, citing e9." in found
    assert found.endswith("/articles/a#i-b")


def test_a_contact_is_reported() -> None:
    told = contact("a", HEGEN, person("مالك سرحان"), status="denied")
    assert cite_told(told, PAGE, ENGLISH).startswith("call (denied), دارو هيغن and مالك سرحان,")
    item = Contact("c1", "call", "happened", ("p1", "مالك سرحان"), ("واسط",), None, "الميناء", "قال", Span("body", 1, 4), (), Span("body", 0, 4), "r")
    found = cite_item(RECORD, item, PAGE, ENGLISH, link="/")
    assert found.startswith(
        "call (reported to have happened), دارو هيغن and مالك سرحان, undated, through واسط, place: الميناء: in the words of the page: وقال."
    )


def test_a_correction_is_told() -> None:
    found = cite_told(statement("a", "الطريق مفتوح", HEGEN), PAGE, ENGLISH, [LAID, replace(LAID, decision="check", name=None)])
    assert found.count("Corrected by a reader (هند, 2026-03-04): speakers.") == 1
    record = replace(RECORD, judged={"s1": (LAID,)})
    assert "Corrected by a reader" in cite_item(record, SAID, PAGE, ENGLISH, link="/")


def test_what_a_page_lacks_is_not_made_up() -> None:
    bare = PageOf("d2", None, None, None, None, "news", "2026-03-02T12:00:00Z", "abc123")
    assert cite_article("of", bare, ENGLISH) == "(no title), d2, undated. Captured 2026-03-02T12:00:00Z, version abc123. /articles/of"


def test_hostile_words_stay_on_the_line_and_within_bounds() -> None:
    told = statement("a", "سطر\u202e\nثان " + "س" * 5000, HEGEN)
    found = cite_told(told, PAGE, ENGLISH)
    assert not {"\n", "\u202e"} & set(found)
    assert len(found) < 2600


def test_where_a_value_is_shown() -> None:
    assert permalink("a") == "/articles/a"
    assert permalink("a", "b") == "/articles/a#i-b"


def test_a_name_without_end_does_not_fill_a_citation() -> None:
    page = replace(PAGE, title="ت" * 1_000_000, outlet="و" * 1_000_000)
    assert len(cite_article("a" * 24, page, ENGLISH)) < 3 * NAME
