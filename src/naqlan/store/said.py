"""Who says a statement, and who else reports it? People across articles, and the articles of the accounts that statements belong to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from naqlan.store.schema import versions
from naqlan.store.schema_items import mentions, parts, statements

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
