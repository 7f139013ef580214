"""What has a reader checked or corrected, so that it can be shown alone? Of items, and of the accounts that they tell."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from naqlan.store.judgements import checked_items
from naqlan.store.portions import portions
from naqlan.store.schema_items import contacts, statements


def checked_among(connection: Connection, items: Iterable[str]) -> set[str]:
    """Returns which of these items a reader has checked or corrected; what is dropped, withdrawn or stranded does not count.

    Args:
        connection: To the store.
        items: Ids of items in the store, of any kind; one that is not there is passed over.
    """
    found: set[str] = set()
    for some in portions(items):
        found.update(connection.execute(checked_items(some)).scalars())
    return found


def accounts_checked_among(connection: Connection, accounts: Iterable[str]) -> set[str]:
    """Returns of which of these accounts a reader has checked or corrected a telling.

    Args:
        connection: To the store.
        accounts: Ids of contacts or statements across articles; one that is not there is passed over.
    """
    found: set[str] = set()
    for some in portions(accounts):
        for table in (contacts, statements):
            asked = select(table.c.account).where(table.c.account.in_(some), table.c.id.in_(checked_items())).distinct()
            found.update(connection.execute(asked).scalars())
    return found
