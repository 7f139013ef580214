"""What does a step of the corpus work take? Articles that arrive, and the ids of those that are gone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection

from naqlan.record.article import Article


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article whose current version is to be set beside the others.

    Attributes:
        article: Its id.
        record: The record of its current version, with readers' judgements laid over it.
        day: The first day on which it may have been published, else that on which it was first seen (`2024-03-27`).
        ids: The id in the store of each item that was read, by what names it in the record (`parts.ref_of`: `p1`, `s2`).
    """

    article: str
    record: Article
    day: str
    ids: Mapping[str, str]


Step: TypeAlias = Callable[[Connection, Sequence[Arrival], Sequence[str]], None]
"""One step of the corpus work. It is given a connection in a transaction that writes; what arrives, by day and id; and the ids of the
articles of which what was kept before is to be taken out first: those that arrive anew in other words, and those that are gone."""
