import pytest

from naqlan.compare.designations import Designations, uses_of
from naqlan.record.wording import WordSet
from tests.compare.made import article

SETS = (
    WordSet("toll", "a payment at a bridge", "ما يدفع عند الجسر", (("رسم", ("رسم", "رسوم")), ("إتاوة", ("إتاوة", "إتاوات")), ("مكوس", ("مكوس",)))),
    WordSet("crossing", "a way over a river", "ممر فوق نهر", (("جسر", ("جسر",)), ("الجسر الجديد", ("الجسر الجديد",))), ("جسر جوي",)),
)
FOUND = Designations(SETS)


def found(text: str) -> list[tuple[str, str]]:
    return [(word, text[start:end]) for _, word, start, end in FOUND.find(text)]


@pytest.mark.parametrize("written", ["رسوم", "الرسوم", "والرسوم", "بالرسوم", "للرسوم", "وبرسوم", "لرسوم", "كالرسوم", "رُسُوم"])
def test_a_word_is_found_behind_article_conjunction_and_preposition(written: str) -> None:
    assert found(f"تحدث عن {written} أمس") == [("رسم", written)]


def test_the_longest_form_wins_and_exceptions_are_not_counted() -> None:
    assert found("فتح الجسر الجديد") == [("الجسر الجديد", "الجسر الجديد")]
    assert found("فتح جسر جديد") == [("جسر", "جسر")]
    assert found("أقيم جسر جوي للإغاثة") == []


def test_a_form_written_with_the_article_is_found_with_it_only() -> None:
    assert found("بالجسر الجديد") == [("الجسر الجديد", "بالجسر الجديد")]
    assert found("تجسير الفجوة") == []


def test_a_bracket_parts_words_and_quotation_marks_do_not() -> None:
    assert found("فتح الجسر (الجديد)") == [("جسر", "الجسر")]
    assert found("فتح الجسر «الجديد»") == [("الجسر الجديد", "الجسر «الجديد")]


def test_there_are_three_voices() -> None:
    text = "قال المحافظ منذر الصفواري إن الرسوم عادلة، وأضاف: «هذه إتاوات على الفقراء». وارتفعت المكوس مرتين هذا العام."
    page = article(text)
    assert [(one.word, one.voice) for one in uses_of(page, FOUND)] == [("رسم", "reported"), ("إتاوة", "quoted"), ("مكوس", "own")]
    assert all(page.text(one.span) for one in uses_of(page, FOUND))


def test_quotation_marks_without_a_speaker_are_the_outlets_own() -> None:
    assert [(one.word, one.voice) for one in uses_of(article("وارتفعت «المكوس» مرتين هذا العام."), FOUND)] == [("مكوس", "own")]


def test_the_title_is_read_too() -> None:
    page = article("ازدحمت الطرق هذا الصباح.", title="إتاوات جديدة على الجسر")
    assert [(one.word, one.span.field) for one in uses_of(page, FOUND)] == [("إتاوة", "title"), ("جسر", "title")]
