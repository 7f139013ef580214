"""Which accounts are there of these people and days? Their ids newest first, then themselves with all tellings and the pages these stand in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true

from naqlan.record.account import Account, AccountKind
from naqlan.store.account_tellings import TABLES, tellings_of
from naqlan.store.portions import IDS, rows_of
from naqlan.store.schema import versions
from naqlan.store.schema_accounts import accounts
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts, statements

A = accounts.c
PARTIES = ("party", "through")
SAYING, HEARING, ABOUT = ("speaker",), ("addressee",), ("addressee", "about")
_Question: TypeAlias = Select[*tuple[Any, ...]]
SPARE = 4
"""How many tellings are looked through for each account that is wanted: several may be of one."""
_ACCOUNTS = select(accounts).where(A.id.in_(IDS))
_ITEMS = {
    kind: select(one.c.id, one.c.account).where(one.c.account.in_(IDS)).order_by(one.c.account, one.c.day, one.c.id) for kind, one in TABLES.items()
}
_V = versions.c
_PAGES = (
    select(_V.article, _V.doc, _V.title, _V.outlet, _V.url, _V.published, _V.genre, _V.first_seen, _V.version)
    .join(placed, placed.c.version == _V.number)
    .where(placed.c.article.in_(IDS))
)
"""The pages of articles, as `PageOf` has them."""
TELLINGS = 200
"""Tellings of one account that are read; an account of more articles is told by the first of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which accounts are asked for.

    Attributes:
        kinds: Contacts, statements or both.
        people: For each person asked for the ids (`mentions.who`) that the name may mean. None: everybody's. One: what this person took part
            in, said or was told. Two: contacts between both, and what one of them said to or about the other.
        since: The first day, or None.
        until: The last day, or None.
        most: Accounts at most, the newest.
        before: Day and id of the account behind which to go on; None: from the newest.
        exact: Whether the newest are the newest however many tellings there are of the people (30 ms for 1,000 statements of one of them). Else
            tellings are walked through by the day of their article, and an account that is newer than its articles may be passed over.
    """

    kinds: tuple[AccountKind, ...] = ("contact", "statement")
    people: tuple[frozenset[str], ...] = ()
    since: str | None = None
    until: str | None = None
    most: int = 100
    before: tuple[str, str] | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class PageOf:
    """The page that an article was read from.

    Attributes:
        doc: The name it was given.
        title, outlet, url, published: As the record has them, or None.
        genre: What kind of page it is.
        seen: When the version was first seen (UTC).
        version: The hash of its title, body and day.
    """

    doc: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    genre: str
    seen: str
    version: str = ""


def account_ids(connection: Connection, asked: Asked) -> list[str]:
    """Returns the ids of accounts, the newest first, at most `asked.most`.

    The day of an account is its own where a telling gives one, else that of its last article; the days asked for are those it may have been on,
    of an undated one those of its articles.
    """
    days: dict[str, str] = {}
    for kind in asked.kinds:
        questions = _of_people(kind, asked) if asked.people else _of_all(kind)
        for question in questions:
            rows = connection.execute(_ordered(question.where(_within(asked)), asked))
            days.update((row.id, row.earliest or row.last_day) for row in rows)
    newest = sorted(sorted(days), key=days.__getitem__, reverse=True)
    return newest[: asked.most]


def day_of(account: Account) -> str:
    """Returns the day by which an account stands among the newest: its own where a telling gives one, else that of its last article."""
    return account.earliest or account.last_day


def accounts_of(connection: Connection, ids: Iterable[str]) -> list[Account]:
    """Returns accounts with their tellings in the order of their articles: dated ones by day, then undated ones by the day of their first article.

    Of one day contacts come first, and what more articles tell before what fewer do.
    """
    wanted = list(ids)
    rows = [row._mapping for row in rows_of(connection, _ACCOUNTS, wanted)]  # noqa: SLF001 (SQLAlchemy's name for it)
    items: dict[AccountKind, dict[str, list[str]]] = {kind: defaultdict(list) for kind in TABLES}
    for kind, asked in _ITEMS.items():
        for item, account in rows_of(connection, asked, (row["id"] for row in rows if row["kind"] == kind)):
            items[kind][account].append(item)
    told = {kind: tellings_of(connection, kind, (item for its in held.values() for item in its[:TELLINGS])) for kind, held in items.items()}
    found = [Account(**row, tellings=tuple(told[row["kind"]][item] for item in items[row["kind"]][row["id"]][:TELLINGS])) for row in rows]
    return sorted(found, key=_order)


def _order(one: Account) -> tuple[bool, str, str, bool, int, str]:
    return one.earliest is None, one.earliest or one.first_day, one.latest or "", one.kind != "contact", -one.articles, one.id


def pages_of(connection: Connection, articles: Iterable[str]) -> dict[str, PageOf]:
    """Returns the page of each article."""
    return {article: PageOf(*known) for article, *known in rows_of(connection, _PAGES, articles)}


def _of_all(kind: AccountKind) -> list[_Question]:
    asked = select(A.id, A.earliest, A.last_day).where(A.kind == kind)
    dated = asked.where(A.earliest.is_not(None)).order_by(A.earliest.desc(), A.id)
    return [dated, asked.where(A.earliest.is_(None)).order_by(A.last_day.desc(), A.id)]


def _of_people(kind: AccountKind, asked: Asked) -> list[_Question]:
    """The questions for accounts of which one telling concerns the people: each walks through the articles on one of them, the newest first."""
    base, others = asked.people[0], asked.people[1:]
    if kind == "contact":
        return [_walk(kind, who, PARTIES, [_has(contacts.c.id, its, PARTIES) for its in others]) for who in sorted(base)]
    if not others:
        return [_walk(kind, who, SAYING + HEARING, []) for who in sorted(base)]
    said = [_walk(kind, who, SAYING, [_has(statements.c.id, others[0], SAYING + ABOUT)]) for who in sorted(base)]
    return said + [_walk(kind, who, ABOUT, [_has(statements.c.id, others[0], SAYING)]) for who in sorted(base)]


def _walk(kind: AccountKind, who: str, part: Sequence[str], wanted: Sequence[ColumnElement[bool]]) -> _Question:
    table = TABLES[kind]
    asked = select(A.id, A.earliest, A.last_day).select_from(mentions).join(parts, parts.c.mention == mentions.c.id)
    asked = asked.join(table, table.c.id == parts.c.item).join(accounts, A.id == table.c.account)
    return asked.where(mentions.c.who == who, parts.c.part.in_(part), *wanted).order_by(mentions.c.day.desc(), A.id)


def _has(item: ColumnElement[str], who: frozenset[str], part: Sequence[str]) -> ColumnElement[bool]:
    held = select(parts.c.item).join(mentions, mentions.c.id == parts.c.mention)
    return held.where(parts.c.item == item, parts.c.part.in_(part), mentions.c.who.in_(sorted(who))).exists()


def _ordered(question: _Question, asked: Asked) -> _Question:
    """Returns a question with its order and its limit, behind the account behind which to go on."""
    day = func.coalesce(A.earliest, A.last_day)
    if asked.before is not None:
        last, which = asked.before
        question = question.where(day <= last, (day < last) | (A.id > which))
    if asked.people and asked.exact:
        return question.order_by(None).order_by(day.desc(), A.id).distinct().limit(asked.most)
    return question.limit(asked.most * SPARE)


def _within(asked: Asked) -> ColumnElement[bool]:
    dated: list[ColumnElement[bool]] = [A.earliest.is_not(None)]
    undated: list[ColumnElement[bool]] = [A.earliest.is_(None)]
    if asked.since is not None:
        dated.append(A.latest >= asked.since)
        undated.append(A.last_day >= asked.since)
    if asked.until is not None:
        dated.append(A.earliest <= asked.until)
        undated.append(A.first_day <= asked.until)
    return or_(and_(*dated), and_(*undated)) if asked.since or asked.until else true()
