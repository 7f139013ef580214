from naqlan.compare.coverage import coverage_of
from tests.compare.made import article

CALL = "أجرى الوزير منذر الصفواري مكالمة هاتفية مع نظيره أوغست غولدمار. وقال الصفواري إن المعبر سيفتح غدا أمام القوافل."
OTHER = "ازدحمت الطرق هذا الصباح في نارفيا بعد إغلاق جسر الصردة."
FIRST, SECOND, THIRD = article(CALL, "صدى", "2031-03-05"), article(CALL, "برق", "2031-03-04"), article(OTHER, "موج", "2031-03-06")
BOTH = [(one.meta.key, one.contacts[0].id) for one in (FIRST, SECOND)]


def test_outlets_come_in_the_order_of_their_first_article() -> None:
    found = coverage_of([SECOND, FIRST, THIRD], [("a", BOTH)])
    assert [(one.outlet, one.first, one.articles, one.told, one.leaves_out) for one in found.outlets] == [
        ("برق", "2031-03-04", 1, 1, 0),
        ("صدى", "2031-03-05", 1, 1, 0),
        ("موج", "2031-03-06", 1, 0, 1),
    ]


def test_what_several_tell_and_one_leaves_out_is_shown_with_the_first_passage() -> None:
    (one,) = coverage_of([SECOND, FIRST, THIRD], [("a", BOTH)]).accounts
    assert (one.kind, one.outlets, one.without) == ("contact", ("برق", "صدى"), ("موج",))
    assert (one.first.outlet, one.first.polarity) == ("برق", "happened")


def test_what_one_alone_tells_or_all_tell_is_left_out_by_nobody() -> None:
    assert coverage_of([SECOND, FIRST, THIRD], [("a", BOTH[:1])]).accounts == ()
    assert coverage_of([SECOND, FIRST], [("a", BOTH)]).accounts == ()


def test_statements_are_accounts_too() -> None:
    said = [(one.meta.key, one.statements[0].id) for one in (FIRST, SECOND)]
    (one,) = coverage_of([SECOND, FIRST, THIRD], [("s", said)]).accounts
    assert (one.kind, one.first.speakers) == ("statement", ("منذر الصفواري",))


def test_pages_without_a_day_come_last_and_titles_are_looked_at() -> None:
    undated = article(OTHER, "رمل", "", title="إغلاق جسر الصردة")
    found = coverage_of([THIRD, undated], [])
    assert [one.outlet for one in found.outlets] == ["موج", "رمل"]
    assert found.titles == ()
    assert coverage_of([], []).outlets == ()
