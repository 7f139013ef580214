"""Are the pages, records and versions of this store whole? Each against its hash, and what must be there beside it."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from naqlan.errors import RecordError, StoreError
from naqlan.record.identity import article_id, article_version
from naqlan.record.json import loads
from naqlan.store.pack import unpack
from naqlan.store.schema import articles, captures, pages, versions


def problems_of(connection: Connection) -> list[str]:
    """Checks a store from end to end; reads every page and every record.

    Returns:
        What is wrong, a sentence each; empty where all is well.
    """
    return [*_pages(connection), *_records(connection), *_links(connection)]


def _pages(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(pages).execution_options(yield_per=100)):
        try:
            content = unpack(row.content)
        except StoreError as error:
            yield f"page {row.sha256}: {error}"
            continue
        if hashlib.sha256(content).hexdigest() != row.sha256 or len(content) != row.size:
            yield f"page {row.sha256}: its bytes are not those that were put in"


def _records(connection: Connection) -> Iterator[str]:
    asked = select(versions.c.number, versions.c.article, versions.c.version, versions.c.record)
    for row in connection.execute(asked.execution_options(yield_per=100)):
        try:
            record = loads(unpack(row.record).decode("utf-8"))
        except (StoreError, RecordError, UnicodeDecodeError) as error:
            yield f"version {row.number}: {error}"
            continue
        if (article_id(record.meta.key), article_version(record)) != (row.article, row.version):
            yield f"version {row.number}: its record is of another article or version"


def _links(connection: Connection) -> Iterator[str]:
    current = select(articles.c.id).where(~select(versions.c.number).where(versions.c.article == articles.c.id, versions.c.current).exists())
    for (article,) in connection.execute(current):
        yield f"article {article}: has no current version"
    loose = select(versions.c.number).where(~select(captures.c.id).where(captures.c.version == versions.c.number).exists())
    for (number,) in connection.execute(loose.order_by(func.abs(versions.c.number))):
        yield f"version {number}: nothing says where it comes from"
