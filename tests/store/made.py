"""Pages and records made by hand, and stores whose clock stands where a test sets it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, text

from naqlan.record.article import Article, Metadata, Paragraph
from naqlan.record.page import Page
from naqlan.store.batch import Batch
from naqlan.store.store import Store, open_store
from naqlan.store.tables import metadata
from naqlan.store.words import COLUMNS

CODE = "code-1"
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
NOW = "2026-03-04T12:00:00Z"


def page(number: int = 1, text: str = "فتح الطريق أمام القوافل.", **given: Any) -> Page:
    """Returns a page of HTML with an address."""
    source = f"<html><body><p>{text}</p></body></html>"
    url = f"https://sada.example/{number}"
    made = Page(doc=f"d{number}", key=url, source=f"news/{number}.html", text=source, url=url, kind="html", raw=source.encode())
    return replace(made, **given)


def article(of: Page, body: str = "فتح الطريق أمام القوافل.", **known: Any) -> Article:
    """Returns a record of a page, without running anything over it."""
    known = {"published": "2026-03-01", "outlet": "صدى الميناء", **known}
    meta = Metadata(of.doc, of.key, of.source, url=of.url, captured=of.captured, **known)
    return Article(meta, f"عنوان {of.doc}", body, (Paragraph(0, len(body), "html/body[1]/p[1]"),))


def _sqlite(path: Path, now: datetime) -> Store:
    return open_store(path, clock=lambda: now)


MAKERS: dict[str, Callable[[Path, datetime], Store]] = {"sqlite": _sqlite}
"""What opens a store of each database at a path of its own, made where there is none. A second database needs a line here, and no other test."""
DATABASE = "sqlite"
"""Which of them is tested now (`conftest.py`)."""


def store_at(path: Path, now: datetime = NOON) -> Store:
    """Returns a store, made where there is none, whose clock stands still."""
    return MAKERS[DATABASE](path, now)


@contextmanager
def batch_of(store: Store) -> Iterator[Batch]:
    """Gives a batch of a run of its own."""
    with store.batch(store.begin("test", CODE)) as batch:
        yield batch


def add(store: Store, *given: tuple[Article, Page | None], code: str = CODE) -> list[str]:
    with batch_of(store) as batch:
        return [batch.add(record, of, code=code) for record, of in given]


def terms_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Returns each term of each index of words with its row, column and place."""
    found = {}
    with store.reading() as connection:
        for index in COLUMNS:
            connection.execute(text(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, {index}, 'instance')"))
            found[str(index)] = sorted(tuple(row) for row in connection.execute(text("SELECT * FROM temp.terms")))
            connection.execute(text("DROP TABLE temp.terms"))
    return found


def rows_of(store: Store, but: tuple[str, ...] = ("run",)) -> dict[str, list[tuple[Any, ...]]]:
    """Returns every row of every table but those of the runs, the columns `but` left out; and every term that search has, with its place."""
    found: dict[str, list[tuple[Any, ...]]] = dict(terms_of(store))
    with store.reading() as connection:
        for table in metadata.sorted_tables:
            if table.name not in ("runs", "run_drops", "migrations"):
                columns = [column for column in table.c if column.name not in but]
                found[table.name] = sorted((tuple(row) for row in connection.execute(select(*columns))), key=repr)
    return found
