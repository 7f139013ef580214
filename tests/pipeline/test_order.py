"""Does the corpus work give the same in whatever order articles come, one by one and all at once? All its tables, row by row."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.read.source import read_pages
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.store.store import Store
from naqlan.store.tables import CORPUS
from naqlan.store.words import COLUMNS
from tests.store.made import NOON, add, rows_of, store_at

PAGES = Path(__file__).parents[2] / "examples" / "pages"
RUNS = ("version", "run", "number")
"""Columns that say when something came, and so depend on the order."""


@cache
def _records() -> tuple[Article, ...]:
    """Records of the example pages, and of one that came before all others, so that ids of groups change when it arrives."""
    pages = [page for page in read_pages([str(path) for path in sorted(PAGES.glob("*.txt"))]) if isinstance(page, Page)]
    found = tuple(map(read_page, pages))
    first = found[0]
    return (*found, replace(first, meta=replace(first.meta, doc="first", key="first", outlet="صوت الرابية", published="2022-03-12")))


def _added(path: Path, batches: Iterable[Iterable[Article]]) -> dict[str, list[tuple[object, ...]]]:
    with store_at(path) as store:
        for batch in batches:
            add(store, *((record, None) for record in batch))
            bring_up_to_date(store)
        return _rows(store)


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    names = {table.name for table in CORPUS} - {"redirects"} | set(COLUMNS)
    return {name: rows for name, rows in rows_of(store, RUNS).items() if name in names}


def _same(one: dict[str, list[tuple[object, ...]]], other: dict[str, list[tuple[object, ...]]]) -> None:
    for name, rows in one.items():
        assert sorted(set(other[name]) - set(rows), key=repr)[:3] == [], name
        assert sorted(set(rows) - set(other[name]), key=repr)[:3] == [], name


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    return _added(tmp_path_factory.mktemp("order") / "s.db", [_records()])


@pytest.mark.parametrize("seed", range(2))
def test_one_by_one_in_any_order_gives_what_all_at_once_gives(tmp_path: Path, at_once: dict[str, list[tuple[object, ...]]], seed: int) -> None:
    shuffled = list(_records())
    random.Random(seed).shuffle(shuffled)
    assert any(at_once.values())
    _same(at_once, _added(tmp_path / "s.db", ([one] for one in shuffled)))


def test_the_last_first_in_handfuls_gives_what_all_at_once_gives(tmp_path: Path, at_once: dict[str, list[tuple[object, ...]]]) -> None:
    turned = _records()[::-1]
    _same(at_once, _added(tmp_path / "s.db", (turned[start : start + 7] for start in range(0, len(turned), 7))))


def test_an_article_that_was_changed_and_changed_back_leaves_no_trace(tmp_path: Path, at_once: dict[str, list[tuple[object, ...]]]) -> None:
    records = _records()
    other = {one.meta.key: replace(records[(place + 1) % len(records)], meta=one.meta) for place, one in enumerate(records)}
    chosen = [records[0], records[len(records) // 2]]
    rounds = [list(records), [other[one.meta.key] for one in chosen], chosen]
    found: dict[str, list[tuple[object, ...]]] = {}
    for day, batch in enumerate(rounds):  # seen later each time, so that it becomes the current version
        with store_at(tmp_path / "s.db", NOON + timedelta(days=day)) as store:
            add(store, *((one, None) for one in batch))
            bring_up_to_date(store)
            found = _rows(store)
            assert day != 1 or found != at_once
    _same(at_once, found)


def test_pages_that_move_to_another_day_stand_where_they_would_have_stood(tmp_path: Path) -> None:
    records = _records()
    moved = tuple(replace(one, meta=replace(one.meta, published="2022-01-01")) for one in records)
    with store_at(tmp_path / "s.db") as store:
        add(store, *((one, None) for one in records))
        bring_up_to_date(store)
    found: dict[str, list[tuple[object, ...]]] = {}
    for one in moved[::-1]:
        with store_at(tmp_path / "s.db", NOON + timedelta(days=1)) as store:
            add(store, (one, None))
            bring_up_to_date(store)
            found = _rows(store)
    _same(_added(tmp_path / "at_once.db", [moved]), found)
