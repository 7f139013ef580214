"""Where is a person who was named once named again? The last parts and the first parts of the full names that an article has."""

import re
from collections import defaultdict
from dataclasses import dataclass

from naqlan.extract.name_spans import SHORTEST_ALONE, Name
from naqlan.extract.row import Phrase, Text
from naqlan.names.likeness import name_parts, same_word, skeleton
from naqlan.text.fold import fold

_CLITIC = r"\b[وفبلك]"
_HANGING = re.compile(rf"{_CLITIC}(\w{{3,}})")
"""What may be a known name behind a proclitic: the rest of the word, in one pass for all names."""
_ORDINARY = frozenset({"W_NOUN", "W_ADJ", "W_VERB", "STATE", "PLACE", "CAPITAL", "NAT", "SAY", "AUX", "PREP", "TITLE", "PORTFOLIO", "PEOPLE"})
_NEVER = frozenset({"STATE", "PLACE", "CAPITAL", "AUX", "PREP", "PORTFOLIO", "PEOPLE", "OUTLET", "GROUP", "OFFICE", "HONORIFIC", "COUNTERPART"})
_CALLS = frozenset({"SAY", "HONORIFIC", "OWNED", "INNA", "LINK"})
_UNLISTED = frozenset({"FOREIGN", "UNK"})
"""Words that are spelt in more ways than one."""
_LISTED = frozenset({"UNK", "GIVEN", "FAMILY", "LINKEND"})
_NOUNS = frozenset({"DEF", "W_NOUN", "W_ADJ", "NAT", "OHEAD", "OFFICE", "TITLE", "GROUP", "STATE", "UNK"})
_GOES_ON = frozenset({"GIVEN", "FAMILY", "UNK", "LINK", "DEF", "NAT", "DASH", "SUF"})
"""What after a given name may be its next part, so that it is no lone one."""
_OPENS = frozenset({"SAY", "QUO", "INNA", "AUX"})


@dataclass(frozen=True, slots=True)
class Known:
    """Folded parts of the full names of an article.

    Attributes:
        last: The last parts, by which people are named again; a compound one ("عبد الله") with its blank.
        first: The first parts, by which the press names young, plain and well-known people again.
    """

    last: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()


def known_parts(texts: list[Text], names: list[list[Name]]) -> Known:
    """Returns the parts of the names of each field (`name_spans.settle`) by which people are named again."""
    last, first = set(), set()
    for text, found in zip(texts, names, strict=True):
        norms = text.analysis.norms
        for begin, end, _ in found:
            start, stop = text.units.first[begin], text.units.last[end - 1]
            words = name_parts(text.verbatim(start, stop))
            if len(words) > 1 and end > begin + 1 and text.tags(text.units, end - 2) & {"LINK"} and words[-1] == norms[stop - 1]:
                # "بن معمر", "آل زاهر", "أبو صلاح": the last word alone would be his father's name or none.
                last.add(f"{_one_son(norms[stop - 2])} {norms[stop - 1]}")
            elif words and words[-1] == norms[stop - 1] and (len(words) > 1 or len(words[0]) >= SHORTEST_ALONE):
                last.add(norms[stop - 1])
            if len(words) > 1 and words[-1] == "".join(norms[stop - 2 : stop]):
                last.add(" ".join(norms[stop - 2 : stop]))
            if len(words) > 1 and words[0] == norms[start]:
                first.add(norms[start])
    return Known(frozenset(part for part in last if len(part) > 2), frozenset(part for part in first if len(part) > 2))


def fused(text: str, known: Known) -> bool:
    """Says whether a proclitic hangs on a known name somewhere ("بغالانت"), so that the text is worth reading again."""
    plain = fold(text)
    if not known.last.isdisjoint(_HANGING.findall(plain)):
        return True
    return any(part in plain and re.search(rf"{_CLITIC}{part}\b", plain) for part in known.last if " " in part)


def spread(text: Text, names: list[Name], known: Known) -> list[Name]:
    """Returns the names of a field with the repetitions of their parts, and what stood before these in a full name.

    A part that is an ordinary word too ("سعيد", "القاضي") is left alone unless it stands where only a name can. Each name is
    kept as a phrase of `text.units` as well, so that those that a longer phrase swallows ("إدارة بايدن") are not lost.
    """
    made = [*names]
    covered = {unit for first, end, _ in made for unit in range(first, end)}
    fuller, spellings = _fuller(text, made), {skeleton(part): part for part in sorted(known.last)}
    norms, units = text.analysis.norms, text.units
    words = known.last | known.first | {part.rpartition(" ")[2] for part in known.last}
    unlisted = text.lexicon.alphabet.living(_UNLISTED)
    rows = enumerate(zip(units.last, units.symbols, strict=True))
    for unit, place in [(unit, end - 1) for unit, (end, char) in rows if char in unlisted or norms[end - 1] in words]:
        if unit in covered:
            continue
        if (norms[place] in known.last or _respelt(text, unit, spellings)) and _free(text, unit):
            first = _leftmost(text, unit, covered, fuller.get(norms[place], ()))
        elif unit and f"{_one_son(norms[place - 1])} {norms[place]}" in known.last and unit - 1 not in covered and not _eponym(text, unit - 1):
            first = min(unit - 1, _leftmost(text, unit, covered, fuller.get(norms[place], ())))
        elif norms[place] in known.first and _alone(text, unit):
            first = unit
        else:
            continue
        covered.update(range(first, unit + 1))
        made.append((first, unit + 1, "people.known-part"))
    for first, end, rule in made:
        place, stop = units.first[first], units.last[end - 1]
        units.phrases[first] = Phrase("person", place, stop, (place, stop), rule=rule)
    return sorted(made)


_SON_OF, _SON = "ابن", "بن"


def _one_son(norm: str) -> str:
    return _SON if norm == _SON_OF else norm


def _respelt(text: Text, unit: int, spellings: dict[str, str]) -> bool:
    """Says whether a foreign or unknown name is another spelling of one that the article has ("أوستين" where أوستن is known)."""
    norm = text.analysis.norms[text.units.last[unit] - 1]
    if len(norm) < SHORTEST_ALONE or not text.tags(text.units, unit) & _UNLISTED:
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
        while left > 0 and first > 0 and first - 1 not in covered and _one_son(norms[units.last[first - 1] - 1]) == _one_son(words[left - 1]):
            first -= 1
            left -= units.last[first] - units.first[first]
        best = min(best, first)
    if best == unit and unit and unit - 1 not in covered and "LINKFIRST" in text.tags(units, unit - 1):
        return unit - 1
    return best


def _tags_before(text: Text, unit: int) -> frozenset[str]:
    return frozenset(text.tags(text.units, unit - 1)) if unit > 0 else frozenset()


def _eponym(text: Text, unit: int) -> bool:
    return "EPONYM" in _tags_before(text, unit)


def _free(text: Text, unit: int) -> bool:
    """Says whether the last part of a known name means its bearer here: it is no ordinary word, or stands where none can."""
    tags, before = text.tags(text.units, unit), _tags_before(text, unit)
    if "EPONYM" in before:
        return False
    if tags & _LISTED and ("SURE" in tags or not tags & _ORDINARY):
        return True
    if tags & _NEVER:
        return False
    if _is_subject(text, unit):
        return True
    if not tags & _LISTED:
        return False
    if "DEF" in tags:
        # After a noun it may be its adjective ("الصليب الأحمر"), after a verb or a preposition it is somebody.
        return "FAMILY" in tags and not tags & {"NAT", "TITLE"} and ("W_ADJ" not in tags or not before & _NOUNS)
    return "NAT" not in tags and (bool(before & _CALLS) or {"TITLE", "DEF"} <= before)


def _is_subject(text: Text, unit: int) -> bool:
    """Says whether a word stands where its bearer speaks: right after a verb of saying, after "عن" of one who relays, before "قد"."""
    tags, before = text.tags(text.units, unit), _tags_before(text, unit)
    after = text.tags(text.units, unit + 1) if unit + 1 < len(text.units) else frozenset()
    if tags & {"MEDIUM", "SAYN", "QUANT", "DEM"} or ("W_VERB" in tags - {"DEF"} and not tags & (_LISTED | {"DEF"})):
        return False
    if "SAY" in before and not before & {"WEAK", "W_NOUN", "SAYN"}:
        return True
    if "AUX" in before and "MODAL" in after:
        return True
    return "PREP" in before and unit > 1 and text.tags(text.units, unit - 2) & {"RELAY", "OHEAD", "MANTLE"} == {"RELAY"}


def _alone(text: Text, unit: int) -> bool:
    """Says whether the first part of a known name stands alone for its bearer: where one speaks or is quoted, with no further part."""
    tags, before = text.tags(text.units, unit), _tags_before(text, unit)
    after = text.tags(text.units, unit + 1) if unit + 1 < len(text.units) else frozenset()
    if not tags & {"UNK", "GIVEN"} or tags & _NEVER or "EPONYM" in before or after & _GOES_ON:
        return False
    if "SURE" not in tags and tags & _ORDINARY:
        return _is_subject(text, unit) and "DEF" not in tags
    return bool(before & _OPENS) or bool(after & {"SAY"} and not after & {"SAYN"})
