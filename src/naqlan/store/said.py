"""Who says a statement, and who else reports it? People across articles, and the articles of the accounts that statements belong to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from naqlan.store.schema import versions
from naqlan.store.schema_copies import copy_texts
from naqlan.store.schema_items import mentions, parts, statements

S = statements.c
AT_ONCE = 400
"""Ids that are asked for in one step."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article that reports a statement.

    Attributes:
        article: Its id.
        doc: Its name.
        outlet: Its publisher, or None.
        day: Where it stands in time (`2024-03-27`); None: it is undated.
    """

    article: str
    doc: str
    outlet: str | None
    day: str | None


def accounts_of(connection: Connection, articles: Iterable[str]) -> dict[str, list[tuple[str, str | None]]]:
    """Returns the statements of articles in the order of the page: each one's id in the record, and the account that it belongs to, if any."""
    wanted = sorted(set(articles))
    found: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(statements.c.article, statements.c.local, statements.c.account)
        for row in connection.execute(asked.where(statements.c.article.in_(wanted[start : start + AT_ONCE]))):
            found[row.article].append((row.local, row.account))
    return {article: sorted(rows, key=lambda one: (len(one[0]), one[0])) for article, rows in found.items()}


def statement_ids(connection: Connection, articles: Iterable[str]) -> dict[str, dict[str, str]]:
    """Returns the id in the store of each statement of articles, by its id in the record; articles that wait for the corpus work are left out."""
    wanted = sorted(set(articles))
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for start in range(0, len(wanted), AT_ONCE):
        for row in connection.execute(select(S.article, S.local, S.id).where(S.article.in_(wanted[start : start + AT_ONCE]))):
            found[row.article][row.local] = row.id
    return found


@dataclass(frozen=True, slots=True)
class Worded:
    """A statement as its row has it.

    Attributes:
        content: Its words.
        act, form, polarity: As in the record.
    """

    content: str
    act: str
    form: str
    polarity: str


@dataclass(frozen=True, slots=True)
class Published:
    """The page of an article, and when it was published.

    Attributes:
        doc: Its name.
        outlet: Its publisher, or None.
        published: Its day (EDTF), or None.
        hour: Its hour where the page gives it, else its day, or None.
    """

    doc: str
    outlet: str | None
    published: str | None
    hour: str | None


def worded_in(connection: Connection, articles: Iterable[str]) -> dict[str, list[Worded]]:
    """Returns the statements of articles, as judged, in the order of the page; an article that has none is left out."""
    wanted = sorted(set(articles))
    found: dict[str, list[tuple[int, str, Worded]]] = defaultdict(list)
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(S.article, S.local, S.content, S.act, S.form, S.polarity)
        for article, local, *rest in connection.execute(asked.where(S.article.in_(wanted[start : start + AT_ONCE]))):
            found[article].append((len(local), local, Worded(*rest)))
    return {article: [one for *_, one in sorted(rows, key=lambda row: row[:2])] for article, rows in found.items()}


def published_by(connection: Connection, articles: Iterable[str]) -> dict[str, Published]:
    """Returns the pages of articles; an article that is not there is left out."""
    wanted = sorted(set(articles))
    found = {}
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(versions.c.article, versions.c.doc, versions.c.outlet, versions.c.published, copy_texts.c.published.label("hour")).join(
            copy_texts, copy_texts.c.article == versions.c.article, isouter=True
        )
        for article, *rest in connection.execute(asked.where(versions.c.article.in_(wanted[start : start + AT_ONCE]), versions.c.current)):
            found[article] = Published(*rest)
    return found


def speakers_of(connection: Connection, articles: Iterable[str]) -> dict[tuple[str, str], set[str]]:
    """Returns the people across articles who speak in each statement of articles, by the article and the statement's id in the record.

    What is left out has no speaker who was resolved to a person.
    """
    wanted = sorted(set(articles))
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for start in range(0, len(wanted), AT_ONCE):
        asked = (
            select(statements.c.article, statements.c.local, mentions.c.who)
            .join(parts, (parts.c.item == statements.c.id) & (parts.c.part == "speaker"))
            .join(mentions, mentions.c.id == parts.c.mention)
            .where(statements.c.article.in_(wanted[start : start + AT_ONCE]), mentions.c.who.is_not(None))
        )
        for row in connection.execute(asked):
            found[row.article, row.local].add(row.who)
    return found


def whose_names(connection: Connection, articles: Iterable[str]) -> dict[str, dict[str, str]]:
    """Returns the person or entity across articles that each name of an article was resolved to, by its id in the record."""
    wanted = sorted(set(articles))
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(mentions.c.article, mentions.c.local, mentions.c.who).where(mentions.c.who.is_not(None))
        for row in connection.execute(asked.where(mentions.c.article.in_(wanted[start : start + AT_ONCE]))):
            found[row.article][row.local] = row.who
    return found


def reports_of(connection: Connection, accounts: Iterable[str]) -> dict[str, list[Report]]:
    """Returns the articles that report each of some accounts, the earliest first, undated ones last, each once."""
    wanted = sorted(set(accounts))
    found: dict[str, dict[str, Report]] = defaultdict(dict)
    for start in range(0, len(wanted), AT_ONCE):
        asked = (
            select(statements.c.account, statements.c.article, versions.c.doc, versions.c.outlet, statements.c.day, versions.c.earliest)
            .join(versions, (versions.c.article == statements.c.article) & versions.c.current)
            .where(statements.c.account.in_(wanted[start : start + AT_ONCE]))
            .order_by(versions.c.earliest.is_(None), statements.c.day, statements.c.article)
        )
        for row in connection.execute(asked):
            found[row.account].setdefault(row.article, Report(row.article, row.doc, row.outlet, row.day if row.earliest else None))
    return {account: list(reports.values()) for account, reports in found.items()}
