"""In what do articles of a store differ? Their records, set beside one another."""

from collections.abc import Sequence

from naqlan.compare.differences import differences_of
from naqlan.errors import InputError
from naqlan.pipeline.judgements import judged_article
from naqlan.record.article import Article
from naqlan.record.difference import Difference
from naqlan.store.lookup import articles_meant
from naqlan.store.store import Store


def articles_named(store: Store, names: Sequence[str]) -> list[Article]:
    """Returns the current records of articles, with readers' judgements laid over them, the earliest first, those of no day last.

    Args:
        store: The store.
        names: Their ids, keys or `doc`s.

    Raises:
        InputError: The store has no article of such a name.
        StoreError: The store cannot be read.
    """
    found: dict[str, Article] = {}
    for name in names:
        with store.reading() as connection:
            which = articles_meant(connection, name)
            named = [one for article in which if (one := judged_article(connection, article)) is not None]
        if not named:
            raise InputError(f"{name}: the store has no such article; give its id, key or address")
        found |= {one.meta.key: one for one in named}
    return sorted(found.values(), key=lambda one: (one.meta.published is None, one.meta.published_at or one.meta.published or ""))


def differences_between(store: Store, names: Sequence[str]) -> tuple[Difference, ...]:
    """Returns the differences between articles of a store, what weighs most first; empty where none was found.

    Raises:
        InputError: The store has no article of such a name.
        StoreError: The store cannot be read.
    """
    return differences_of(articles_named(store, names))
