"""What did the corpus work write down about itself, and how is all that it keeps taken out?"""

from sqlalchemy import Connection, delete, select, update

from naqlan.store.placed import place_all
from naqlan.store.schema_corpus import corpus_state, placed
from naqlan.store.tables import CORPUS, metadata
from naqlan.store.upsert import put
from naqlan.store.word_index import index_of

REBUILD = "rebuild"
"""The name under which a rebuild that has not ended writes how far it is."""
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


def empty(connection: Connection) -> None:
    """Takes out all that the corpus work keeps, and has every article wait for it; what readers judged stays."""
    for table in reversed(metadata.sorted_tables):
        if table is corpus_state:
            connection.execute(delete(corpus_state).where(corpus_state.c.name != REBUILD))
        elif table in CORPUS and table is not placed:
            connection.execute(delete(table))
    index_of(connection).empty(connection)
    connection.execute(update(placed).values(known=False))
    place_all(connection)
