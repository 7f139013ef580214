"""Where do names stand? What the rules found, trimmed to what is a name."""

import re
from typing import Literal, TypeAlias

from naqlan.extract.row import Text

Habit: TypeAlias = Literal["plain", "dotless", "dotted"]
Name: TypeAlias = tuple[int, int, str]
"""First unit, end unit, rule."""

LONGEST_WORD = 12
"""Letters of a part of a name; longer words that no list knows are fused ones ("حسنةللجزيرةإن")."""
LONGEST_WITH_WAW = 7
"""Letters of an unknown word with و at its head that may still be one name (واتسون); longer ones are "and" with something."""
SHORTEST_ALONE = 4
"""Letters of a family name that may stand alone where nothing else in the article says that it is a name."""

SHORTEST_UNKNOWN = 3
_UNKNOWN_ALONE = ("people.speaker-name", "people.title-alone")
_PRONOUNS = ("ها", "ه", "هم")
"""What ends an unknown noun with its owner ("مضامينها"), and hardly a name."""
_INDEFINITE = ("\u064b", "\u064b\u0627")
"""Tanween, which no name of a person in the news bears: "سناً" is an adverb."""
_TO = "ل"
_PREPOSITION = "علي"
_DOTLESS_YA, _IN, _AND = "ى", "في", "و"
_TO_DOTTED, _ENDS_DOTLESS = re.compile(r"ل(?:ي)\b(?<=\b(?:إ|ا)ل(?:ي))"), re.compile(r"ى\b")
_BEFORE_NAMES = frozenset({"HONORIFIC", "GIVEN", "PORTFOLIO", "NAT", "NL", "LINK"})
_FUSED = ("فإن", "فأن")
_PARTICLES = ("وأ", "وإ", "فأ", "لل")
_THAT = re.compile("[أإ]ن[\u064e\u0640]*\u0651")  # with its shadda: "أنّالولايات"


def settle(text: Text, names: list[Name]) -> list[Name]:
    """Returns the names of a field without what is none: prepositions read as علي, particles, fused words, spaced dashes."""
    habit = _habit(text.analysis.text)
    made = []
    for first, end, rule in names:
        last = _cut(text, first, end, habit=habit)
        if last > first and not _too_weak(text, first, last, end, rule, habit=habit):
            made.append((first, last, rule))
        elif last == first and end - first > 1:
            rest = _cut(text, first + 1, end, habit=habit)
            if rest > first + 2 or (rest > first + 1 and _names_alone(text.tags(text.units, first + 1))):
                made.append((first + 1, rest, rule))
    return made


def _names_alone(tags: frozenset[str]) -> bool:
    """Says whether a word behind the preposition "على" is a name by itself: a family name that is nothing else, or unknown."""
    return "UNK" in tags or tags >= {"FAMILY", "SURE"}


def _word(text: Text, unit: int) -> str:
    return text.letters(text.units.first[unit], text.units.last[unit])


def _habit(text: str) -> Habit:
    """How a text writes the ya at the end of its words: as the schools have it, always without dots ("فى"), always with them ("إلي")."""
    if _IN not in text:
        return "dotless"
    return "dotted" if _TO_DOTTED.search(text) and not _ENDS_DOTLESS.search(text) else "plain"


def _is_on(text: Text, unit: int, *, habit: Habit) -> bool:
    """Says whether the word is the preposition على: by its ya where the text tells two apart, by its place where it dots both."""
    place = text.units.first[unit]
    if text.analysis.norms[place] != _PREPOSITION or habit == "dotless":
        return False
    if habit == "plain":
        return text.letters(place, place + 1).endswith(_DOTLESS_YA)
    return unit > 0 and not text.tags(text.units, unit - 1) & _BEFORE_NAMES


def _cut(text: Text, first: int, end: int, *, habit: Habit) -> int:
    """Returns the end of a name that begins at `first`: before a preposition, a particle, a fused word or a spaced dash."""
    for unit in range(first, end):
        tags = text.tags(text.units, unit)
        word = _word(text, unit)
        if _is_on(text, unit, habit=habit) or word.startswith(_FUSED) or ("UNK" in tags and _is_fused(word)):
            return unit
        if "UNK" in tags and _THAT.match(text.analysis.text, text.analysis.starts[text.units.first[unit]]):
            return unit
        if ("DASH" in tags and _spaced(text, unit)) or text.verbatim(text.units.first[unit], text.units.last[unit]).endswith(_INDEFINITE):
            return unit
    return end


def _is_fused(word: str) -> bool:
    return len(word) > LONGEST_WORD or word.startswith(_PARTICLES) or (word[0] == _AND and len(word) > LONGEST_WITH_WAW)


def _spaced(text: Text, unit: int) -> bool:
    place = text.units.first[unit]
    analysis = text.analysis
    return analysis.starts[place] > analysis.ends[place - 1] or (place + 1 < len(analysis) and analysis.starts[place + 1] > analysis.ends[place])


def _too_weak(text: Text, first: int, last: int, end: int, rule: str, *, habit: Habit) -> bool:
    if rule == "people.ali":
        return habit == "dotless"
    if rule in _UNKNOWN_ALONE and last - first == 1 and "UNK" in text.tags(text.units, first):
        word = _word(text, first)
        return len(word) < SHORTEST_UNKNOWN or word.endswith(_PRONOUNS) or word.startswith(_TO)
    alone = last - first == 1 and text.units.last[first] - text.units.first[first] == 1
    if last < end and alone:
        return "FAMILY" not in text.tags(text.units, first)
    return rule == "people.lone-family" and alone and len(_word(text, first)) < SHORTEST_ALONE
