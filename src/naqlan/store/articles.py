"""Which articles and which versions of them are here? Their records, as they were put in."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from sqlalchemy import Connection, Select, select, union

from naqlan.errors import RecordError, StoreError
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.json import loads
from naqlan.store.pack import unpack
from naqlan.store.schema import versions
from naqlan.store.stored import Version

AT_ONCE = 200
"""Records that are read in one step, so that a reader of all of them never holds the file for long."""
LISTED = (
    "number", "article", "version", "current", "first_seen", "last_seen", "page", "code", "title", "outlet", "url",
    "published", "earliest", "latest",
)  # fmt: skip
"""The columns of a `Version`."""


def article_of(connection: Connection, article: str) -> Article | None:
    """Returns the current record of an article, None where there is none of that id."""
    packed = connection.execute(select(versions.c.record).where(versions.c.article == article, versions.c.current)).scalar()
    return None if packed is None else _record(packed)


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


def _record(packed: bytes) -> Article:
    try:
        return loads(unpack(packed).decode("utf-8"))
    except (RecordError, UnicodeDecodeError) as error:
        raise StoreError(f"a record of the store cannot be read: {error}; `naqlan check` says which") from error
