"""Which articles and which versions of them are here? Their records, as they were put in."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from sqlalchemy import Connection, Select, select, union

from naqlan.errors import RecordError, StoreError
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.json import loads
from naqlan.store.pack import unpack
from naqlan.store.portions import IDS, rows_of
from naqlan.store.recent import Recent
from naqlan.store.schema import versions
from naqlan.store.stored import Version

AT_ONCE = 200
"""Records that are read in one step, so that a reader of all of them never holds the file for long."""
LISTED = (
    "number", "article", "version", "current", "first_seen", "last_seen", "page", "code", "title", "outlet", "url",
    "published", "earliest", "latest",
)  # fmt: skip
"""The columns of a `Version`."""
KEPT = 32 * 1024 * 1024
"""Bytes of records that are kept at hand, 800 of news: a question reads some records twice, and a reader asks several questions of one story."""
LARGER = 3
"""How many bytes a record takes in memory for each of its JSON: 2.96 on 600 records."""
_CURRENT = select(versions.c.article, versions.c.record).where(versions.c.current, versions.c.article.in_(IDS))
_recent: Recent[bytes, Article] = Recent(KEPT)


def article_of(connection: Connection, article: str) -> Article | None:
    """Returns the current record of an article, None where there is none of that id."""
    return records_of(connection, [article]).get(article)


def records_of(connection: Connection, articles: Iterable[str]) -> dict[str, Article]:
    """Returns the current records of articles by their ids, in the order given; an article that is not there is left out."""
    wanted = list(articles)
    packed = {row.article: row.record for row in rows_of(connection, _CURRENT, wanted)}
    return {article: _known(packed[article]) for article in wanted if article in packed}


def record_of_version(connection: Connection, number: int) -> Article | None:
    """Returns the record of a version, None where there is none of that number."""
    packed = connection.execute(select(versions.c.record).where(versions.c.number == number)).scalar()
    return None if packed is None else _record(packed)


def versions_of(connection: Connection, article: str) -> list[Version]:
    """Returns the versions of an article, that seen last first."""
    asked = select(*(versions.c[name] for name in LISTED)).where(versions.c.article == article)
    rows = connection.execute(asked.order_by(versions.c.current.desc(), versions.c.last_seen.desc(), versions.c.number.desc()))
    return [Version(**row) for row in rows.mappings()]


def each_article(
    reading: Callable[[], AbstractContextManager[Connection]], name: str | None, damaged: Callable[[StoreError], None] | None
) -> Iterator[Article]:
    """Yields current records by the number of their version, read a few at a time.

    Args:
        reading: Gives a connection.
        name: Only those with this `doc`, key or id; None: all.
        damaged: Called with the error of a record that cannot be read; None: it is raised.
    """
    asked = rest = current_records(name)
    while True:
        with reading() as connection:
            rows = connection.execute(rest).all()
        if not rows:
            return
        for row in rows:
            try:
                yield _record(row.record)
            except StoreError as error:
                if damaged is None:
                    raise
                damaged(error)
        rest = asked.where(versions.c.number > rows[-1].number)


def current_records(name: str | None) -> Select[int, bytes]:
    """Returns the question for the next few current records by number: of all, or of those with this `doc`, key or id."""
    asked = select(versions.c.number, versions.c.record).where(versions.c.current).order_by(versions.c.number).limit(AT_ONCE)
    if name is None:
        return asked
    # Two questions in one, for SQLite takes no index of current versions for the two sides of an OR.
    number = select(versions.c.number).where(versions.c.current)
    named = union(number.where(versions.c.doc == name), number.where(versions.c.article.in_([name, article_id(name)])))
    return asked.where(versions.c.number.in_(named))


def _known(packed: bytes) -> Article:
    """Returns the record that was packed so: one that was read lately is not made again, since nobody changes a record."""
    found = _recent.get(packed)
    if found is None:
        data = unpack(packed)
        found = _read(data)
        _recent.put(packed, found, len(packed) + LARGER * len(data))
    return found


def _record(packed: bytes) -> Article:
    return _read(unpack(packed))


def _read(data: bytes) -> Article:
    try:
        return loads(data.decode("utf-8"))
    except (RecordError, UnicodeDecodeError) as error:
        raise StoreError(f"a record of the store cannot be read: {error}; `naqlan check` says which") from error
