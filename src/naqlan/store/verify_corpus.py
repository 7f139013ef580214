"""Does what the corpus work keeps hold together? Places, parts, ids that became others, and what search has of each article.

Each check is a function of `CHECKS` that reads what it needs and says what is wrong, a sentence each. Whoever adds a table of the corpus work
adds its check here; that rows point at rows that are there is checked for all tables by their foreign keys (`verify.py`).
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Select, select, union

from naqlan.errors import StoreError
from naqlan.store.placed import current_places
from naqlan.store.redirects import follow
from naqlan.store.schema_corpus import placed, redirects
from naqlan.store.schema_items import contacts, parts, statements
from naqlan.store.schema_people import people
from naqlan.store.schema_search import searched
from naqlan.store.schema_stories import stories
from naqlan.store.word_index import index_of
from naqlan.store.words import COLUMNS, Index, unpacked

Check: TypeAlias = Callable[[Connection], Iterator[str]]
ALIVE: Mapping[str, tuple[Column[Any], ...]] = MappingProxyType(
    {"person": (people.c.id,), "story": (stories.c.id,), "account": (contacts.c.account, statements.c.account)}
)
"""Where the ids stand that a redirect of each kind may lead to."""


def _places(connection: Connection) -> Iterator[str]:
    """Every current version is placed, under its day, and nothing else is."""
    now = current_places().subquery()
    joined = now.outerjoin(placed, placed.c.article == now.c.article)
    wrong = select(now.c.article).select_from(joined).where(placed.c.version.is_distinct_from(now.c.version) | (placed.c.day != now.c.day))
    for (article,) in connection.execute(wrong.order_by(now.c.article)):
        yield f"article {article}: its place among the others is not that of its current version"
    over = select(placed.c.article).where(placed.c.version.is_(None), placed.c.settled)
    for (article,) in connection.execute(over.order_by(placed.c.article)):
        yield f"article {article}: it was withdrawn and still has a place"


def _parts(connection: Connection) -> Iterator[str]:
    """Who has a part has it in a contact or a statement that is there; a quotation goes on from one that is."""
    items = union(select(contacts.c.id), select(statements.c.id)).subquery()
    for (item,) in connection.execute(select(parts.c.item).where(parts.c.item.not_in(select(items.c.id))).distinct()):
        yield f"parts of item {item}: there is no such contact or statement"
    lost = select(statements.c.id).where(statements.c.continues.is_not(None), statements.c.continues.not_in(select(items.c.id)))
    for (item,) in connection.execute(lost):
        yield f"statement {item}: goes on from a statement that is not there"


def _redirects(connection: Connection) -> Iterator[str]:
    """An id that became another leads to one that is alive."""
    for kind, columns in ALIVE.items():
        alive = union(*(select(column) for column in columns)).subquery()
        ends = set(connection.execute(select(redirects.c.new).where(redirects.c.kind == kind).distinct()).scalars())
        for new in sorted(ends):
            last = follow(connection, kind, new)  # type: ignore[arg-type]
            if connection.execute(select(alive).where(alive.c[0] == last).limit(1)).first() is None:
                yield f"{kind} {new}: an id leads here, and there is none of this id"


def _searched(connection: Connection) -> Iterator[str]:
    """Each article that is settled is in the index of words, with the words that are kept of it and no others."""
    yield from (
        f"article {one}: search does not know it" for one in _ids(connection, select(placed.c.article).where(placed.c.settled), searched.c.article)
    )
    yield from (f"article {one}: search knows it, and it has no place" for one in _ids(connection, select(searched.c.article), placed.c.article))
    engine = index_of(connection)
    kept: dict[Index, int] = dict.fromkeys(COLUMNS, 0)
    for row in connection.execute(select(searched.c.article, searched.c.words).execution_options(yield_per=100)):
        try:
            words = unpacked(row.words)
        except StoreError as error:
            yield f"article {row.article}: {error}"
            return
        kept["article_words"] += engine.sum_of_rows("article_words", [words.article])
        kept["statement_words"] += engine.sum_of_rows("statement_words", words.statements)
    for index, total in kept.items():
        if total % 2**64 != engine.sum_of_index(connection, index):
            yield f"{index}: the index of words does not hold what was put into it"


def _ids(connection: Connection, asked: Select[Any], among: Column[Any]) -> list[str]:
    return sorted(connection.execute(asked.where(asked.selected_columns[0].not_in(select(among)))).scalars())


CHECKS: tuple[Check, ...] = (_places, _parts, _redirects, _searched)


def corpus_problems(connection: Connection) -> Iterator[str]:
    """Yields what is wrong with what the corpus work keeps, a sentence each; nothing where all is well."""
    for check in CHECKS:
        yield from check(connection)
