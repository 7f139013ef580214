"""Is a store whole? Its file, its pages and records, and all that the corpus work made of them."""

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, select

from naqlan.errors import StoreError
from naqlan.pipeline.judgements import as_judged
from naqlan.store.articles import record_of_version
from naqlan.store.items import item_ids
from naqlan.store.schema_corpus import placed
from naqlan.store.store import Store
from naqlan.store.verify_corpus import corpus_problems
from naqlan.store.verify_items import differing_items

AT_ONCE = 200
"""Articles whose records are held at a time."""


def problems(store: Store) -> Iterator[str]:
    """Yields what is wrong with a store, a sentence each; nothing where all is well.

    It reads every page, every record and every row once, as they are when it begins; others may write meanwhile.

    Args:
        store: The store.

    Raises:
        StoreError: The store cannot be read at all.
    """
    yield from store.problems()
    with store.reading() as connection:
        yield from corpus_problems(connection)
        yield from _items(connection)


def _items(connection: Connection) -> Iterator[str]:
    """The rows of each article that is settled are those of its record, with what readers judged laid over it."""
    settled = select(placed.c.article, placed.c.version, placed.c.day).where(placed.c.settled, placed.c.version.is_not(None))
    places = iter(connection.execute(settled.order_by(placed.c.article)).all())
    while some := list(islice(places, AT_ONCE)):
        records = {}
        for one in some:
            try:
                record = record_of_version(connection, one.version)
            except StoreError:
                continue  # told with the records
            if record is not None:
                records[one.article] = record
        judged = as_judged(connection, records)
        for one in some:
            if one.article in records:
                ids = item_ids(one.article, records[one.article])
                tables = differing_items(connection, one.article, judged[one.article], one.day, ids)
                if tables:
                    yield f"article {one.article}: its rows are not those of its record ({', '.join(tables)})"
