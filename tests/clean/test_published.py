"""Is the day of publication settled by the surest sign, and are the others kept?"""

import pytest

from naqlan.clean.published import published_of, url_date

from .pages import P1, TITLE, clean, page


def test_published_and_where_from() -> None:
    url = "https://paper.example/2023/5/14/story"
    meta = clean(P1, title=TITLE, published="2023-05-14T23:30:00+03:00", url=url).meta
    assert (meta.published, meta.published_at, meta.published_from) == ("2023-05-14", "2023-05-14T23:30+03:00", "given")
    assert meta.published_other == ()
    meta = clean(P1, title=TITLE, published="2023-05-15 01:00:00", url=url).meta
    assert (meta.published, meta.published_other) == ("2023-05-15", (("2023-05-14", "url"),))
    meta = clean(page("تاريخ النشر: 12/05/2023", P1), title=TITLE).meta
    assert (meta.published, meta.published_from) == ("2023-05-12", "date line")
    meta = clean(P1, title=TITLE, url="https://paper.example/story-20230514.html").meta
    assert (meta.published, meta.published_from) == ("2023-05-14", "url")
    assert clean(P1, title=TITLE).meta.published_from == "unknown"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://paper.example/2023/5/4/story", "2023-05-04"),
        ("https://paper.example/story-20230504.html", "2023-05-04"),
        ("https://paper.example/2023/13/4/story", None),
        ("https://paper.example/2023/middle_east/8/3/story.html", "2023-08-03"),
        ("https://paper.example/2023/page/8/story", None),
        ("https://paper.example/2023/8/page/3/", None),
        ("https://paper.example/story-120230504", None),
        ("https://paper.example/story", None),
    ],
)
def test_day_in_an_address(url: str, day: str | None) -> None:
    assert url_date(url) == day


def test_the_clock_of_a_date_line_is_taken_only_for_the_same_day() -> None:
    line = "تاريخ النشر: 2023-05-14 14:05 +03:00"
    assert published_of("2023-05-14", None, [line], "").at == "2023-05-14T14:05+03:00"
    assert published_of("2023-05-15", None, [line], "").at is None


def test_what_the_text_implies_counts_only_where_nothing_else_does() -> None:
    body = "اجتمعت اللجنة اليوم الأحد 14 مايو 2023 في العاصمة"
    assert (published_of(None, None, [], body).day, published_of(None, None, [], body).source) == ("2023-05-14", "text")
    assert published_of("2023-05-20", None, [], body).day == "2023-05-20"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("المدينة في 3 حزيران 2012 (النهر) - بدأت وزارة التموين توزيع البطاقات.", "2012-06-03"),
        ("المدينة - 3 حزيران 2012 (النهر) - بدأت وزارة التموين توزيع البطاقات.", "2012-06-03"),
        ("بدأت وزارة التموين في 3 حزيران 2012، بحسب المدينة - توزيع البطاقات.", None),
        ("المدينة (النهر) - بدأت وزارة التموين توزيع البطاقات في 3 حزيران 2012.", None),
    ],
)
def test_a_dateline_with_a_full_date(body: str, day: str | None) -> None:
    found = published_of(None, None, [], body)
    assert (found.day, found.source) == (day, "text" if day else "unknown")
