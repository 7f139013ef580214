"""In what do the articles of a story differ? Their records, set beside one another."""

from collections.abc import Sequence

from naqlan.compare.differences import differences_of
from naqlan.pipeline.chosen import chosen_articles
from naqlan.record.difference import Difference
from naqlan.store.store import Store


def differences_between(store: Store, names: Sequence[str]) -> tuple[Difference, ...]:
    """Returns the differences between the articles of a story, or between articles, what weighs most first; empty where none was found.

    Args:
        store: The store.
        names: A story, or several articles (see `chosen_articles`).

    Raises:
        InputError: The store has no article of such a name.
        StoreError: There is no such story; or the store cannot be read.
    """
    return differences_of(chosen_articles(store, names))
