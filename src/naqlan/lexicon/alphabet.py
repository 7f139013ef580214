"""Which character stands for which set of readings? Each distinct set of tags is one code point.

A text is then a string of one character a position, and a rule over readings a regular expression over that string.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from naqlan.errors import LexiconError

FIRST, _LAST = 0x3400, 0xD7FF
"""41,984 code points below 65,536: the regular expressions of CPython test membership there in one look-up, above it by
walking through ranges (ten times slower, measured), and the private use area of the plane holds only 6,400. What the code
points mean elsewhere does not matter: such a string is never shown."""

Tags = frozenset[str]


class Alphabet:
    """A growing two-way table of tag sets and characters.

    Attributes:
        version: How many sets are known; a compiled rule is valid for the version it was compiled at.
        origin: The hash of what its first sets were made from; empty for an alphabet that nothing is kept of.
        founded: How many sets these are.
    """

    __slots__ = ("_chars", "_living", "_places", "_sets", "_tags", "founded", "origin")

    def __init__(self, origin: str = "") -> None:
        self.origin = origin
        self.founded = 0
        self._chars: dict[Tags, str] = {}
        self._sets: list[Tags] = []
        self._tags: dict[str, Tags] = {}
        self._places: dict[str, set[int]] = {}
        self._living: dict[Tags, set[str]] = {}

    @property
    def version(self) -> int:
        """The number of sets known."""
        return len(self._sets)

    def char(self, tags: Tags) -> str:
        """Returns the character of a tag set, a new one for a new set.

        Raises:
            LexiconError: The area is used up.
        """
        found = self._chars.get(tags)
        if found is None:
            if FIRST + len(self._sets) > _LAST:
                raise LexiconError("more than 41,984 distinct sets of readings: a list gives each word a tag of its own")
            found = self._chars[tags] = chr(FIRST + len(self._sets))
            for tag in tags:
                self._places.setdefault(tag, set()).add(len(self._sets))
            for wanted, chars in self._living.items():
                if not wanted.isdisjoint(tags):
                    chars.add(found)
            self._sets.append(tags)
            self._tags[found] = tags
        return found

    def tags(self, char: str) -> Tags:
        """Returns the tag set of a character of this alphabet."""
        return self._tags[char]

    def all_tags(self, symbols: str) -> list[Tags]:
        """Returns the tag set of each character of a string of this alphabet."""
        return list(map(self._tags.__getitem__, symbols))

    def living(self, tags: Tags) -> AbstractSet[str]:
        """Returns the characters whose set has one of some tags: one set that grows with the alphabet, for look-ups in hot loops."""
        found = self._living.get(tags)
        if found is None:
            found = self._living[tags] = set(self.having(tags))
        return found

    def items(self, start: int = 0) -> Iterator[tuple[str, Tags]]:
        """Yields character and tag set of each set from number `start` on."""
        for place in range(start, len(self._sets)):
            yield chr(FIRST + place), self._sets[place]

    def sets(self) -> tuple[Tags, ...]:
        """Returns all tag sets in the order of their characters."""
        return tuple(self._sets)

    def having(self, any_of: Iterable[str], none_of: Iterable[str] = ()) -> str:
        """Returns all characters whose set has one of `any_of` (all where empty) and none of `none_of`; `A&B` wants both."""
        found: set[int] = set() if (wanted := list(any_of)) else set(range(len(self._sets)))
        for one in wanted:
            found |= set.intersection(*(self._places.get(tag, set()) for tag in one.split("&")))
        for tag in none_of:
            found -= self._places.get(tag, set())
        return "".join(chr(FIRST + place) for place in sorted(found))
