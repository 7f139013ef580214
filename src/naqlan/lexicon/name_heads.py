"""Does a proclitic hang on a name of several words ("لبوركينا فاسو", "لبي بي سي")? Told by the words behind it, all of the name."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from naqlan.lexicon.analysis import Piece, Reading
from naqlan.text.fold import FOLDED, fold_map

Phrases: TypeAlias = dict[str, dict[str, list[tuple[tuple[str, ...], str, int]]]]
"""For each first and second folded word, the phrases that begin with them, longest first: (words, tag, entry)."""
NAMES = frozenset({"STATE", "CAPITAL", "PLACE", "OUTLET", "GROUP", "OFFICE", "NAT"})
_LONGEST = 16
"""Tokens and blanks behind its first word that a name is looked up by."""
_LEADS = ("و", "ف", "ب", "ل", "ك", *(first + second for first in ("و", "ف") for second in ("ب", "ل", "ك")))


class NameHeads:
    """The first words of the names of several words.

    Attributes:
        led: Each of them behind each proclitic, folded, as (proclitic, head): nothing else is worth a look.
    """

    def __init__(self, phrases: Phrases, words: Mapping[str, tuple[Reading, ...]], char: Callable[[tuple[Reading, ...]], str]) -> None:
        self._phrases, self._words, self._char = phrases, words, char
        heads = [first for first, seconds in phrases.items() if any(tag in NAMES for rows in seconds.values() for _, tag, _ in rows)]
        self.led: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for head in heads:
            for lead in _LEADS:
                self.led[lead + head].append((lead, head))
                if lead[-1] == "ل" and head.startswith("ال"):
                    self.led[lead + head[1:]].append((lead, head))  # Behind ل the article loses its alef: "للغلف تايمز".

    def split(self, pieces: tuple[Piece, ...], tiles: list[str], place: int) -> tuple[Piece, ...]:
        """Returns the morphemes of the word at `place` with the proclitic apart from the head; empty where no name follows it."""
        last = pieces[-1]
        behind = tuple(form for tile in tiles[place + 1 : place + 1 + _LONGEST] if (form := FOLDED[tile].strip()))
        for lead, head in (("", last.norm), *self.led[last.norm]):  # "وول ستريت" is whole before it is و and a name.
            rows = self._phrases.get(head, {}).get(behind[0], ()) if behind else ()
            if any(tag in NAMES and words[1:] == behind[: len(words) - 1] for words, tag, _ in rows):
                return (*pieces[:-1], *self._apart(last, tiles[place][last.start : last.end], lead, head)) if lead else ()
        return ()

    def _apart(self, last: Piece, word: str, lead: str, head: str) -> Iterator[Piece]:
        folded = fold_map(word)
        for place, letter in enumerate(lead):
            begin, stop = folded.back(place, place + 1)
            known = self._words.get(letter + "ـ", (Reading("PROCLITIC", "", -1),))
            yield Piece(last.start + begin, last.start + stop, letter, self._char(known), known)
        readings = self._words.get(head, (Reading("UNK", "", -1),))
        yield Piece(last.start + folded.back(len(lead), len(lead))[0], last.end, head, self._char(readings), readings)
