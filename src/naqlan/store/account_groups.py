"""Which tellings of articles are of one contact or statement? Accounts as groups of items."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import Connection, select

from naqlan.store.portions import IDS, rows_of
from naqlan.store.schema_items import contacts, statements

Groups: TypeAlias = dict[str, list[tuple[str, str]]]
"""For each account the ids of articles with the local ids of their items."""

_ASKED = {
    kind: select(one.c.account, one.c.article, one.c.local)
    .where(one.c.article.in_(IDS), one.c.account.is_not(None))
    .order_by(one.c.article, one.c.start, one.c.local)
    for kind, one in (("contact", contacts), ("statement", statements))
}


def account_groups(connection: Connection, articles: Sequence[str]) -> dict[str, Groups]:
    """Returns the accounts of which articles have tellings, under `contact` and `statement`; each with the tellings of these articles.

    Args:
        connection: To the store.
        articles: The ids of the articles.
    """
    found: dict[str, Groups] = {}
    for kind, asked in _ASKED.items():
        groups: Groups = defaultdict(list)
        for row in rows_of(connection, asked, articles):
            groups[row.account].append((row.article, row.local))
        found[kind] = dict(groups)
    return found
