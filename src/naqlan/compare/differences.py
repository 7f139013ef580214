"""In what do the articles of a story differ? All that was found, each pair of values once, what weighs most first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from naqlan.compare.align import words_of
from naqlan.compare.contacts import Told, contacts_differ, same_contacts
from naqlan.compare.denials import statements_differ
from naqlan.compare.figures import figures_differ
from naqlan.compare.passages import Pages
from naqlan.compare.people import people_differ
from naqlan.compare.quotations import quotations_differ
from naqlan.record.article import Article
from naqlan.record.difference import DIFFERENCE_KINDS, Difference, Side

MOST_ARTICLES = 80
"""Articles of one story that are compared with one another: the work grows with their square; the earliest are taken."""


OF_SOMEBODY = ("status", "day", "place")
"""What differs of somebody: the same two values of another person or contact are another difference."""
OF_A_STATEMENT = 8
"""Words by which a statement that is denied is held to be the same in another article."""


def differences_of(articles: Sequence[Article], contacts: Sequence[Sequence[tuple[str, str]]] = ()) -> tuple[Difference, ...]:
    """Returns the differences between articles of one story.

    Args:
        articles: The articles, the earliest first.
        contacts: The tellings of contacts that are known to be one, as key of the article and local id. Contacts of equal kind and parties are
            compared besides, where their day or their clause is the same.

    Returns:
        The differences, what weighs most first, then in the order of the articles; each pair of values once, with all articles that have
        them. Empty where nothing was found. Nothing is called right or wrong.
    """
    pages = [Pages(one) for one in articles[:MOST_ARTICLES]]
    groups = [*_told(pages, contacts), *same_contacts(pages)]
    found = [*statements_differ(pages), *contacts_differ(groups), *figures_differ(pages), *people_differ(pages), *quotations_differ(pages)]
    ladder = {kind: -rung for rung, kind in enumerate(DIFFERENCE_KINDS)}
    return tuple(sorted(_once(found), key=lambda one: (ladder[one.kind], one.of == "cut")))


def _told(pages: Sequence[Pages], contacts: Sequence[Sequence[tuple[str, str]]]) -> list[list[Told]]:
    known = {(each.key, contact.id): Told(each, contact) for each in pages for contact in each.article.contacts}
    return [[known[one] for one in group if one in known] for group in contacts]


def _once(found: Sequence[Difference]) -> Iterator[Difference]:
    """Each pair of values once; the further articles that have them stand with their side."""
    merged: dict[tuple[object, ...], Difference] = {}
    for one in found:
        first, second = (_value(one, side) for side in (one.first, one.second))
        key = (one.of, _words(one.what) if one.of in OF_SOMEBODY else (), *sorted((first, second)))
        known = merged.get(key)
        if known is None:
            merged[key] = one
            continue
        straight = _value(one, known.first) == first
        ours, theirs = (one.first, one.second) if straight else (one.second, one.first)
        merged[key] = replace(
            known,
            first=replace(known.first, others=_joined(known.first.passage.article, known.first.others, ours.passage.article)),
            second=replace(known.second, others=_joined(known.second.passage.article, known.second.others, theirs.passage.article)),
        )
    yield from _each_passage_once(merged.values())


def _each_passage_once(found: Iterable[Difference]) -> Iterator[Difference]:
    """Leaves out a wording of one utterance that was shown beside another one already: five versions are four differences, not ten."""
    shown: set[tuple[str, object]] = set()
    for one in found:
        if one.of in ("quotation", "cut"):
            places = {(side.passage.article, side.passage.span) for side in (one.first, one.second)}
            if places <= shown:
                continue
            shown |= places
        yield one


def _value(one: Difference, side: Side) -> tuple[str, ...]:
    """What a side has, so that two sides that have the same are one; of a statement, its first words."""
    if side.key:
        return (side.key,)
    return _words(side.passage.text)[:OF_A_STATEMENT] if one.of == "statement" else _words(side.value)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words_of(text))


def _joined(shown: str, others: tuple[str, ...], more: str) -> tuple[str, ...]:
    return others if more == shown or more in others else (*others, more)
