"""Which articles does a reader mean? Those of a story, or those that are named one by one."""

from collections.abc import Sequence

from naqlan.errors import InputError
from naqlan.pipeline.judgements import judged_article
from naqlan.pipeline.story import story_named
from naqlan.record.article import Article
from naqlan.store.lookup import articles_meant
from naqlan.store.store import Store


def chosen_articles(store: Store, names: Sequence[str]) -> tuple[Article, ...]:
    """Returns the current records of the articles that are meant, with readers' judgements laid over them, the earliest first, those of no day last.

    Args:
        store: The store.
        names: One name: that of a story, or of an article, which means the story that it is in. Several: the articles of these ids, keys or
            `doc`s, and no others.

    Raises:
        InputError: Several names are given and the store has no article of one of them.
        StoreError: There is no such story, or several; or the store cannot be read.
    """
    if len(names) == 1:
        return story_named(store, names[0]).articles
    found: dict[str, Article] = {}
    for name in names:
        with store.reading() as connection:
            which = articles_meant(connection, name)
            named = [one for article in which if (one := judged_article(connection, article)) is not None]
        if not named:
            raise InputError(f"{name}: the store has no such article; give its id, key or address")
        found |= {one.meta.key: one for one in named}
    return tuple(sorted(found.values(), key=lambda one: (one.meta.published is None, one.meta.published_at or one.meta.published or "")))
