"""What did the corpus work write down about itself, and how is all that it keeps taken out?

Taking it out takes 2 to 6 ms an article, minutes in a large store, so it goes in parts, each a short transaction that another writer can wait for.
Whoever comes to do corpus work in between, or after a kill, goes on with it first (`pipeline/corpus.py`).
"""

from sqlalchemy import Connection, delete, select, tuple_, update

from naqlan.store.placed import place_all
from naqlan.store.schema_corpus import corpus_state, placed
from naqlan.store.tables import CORPUS, metadata
from naqlan.store.upsert import put
from naqlan.store.word_index import index_of

REBUILD = "rebuild"
"""The name under which a rebuild that has not ended writes how far it is."""
EMPTYING = "emptying"
"""The name that stands there while what the corpus work keeps is being taken out."""
AT_ONCE = 20_000
"""Rows that are taken out in one transaction: half a second, at most two, of a store of 6,900 articles."""
PUT = put(corpus_state, lambda new: {"value": new.value})


def remember(connection: Connection, name: str, value: str) -> None:
    """Writes something down under a name, in place of what was."""
    connection.execute(PUT, {"name": name, "value": value})


def remembered(connection: Connection, name: str) -> str | None:
    """Returns what was written down under a name, None where nothing was."""
    return connection.execute(select(corpus_state.c.value).where(corpus_state.c.name == name)).scalar()


def forget(connection: Connection, name: str) -> None:
    """Takes out what was written down under a name."""
    connection.execute(delete(corpus_state).where(corpus_state.c.name == name))


def begin_emptying(connection: Connection) -> None:
    """Has all that the corpus work keeps taken out before it goes on (`empty_part`); what readers judged stays."""
    remember(connection, EMPTYING, "")


def empty_part(connection: Connection, most: int = AT_ONCE) -> bool:
    """Takes out a part of what the corpus work keeps, if that was begun; with the last part every article waits for the work.

    Args:
        connection: In a transaction that writes.
        most: Rows to be taken out.

    Returns:
        Whether there is more to take out.
    """
    if remembered(connection, EMPTYING) is None:
        return False
    for table in reversed(metadata.sorted_tables):  # what points at rows goes before these
        if table in CORPUS and table not in (placed, corpus_state):
            key = list(table.primary_key)
            most -= connection.execute(delete(table).where(tuple_(*key).in_(select(*key).limit(most)))).rowcount
            if most <= 0:
                return True
    index_of(connection).empty(connection)
    connection.execute(delete(corpus_state).where(corpus_state.c.name != REBUILD))
    connection.execute(update(placed).values(known=False))
    place_all(connection)
    return False
