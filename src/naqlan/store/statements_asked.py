"""Which statements fit what a reader asks? Walked through from the newest to the oldest, by the narrowest way there is, and sorted out on it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, Connection, Row, select

from naqlan.store.in_part import any_entity, has_part
from naqlan.store.judgements import checked_items
from naqlan.store.query import Query
from naqlan.store.said import accounts_of
from naqlan.store.schema import versions
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import mentions, parts, statements
from naqlan.store.schema_search import searched
from naqlan.store.search import FIRST_DAY, HASH_BITS, STATEMENT_BITS, Filters, Hit, between, find
from naqlan.store.words import name_words

AT_ONCE = 100
"""Statements, or articles, that are looked through at once."""
ROUNDS = 20
"""Times that more are looked through for one page; behind them the reader is asked to go on."""
PARTS = ("speaker", "about", "chain")
"""Who may be asked for: who says it, whom or what it is about, who is cited for it."""
FIRST = FIRST_DAY << HASH_BITS
"""The lowest number of an article that has a day."""
S = statements.c


@dataclass(frozen=True, slots=True)
class StatementsAsked:
    """Which statements are asked for.

    Attributes:
        who: For a part (`PARTS`) the ids (`mentions.who`) of which one must have it; a part that is not there: anybody.
        query: What the content must hold; None: anything.
        filters: What else must hold. Its `who` are names of a speaker, looked for where `query` is given, or where no id is known of them.
        polarity: As read; None: any.
        checked: Only those that a reader checked.
    """

    who: dict[str, frozenset[str]] = field(default_factory=dict)
    query: Query | None = None
    filters: Filters = field(default_factory=Filters)
    polarity: str | None = None
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Fitting:
    """Statements that fit.

    Attributes:
        hits: The newest, of one account the newest alone.
        next: The number behind which one goes on; None where there are no more.
    """

    hits: tuple[Hit, ...]
    next: int | None


def statements_asked(connection: Connection, asked: StatementsAsked, *, below: int | None = None, most: int) -> Fitting:
    """Returns the newest statements that fit, those of undated articles last.

    Args:
        connection: To a store that is up to date.
        asked: Which.
        below: Only those behind the one of this number.
        most: How many at most. There may be fewer and yet more behind them: after `ROUNDS` rounds one is told where to go on.
    """
    chosen: dict[str, Hit] = {}
    last: int | None = None
    for number, hits in enumerate(_walk(connection, asked, below, min(AT_ONCE, 5 * most))):
        for account, one in _fitting(connection, asked, hits):
            if account not in chosen and len(chosen) == most:
                return Fitting(tuple(chosen.values()), last)
            chosen.setdefault(account, one)
            last = one.number
        last = hits[-1].number if hits else last
        if number + 1 == ROUNDS:
            return Fitting(tuple(chosen.values()), last)
    return Fitting(tuple(chosen.values()), None)


def _walk(connection: Connection, asked: StatementsAsked, below: int | None, step: int) -> Iterator[list[Hit]]:
    """Yields statements, the newest first, that may fit: by words, by who has a part in them, else all."""
    part = next((one for one in PARTS if one in asked.who), None)
    if asked.checked:
        yield _checked(connection, asked.filters, below)
    elif asked.query is not None or (part is None and (asked.filters.who or asked.filters.outlet or asked.filters.act)):
        yield from _with_words(connection, asked, below, step)
    else:
        low, high = (one >> STATEMENT_BITS for one in between(asked.filters, "statements", below))
        for first, last in ((max(low, FIRST), high), (low, min(high, FIRST - 1))):
            yield from (
                _of(connection, part, asked, (first, last), below=below, step=step)
                if part
                else _all(connection, asked, (first, last), below=below, step=step)
            )


def _with_words(connection: Connection, asked: StatementsAsked, below: int | None, step: int) -> Iterator[list[Hit]]:
    while hits := find(connection, asked.query, asked.filters, where="statements", limit=step, below=below):
        yield hits
        below = hits[-1].number


def _of(connection: Connection, part: str, wanted: StatementsAsked, numbers: tuple[int, int], *, below: int | None, step: int) -> Iterator[list[Hit]]:
    """Yields the statements in which one of these has a part, article by article."""
    m, (low, high) = mentions.c, numbers
    held = has_part(mentions, parts, by_name=any_entity(connection, wanted.who[part]))
    while low <= high:
        asked = select(searched.c.number, S.article, S.local).select_from(mentions).join(parts, held)
        asked = asked.join(statements, S.id == parts.c.item).join(searched, searched.c.article == m.article)
        asked = asked.where(m.who.in_(sorted(wanted.who[part])), parts.c.part == part, searched.c.number.between(low, high), *_plainly(wanted))
        if high >= FIRST and (high >> HASH_BITS) <= date.max.toordinal():
            asked = asked.where(m.day <= date.fromordinal(high >> HASH_BITS).isoformat())
        rows = connection.execute(asked.order_by(m.day.desc(), searched.c.number.desc()).limit(step)).all()
        if not rows:
            return
        high = _whole(rows, step)
        yield _hits(connection, {(row.number, row.article, row.local) for row in rows if row.number >= high}, below)
        high -= 1


def _all(connection: Connection, wanted: StatementsAsked, numbers: tuple[int, int], *, below: int | None, step: int) -> Iterator[list[Hit]]:
    """Yields all statements, article by article."""
    low, high = numbers
    while low <= high:
        asked = select(searched.c.number, S.article, S.local).join(statements, S.article == searched.c.article)
        asked = asked.where(searched.c.number.between(low, high), *_plainly(wanted)).order_by(searched.c.number.desc()).limit(step)
        rows = connection.execute(asked).all()
        if not rows:
            return
        high = _whole(rows, step)
        yield _hits(connection, {(row.number, row.article, row.local) for row in rows if row.number >= high}, below)
        high -= 1


def _whole(rows: Sequence[Row[int, str, str]], step: int) -> int:
    """The number of the last article of which all rows are there: of the last the limit may have left some out, unless there is no other."""
    numbers: list[int] = sorted({row.number for row in rows})
    return numbers[1] if len(rows) == step and len(numbers) > 1 else numbers[0]


def _plainly(wanted: StatementsAsked) -> list[ColumnElement[bool]]:
    """What the row of a statement says by itself."""
    given = ((S.act, wanted.filters.act), (S.polarity, wanted.polarity))
    return [column == value for column, value in given if value is not None]


def _checked(connection: Connection, filters: Filters, below: int | None) -> list[Hit]:
    """Returns the statements that readers checked: few, for each was read by somebody."""
    asked = select(searched.c.number, S.article, S.local).join(statements, searched.c.article == S.article).where(S.id.in_(checked_items()))
    low, high = between(filters, "statements", below)
    return [one for one in _hits(connection, {tuple(row) for row in connection.execute(asked)}, below) if low <= one.number <= high]


def _hits(connection: Connection, rows: Iterable[tuple[int, str, str]], below: int | None) -> list[Hit]:
    """Returns statements, given as number and id of the article and id in the record, under their numbers."""
    given = list(rows)
    listed = accounts_of(connection, {article for _, article, _ in given})
    place = {(article, local): number for article, its in listed.items() for number, (local, _) in enumerate(its)}
    found = [Hit((number << STATEMENT_BITS) + place[article, local], article, place[article, local]) for number, article, local in given]
    return sorted((one for one in found if below is None or one.number < below), key=lambda one: -one.number)


def _fitting(connection: Connection, asked: StatementsAsked, hits: Sequence[Hit]) -> Iterator[tuple[str, Hit]]:
    """Yields those that fit, each with its account, or what is its own."""
    rows = _rows(connection, {one.article for one in hits})
    kept = [(one, rows[one.article][one.statement]) for one in hits if one.statement is not None and one.statement < len(rows.get(one.article, ()))]
    kept = [(one, row) for one, row in kept if _fits(asked, row)]
    parted = _parted(connection, asked, [row.id for _, row in kept])
    for one, row in kept:
        if all((row.id, part) in parted for part in asked.who):
            yield row.account or f"{row.article}/{row.local}", one


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    article: str
    local: str
    act: str
    polarity: str
    account: str | None
    outlet: str | None


def _rows(connection: Connection, articles: Iterable[str]) -> dict[str, list[_Row]]:
    wanted = sorted(set(articles))
    found: dict[str, list[_Row]] = defaultdict(list)
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(S.id, S.article, S.local, S.act, S.polarity, S.account, versions.c.outlet).join(placed, placed.c.article == S.article)
        asked = asked.join(versions, versions.c.number == placed.c.version).where(S.article.in_(wanted[start : start + AT_ONCE]))
        for row in connection.execute(asked):
            found[row.article].append(_Row(*row))
    return {article: sorted(its, key=lambda one: (len(one.local), one.local)) for article, its in found.items()}


def _fits(asked: StatementsAsked, row: _Row) -> bool:
    if asked.polarity is not None and row.polarity != asked.polarity:
        return False
    if asked.filters.act is not None and row.act != asked.filters.act:
        return False
    wanted = name_words(asked.filters.outlet or "")
    return not wanted or f" {' '.join(wanted)} " in f" {' '.join(name_words(row.outlet or ''))} "


def _parted(connection: Connection, asked: StatementsAsked, items: Sequence[str]) -> set[tuple[str, str]]:
    """Returns the statements in which those who were asked for have their part."""
    found: set[tuple[str, str]] = set()
    for part, who in asked.who.items():
        held = select(parts.c.item).join(mentions, has_part(mentions, parts, by_name=any_entity(connection, who)))
        held = held.where(parts.c.item.in_(items), parts.c.part == part, mentions.c.who.in_(sorted(who)))
        found.update((item, part) for item in connection.execute(held).scalars())
    return found
