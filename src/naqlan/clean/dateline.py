"""Where was it written, when no list knows the place? Datelines told by their shape, at the head of the first paragraph."""

import re
from dataclasses import dataclass

from naqlan.clean.heads import is_outlet, known
from naqlan.clean.sheet import Sheet, words
from naqlan.clean.verbs import is_only_verb, is_verb
from naqlan.text.fold import Folding, fold_map

MOST_WORDS = 3
"""Words of a place or an agency in a dateline."""
LEAST_REST = 40
"""Code points of the paragraph that must follow."""
LEAST_WORDS = 12
"""Words from which a line may open the article."""
_HEAD = 400
"""Code points of a paragraph that are looked at, vowel signs counted."""
_LEAST_APART = 24
"""Code points behind «المدينة –» that hold no colon: a name before one is the agency's."""
_NAME = r"[^\W\d_][^\n/():،.|–—-]{1,30}?"
_SHAPES = (
    # «(وكالة)--»
    (re.compile(rf"(?P<all>\((?P<source>{_NAME})\))\s*[-–—]{{1,3}}\s*"), False),
    # «المدينة في 3 مايو /وكالة/ --»
    (re.compile(rf"(?P<all>(?P<place>{_NAME})(?:\s+ف[يىی]\s+[^/():،.]{{3,30}}?)?\s*/\s*(?P<source>{_NAME})\s*/)\s*[-–—:]{{1,3}}\s*"), False),
    # «المدينة (وكالة) -»
    (re.compile(rf"(?P<all>(?P<place>{_NAME})\s*\((?P<source>{_NAME})\))\s*[-–—:]{{1,3}}\s*"), True),
    # «المدينة - وكالة:», «المدينة/ وكالة:»
    (re.compile(rf"(?P<all>(?P<place>{_NAME})\s*(?:/|\s[-–—]{{1,2}}\s)\s*(?P<source>[^\W_][^\n/():،.|–—-]{{1,30}}?))\s*:\s*"), True),
    # «المدينة –»
    (re.compile(rf"(?P<all>(?P<place>{_NAME}))\s+[-–—]{{1,2}}\s+"), True),
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline.

    Attributes:
        text: Verbatim, without the marks after it.
        place: The place, or None.
        source: The agency or outlet, or None.
    """

    text: str
    place: str | None
    source: str | None


def dateline_of(text: str) -> Dateline | None:
    """Reads the dateline at the head of an article's first paragraph by its shape.

    Args:
        text: The paragraph.

    Returns:
        The dateline, None where there is none: a bare name and a dash count only before a verb.
    """
    plain = fold_map(text[:_HEAD], Folding.DIACRITICS | Folding.TATWEEL | Folding.BIDI)
    for shape, before_verb in _SHAPES:
        found = shape.match(plain.text)
        if found is None or len(plain.text) - found.end() < LEAST_REST:
            continue
        named = found.groupdict()
        place, source = named.get("place"), named.get("source")
        opening = next(iter(words(plain.text[found.end() : found.end() + LEAST_REST])), "")
        if (before_verb and not is_verb(opening)) or not all(_is_name(name) for name in (place, source) if name):
            continue
        if place and ":" in plain.text[found.end() : found.end() + _LEAST_APART] and not source:
            continue
        if source is not None and words(source) in known().desks:
            source = None
        return Dateline(text[slice(*plain.back(*found.span("all")))].strip(), place, source)
    return None


def _is_name(name: str) -> bool:
    form = words(name)
    return 0 < len(form) <= MOST_WORDS and not any(map(is_only_verb, form))


def opening_dateline(sheet: Sheet) -> Dateline | None:
    """Returns the dateline of the page's first paragraph, None where it has none."""
    place = next((place for place in sheet.kept() if sheet.lines[place].size >= LEAST_WORDS), None)
    return None if place is None else dateline_of(sheet.lines[place].verbatim)


def note_opening(sheet: Sheet, outlet: str | None) -> None:
    """Notes the dateline of the first paragraph, where the lists knew none; another source in it than the outlet is credited."""
    opening = opening_dateline(sheet)
    if opening is None or sheet.dateline is not None:
        return
    sheet.dateline = opening.text
    if opening.source and outlet and not is_outlet(words(opening.source), words(outlet)):
        sheet.credits.append(opening.source)
