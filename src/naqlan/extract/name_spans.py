"""Where do names stand? What the rules found, trimmed to what is a name, and the places where a name found once is named again."""

import re
from collections import defaultdict
from typing import TypeAlias

from naqlan.extract.row import Phrase, Text
from naqlan.names.likeness import name_parts, same_word, skeleton
from naqlan.text.fold import fold

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
_ORDINARY = frozenset({"W_NOUN", "W_ADJ", "W_VERB", "STATE", "PLACE", "CAPITAL", "NAT", "SAY", "AUX", "PREP", "TITLE", "PORTFOLIO", "PEOPLE"})
_NEVER = frozenset({"NAT", "STATE", "PLACE", "CAPITAL", "AUX", "PREP", "PORTFOLIO", "PEOPLE", "OUTLET", "GROUP", "OFFICE"})
_CALLS = frozenset({"SAY", "HONORIFIC", "OWNED", "INNA", "LINK"})


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


def known_parts(texts: list[Text], names: list[list[Name]]) -> frozenset[str]:
    """Returns the folded last parts of the names found: those by which people are named again."""
    parts = set()
    for text, found in zip(texts, names, strict=True):
        for first, end, _ in settle(text, found):
            words = name_parts(text.verbatim(text.units.first[first], text.units.last[end - 1]))
            if words and (len(words) > 1 or len(words[0]) >= SHORTEST_ALONE):
                parts.add(text.analysis.norms[text.units.last[end - 1] - 1])
    return frozenset(part for part in parts if len(part) > 2)


def fused(text: str, parts: frozenset[str]) -> bool:
    """Says whether a proclitic hangs on a known name somewhere ("بغالانت"), so that the text is worth reading again."""
    plain = fold(text)
    return any(part in plain and re.search(rf"\b[وفبلك]{part}\b", plain) for part in parts)


def spread(text: Text, names: list[Name], parts: frozenset[str]) -> list[Name]:
    """Returns the names of a field with the repetitions of their last parts, and what stood before these in a full name.

    A part that is an ordinary word too ("سعيد", "القاضي") is left alone unless it stands where only a name can. Each name is
    kept as a phrase of `text.units` as well, so that those that a longer phrase swallows ("إدارة بايدن") are not lost.
    """
    made = settle(text, names)
    covered = {unit for first, end, _ in made for unit in range(first, end)}
    fuller, spellings = _fuller(text, made), {skeleton(part): part for part in sorted(parts)}
    norms, units = text.analysis.norms, text.units
    for unit in range(len(units)):
        place = units.last[unit] - 1
        if unit not in covered and (norms[place] in parts or _respelt(text, unit, spellings)) and _free(text, unit):
            first = _leftmost(text, unit, covered, fuller.get(norms[place], ()))
            covered.update(range(first, unit + 1))
            made.append((first, unit + 1, "people.known-part"))
    for first, end, rule in made:
        place, stop = units.first[first], units.last[end - 1]
        units.phrases[first] = Phrase("person", place, stop, (place, stop), rule=rule)
    return sorted(made)


def _respelt(text: Text, unit: int, spellings: dict[str, str]) -> bool:
    """Says whether a foreign or unknown name is another spelling of one that the article has ("أوستين" where أوستن is known)."""
    norm = text.analysis.norms[text.units.last[unit] - 1]
    if len(norm) < SHORTEST_ALONE or not text.tags(text.units, unit) & {"FOREIGN", "UNK"}:
        return False
    known = spellings.get(skeleton(norm))
    return known is not None and same_word(norm, known)


def _fuller(text: Text, names: list[Name]) -> dict[str, list[tuple[str, ...]]]:
    made: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for first, end, _ in names:
        words = tuple(text.analysis.norms[text.units.first[first] : text.units.last[end - 1]])
        if len(words) > 1:
            made[words[-1]].append(words)
    return made


def _leftmost(text: Text, unit: int, covered: set[int], fuller: list[tuple[str, ...]] | tuple[()]) -> int:
    """Returns the first unit of a repeated name: the words before its last part that stood before it elsewhere, or a link word."""
    norms, units = text.analysis.norms, text.units
    best = unit
    for words in fuller:
        first, left = unit, len(words) - (units.last[unit] - units.first[unit])
        while left > 0 and first > 0 and first - 1 not in covered and norms[units.last[first - 1] - 1] == words[left - 1]:
            first -= 1
            left -= units.last[first] - units.first[first]
        best = min(best, first)
    if best == unit and unit and unit - 1 not in covered and "LINKFIRST" in text.tags(units, unit - 1):
        return unit - 1
    return best


def _free(text: Text, unit: int) -> bool:
    tags = text.tags(text.units, unit)
    before = text.tags(text.units, unit - 1) if unit else frozenset()
    if "EPONYM" in before or not tags & {"UNK", "GIVEN", "FAMILY"}:
        return False
    if "SURE" in tags or not tags & _ORDINARY:
        return True
    if tags & _NEVER:
        return False
    if "DEF" in tags:
        return "FAMILY" in tags and not tags & {"W_ADJ", "TITLE"}
    return bool(before & _CALLS) or {"TITLE", "DEF"} <= before
