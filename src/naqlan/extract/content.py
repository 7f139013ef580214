"""Where does a content end, and whose words is it? Ends of clauses and quotations, form, insertions."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from naqlan.extract.cue import Cue
from naqlan.extract.row import Text
from naqlan.extract.words import is_word
from naqlan.record.span import Span
from naqlan.record.statement import Form
from naqlan.text.fold import INVISIBLE, SIGNS
from naqlan.text.quotes import Quotation

_TRIM = frozenset({"COMMA", "SEMI", "DASH", "STOP", "NL", "DOTS", "COLON", "DOT"})
_TERM_WORDS = 3
"""Quotation marks around up to so many words may be a name or a term and do not by themselves make a statement mixed."""

_WORD_BEFORE = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{SIGNS}{INVISIBLE}])*$")
_LONGEST_WORD = 40
"""Code points of a word, signs counted, that a content begun behind its proclitic is led back over."""
LONGEST_SENTENCE = 400
"""Units of a sentence, to either side of a place in it; one without an end would otherwise take time that grows with its square."""
_QUOTES_BACK = 64
"""Quotations that open within one that is still open; more than any writer nests."""


@dataclass(slots=True)
class Content:
    """A content as units of `text.items` and as code points.

    Attributes:
        first: First unit.
        end: One past the last unit (without trailing punctuation).
        start: First code point.
        stop: One past the last code point.
        quote: The quotation that the whole content is, or None.
    """

    first: int
    end: int
    start: int
    stop: int
    quote: Quotation | None = None


def sentence_limit(text: Text, unit: int) -> int:
    """Returns the unit at which the sentence of `unit` ends: its mark or line end, none that stands inside a quotation opened after `unit`."""
    items, place, last = text.items, unit, min(len(text.items), unit + LONGEST_SENTENCE)
    while place < last:
        tags = text.tags(items, place)
        if "NL" in tags:
            return place
        quote = quote_at(text, text.analysis.starts[items.first[place]]) if "QUO" in tags or items.phrases[place] is not None else None
        if "QUO" in tags or quote is not None:
            inside = unit_after(text, quote.close) if quote is not None and quote.closed else place + 1
            ended = quote is not None and place >= unit and _closes_sentence(text, quote, inside)
            if ended:
                return min(max(inside, place + 1), last)
            place = max(inside, place + 1)
            continue
        if "STOP" in tags:
            return place
        place += 1
    return last


def _closes_sentence(text: Text, quote: Quotation, after: int) -> bool:
    """A full stop right before the closing mark ends the sentence where a new one begins behind it."""
    inside = text.analysis.text[quote.start : quote.end].rstrip()
    return (
        inside.endswith((".", "؟", "!"))
        and not inside.endswith("..")
        and (after >= len(text.items) or not text.tags(text.items, after) & {"COMMA", "STOP", "NL"})
        and (after >= len(text.items) or text.analysis.norms[text.items.first[after]] in ("و", "ف"))
    )


def quote_at(text: Text, offset: int) -> Quotation | None:
    """Returns the quotation whose opening mark stands at `offset`."""
    openings = text.analysis.openings
    number = bisect_left(openings, offset)
    return text.analysis.quotes[number] if number < len(openings) and openings[number] == offset else None


def quotes_near(text: Text, start: int, stop: int) -> list[Quotation]:
    """Returns the quotations that open before `stop` and may reach `start`, in order of their opening marks; never all of a long text's."""
    openings = text.analysis.openings
    first = bisect_left(openings, start)
    return text.analysis.quotes[max(0, first - _QUOTES_BACK) : bisect_left(openings, stop)]


def unit_after(text: Text, offset: int) -> int:
    """Returns the first unit that begins at or behind the code point `offset`."""
    position = bisect_right(text.analysis.starts, offset - 1)
    return bisect_right(text.items.first, position - 1)


def unit_at(text: Text, offset: int) -> int:
    """Returns the unit that holds the code point `offset` (or the last before it)."""
    position = max(bisect_right(text.analysis.starts, offset) - 1, 0)
    return max(bisect_right(text.items.first, position) - 1, 0)


def quoted_content(text: Text, unit: int) -> Content | None:
    """Returns the content of the quotation that opens at `unit`, without its marks; None where it is empty."""
    quote = quote_at(text, text.analysis.starts[text.items.first[unit]])
    if quote is None:
        return None
    prime = text.analysis.text.find("\u2033", quote.start, quote.end)  # ″ written for the closing mark
    start, stop = trimmed(text.analysis.text, quote.start, prime if prime > 0 else quote.end)
    if start >= stop:
        return None
    return Content(unit, max(unit_after(text, prime + 1 if prime > 0 else quote.close), unit + 1), start, stop, quote)


def clause_content(text: Text, first: int, end: int) -> Content | None:
    """Returns the content from unit `first` to unit `end`, cut back over trailing punctuation; None where nothing is left."""
    items = text.items
    while first < end and text.tags(items, first) & (_TRIM | {"QUC"}):
        first += 1
    while end > first and text.tags(items, end - 1) & _TRIM:
        end -= 1
    if end - first > 2 and [text.analysis.norms[items.first[unit]] for unit in (end - 2, end - 1)] == ["و", "ذلك"]:
        end -= 2  # "…، وذلك بحسب"
        while end > first and text.tags(items, end - 1) & _TRIM:
            end -= 1
    if end <= first:
        return None
    start, stop = text.analysis.starts[items.first[first]], text.analysis.ends[items.last[end - 1] - 1]
    before = _WORD_BEFORE.search(text.analysis.text, max(0, start - _LONGEST_WORD), start)
    if before is not None and text.analysis.text[start].isalpha():
        start = before.start()  # whole words: "بالسماح" is content with its ب
    return Content(first, end, start, stop)


def trimmed(body: str, start: int, stop: int) -> tuple[int, int]:
    """Cuts blanks and end marks off a stretch: the full stop inside the closing mark is no word of the content."""
    while start < stop and (body[start].isspace() or body[start] in "،,.:؛"):
        start += 1
    while stop > start and (body[stop - 1].isspace() or body[stop - 1] in ".،,؛"):
        stop -= 1
    return start, stop


def form_of(text: Text, content: Content, cue: Cue) -> Form:
    """Says whose words a content is: all quoted, partly quoted, or the writer's wording."""
    if any(is_word(text, unit, "GIST") for unit in range(cue.unit + 1, cue.content)):
        return "indirect"  # "قال ما معناه: …": whoever tells it chose the words
    if content.quote is not None:
        return "direct"
    if cue.frame == "colon" and text.field == "body":
        return "direct"
    plain: Form = "headline" if cue.frame in ("colon", "title") else "indirect"
    for quote in quotes_near(text, content.start, content.stop):
        if quote.open < content.start and quote.close >= content.stop and quote.closed:
            return plain
        if quote.open >= content.start and quote.end > quote.start:
            inside = text.analysis.text[quote.start : min(quote.end, content.stop)]
            if len(inside.split()) > _TERM_WORDS or not _term(text, quote):
                return "mixed"
    return plain


def _term(text: Text, quote: Quotation) -> bool:
    """Whether a short quotation is a name or a term (a phrase of ours, or definite) and not the speaker's own wording."""
    unit = unit_at(text, quote.start)
    items = text.items
    if items.phrases[unit] is not None:
        return True
    first = text.analysis.text[quote.start : quote.end].strip().split()
    return len(first) == 1 or bool(text.tags(items, unit) & {"OUTLET", "OFFICE", "GROUP", "STATE", "CAPITAL", "PLACE", "NAME", "UNK", "DEF"})


def insertions(text: Text, content: Content) -> tuple[Span, ...]:
    """Returns the brackets inside a direct quotation: words of the outlet, not of the speaker."""
    if content.quote is None:
        return ()
    found, body, place = [], text.analysis.text, content.start
    while (opening := body.find("(", place, content.stop)) >= 0:
        closing = body.find(")", opening, content.stop)
        if closing < 0:
            break
        found.append(Span(text.field, opening, closing + 1))
        place = closing + 1
    return tuple(found)
