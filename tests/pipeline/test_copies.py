import random
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from naqlan.pipeline.copies import copyable, hour_or_day
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.article import Article, Metadata
from naqlan.relate import candidates
from naqlan.store.store import Store
from tests.relate.made import text
from tests.store.made import NOON, add, article, page, rows_of, store_at

TABLES = ("copy_texts", "copy_prints", "copies", "wording_articles")
"""The last follows from the copies: under which article each one is counted."""


def _articles() -> list[Article]:
    """A form that many papers print for a month and more, reports that are reprinted and taken over in part, some without a day."""
    made = []
    form = text(120, 1)
    for number in range(30):
        day = f"2026-{1 + number // 20:02}-{1 + number % 20:02}" if number % 7 else None
        report = text(100, 50 + number // 3)
        body = f"{form} {text(30, 100 + number)}" if number % 2 else f"{report} {text(20 * (number % 3), 200 + number)}"
        agency = ("وكالة الأفق",) if number % 5 == 0 else ()
        made.append(article(page(number), body, published=day, outlet=f"صحيفة {number % 4}", credits=agency))
    return made


def _rows(store: Store) -> dict[str, Any]:
    return {name: rows for name, rows in rows_of(store).items() if name in TABLES}


def _added(path: Path, batches: Iterable[Iterable[Article]]) -> dict[str, Any]:
    with store_at(path) as store:
        for batch in batches:
            add(store, *((record, None) for record in batch))
            bring_up_to_date(store)
        return _rows(store)


@pytest.mark.parametrize("head", [2, 100])
@pytest.mark.parametrize("seed", range(3))
def test_any_order_gives_the_same_with_templates_in_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: int, seed: int) -> None:
    monkeypatch.setattr(candidates, "HEAD", head)
    given = _articles()
    at_once = _added(tmp_path / "once.db", [given])
    drawn = random.Random(seed)
    drawn.shuffle(given)
    size = drawn.choice([1, 4])
    assert _added(tmp_path / "by.db", (given[start : start + size] for start in range(0, len(given), size))) == at_once
    assert len(at_once["copies"]) > 20


def test_a_template_is_compared_less_where_it_is_held_in_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = _added(tmp_path / "free.db", [_articles()])
    monkeypatch.setattr(candidates, "HEAD", 2)
    assert len(_added(tmp_path / "held.db", [_articles()])["copies"]) < len(free["copies"])


@pytest.mark.parametrize("head", [2, 100])
def test_articles_that_were_changed_and_changed_back_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: int) -> None:
    monkeypatch.setattr(candidates, "HEAD", head)
    given = _articles()
    others = [article(page(number), text(90, 300 + number), published="2026-01-01") for number in range(0, 30, 3)]
    found: list[dict[str, Any]] = []
    for day, batch in enumerate((given, others, given[::3])):
        with store_at(tmp_path / "s.db", NOON + timedelta(days=day)) as store:
            add(store, *((record, None) for record in batch))
            bring_up_to_date(store)
            found.append(_rows(store))
    assert found[0] == found[2] != found[1]


def test_what_is_known_of_an_article_is_taken_from_its_record() -> None:
    meta = Metadata("d", "k", published="2026-03-01", published_at="2026-03-01T10:00", outlet="صحيفةُ  النهر", credits=("أ ف ب", "مواقع"))
    found = copyable("a", Article(meta, None, "قال الوزير إن الطريق مفتوح"))
    assert (found.outlet, found.agencies, len(found.text.hashes)) == ("صحيفه النهر", ("فرانس برس",), 1)
    assert hour_or_day(meta) == "2026-03-01T10:00"


@pytest.mark.parametrize("published", [None, "2026-03", "2026-03-XX", "2026-03-01/2026-03-02", "XXXX-03-01", "no day"])
def test_what_is_not_known_to_the_day_has_no_day(published: str | None) -> None:
    assert copyable("a", Article(Metadata("d", "k", published=published), None, "")).day == 0
