import pytest

from naqlan.compare.passages import Pages
from naqlan.compare.titles import title_claims
from tests.compare.made import article

BODY = "قال المحافظ منذر الصفواري إن انهيار جسر الصردة في نارفيا أدى إلى تضرر 12 منزلا وتوقف حركة القوافل."


def claims(title: str, body: str = BODY) -> list[tuple[str, str]]:
    return [(one.claim, one.value) for one in title_claims(Pages(article(body, title=title)))]


def test_a_number_that_the_page_gives_otherwise_is_told_with_both_passages() -> None:
    (one,) = title_claims(Pages(article(BODY, title="انهيار جسر الصردة وتضرر 30 منزلا")))
    assert (one.claim, one.value) == ("figure", "30 منزلا")
    assert one.body is not None
    assert "12 منزلا" in one.body.text
    assert one.body.speakers == ("منذر الصفواري",)


@pytest.mark.parametrize(
    "title",
    [
        "انهيار جسر الصردة وتضرر 12 منزلا",
        "انهيار جسر الصردة وتضرر اثني عشر منزلا",
        "انهيار جسر الصردة وتضرر أكثر من 10 منازل",
        "انهيار جسر الصردة في نارفيا",
        "وصول 30 سفينة إلى الميناء",
    ],
)
def test_what_the_page_has_too_is_no_claim_of_the_title(title: str) -> None:
    assert claims(title) == []


def test_a_title_may_round_and_add_up() -> None:
    body = "أدى انهيار جسر الصردة إلى تضرر 16312 منزلا في نارفيا."
    assert claims("انهيار جسر الصردة يؤدي إلى تضرر 16 ألف منزل في نارفيا", body) == []
    body = "أدى انهيار جسر الصردة إلى مقتل 3 أشخاص وإصابة 8 أشخاص في نارفيا."
    assert claims("انهيار جسر الصردة: مقتل وإصابة 11 شخصا في نارفيا", body) == []


def test_who_speaks_in_the_title_alone_is_told() -> None:
    assert claims("أوغست غولدمار: الجسر سيفتح غدا") == [("speaker", "أوغست غولدمار")]
    assert claims("منذر الصفواري: الجسر سيفتح غدا") == []
    assert claims("الصفواري: الجسر سيفتح غدا") == []


def test_what_the_page_keeps_at_a_distance_and_the_title_does_not_is_told() -> None:
    body = "زعم التاجر أوغست غولدمار أن البلدية أغلقت جسر الصردة أمام القوافل."
    assert [claim for claim, _ in claims("البلدية أغلقت جسر الصردة أمام القوافل", body)] == ["certainty"]
    assert claims("هل أغلقت البلدية جسر الصردة أمام القوافل؟", body) == []
    assert claims("غولدمار يزعم أن البلدية أغلقت جسر الصردة أمام القوافل", body) == []


def test_a_page_without_a_title_or_a_body_claims_nothing() -> None:
    assert claims("", BODY) == []
    assert claims("تضرر 30 منزلا", "") == []
