"""Where does a subject end that no rule knows as a phrase, or knows only the head of? "متعاملون في بورصة المدينة", "نائب من حزب الوفاق"."""

from dataclasses import replace

from naqlan.extract.row import Phrase, Text
from naqlan.extract.words import is_word

_LONGEST = 8
"""Units of a subject with what narrows it."""
_STOPS = frozenset({"COMMA", "DASH", "TIME", "TPREP", "QUO", "COLON", "ADV", "LPAR", "REL", "PREPPRON", "INNA", "SAY", "MEDIUM", "MEETN", "W_VERB"})
_NO_NOMINAL = frozenset({"ADV", "AUX", "PREPPRON", "REL", "QUO", "DEM", "MEDIUM", "SAY", "TIME"})
_NOMINAL = frozenset({"DEF", "UNK", "W_NOUN", "NAME", "GIVEN", "FAMILY", "ANON", "OHEAD"})


def nominal(text: Text, unit: int) -> bool:
    """Says whether a unit that is no phrase may be a noun that a verb has for its subject."""
    tags, norm = text.tags(text.items, unit), text.analysis.norms[text.items.first[unit]]
    if "ADDRESS" in tags:
        return False  # "أوضح معالي وزير": the title behind it is the subject; "أوضح معاليه": no more than a pronoun
    if is_word(text, unit, "SOMEBODY"):
        return True
    if {"AQUAL", "PHRASE"} <= tags and any(one.tag == "ANON" for one in text.analysis.readings[text.items.first[unit]]):
        return True  # "أكد مشاركون في لقاء"
    if "W_ADJ" in tags and not tags & _NO_NOMINAL and norm.endswith(("ون", "ان")):
        return True  # "قال متعاملون": the nominative plural of a participle
    return bool(tags & _NOMINAL) and not tags & _NO_NOMINAL


def stretch(text: Text, unit: int, end: int) -> tuple[int, int]:
    """Returns the units of a subject that begins at a unit: up to the next comma, preposition, time or quotation, and on over what narrows it."""
    last = unit
    stops = {"COMMA", "DASH", "TIME", "PREP", "TPREP", "QUO", "QUC", "COLON", "ADV", "LPAR", "REL", "PREPPRON"}
    while last < end and not text.tags(text.items, last) & stops and not is_word(text, last, "NARROWS") and not (last > unit and _verb(text, last)):
        if last > unit and text.items.phrases[last] is not None and text.tags(text.items, last - 1) & {"UNK", "GIVEN", "FAMILY", "DEF"}:
            break
        last += 1
    last = max(last, unit + 1)
    return unit, max(last, _narrowed(text, last, end) if "DEF" not in text.tags(text.items, unit) else last)


def extended(text: Text, phrase: Phrase, unit: int, end: int) -> Phrase:
    """Returns a phrase with what narrows it behind: "نائب من حزب الوفاق", "مسؤولون في وادي السرو"; the phrase itself where nothing does."""
    if phrase.kind not in ("anonymous", "office") or phrase.definite:
        return phrase
    last = _narrowed(text, unit + 1, end)
    return replace(phrase, end=text.items.last[last - 1]) if last > unit + 1 else phrase


def _narrowed(text: Text, unit: int, end: int) -> int:
    """The unit behind "في بورصة المدينة" at `unit` where that reaches up to the content or a comma; `unit` itself where nothing narrows."""
    if unit >= end or not is_word(text, unit, "NARROWS"):
        return unit
    last = unit + 1
    while last < end and last - unit <= _LONGEST and not text.tags(text.items, last) & (_STOPS - {"W_VERB"} if last > unit + 1 else _STOPS):
        phrase = text.items.phrases[last]
        if phrase is not None and phrase.kind in ("person", "outlet", "anonymous", "counterpart"):
            return unit
        last += 1
    closed = last >= end or bool(text.tags(text.items, last) & {"COMMA", "TIME", "DASH"})
    return last if closed and last > unit + 1 else unit


def _verb(text: Text, unit: int) -> bool:
    return "W_VERB" in text.tags(text.items, unit) and not text.tags(text.items, unit) & {"W_NOUN", "W_ADJ", "DEF", "UNK"}
