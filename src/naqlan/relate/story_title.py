"""What is a story called? The contact that its articles tell of, else whom and what most of them name: never a headline of theirs.

Names stand as the texts write them; the words around them are the interface's own. Other words of the texts are taken only where nobody is
named, for the words of one outlet are not those of another.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from naqlan.lexicon.light_stems import light_stems
from naqlan.record.story import HeadContact, Sketch, StoryTitle

NAMES = 4
"""Names that a title has at most."""
PEOPLE = 2
"""People among them, where there is no contact."""
WORDS = 4
"""Words that a title has at most, where nobody is named."""
SHARE = 0.5
"""The least share of the articles that have a contact at their head, or name somebody, for the title to be of it."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_Value = TypeVar("_Value", bound=Hashable)


def title_of(sketches: Sequence[Sketch]) -> StoryTitle:
    """Returns what the title of a story is made of.

    Args:
        sketches: Of its articles, by day and id; at least one.
    """
    least = max(1.0, SHARE * len(sketches))
    day = next((one.day for one in sketches if one.dated), None)
    told = _contact(sketches, least)
    if told is not None:
        when = _most((one.when for one in told if one.when and _DAY.fullmatch(one.when)), 1)
        names = _parties(told)
        kind, status = told[0].kind, _most((one.status for one in told), 1)[0]
        return StoryTitle(contact=kind, status=status, names=tuple(names), day=when[0] if when else day)
    names = _named(sketches, least)
    act = _most((one.act for one in sketches if one.act), 1)
    words = () if names else tuple(_most((word for one in sketches for word in one.words.values()), WORDS))
    return StoryTitle(act=act[0] if act else None, names=tuple(names), words=words, day=day)


def _contact(sketches: Sequence[Sketch], least: float) -> list[HeadContact] | None:
    """Returns the tellings of the contact that most articles have at their head, where enough have it."""
    found: dict[tuple[str, tuple[str, ...]], list[HeadContact]] = {}
    for sketch in sketches:
        seen = set()
        for contact in sketch.contacts:
            key = contact.kind, _last_words(contact.parties)
            if key not in seen:
                found.setdefault(key, []).append(contact)
                seen.add(key)
    if not found:
        return None
    best = min(found, key=lambda key: (-len(found[key]), -len(key[1]), key))
    return found[best] if len(found[best]) >= least else None


def _last_words(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(map(_last_word, names)))


def _last_word(name: str) -> str:
    """Returns the stem of the last word of a name: of a person it is the one by which everybody is called."""
    stems = light_stems(name)
    return stems[-1] if stems else name


def _whole(name: str) -> str:
    return " ".join(light_stems(name)) or name


def _parties(told: Sequence[HeadContact]) -> list[str]:
    """Returns the parties, in the order in which most tellings have them."""
    forms = _Forms(_last_word)
    for contact in told:
        forms.add(contact.parties)
    order = _most((tuple(map(_last_word, one.parties)) for one in told), 1)[0]
    return [forms.best(last) for last in dict.fromkeys(order)][:NAMES]


def _named(sketches: Sequence[Sketch], least: float) -> list[str]:
    """Returns whom and what most articles name: people first, then places, groups and offices."""
    people, others = _Forms(_last_word), _Forms(_whole)
    for one in sketches:
        people.add(name for name, _ in one.people)
        others.add(name for _, name, _ in one.named)
    first = people.shared(least)[:PEOPLE]
    return [*first, *(name for name in others.shared(least) if name not in first)][:NAMES]


class _Forms:
    """Names that meet by a key, in the forms that articles have them in.

    Args:
        key: Makes the key of a name.
    """

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._forms: dict[str, Counter[str]] = {}
        self._places: Counter[str] = Counter()

    def add(self, names: Iterable[str]) -> None:
        """Takes the names of one article, in its order."""
        seen = set()
        for place, name in enumerate(names):
            key = self._key(name)
            if key not in seen:
                seen.add(key)
                self._forms.setdefault(key, Counter())[name] += 1
                self._places[key] += place

    def best(self, key: str) -> str:
        """Returns the longest form that several articles have, else the longest."""
        return max(self._forms[key].items(), key=lambda one: (min(one[1], 2), len(one[0].split()), one[0]))[0]

    def shared(self, least: float) -> list[str]:
        """Returns the names that so many articles have: those of most articles first, then those that stand first in them."""
        counts = {key: forms.total() for key, forms in self._forms.items()}
        ordered = sorted(counts, key=lambda key: (-counts[key], self._places[key] / counts[key], key))
        return [self.best(key) for key in ordered if counts[key] >= least]


def _most(found: Iterable[_Value], number: int) -> list[_Value]:
    """Returns what occurs most often, ties by the order of the alphabet."""
    counts = Counter(found)
    return sorted(counts, key=lambda one: (-counts[one], str(one)))[:number]
