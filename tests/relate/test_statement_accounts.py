from dataclasses import replace

import pytest

from naqlan.record.account import Named, Told
from naqlan.relate.statement_accounts import KEYS, compare, days, keys, two_of_one_article
from tests.relate.told import DAY, person, statement

HEGEN = person("دارو هيغن", "المتحدث باسم وزارة الدفاع الكينية")
SARHAN = person("مالك سرحان")
WORDS = "الميناء الشمالي سيبقى مغلقا أمام سفن الشحن حتى تنتهي أعمال الصيانة"
OTHER_WORDS = "الميناء الشمالي يظل مغلقا في وجه سفن الشحن إلى أن تنتهي الصيانة"
LONGER = f"{WORDS}، وأن الرسوم ستنخفض إلى 40 دينارا للحاوية ابتداء من مطلع الربيع"


def verdict(one: Told, other: Told) -> str | None:
    found, turned = compare(one, other), compare(other, one)
    assert found == turned
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (statement("b", WORDS, person("هيغن")), "same"),
        (statement("b", OTHER_WORDS, HEGEN), "same"),
        (statement("b", LONGER, HEGEN), "same"),
        (statement("b", "الرسوم ستنخفض إلى 40 دينارا للحاوية", HEGEN), None),
        (statement("b", WORDS, SARHAN), None),
        (statement("b", OTHER_WORDS, SARHAN), None),
        (statement("b", WORDS), "same"),
        (statement("b", OTHER_WORDS), None),
        (statement("b", WORDS, Named("وزارة الدفاع الكينية", "office"), speaker_kind="office"), "same"),
        (statement("b", WORDS, Named("مسؤول كيني", "anonymous"), speaker_kind="anonymous"), None),
        (statement("b", WORDS, HEGEN, sort="deny"), "opposed"),
        (statement("b", WORDS, HEGEN, status="negated"), "opposed"),
        (statement("b", WORDS, HEGEN, sort="stress"), "same"),
    ],
)
def test_reports_of_one_statement(other: Told, expected: str | None) -> None:
    assert verdict(statement("a", WORDS, HEGEN), other) == expected


def test_a_headline_needs_less() -> None:
    title = "الميناء الشمالي مغلق أمام سفن الشحن والأرصفة خاوية"
    assert verdict(statement("a", LONGER, HEGEN), statement("b", title, HEGEN)) is None
    assert verdict(statement("a", LONGER, HEGEN), statement("b", title, HEGEN, field="title")) == "same"


def test_paraphrases_meet_by_their_hearer() -> None:
    one, other = "ليس أمامنا خيار سوى الرد على القصف الحدودي الأخير", "البلاد لا تملك خيارا سوى الرد على غارات الفجر فوق الميناء"
    assert verdict(statement("a", one, HEGEN), statement("b", other, HEGEN)) is None
    assert verdict(statement("a", one, HEGEN, others=(SARHAN,)), statement("b", other, HEGEN, others=(person("سرحان"),))) == "same"


def test_a_negation_parts_what_is_alike() -> None:
    one, other = "بلاده تستعد لإرسال قوات إلى الحدود الشرقية", "ما من سبب للظن أن بلاده تستعد لإرسال قوات إلى الشرق"
    assert verdict(statement("a", one, HEGEN), statement("b", other, HEGEN)) is None


def test_denied_that_there_is_and_stressed_that_there_is_none_is_one() -> None:
    one = statement("a", "مشاركة أي فصائل أخرى في لقاء الميناء", HEGEN, sort="deny")
    assert verdict(one, statement("b", "عدم مشاركة أي فصائل أخرى في لقاء الميناء", HEGEN, sort="stress")) == "same"


def test_a_long_quotation_is_one_though_pages_differ_in_who_said_it() -> None:
    one = statement("a", WORDS, HEGEN, form="direct")
    assert verdict(one, statement("b", WORDS, SARHAN)) == "same"
    assert verdict(replace(one, form="indirect"), statement("b", WORDS, SARHAN)) is None


def test_what_two_institutions_announce_in_the_same_words_is_two_statements() -> None:
    long = f"{WORDS} وأن وزير الدفاع النارفي أوغست غولدمار أجرى اتصالا هاتفيا بوزير الدفاع التلماري منذر الصفواري مساء الثلاثاء"
    paper = statement("a", long, Named("نيومارك بوست", "outlet"), speaker_kind="outlet", form="indirect")
    ministry = statement("b", long, Named("وزارة الأمن", "office"), speaker_kind="office", form="indirect")
    assert verdict(paper, ministry) is None
    assert verdict(paper, replace(ministry, people=(HEGEN,), speaker_kind="person")) == "same"
    assert verdict(replace(paper, form="direct"), ministry) == "same"


def test_the_two_are_those_who_are_two() -> None:
    two = statement("a", WORDS, Named("الوزيران", "office"), speaker_kind="office")
    assert verdict(two, statement("b", WORDS, HEGEN, SARHAN)) == "same"
    assert verdict(two, statement("b", OTHER_WORDS, HEGEN)) is None


def test_what_was_said_on_two_days_is_two_unless_it_is_word_for_word() -> None:
    one = statement("a", WORDS, HEGEN, when="2026-03-01")
    assert verdict(one, statement("b", OTHER_WORDS, HEGEN, when="2026-03-02")) == "apart"
    assert verdict(one, statement("b", WORDS, HEGEN, when="2026-03-02")) is None


def test_short_ones_need_to_be_equal() -> None:
    assert verdict(statement("a", "الأمر معقد", HEGEN), statement("b", "الأمر معقد", HEGEN)) == "same"
    assert verdict(statement("a", "الأمر معقد", HEGEN), statement("b", f"الأمر معقد جدا لأن {WORDS}", HEGEN)) is None


def test_what_stands_within_another_is_none_of_it() -> None:
    outer = statement("a", f"قلت إن {WORDS}", HEGEN, article="x")
    inner, further = statement("b", WORDS, HEGEN, article="x", at=7), statement("c", WORDS, HEGEN, article="x", at=900)
    assert two_of_one_article(outer, inner)
    assert verdict(outer, inner) is None
    assert verdict(outer, further) == "same"


def test_reports_are_found_by_their_rarest_words_near_their_day() -> None:
    one = statement("a", LONGER, HEGEN)
    assert len(keys(one)) == KEYS
    assert keys(statement("b", "", HEGEN)) == set()
    assert days(one) == {DAY}
    assert len(keys(statement("a", WORDS, HEGEN)) & keys(statement("b", OTHER_WORDS, HEGEN))) > 2
