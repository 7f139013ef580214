from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.search import terms
from naqlan.store import facets as module
from naqlan.store.facets import Facets, facets
from naqlan.store.query import parse
from naqlan.store.search import Filters, Where
from naqlan.store.store import Store
from tests.store.made import add, page, store_at
from tests.store.test_search import DAYS, record


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Three articles of a statement each, by two speakers, one of them a denial, one undated."""
    with store_at(tmp_path / "s.db") as made:
        for number, day in DAYS.items():
            one = record(number)
            said = tuple(replace(each, cue=one.text(each.cue_span)) for each in one.statements)
            meta = replace(one.meta, published=day if number < 3 else None)
            add(made, (replace(one, meta=meta, statements=said), page(number)))
        bring_up_to_date(made)
        yield made


def counted(store: Store, words: str, where: Where, **filters: object) -> Facets:
    with store.reading() as connection:
        return facets(connection, parse(words, terms()), Filters(**filters), where)  # type: ignore[arg-type]


def test_statements_are_counted_by_month_outlet_act_and_speaker(store: Store) -> None:
    found = counted(store, "معبر", "statements")
    assert (found.articles, found.statements) == (3, 3)
    assert found.months == (("2026-03", 2), (None, 1))
    assert found.outlets == (("صوت الرابية 1", 1), ("صوت الرابية 2", 1), ("صوت الرابية 3", 1))
    assert found.acts == (("say", 2), ("deny", 1))
    assert found.speakers == (("سالم جابر الرضوي", 2), ("سالم الفهد", 1))


def test_articles_are_counted_without_acts_and_speakers(store: Store) -> None:
    found = counted(store, "الجسر", "articles")
    assert (found.articles, found.statements, found.acts, found.speakers) == (2, 2, (), ())
    assert sum(count for _, count in found.months) == sum(count for _, count in found.outlets) == 2


def test_filters_hold_for_counts_too(store: Store) -> None:
    found = counted(store, "معبر", "statements", act="deny")
    assert (found.articles, found.statements, found.acts) == (3, 1, (("deny", 1),))
    assert counted(store, "معبر", "statements", until=date(2026, 3, 1)).statements == 1
    assert counted(store, "صقر", "statements") == Facets(0, 0, (), ())


def test_no_more_than_the_newest_are_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COUNTED", 2)
    monkeypatch.setattr(module, "HEARD", 1)
    found = counted(store, "معبر", "statements")
    assert (found.statements, found.months) == (2, (("2026-03", 2),))
    assert found.acts == (("deny", 1), ("say", 1))
    assert found.speakers == (("سالم جابر الرضوي", 1),)
