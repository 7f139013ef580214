"""Which title does a name carry? The fullest one right before or right after it, by the rules of `people_titles.yaml`."""

import re
from functools import cache
from typing import TypeAlias

from naqlan.extract.row import Text
from naqlan.lexicon.alphabet import Alphabet
from naqlan.lexicon.analysis import Reading
from naqlan.rules.match import Rulebook

Place: TypeAlias = tuple[int, int]
"""Half-open positions of the analysis, or units of the text where told so."""

LONGEST_TITLE = 16
"""Units of a title and of what stands between it and the name."""
_ARTICLE, _AND = "ال", "و"
_STATES = ("STATE", "NAT")  # "تركيا" is the state before it is an adjective in the accusative
_RANKS = frozenset({"HONORIFIC", "WEAKHONORIFIC", "ADDRESS"})
_COMPLETE = frozenset({"NAT", "STATE", "CAPITAL", "PLACE", "SUF", "UNK", "OFFICE", "GROUP", "QUC"})
LONGEST_NATIONALITY = 3
"""Units of "و" and a nationality between two people who share a title."""


@cache
def _book(alphabet: Alphabet) -> Rulebook:
    return Rulebook("people_titles", alphabet)


def titles_of(text: Text, names: dict[Place, Place]) -> dict[Place, list[Place]]:
    """Returns the titles that stand beside each name.

    Args:
        text: The field.
        names: The units of each name, by its positions.

    Returns:
        For each name's positions those of its titles; an empty list for a name without one.
    """
    book = _book(text.lexicon.alphabet)
    before = [one.pattern for one in book.compiled() if one.rule.id.startswith("people_titles.before")]
    after = [one.pattern for one in book.compiled() if one.rule.id.startswith("people_titles.after")]
    own = book.own(text.units.symbols)
    rows = sorted(names.items())
    starts = [first for _, (first, _) in rows]
    found: dict[Place, list[Place]] = {}
    barrier = 0
    for number, (name, (first, end)) in enumerate(rows):
        following = starts[number + 1] if number + 1 < len(starts) else len(text.units)
        units = [unit for pattern in before if (unit := _before(own, max(barrier, first - LONGEST_TITLE), first, pattern))]
        units += [unit for pattern in after if (unit := _after(text, own, end, following, pattern))]
        found[name] = [(text.units.first[a], text.units.last[b - 1]) for a, b in (_trimmed(text, unit) for unit in units)]
        barrier = end
    return found


def _before(own: str, lowest: int, first: int, pattern: re.Pattern[str]) -> Place | None:
    for start in range(lowest, first):
        match = pattern.fullmatch(own, start, first)
        if match:
            return match.span("role")
    return None


def _is_rank(tags: frozenset[str]) -> bool:
    """A rank or address, and no adjective of the title before it ("المدير الإعلامي", "الرئيس الشهيد")."""
    return bool(tags & _RANKS) and not tags & {"TMOD", "AQUAL"} and ("W_ADJ" not in tags or "TITLE" in tags)


def _trimmed(text: Text, title: Place) -> Place:
    """A title without the address or rank at its end ("وزير الدفاع العميد"), unless that is in the genitive ("نائب الرئيس")."""
    first, end = title
    while end > first + 1 and _is_rank(text.tags(text.units, end - 1)):
        before = text.units.last[end - 2] - 1
        if not (text.analysis.norms[before].startswith(_ARTICLE) or text.tags(text.units, end - 2) & _COMPLETE):
            break
        end -= 1
    return first, end


def _after(text: Text, own: str, end: int, following: int, pattern: re.Pattern[str]) -> Place | None:
    """The title after a name; one that reaches up to the next name ends before the "and" with which that one's title begins."""
    match = pattern.match(own, end, following)
    if match is None or following == len(own) or match.end() < following:
        return match.span("role") if match else None
    for unit in range(following - 2, end, -1):
        if text.analysis.norms[text.units.first[unit]] == _AND and text.tags(text.units, unit + 1) & {"TITLE", "HONORIFIC", "TPREFIX"}:
            match = pattern.match(own, end, unit)
            return match.span("role") if match else None
    return None


def written(text: Text, title: Place) -> str:
    """Returns a title as it stands in the text; of a title of two ("وزيري الدفاع") the singular of its first word, since it is one person's."""
    start, end = title
    singular = _singular(text, start)
    if singular is None:
        # A ل that swallowed the article's alef: "للشاعر" is الشاعر.
        swallowed = len(text.analysis.norms[start]) > len(text.letters(start, start + 1))
        return (text.analysis.norms[start][:1] if swallowed else "") + text.verbatim(start, end)
    return f"{singular} {text.verbatim(start + 1, end)}" if end > start + 1 else singular


def _singular(text: Text, place: int) -> str | None:
    dual = next((one for one in text.analysis.readings[place] if _is_dual(one)), None)
    if dual is None:
        return None
    return (_ARTICLE if text.analysis.norms[place].startswith(_ARTICLE) else "") + str(text.lexicon.entries[dual.entry]["noun"])


def _is_dual(reading: Reading) -> bool:
    return reading.tag == "TITLE" and reading.features == "md" and reading.entry >= 0


def shared_title(text: Text, title: Place, unit: int, first: int) -> str | None:
    """Returns the title of the second of two people who share one ("وزيري الدفاع الأميركي X والإسرائيلي Y", "وزيرا خارجية مصر X وتركيا Y").

    Args:
        text: The field.
        title: The title of the first person, as positions.
        unit: The unit after the first person's name.
        first: The first unit of the second one's.

    Returns:
        The singular title with the second nationality or state; None where the title is not one of two, or something else stands between.
    """
    if not 1 < first - unit <= LONGEST_NATIONALITY or text.analysis.norms[text.units.first[unit]] != _AND:
        return None
    singular = _singular(text, title[0])
    kind = next((tag for tag in _STATES if all(tag in text.tags(text.units, one) for one in range(unit + 1, first))), None)
    if singular is None or kind is None:
        return None
    end = title[1]
    while end > title[0] + 1 and any(one.tag == kind for one in text.analysis.readings[end - 1]):
        end -= 1
    middle = text.verbatim(title[0] + 1, end) + " " if end > title[0] + 1 else ""
    return f"{singular} {middle}{text.verbatim(text.units.first[unit + 1], text.units.last[first - 1])}"
