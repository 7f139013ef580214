"""Is a quotation behind a word of saying speech, or a name or term in its phrase?"""

from naqlan.extract.content import quote_at, quotes_near, unit_at
from naqlan.extract.row import Text
from naqlan.rules.match import Match

_SPEECH_AFTER = frozenset({"NP", "COMMA", "TIME", "ADV", "RPAR", "SAY", "SAYP", "PREPPRON", "MEDIUM", "SELFNOUN", "DEF"})
_NAMES = frozenset({"UNK", "GIVEN", "FAMILY", "GROUP", "OFFICE", "OUTLET", "STATE", "CAPITAL", "PLACE", "TITLE", "PLTITLE"})
"""After names that no phrase holds a quotation is speech where it is longer than a term."""
SHORTEST = 3
"""Words that speech has at least."""
_TERM = 4
_LONGEST_TITLE = 6
"""Words of a title or name in quotation marks, behind which the clause still comes."""


def opens_speech(text: Text, match: Match) -> bool:
    """Whether a quotation after a verb of saying is speech: a colon brings it, or it stands where content does and is no mere name.

    "قصف من قبل “جيش”" and "حاجة “إسرائيل”" are terms inside a phrase: a noun or preposition governs them.
    """
    units = range(*match.groups["intro"])
    if any("COLON" in text.tags(text.items, unit) for unit in units):
        return True
    opening = match.groups["content"][0]
    before = text.tags(text.items, opening - 1)
    words = words_quoted(text, opening)
    if "OHEAD" in before or not before & (_SPEECH_AFTER | (_NAMES if words > _TERM else frozenset())):
        return False
    return words >= SHORTEST


def words_quoted(text: Text, unit: int) -> int:
    """Returns how many words the quotation that opens at a unit of `text.items` has, 0 where none does."""
    start = text.analysis.starts[text.items.first[unit]]
    for quote in text.analysis.quotes:
        if quote.open == start:
            return len(text.analysis.text[quote.start : quote.end].split())
    return 0


def term_before(text: Text, closing: int) -> bool:
    """Whether the quotation that closes at a unit is a name or term of the writer's clause ("في رد على “الهجوم الكبير”، قال فلان")."""
    close = text.analysis.starts[text.items.first[closing]]
    opening = next((quote.open for quote in quotes_near(text, close, close) if quote.end == close), -1)
    unit = unit_at(text, opening) - 1
    return opening > 0 and unit >= 0 and text.items.phrases[unit] is None and bool(text.tags(text.items, unit) & {"PREP", "TPREP", "W_NOUN", "REL"})


def words_quoted_before(text: Text, unit: int) -> int:
    """Returns how many words the quotation that closes at a unit of `text.items` has, 0 where none does."""
    end = text.analysis.starts[text.items.first[unit]]
    for quote in text.analysis.quotes:
        if quote.end == end:
            return len(text.analysis.text[quote.start : quote.end].split())
    return 0


def leaves_quotation(text: Text, cue: int, content: int) -> bool:
    """Whether a word stands in a quotation and what it would bring in behind it: "«… سوف أهاجم»، وتابع: «…»" is no attack with words."""
    here, there = text.analysis.starts[text.items.first[cue]], text.analysis.starts[text.items.first[min(content, len(text.items) - 1)]]
    return any(quote.closed and quote.open < here < quote.end < there for quote in quotes_near(text, here, here))


def names_only(text: Text, quoted: int, content: int) -> bool:
    """Whether a quotation that stands between a verb and its clause is a title or name: "قال «رئيس المجلس»، فلان، إن"."""
    quote = quote_at(text, text.analysis.starts[text.items.first[quoted]])
    if quote is None or not quote.closed or text.analysis.starts[text.items.first[content]] < quote.close:
        return False
    return words_quoted(text, quoted) <= _LONGEST_TITLE and "COLON" not in text.tags(text.items, quoted - 1)
