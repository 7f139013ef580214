"""What is somebody reported to have said? The newest statements, each with the articles that report the same one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from naqlan.errors import QueryError
from naqlan.pipeline.judgements import judged_articles
from naqlan.pipeline.search import terms
from naqlan.pipeline.who import people_named
from naqlan.record.article import Article
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.store.query import Query, found_in, parse
from naqlan.store.said import Report, accounts_of, reports_of, speakers_of, statement_ids, whose_names
from naqlan.store.search import MOST_SPELLINGS, Filters, Hit, find
from naqlan.store.store import Store
from naqlan.store.who import KnownPerson, spellings
from naqlan.store.words import name_words

AT_LEAST = 50
"""Statements that are fetched at once: names that others bear too are found with them, and sorted out."""
ROUNDS = 20
"""Times that more statements are fetched where several of them are one account."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as one article reports it.

    Attributes:
        number: By which one goes on behind it.
        article: The id of the article.
        record: Its record, as judged.
        statement: The statement.
        account: The statement across articles that it belongs to, None where it was not set beside others.
        others: The other articles that report it, the earliest first.
        found: Where the words that were asked for stand in its content.
        ids: The id in the store of each statement of the record, by its id there.
        who: The id across articles of each person and entity of the record that was resolved to one, by its id there.
    """

    number: int
    article: str
    record: Article
    statement: Statement
    account: str | None
    others: tuple[Report, ...]
    found: tuple[Span, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    who: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a reader means by the name of a speaker.

    Attributes:
        people: The people across articles whom it may name, those of most articles first; empty: an office, an outlet, or nobody known.
        names: The names under which to look.
    """

    people: tuple[KnownPerson, ...]
    names: tuple[str, ...]


def speaker(connection: Connection, who: str) -> Speaker:
    """Returns whom a name, or the id of a person, means.

    Raises:
        QueryError: It has no word.
    """
    if not name_words(who):
        raise QueryError(f"{who:.60}: this is no name; give a word of one", mistake="no_name")
    people = people_named(connection, who)
    counted = sum((spellings(connection, one.id) for one in people), Counter[str]())
    return Speaker(tuple(people), tuple(form for form, _ in counted.most_common(MOST_SPELLINGS)) or (who,))


def said(
    store: Store, who: str, filters: Filters | None = None, *, about: str | None = None, limit: int = 20, below: int | None = None
) -> list[Said]:
    """Returns what somebody is reported to have said, the newest first; of one account the newest telling alone, with the others beside it.

    Args:
        store: The store.
        who: The name of a speaker, in any spelling, or the id of a person: a person, an office, an outlet. Of several people who may be
            meant, what each of them said.
        filters: What else must hold; its `who` is not looked at.
        about: Words that the content must hold, as `store.query.parse` reads them.
        limit: How many at most.
        below: Only those behind the one of this number.

    Returns:
        What was found; empty where nothing was.

    Raises:
        QueryError: The name has no word, or the words are no question.
        StoreError: The store cannot be read.
    """
    query = parse(about, terms()) if about else None
    with store.reading() as connection:
        meant = speaker(connection, who)
        filters = replace(filters or Filters(), who=meant.names)
        chosen: dict[str, Hit] = {}
        for _ in range(ROUNDS):
            hits = find(connection, query, filters, where="statements", limit=max(limit, AT_LEAST), below=below)
            for key, one in _by(connection, meant, hits):
                chosen.setdefault(key, one)
            if len(hits) < max(limit, AT_LEAST) or len(chosen) >= limit:
                break
            below = hits[-1].number
        return list(sayings(connection, list(chosen.values())[:limit], query))


def _by(connection: Connection, meant: Speaker, hits: list[Hit]) -> Iterator[tuple[str, Hit]]:
    """Yields what the people meant say (all, where no person is meant), each with its account, or what is its own; no record is opened for it."""
    articles = {one.article for one in hits}
    listed, whose = accounts_of(connection, articles), speakers_of(connection, articles)
    people = {one.id for one in meant.people}
    for hit in hits:
        rows = listed.get(hit.article, [])
        if hit.statement is not None and hit.statement < len(rows):
            local, account = rows[hit.statement]
            if not people or people & whose.get((hit.article, local), set()):
                yield account or f"{hit.article}/{local}", hit


def sayings(connection: Connection, hits: list[Hit], query: Query | None) -> Iterator[Said]:
    """Yields the statements that were found, in the order given, each with its record and the articles that report the same account.

    Args:
        connection: To the store.
        hits: What was found among statements.
        query: What was looked for, to be marked; None: nothing.
    """
    judged = judged_articles(connection, (one.article for one in hits))
    listed = {article: dict(rows) for article, rows in accounts_of(connection, judged).items()}
    ids, who = statement_ids(connection, judged), whose_names(connection, judged)
    found = []
    for hit in hits:
        record = judged.get(hit.article)
        if record is not None and hit.statement is not None and hit.statement < len(record.statements):
            statement = record.statements[hit.statement]
            found.append((hit, record, statement, listed.get(hit.article, {}).get(statement.id)))
    reports = reports_of(connection, {account for *_, account in found if account})
    for hit, record, statement, account in found:
        others = tuple(one for one in reports.get(account or "", ()) if one.article != hit.article)
        marks = tuple(_marks(statement, query)) if query is not None else ()
        yield Said(hit.number, hit.article, record, statement, account, others, marks, ids.get(hit.article, {}), who.get(hit.article, {}))


def _marks(statement: Statement, query: Query) -> Iterator[Span]:
    field, first, _ = statement.span
    for start, end in found_in(query, terms()(statement.content)):
        yield Span(field, first + start, first + end)
