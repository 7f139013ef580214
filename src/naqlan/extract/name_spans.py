"""Where do names stand? What the rules found, trimmed to what is a name."""

from typing import TypeAlias

from naqlan.extract.row import Text

Name: TypeAlias = tuple[int, int, str]
"""First unit, end unit, rule."""

LONGEST_WORD = 12
"""Letters of a part of a name; longer words that no list knows are fused ones ("حسنةللجزيرةإن")."""
LONGEST_WITH_WAW = 7
"""Letters of an unknown word with و at its head that may still be one name (واتسون); longer ones are "and" with something."""
SHORTEST_ALONE = 4
"""Letters of a family name that may stand alone where nothing else in the article says that it is a name."""

_PREPOSITION = "علي"
_DOTLESS_YA, _IN, _AND = "ى", "في", "و"
_FUSED = ("فإن", "فأن")
_PARTICLES = ("أنّ", "إنّ", "وأ", "وإ", "فأ", "لل")


def settle(text: Text, names: list[Name]) -> list[Name]:
    """Returns the names of a field without what is none: prepositions read as علي, particles, fused words, spaced dashes."""
    plain_ya = _IN in text.analysis.text
    made = []
    for first, end, rule in names:
        last = _cut(text, first, end, plain_ya=plain_ya)
        if last > first and not _too_weak(text, first, last, end, rule, plain_ya=plain_ya):
            made.append((first, last, rule))
        elif last == first and end - first > 1:
            rest = _cut(text, first + 1, end, plain_ya=plain_ya)
            if rest > first + 1:
                made.append((first + 1, rest, rule))
    return made


def _word(text: Text, unit: int) -> str:
    return text.verbatim(text.units.first[unit], text.units.last[unit])


def _is_on(text: Text, unit: int, *, plain_ya: bool) -> bool:
    """Says whether the word is the preposition على: in a text that dots its ya, the one without dots."""
    place = text.units.first[unit]
    return text.analysis.norms[place] == _PREPOSITION and plain_ya and text.verbatim(place, place + 1).endswith(_DOTLESS_YA)


def _cut(text: Text, first: int, end: int, *, plain_ya: bool) -> int:
    """Returns the end of a name that begins at `first`: before a preposition, a particle, a fused word or a spaced dash."""
    for unit in range(first, end):
        tags = text.tags(text.units, unit)
        word = _word(text, unit)
        if _is_on(text, unit, plain_ya=plain_ya) or word.startswith(_FUSED) or ("UNK" in tags and _is_fused(word)):
            return unit
        if "DASH" in tags and _spaced(text, unit):
            return unit
    return end


def _is_fused(word: str) -> bool:
    return len(word) > LONGEST_WORD or word.startswith(_PARTICLES) or (word[0] == _AND and len(word) > LONGEST_WITH_WAW)


def _spaced(text: Text, unit: int) -> bool:
    place = text.units.first[unit]
    analysis = text.analysis
    return analysis.starts[place] > analysis.ends[place - 1] or (place + 1 < len(analysis) and analysis.starts[place + 1] > analysis.ends[place])


def _too_weak(text: Text, first: int, last: int, end: int, rule: str, *, plain_ya: bool) -> bool:
    if rule == "people.ali":
        return not plain_ya
    alone = last - first == 1 and text.units.last[first] - text.units.first[first] == 1
    if last < end and alone:
        return "FAMILY" not in text.tags(text.units, first)
    return rule == "people.lone-family" and alone and len(_word(text, first)) < SHORTEST_ALONE
