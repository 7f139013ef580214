"""The first step of the corpus work: what was read from each article, one row an item."""

from collections.abc import Sequence

from sqlalchemy import Connection

from naqlan.pipeline.arrival import Arrival
from naqlan.store.items import put_items, take_out_items


def keep_items(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Keeps the items of articles that arrive, and takes out those of articles that are gone (a step, see `arrival.Step`)."""
    take_out_items(connection, gone)
    for one in arrivals:
        put_items(connection, one.article, one.record, one.day, one.ids)
