"""What does each outlet call a thing? The sums of a store with passages, and the articles of a story side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from naqlan.compare.designations import Designations, uses_of
from naqlan.compare.passages import Pages
from naqlan.compare.word_sets import word_sets
from naqlan.compare.wording import designations_in, people_called, verbs_of
from naqlan.pipeline.chosen import chosen_articles
from naqlan.pipeline.judgements import judged_article
from naqlan.pipeline.wording import SETS, designations, hash_of_sets
from naqlan.record.article import Article
from naqlan.record.difference import Passage
from naqlan.record.identity import article_id
from naqlan.record.wording import Called, Designated, Reported, WordSet
from naqlan.store.corpus import remembered
from naqlan.store.store import Store
from naqlan.store.wording import credits_of
from naqlan.store.wording_asked import Asked, Counted, articles_with, counted


@dataclass(frozen=True, slots=True)
class Wording:
    """What the articles of a story call things, people and acts of saying.

    Attributes:
        sets: For each set with a use its rows.
        people: What outlets call one person, where they differ.
        verbs: With which words of saying outlets report one statement, where they differ.
    """

    sets: Mapping[str, tuple[Designated, ...]]
    people: tuple[Called, ...]
    verbs: tuple[Reported, ...]


def known_sets() -> Mapping[str, WordSet]:
    """Returns the sets of competing words of the package by their ids."""
    return {one.id: one for one in word_sets()}


def wording_between(store: Store, names: Sequence[str], sets: Sequence[WordSet] | None = None) -> Wording:
    """Returns the wording of the articles of a story, or of articles, copies counted once and credited to their agency.

    Args:
        store: The store.
        names: A story, or several articles (see `chosen_articles`).
        sets: The words that are looked for; None: those of the package.

    Raises:
        InputError: The store has no article of such a name.
        StoreError: There is no such story; or the store cannot be read.
    """
    articles = chosen_articles(store, names)
    pages = [Pages(one) for one in articles]
    found = designations_in(pages, designations() if sets is None else Designations(sets), _credited(store, articles))
    return Wording(found, tuple(people_called(pages)), tuple(verbs_of(pages)))


def wording_counts(store: Store, asked: Asked) -> list[Counted]:
    """Returns sums of the uses of the package's words over all articles; empty where nothing was counted.

    Raises:
        StoreError: The store cannot be read.
    """
    if not asked.sets and (asked.since or asked.until):
        asked = replace(asked, sets=[one.id for one in word_sets()])  # months are indexed below their set
    with store.reading() as connection:
        return counted(connection, asked)


def counted_with_other_words(store: Store) -> bool:
    """Says whether the sums were made with other words than those of today, so that `naqlan rebuild` would change them."""
    with store.reading() as connection:
        return remembered(connection, SETS) not in (None, hash_of_sets())


def passages_with(
    store: Store,
    name: str,
    word: str,
    *,
    outlet: str | None = None,
    voice: str | None = None,
    months: tuple[str | None, str | None] = (None, None),
    most: int = 1,
) -> list[Passage]:
    """Returns passages with a word of a set, the newest first, one an article.

    Args:
        store: The store.
        name: The set.
        word: Its word.
        outlet: Only those credited to this one.
        voice: Only in this voice.
        months: Only from and to these months (`2024-03`); None: open.
        most: So many at most.

    Raises:
        StoreError: The store cannot be read.
    """
    found = []
    with store.reading() as connection:
        for article in articles_with(connection, name, word, outlet=outlet, voice=voice, months=months, most=most):
            record = judged_article(connection, article)
            passage = _passage(record, name, word, voice) if record is not None else None
            found += [passage] if passage is not None else []
    return found


def _passage(record: Article, name: str, word: str, voice: str | None) -> Passage | None:
    use = next((one for one in uses_of(record, designations()) if one.set == name and one.word == word and voice in (None, one.voice)), None)
    if use is None:
        return None
    return Pages(record).around(use.span, next((one for one in record.statements if one.id == use.statement), None))


def _credited(store: Store, articles: Sequence[Article]) -> dict[str, str | None]:
    """To whom the words of each article are credited; None for a reprint of another one that is here."""
    ids = {article_id(one.meta.key): one.meta for one in articles}
    with store.reading() as connection:
        known = credits_of(connection, list(ids))
    found: dict[str, str | None] = {}
    for one, meta in ids.items():
        home, to = known.get(one, (one, meta.outlet or ""))
        found[meta.key] = None if home != one and home in ids else to or meta.doc
    return found
