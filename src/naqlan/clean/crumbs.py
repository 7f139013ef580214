"""Is this line a crumb of the page's furniture? The phrases of `page_crumbs.yaml`, looked up by whole words.

A line is cut into words once; whether it is, begins or ends with a phrase is then a few dictionary look-ups, whatever
the number of phrases, so a page costs time in proportion to its length and nothing can blow up.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, TypeAlias, cast, get_args

from naqlan.clean.sheet import Line, words_and_colons
from naqlan.errors import LexiconError
from naqlan.lexicon.load import load_yaml
from naqlan.record.dropped import REASONS, Reason

FILE = "page_crumbs.yaml"
Way: TypeAlias = Literal["whole", "section", "start", "end", "link", "links", "tail", "within", "foot"]
_CLOSING = re.compile(r"[\s.,،؛:!?؟…%\"'”»’)\]]+")
"""A line of closing marks alone is the end of a broken sentence and stays; rules and arrows go."""
_ADDRESS = re.compile(r"\W{0,3}(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\W{0,3}", re.ASCII)
_Phrase: TypeAlias = tuple[str, ...]
_ALONE: tuple[Way, ...] = ("tail", "link", "links", "whole", "section")
_OPENING: tuple[Way, ...] = ("tail", "link", "start", "foot")
_BARS = re.compile(r"[|•·]|[:：](?!//)")

MOST_WORDS: dict[Way, int] = {"start": 14, "tail": 14, "end": 22, "within": 16}
"""Words that a line may have at most to be a crumb by its start or end; longer ones are sentences."""
MOST_WORDS_LINK = 32
"""The same for a line that begins with "read also": the headline of the other article follows."""
MOST_WORDS_ENDED = 9
"""The same for a line that ends as a sentence does."""
MOST_WORDS_ONE_WORD = 6
"""The same where the phrase is a single word."""
LONG_PHRASE = 4
"""Words from which a phrase is telling enough for a line of any of these lengths."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """What a line was recognised as.

    Attributes:
        reason: Why it goes.
        way: How it matched; `links` and `tail` may take lines below with them.
        length: Words of the phrase that matched, colons counted.
    """

    reason: Reason
    way: Way
    length: int


@dataclass(frozen=True, slots=True)
class Book:
    """All phrases, by the way that they match.

    Attributes:
        phrases: For each way, each phrase with its reason.
        longest: For each way, the words of its longest phrase.
        lengths: For each way and first word, how many words its phrases have, the longest first.
    """

    phrases: dict[Way, dict[_Phrase, Reason]] = field(default_factory=dict)
    longest: dict[Way, int] = field(default_factory=dict)
    lengths: dict[Way, dict[str, list[int]]] = field(default_factory=dict)

    def find(self, line: Line) -> Crumb | None:
        """Returns what crumb a line is, None for a line of the article."""
        if line.size > MOST_WORDS_LINK:
            return None
        marked = line.marked
        bare = tuple(word for word in marked if word != ":") if ":" in marked else marked
        if _ADDRESS.fullmatch(line.text):
            return Crumb("credit line" if "@" in line.text else "share", "whole", 0)
        if not bare:
            return None if _CLOSING.fullmatch(line.text) else Crumb("navigation", "whole", 0)
        for way in _ALONE:
            for form in (marked, bare):
                reason = self.phrases[way].get(form)
                if reason and not (way == "section" and line.text.endswith((":", ".", '"', "”", "»"))):
                    return Crumb(reason, "links" if way == "link" else way, len(form))
        found = self._start(line, marked, bare)
        if found is None and len(bare) <= MOST_WORDS["within"]:
            found = self._within(bare)
        if found is None and not line.ended and len(bare) <= MOST_WORDS["end"]:
            found = self._end(bare)
        return found or self._side_by_side(line)

    def _side_by_side(self, line: Line) -> Crumb | None:
        """Several crumbs on one line («طباعة | إرسال», «شارك الخبر: فيسبوك»): all of them must be one."""
        pieces = [piece.strip() for piece in _BARS.split(line.text) if piece.strip()]
        if len(pieces) < 2:
            return None
        found = [self.find(Line(line.number, piece)) for piece in pieces]
        crumbs = [crumb for crumb in found if crumb is not None and crumb.way in ("whole", "start", "tail", "links")]
        return Crumb(crumbs[0].reason, "whole", 0) if len(crumbs) == len(pieces) else None

    def _start(self, line: Line, marked: _Phrase, bare: _Phrase) -> Crumb | None:
        for way in _OPENING:
            for form in (marked, bare):
                for length in self.lengths[way].get(form[0], ()):
                    reason = self.phrases[way].get(form[:length]) if length <= len(form) else None
                    if reason and _short_enough(line, reason, way, length):
                        return Crumb(reason, "start" if way == "link" else way, length)
        return None

    def _within(self, bare: _Phrase) -> Crumb | None:
        for place in range(len(bare)):
            for length in reversed(self.lengths["within"].get(bare[place], ())):
                if place + length <= len(bare) and (reason := self.phrases["within"].get(bare[place : place + length])):
                    return Crumb(reason, "within", length)
        return None

    def _end(self, bare: _Phrase) -> Crumb | None:
        for length in range(min(self.longest["end"], len(bare)), 0, -1):
            reason = self.phrases["end"].get(bare[-length:])
            if reason and (reason != "advert" or len(bare) <= MOST_WORDS_ENDED):
                return Crumb(reason, "end", length)
        return None


def _short_enough(line: Line, reason: Reason, way: Way, length: int) -> bool:
    if way == "tail":
        return line.size <= (MOST_WORDS_ONE_WORD if length == 1 else MOST_WORDS["tail"]) and not line.text.endswith(("؟", "?"))
    if reason == "photo credit" and length > 1:
        return line.size <= MOST_WORDS_LINK
    if reason == "related":
        return not line.ended or line.size <= MOST_WORDS["start"] or ":" in line.text
    if reason == "date line":
        return line.size <= MOST_WORDS["start"] and "#" in line.marked
    if reason == "tags":
        return not line.ended
    if length == 1:
        return line.size <= MOST_WORDS_ONE_WORD and not line.ended
    if length >= LONG_PHRASE:
        return line.size <= MOST_WORDS_LINK
    return line.size <= (MOST_WORDS_ENDED if line.ended else MOST_WORDS["start"])


@cache
def book() -> Book:
    """Loads the phrases.

    Raises:
        LexiconError: A reason or way of matching is not known, or a phrase stands twice.
    """
    found = Book({way: {} for way in get_args(Way)}, {})
    for reason, ways in load_yaml(FILE)["crumbs"].items():
        if reason not in REASONS:
            raise LexiconError(f"{FILE}: {reason!r} is no reason for dropping")
        for way, phrases in ways.items():
            if way not in found.phrases:
                raise LexiconError(f"{FILE}: {reason}: {way!r} is no way of matching")
            _add(found.phrases[cast("Way", way)], reason, phrases)
    for name, table in found.phrases.items():
        found.longest[name] = max(map(len, table), default=0)
        lengths = found.lengths[name] = {}
        for form in sorted(table, key=len, reverse=True):
            rows = lengths.setdefault(form[0], [])
            if len(form) not in rows:
                rows.append(len(form))
    return found


def _add(table: dict[_Phrase, Reason], reason: Reason, phrases: list[str]) -> None:
    for phrase in phrases:
        form = words_and_colons(str(phrase).replace("#", "0"))
        if not form or form in table:
            raise LexiconError(f"{FILE}: {reason}: {phrase!r} is empty or stands twice (letter forms do not count)")
        table[form] = reason
