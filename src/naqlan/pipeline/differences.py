"""In what do the articles of a story differ? Their records, set beside one another."""

from collections.abc import Sequence

from naqlan.compare.differences import differences_of
from naqlan.pipeline.chosen import chosen_articles
from naqlan.pipeline.coverage import tellings_by_account
from naqlan.record.article import Article
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
    articles = chosen_articles(store, names)
    return differences_of(articles, contacts_told(store, articles))


def contacts_told(store: Store, articles: Sequence[Article]) -> list[list[tuple[str, str]]]:
    """Returns the contacts that articles tell as accounts have them, each with its tellings; empty where the articles are in none yet."""
    groups = tellings_by_account(store, articles)["contact"]
    return [list(group) for group in groups.values()]
