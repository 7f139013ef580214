"""By what is an article set beside others? Its weightiest words, whom and what it names, and the contacts at its head.

Words weigh as in the vector space model (Salton and Buckley 1988): (1 + ln count) × rarity, to a vector of length 1. A word of the title and a
word of a name weigh more. The factors are those with the best stories of even numbers of `stories.jsonl` (tools/stories_accuracy.py), where
the measure is flat around them: B³ F1 moves by less than 0.01 with any of them halved.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from naqlan.dates.edtf import parse
from naqlan.errors import RecordError
from naqlan.lexicon.frequencies import rarity
from naqlan.lexicon.light_stems import WORD, light_stem, light_stems
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.span import Span
from naqlan.record.story import HeadContact, Sketch

READ = 400
"""Words of the body that are read: what comes after them is background, more often than not of another event."""
TERMS = 80
"""Stems that are kept."""
TITLE = 1.5
"""Times the rarity that a word of the title weighs besides."""
PERSON, NAMED = 1.15, 1.2
"""Factors of a word of a person's name, and of that of a place, group or office."""
HEAD = 350
"""Code points of the body that are its head: in news the first two sentences."""
WORDS = 12
"""Terms of which the written word is kept."""
MOST_NAMED = 8
MOST_CONTACTS = 4
OTHERS = ("office", "group", "place")


def sketch_of(article: str, record: Article, day: str) -> Sketch:
    """Returns the sketch of an article.

    Args:
        article: Its id.
        record: Its record.
        day: Where it stands in time.
    """
    title = record.title or ""
    weights = _weights(record)
    top = sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:TERMS]
    length = math.sqrt(sum(weight * weight for _, weight in top)) or 1.0
    terms = {stem: round(1000 * weight / length) for stem, weight in top}
    return Sketch(
        article=article,
        day=day,
        dated=_is_dated(record),
        outlet=record.meta.outlet,
        genre=record.meta.genre,
        headline=" ".join(stem for stem in light_stems(title) if not stem.isdigit()),
        terms={stem: weight for stem, weight in terms.items() if weight},
        people=_most((one.name, _count(one.mentions)) for one in record.people),
        named=_named(record),
        contacts=tuple(_contact(record, one) for one in _head_contacts(record))[:MOST_CONTACTS],
        act=_act(record),
        words=_written(record, [stem for stem, _ in top[:WORDS]]),
    )


def _is_dated(record: Article) -> bool:
    """Says whether the page gives a day, be it the first of several."""
    try:
        value = parse(record.meta.published) if record.meta.published else None
    except RecordError:
        return False
    return value is not None and value.earliest() is not None


def _weights(record: Article) -> dict[str, float]:
    counts = Counter(light_stems(record.body, READ))
    found = {stem: (1 + math.log(count)) * rarity(stem) for stem, count in counts.items()}
    for stem in dict.fromkeys(light_stems(record.title or "")):
        found[stem] = found.get(stem, 0.0) + TITLE * rarity(stem)
    for factor, names in (
        (PERSON, [one.name for one in record.people]),
        (NAMED, [one.name for one in record.entities if one.kind in OTHERS]),
    ):
        for stem in dict.fromkeys(stem for name in names for stem in light_stems(name)):
            if stem in found:
                found[stem] *= factor
    return found


def _count(mentions: Iterable[Span]) -> int:
    """Returns how often something is named; a mention in the title counts three times."""
    return sum(3 if one.field == "title" else 1 for one in mentions)


def _most(counted: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted, key=lambda one: (-one[1], one[0]))[:MOST_NAMED])


def _named(record: Article) -> tuple[tuple[str, str, int], ...]:
    found = [(one.kind, one.name, _count(one.mentions)) for one in record.entities if one.kind in OTHERS]
    return tuple(sorted(found, key=lambda one: (-one[2], one[1], one[0]))[:MOST_NAMED])


def _head_contacts(record: Article) -> list[Contact]:
    """Returns the contacts told of at the head, those of the title first, each with two parties or more."""
    placed = [(_headed(one), number, one) for number, one in enumerate(record.contacts) if len(one.parties) > 1]
    return [one for place, _, one in sorted(placed, key=lambda found: found[:2]) if place < len(_PLACES)]


_PLACES = ("title", "head")


def _headed(contact: Contact) -> int:
    spans = [contact.span, *(one.span for one in contact.tellings)]
    if any(one.field == "title" for one in spans):
        return 0
    return 1 if any(one.start < HEAD for one in spans) else len(_PLACES)


def _contact(record: Article, contact: Contact) -> HeadContact:
    names = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}
    return HeadContact(contact.kind, contact.status, contact.when, tuple(names.get(one, one) for one in contact.parties))


def _act(record: Article) -> str | None:
    counts = Counter(one.act for one in record.statements)
    return min(counts, key=lambda act: (-counts[act], act)) if counts else None


def _written(record: Article, stems: Iterable[str]) -> Mapping[str, str]:
    """Returns the word as it first stands in title or body behind each stem that is a word."""
    wanted = {stem for stem in stems if not stem.isdigit()}
    found: dict[str, str] = {}
    for word in chain(WORD.findall(record.title or ""), WORD.findall(record.body)):
        if len(found) == len(wanted):
            break
        stem = light_stem(word)
        if stem in wanted:
            found.setdefault(stem, word)
    return found
