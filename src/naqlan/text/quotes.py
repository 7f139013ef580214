"""Which quotation marks belong together? Pairs found by what the marks touch, not by toggling.

A mark is an opener where a blank or an opening mark stands before it and a letter after it, a closer where a letter or a
full stop stands before it and a blank or punctuation after it. Typographic marks say it themselves, but the press uses
them the wrong way round too, so what they touch decides first. Unclosed quotations end with their paragraph.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from naqlan.text.fold import INVISIBLE, SIGNS

QUOTES = "\"“”„‟«»‹›'‘’"
"""The marks of one code point that the press puts around words."""
# What stands before an apostrophe is looked at behind it: a search for one of some characters skips all others.
_MARK = re.compile(
    r"[\"“”„«»‹›‟‘'’`<>,](?:(?<=[\"“”„«»‹›‟‘])|(?<=')'|(?<=`)`|(?<=<)<|(?<=>)>|(?<=,),"
    rf"|(?<=['’])(?:(?=\w)(?:(?<![\w’].)|(?<=ـ.))|(?<=[\w.!؟?،{SIGNS}].)(?!\w)))"
)
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_MOST_UNSEEN = 4
"""Invisible controls in a row that are looked past; nobody writes more of them on purpose."""
_OPENING = frozenset("“„«‹‘‟") | {"``", "<<", ",,"}
_CLOSING = frozenset("”»›’") | {">>"}
_FAMILY = {
    "“": "d",
    "”": "d",
    "„": "d",
    "‟": "d",
    '"': "d",
    "«": "g",
    "»": "g",
    "‹": "s",
    "›": "s",
    "'": "a",
    "‘": "a",
    "’": "a",
    "''": "t",
    "``": "t",
    "<<": "g",
    ">>": "g",
    ",,": "d",
}
_AROUND = frozenset(f"{QUOTES}<>")
_STRIPPED = f"{QUOTES}<> "
LONGEST = 6000
"""Code points that a quotation may span within its paragraph; nothing in the press comes near it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage between two quotation marks.

    Attributes:
        open: Offset of the opening mark.
        start: First code point inside.
        end: One past the last code point inside.
        close: One past the closing mark; equal to `end` where the mark is missing.
        closed: Whether a closing mark was found.
    """

    open: int
    start: int
    end: int
    close: int
    closed: bool


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    side: int  # 1 opens, -1 closes, 0 could be either


def quotations(text: str) -> list[Quotation]:
    """Finds the quotations of `text`.

    Returns:
        Quotations by their opening mark; nested ones follow the one that holds them. An opener without a closer runs to
        the end of its paragraph; a closer without an opener is passed over. Linear in the length of the text.
    """
    found: list[Quotation] = []
    stack: list[_Mark] = []
    line_end = -1
    for mark in _marks(text):
        if mark.start > line_end:
            found.extend(_unclosed(stack, line_end))
            stack.clear()
            line_end = text.find("\n", mark.start)
            line_end = len(text) if line_end < 0 else line_end
        opener = _matching(stack, mark)
        if opener is not None:
            found.extend(_unclosed(stack[opener + 1 :], mark.start))
            begin = stack[opener]
            del stack[opener:]
            found.append(Quotation(begin.start, begin.end, mark.start, mark.end, True))
        elif len(stack) < 8:
            # A closer without an opener waits too: `إلى" الناتو"` has its blanks on the wrong side.
            stack.append(mark)
    found.extend(_unclosed(stack, line_end))
    return sorted(found, key=lambda quote: (quote.open, -quote.close))


def unquoted(name: str) -> str:
    """Returns a name without the quotation marks around it; those around a part of it ("منظمة «ضفاف»") stay."""
    name = name.strip()
    inside = name.strip(_STRIPPED)
    return inside if _AROUND.isdisjoint(inside) else name


def _marks(text: str) -> list[_Mark]:
    return [_Mark(hit.start(), hit.end(), _FAMILY[hit.group()], _side(text, hit.start(), hit.end())) for hit in _MARK.finditer(text)]


def _side(text: str, start: int, end: int) -> int:
    before, after = _seen(text, start - 1, -1), _seen(text, end, 1)
    opens = (before.isspace() or before in '([{-–—:،,/_ـ"“«') and not after.isspace()
    closes = (after.isspace() or after in ').]}،,.؛;:!؟?-–—/"”»…') and not before.isspace()
    glyph = text[start:end]
    if opens != closes:
        return 1 if opens else -1
    if glyph in _OPENING:
        return 1
    if glyph in _CLOSING:
        return -1
    return 0


def _seen(text: str, place: int, step: int) -> str:
    """Returns the code point at `place`, or the next one in that direction where it is an invisible control; a blank beyond the text."""
    for at in range(place, place + step * _MOST_UNSEEN, step):
        if not 0 <= at < len(text):
            return " "
        if not _UNSEEN.match(text[at]):
            return text[at]
    return " "


def _matching(stack: list[_Mark], mark: _Mark) -> int | None:
    if mark.side > 0 and not (stack and mark.family == "d" and stack[-1].family == "d" and stack[-1].side == 0):
        return None
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].family == mark.family and (stack[place].side >= 0 or mark.side < 0):
            return place if mark.end - stack[place].start <= LONGEST else None
    return None


def _unclosed(stack: list[_Mark], end: int) -> list[Quotation]:
    return [Quotation(mark.start, mark.end, end, end, False) for mark in stack if mark.side > 0]
