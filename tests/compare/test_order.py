from dataclasses import replace

from naqlan.compare.order import earlier
from naqlan.record.article import Article, Metadata


def test_moments_go_before_days() -> None:
    day = Article(Metadata("a", "a", published="2031-03-04"), None, "")
    next_day = replace(day, meta=replace(day.meta, published="2031-03-05"))
    morning = replace(day, meta=replace(day.meta, published_at="2031-03-04T08:00+02:00"))
    evening = replace(day, meta=replace(day.meta, published_at="2031-03-04T20:00+02:00"))
    assert earlier(day, next_day)
    assert not earlier(next_day, day)
    assert earlier(morning, evening)
    assert not earlier(evening, morning)


def test_what_is_not_known_is_not_earlier() -> None:
    day = Article(Metadata("a", "a", published="2031-03-04"), None, "")
    undated = Article(Metadata("b", "b"), None, "")
    assert not earlier(day, undated)
    assert not earlier(undated, day)
    assert not earlier(day, day)
