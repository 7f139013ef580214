"""What is new of those whom a reader watches? People, pairs and words, each with what came since the reader last looked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from sqlalchemy import Connection

from naqlan.errors import QueryError
from naqlan.pipeline.search import terms
from naqlan.pipeline.who import people_named
from naqlan.store.query import parse
from naqlan.store.search import Filters, find
from naqlan.store.store import Store
from naqlan.store.watched import WatchRow, arrived, items_with, mark_looked, put_row, reached, rows_of_visitor, take_row
from naqlan.store.words import name_words

WatchKind: TypeAlias = Literal["person", "pair", "words"]
WATCH_KINDS: tuple[str, ...] = get_args(WatchKind)
MOST = 30
"""Things that one reader watches; each is asked for whenever the first page is shown."""
MOST_NEW = 2_000
"""Articles that are looked through for what is new: of more the newest."""
MOST_HITS = 200
"""Articles with words among which the new ones are counted: the newest by day."""


@dataclass(frozen=True, slots=True)
class Watched:
    """Something that a reader watches, with what is new of it.

    Attributes:
        number: Its number.
        kind: What it is.
        names: The name; the two names of a pair; or the words.
        people: For each name of people the ids of those whom it may mean; empty for words, and for names that nobody bears.
        contacts: Contacts of theirs that are new: counted as articles tell them.
        statements: Statements in which they have a part, or which hold the words.
        articles: Articles with any of these; for words those that hold them.
        until: How far was looked; to be given to `looked`.
    """

    number: int
    kind: str
    names: tuple[str, ...]
    people: tuple[tuple[str, ...], ...]
    contacts: int
    statements: int
    articles: int
    until: int


def watch(store: Store, visitor: str, kind: str, names: Sequence[str]) -> None:
    """Watches something from now on.

    Args:
        store: The store.
        visitor: Who watches; the empty string where nobody has to sign in.
        kind: One of `WATCH_KINDS`.
        names: One name, two of a pair, or words to search for.

    Raises:
        QueryError: A name has no word, the words are no question, a pair is not of two, or too many things are watched.
    """
    if kind == "words":
        parse(names[0], terms())
    for name in names:
        if not name_words(name):
            raise QueryError(f"{name:.60}: there is no word in it to look for")
    if len(names) != (2 if kind == "pair" else 1) or len(set(names)) != len(names):
        raise QueryError("a pair has two names, a person one, and words stand alone")
    with store.writing() as connection:
        if len(rows_of_visitor(connection, visitor)) >= MOST:
            raise QueryError(f"{MOST} things are watched already; take one out first")
        put_row(connection, visitor, kind, (names[0], names[1] if kind == "pair" else ""))


def unwatch(store: Store, visitor: str, number: int) -> None:
    """Watches something no more; nothing happens where it is not this visitor's."""
    with store.writing() as connection:
        take_row(connection, visitor, number)


def looked(store: Store, visitor: str, number: int, until: int) -> None:
    """Writes down that somebody has seen what is new of a thing, as far as `Watched.until` said."""
    with store.writing() as connection:
        mark_looked(connection, visitor, number, min(until, reached(connection)))


def watched(store: Store, visitor: str) -> list[Watched]:
    """Returns what somebody watches, in the order in which they began to; empty for nothing."""
    with store.reading() as connection:
        rows, until = rows_of_visitor(connection, visitor), reached(connection)
        news = arrived(connection, min((one.looked for one in rows), default=until), until, MOST_NEW) if rows else []
        return [_found(connection, one, [article for article, version in news if version > one.looked], until) for one in rows]


def _found(connection: Connection, row: WatchRow, articles: Sequence[str], until: int) -> Watched:
    names = (row.first, row.second) if row.kind == "pair" else (row.first,)
    if row.kind == "words":
        counts = _with_words(connection, row.first, set(articles)) if articles else (0, 0)
        return Watched(row.number, row.kind, names, (), 0, counts[0], counts[1], until)
    people = tuple(tuple(one.id for one in people_named(connection, name)) for name in names)
    items = items_with(connection, articles, people) if articles and all(people) else {}
    kinds = [kind for kind, _ in items.values()]
    return Watched(
        row.number, row.kind, names, people, kinds.count("contact"), kinds.count("statement"), len({one for _, one in items.values()}), until
    )


def _with_words(connection: Connection, words: str, articles: set[str]) -> tuple[int, int]:
    query = parse(words, terms())
    said = find(connection, query, Filters(), where="statements", limit=MOST_HITS)
    held = find(connection, query, Filters(), where="articles", limit=MOST_HITS)
    return sum(one.article in articles for one in said), sum(one.article in articles for one in held)
