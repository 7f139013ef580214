"""Who reported what of a story, when first, and what does each outlet leave out? Asked of a store."""

from collections.abc import Sequence

from naqlan.compare.coverage import coverage_of
from naqlan.pipeline.chosen import chosen_articles
from naqlan.record.article import Article
from naqlan.record.coverage import Coverage
from naqlan.record.identity import article_id
from naqlan.store.account_groups import account_groups
from naqlan.store.store import Store


def coverage_between(store: Store, names: Sequence[str]) -> Coverage:
    """Returns what the articles of a story, or several articles, cover.

    Args:
        store: The store.
        names: A story, or several articles (see `chosen_articles`).

    Raises:
        InputError: The store has no article of such a name.
        StoreError: There is no such story; or the store cannot be read.
    """
    return coverage_of_articles(store, chosen_articles(store, names))


def coverage_of_articles(store: Store, articles: Sequence[Article]) -> Coverage:
    """Returns what articles of a store cover.

    Args:
        store: The store.
        articles: Their records, the earliest first.

    Raises:
        StoreError: The store cannot be read.
    """
    groups = tellings_by_account(store, articles)
    return coverage_of(articles, [(name, group) for kind in ("contact", "statement") for name, group in sorted(groups[kind].items())])


def tellings_by_account(store: Store, articles: Sequence[Article]) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Returns for `contact` and `statement` the accounts that articles tell: for each its tellings, as key of the article and local id.

    Raises:
        StoreError: The store cannot be read.
    """
    keys = {article_id(one.meta.key): one.meta.key for one in articles}
    with store.reading() as connection:
        found = account_groups(connection, list(keys))
    return {kind: {name: [(keys[article], local) for article, local in group] for name, group in groups.items()} for kind, groups in found.items()}
