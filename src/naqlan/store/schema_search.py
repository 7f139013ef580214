"""Which tables does search ask? What of each article is looked up, under numbers that go with time; the index itself is the engine's."""

from typing import Any

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Integer, LargeBinary, Table, event

from naqlan.store.schema import metadata
from naqlan.store.word_index import index_of

searched = Table(
    "searched",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("article", ForeignKey("articles.id"), nullable=False, unique=True),
    Column("words", LargeBinary, nullable=False),
)
"""An article as the index of words has it: `number` rises with the day (`store/search.py`), so that the newest have the highest; `words` is
what was put into the index (JSON, packed with zstd), without which nothing can be taken out of it again."""


@event.listens_for(searched, "after_create")
def _create(_: Table, connection: Connection, **__: Any) -> None:
    index_of(connection).create(connection)
