"""What does the reading give? Random items with their context, to be read by eye."""

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement

AROUND = 120


def around(article: Article, span: Span, marks: Iterable[Span] = ()) -> str:
    """Returns the words around a span, it and the `marks` in it or near it between ⟦ and ⟧."""
    words = (article.body if span.field == "body" else article.title) or ""
    inner = [one for one in marks if one.field == span.field]
    left = max(0, min([span.start, *(one.start for one in inner)]) - AROUND)
    right = max([span.end, *(one.end for one in inner)]) + AROUND
    signs = sorted([(one.end, 0, "⟧") for one in (span, *inner)] + [(one.start, 1, "⟦") for one in (span, *inner)], reverse=True)
    for offset, _, sign in signs:
        words = words[:offset] + sign + words[offset:]
    return words[left : right + len(signs)].replace("\n", " ¶ ")


def _names(article: Article, refs: Iterable[str]) -> str:
    people = {person.id: person.name for person in article.people}
    return " + ".join(people.get(ref, ref) for ref in refs) or "—"


def _links(article: Article, links: Iterable[tuple[str, ...]]) -> str:
    return " ← ".join(_names(article, link) for link in links) or "—"


def statement(article: Article, one: Statement) -> str:
    """Shows a statement: who, how, to whom, through whom, and its passage."""
    return (
        f"{_names(article, one.speakers)} ({one.speaker_kind}) · {one.cue} [{one.act}, {one.form}, {one.polarity}]"
        f" · to {_names(article, one.addressees)} · via {one.via} · when {one.when} · chain {_links(article, one.chain)}"
        f" · {one.rule}\n    {around(article, one.span, [one.cue_span])}"
    )


def contact(article: Article, one: Contact) -> str:
    """Shows a contact and its passage."""
    return (
        f"{_names(article, one.parties)} · {one.cue} [{one.kind}, {one.status}] · through {_names(article, one.through)} · when {one.when}"
        f" · place {one.place} · chain {_links(article, one.chain)} · {one.rule}\n    {around(article, one.span, [one.cue_span])}"
    )


def person(article: Article, one: Person) -> str:
    """Shows a person with role and spellings, and the first mention."""
    where = f"\n    {around(article, one.mentions[0])}" if one.mentions else ""
    return f"{one.name} · {one.role} · {' | '.join(one.surfaces)} · {one.rule}{where}"


_KINDS: dict[str, Callable[[Article], Iterator[str]]] = {
    "statements": lambda article: (statement(article, one) for one in article.statements),
    "contacts": lambda article: (contact(article, one) for one in article.contacts),
    "chains": lambda article: (statement(article, one) for one in article.statements if one.chain),
    "people": lambda article: (person(article, one) for one in article.people),
}
KINDS = tuple(_KINDS)


def sample(articles: Iterable[Article], kind: str, count: int, seed: int | None) -> list[str]:
    """Draws so many items of a kind from all articles, each as text; fewer where there are no more."""
    items = chain.from_iterable(((article.meta.doc, shown) for shown in _KINDS[kind](article)) for article in articles)
    dice = random.Random(seed or 0)  # noqa: S311 (what is shown is no secret)
    kept: list[str] = []
    for number, (doc, shown) in enumerate(items):
        line = f"{doc}: {shown}"
        if len(kept) < count:
            kept.append(line)
        elif (place := dice.randrange(number + 1)) < count:
            kept[place] = line
    return kept
