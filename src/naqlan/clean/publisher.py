"""Who publishes the page, when nothing says so outright? A name of its furniture that a second place of it bears out."""

import re

from naqlan.clean.dateline import opening_dateline
from naqlan.clean.heads import known
from naqlan.clean.sheet import Sheet, words
from naqlan.clean.verbs import is_only_verb

MOST_NAMES = 12
"""Names that are looked at."""
MOST_WORDS = 4
"""Words of an outlet's name, its mantle word (صحيفة) among them."""
_QUOTED = re.compile(r"[\"«“]([^\"«»“”]{2,30})[\"»”]")
_FURNITURE = frozenset({"advert", "navigation", "share", "credit line", "date line", "related"})

_BRACKET = re.compile(r"\(([^()]{2,30})\)\s*$")


def find_publisher(sheet: Sheet) -> str | None:
    """Returns the outlet's name as the page's head or foot gives it, None where it is not borne out.

    A name counts if it has an outlet's word in it, or if it stands in another part of the page too: in the dateline, an
    advert, a signature, or in quotation marks. One place alone may be a town, a writer or an agency.
    """
    opening = opening_dateline(sheet)
    source = opening.source if opening and opening.source and words(opening.source) not in known().sources else None
    town = words(opening.place) if opening and opening.place else ()
    names: list[str] = [name for name in (*sheet.names, *([source] if source else ())) if _may_name(name, town)][:MOST_NAMES]
    marks = [_plain(name) for name in names] + _marks(sheet)
    for name in names:
        form = _plain(name)
        if name != source and (words(name) != form or known().part(name, None) == "outlet"):
            return name
        if sum(_holds(mark, form) for mark in marks) > 1:
            return name
    return None


def _may_name(name: str, town: tuple[str, ...]) -> bool:
    form = words(name)
    if not 0 < len(form) <= MOST_WORDS or form == town or form[0].isdigit() or (len(form) > 1 and is_only_verb(form[0])):
        return False
    return bool(_plain(name)) and known().part(name, None) in (None, "outlet", "weak")


def _plain(name: str) -> tuple[str, ...]:
    """The words of a name without its mantle word."""
    form = words(name)
    return form[1:] if len(form) > 1 and form[0] in known().mantles else form


def _marks(sheet: Sheet) -> list[tuple[str, ...]]:
    found = []
    for line, why in zip(sheet.lines, sheet.why, strict=True):
        if why is None:
            found += [words(quoted) for quoted in _QUOTED.findall(line.text)]
            if bracket := _BRACKET.search(line.text):
                found.append(words(bracket[1]))
        elif why == "title":
            found += [words(quoted) for quoted in _QUOTED.findall(line.text)]
        elif why in _FURNITURE and line.text not in sheet.named:
            found.append(line.words)
    return found


def _holds(mark: tuple[str, ...], form: tuple[str, ...]) -> bool:
    return any(mark[start : start + len(form)] == form for start in range(len(mark) - len(form) + 1))
