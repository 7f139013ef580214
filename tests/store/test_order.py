"""Does it matter in which order, and in which batches, the same sights of pages are added?"""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.store.schema import captures, versions
from naqlan.store.store import Store
from tests.store.made import CODE, article, batch_of, page, store_at

SIGHT = st.tuples(st.integers(1, 2), st.sampled_from("أبت"), st.sampled_from(["", "<!-- إعلان -->"]))
"""An article, its text, and what stands around it."""


def _sight(number: int, text: str, around: str, day: int) -> tuple[Article, Page]:
    of = page(number, text + around, captured=f"2026-03-{day:02}T08:00:00Z")
    return article(of, text), of


def _add(store: Store, sights: list[tuple[Article, Page]]) -> None:
    known = [store.is_worked(of, CODE) for _, of in sights]
    with batch_of(store) as batch:
        for (record, of), capture in zip(sights, known, strict=True):
            if capture is None:
                batch.add(record, of, code=CODE)
            else:
                batch.see(capture, of.source, of.captured)


def _seen(store: Store) -> tuple[list[Any], list[Any], list[Article]]:
    asked = select(versions.c.version, versions.c.current, versions.c.first_seen, versions.c.last_seen, versions.c.page)
    given = select(captures.c.id, captures.c.first_seen, captures.c.last_seen, captures.c.captured, versions.c.version).join_from(captures, versions)
    with store.reading() as connection:
        rows = [sorted(map(tuple, connection.execute(one))) for one in (asked, given)]
    return rows[0], rows[1], sorted(store.articles(), key=lambda one: one.meta.key)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SIGHT, min_size=1, max_size=7), st.randoms(use_true_random=False), st.integers(1, 7))
def test_neither_order_nor_batches_matter(found: list[tuple[int, str, str]], draw: Any, size: int) -> None:
    sights = [_sight(*one, day) for day, one in enumerate(found, 1)]
    mixed = draw.sample(sights, len(sights))
    with tempfile.TemporaryDirectory() as folder, store_at(Path(folder) / "a.db") as one, store_at(Path(folder) / "b.db") as other:
        _add(one, sights)
        for first in range(0, len(mixed), size):
            _add(other, mixed[first : first + size])
        assert _seen(other) == _seen(one)
        assert other.problems() == []
