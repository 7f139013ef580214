"""Are the people of a story spelt alike? Names of which one may be a slip of the other.

Roles are not compared: rank, office and former office are all true of one person (of 39 pairs of roles without a common word that were
read, none was at odds); `wording` shows them side by side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from naqlan.compare.align import aligned
from naqlan.compare.order import earlier
from naqlan.compare.passages import Pages
from naqlan.compare.words import meaning
from naqlan.names.likeness import name_parts, same_name, skeleton, slip
from naqlan.record.difference import Difference, Side
from naqlan.record.person import Person

ONE_SENTENCE = 0.5
"""Likeness of the sentences in which two names stand, word by word, from which a slip of one is looked for in the other."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person of one article."""

    pages: Pages
    person: Person

    @property
    def sentence(self) -> str:
        """The sentence that the name stands in for the first time."""
        return self.pages.article.text(self.pages.sentence(self.person.mentions[0]))


def people_differ(pages: Sequence[Pages]) -> Iterator[Difference]:
    """Yields the differences between how articles of a story spell the name of one person.

    Args:
        pages: The articles of a story.
    """
    found = [[Named(each, person) for person in each.article.people if person.mentions] for each in pages]
    for place, ones in enumerate(found):
        for others in found[place + 1 :]:
            for one in ones:
                for other in others:
                    for first, second in ((one, other), *_spelt_otherwise(one, other)):
                        if _slipped(first, second, ones, others):
                            yield _made(*((second, first) if earlier(second.pages.article, first.pages.article) else (first, second)))


def _spelt_otherwise(one: Named, other: Named) -> Iterator[tuple[Named, Named]]:
    """A person of both articles by a full spelling that one of them has besides his name ("لويس أوستن" among mentions of لويد أوستن)."""
    if not same_name(one.person.name, other.person.name):
        return
    for side, its in ((one, other), (other, one)):
        for surface in side.person.surfaces:
            place = next((span for span in side.person.mentions if side.pages.article.text(span) == surface), None)
            if place is not None and surface != side.person.name:
                named = Named(side.pages, replace(side.person, name=surface, mentions=(place,)))
                yield (named, its) if side is one else (its, named)


def _slipped(one: Named, other: Named, ones: Sequence[Named], others: Sequence[Named]) -> bool:
    """Whether one name may be a slip of the other: a letter or two apart, told of in the same words or with the same role."""
    first, second = name_parts(one.person.name), name_parts(other.person.name)
    if min(len(first), len(second)) < 2 or same_name(one.person.name, other.person.name) or not slip(one.person.name, other.person.name):
        return False
    if all(skeleton(a) == skeleton(b) for a, b in zip(first, second, strict=True)):
        return False  # one name, spelt in two ways
    if one.person.name in _names(ones) and other.person.name in _names(others) and (_both(one, ones, others) or _both(other, others, ones)):
        return False
    return aligned(one.sentence, other.sentence).likeness >= ONE_SENTENCE or _one_role(one.person, other.person)


def _names(people: Sequence[Named]) -> set[str]:
    return {one.person.name for one in people}


def _both(one: Named, ones: Sequence[Named], others: Sequence[Named]) -> bool:
    """Whether the other article has this person too, or this one the other: then they are two people."""
    return any(same_name(one.person.name, each.person.name) for each in others) or any(
        each is not one and slip(each.person.name, one.person.name) for each in ones
    )


def _one_role(one: Person, other: Person) -> bool:
    first, second = meaning(one.role or ""), meaning(other.role or "")
    return bool(first and second and (first <= second or second <= first))


def _made(one: Named, other: Named) -> Difference:
    first, second = (Side(each.person.name, each.pages.around(each.person.mentions[0], None)) for each in (one, other))
    return Difference("slip", "name", one.person.name, first, second)
