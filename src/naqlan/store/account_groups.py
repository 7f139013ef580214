"""Which tellings of articles are of one contact or statement? Accounts as groups of items."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import Connection, select

from naqlan.store.schema_items import contacts, statements

Groups: TypeAlias = dict[str, list[tuple[str, str]]]
"""For each account the ids of articles with the local ids of their items."""


def account_groups(connection: Connection, articles: Sequence[str]) -> dict[str, Groups]:
    """Returns the accounts of which articles have tellings, under `contact` and `statement`; each with the tellings of these articles.

    Args:
        connection: To the store.
        articles: The ids of the articles.
    """
    found: dict[str, Groups] = {}
    for kind, table in (("contact", contacts), ("statement", statements)):
        groups: Groups = defaultdict(list)
        asked = select(table.c.account, table.c.article, table.c.local).where(table.c.article.in_(articles), table.c.account.is_not(None))
        for row in connection.execute(asked.order_by(table.c.article, table.c.start, table.c.local)):
            groups[row.account].append((row.article, row.local))
        found[kind] = dict(groups)
    return found
