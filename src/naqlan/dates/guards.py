"""Is this really an expression of time? What stands around it, and words that mean something else as often."""

from itertools import takewhile

from naqlan.dates.scan import Cut, Spot
from naqlan.dates.words import ARTICLE, folded_set, lexicon, month_pairs, read_word
from naqlan.text.fold import FOLDED
from naqlan.text.quotes import QUOTES

_OPENING = (*QUOTES, "''", "<<", "(")
_STOPS = frozenset(".!؟?")
_NEAR_DAY = 24
"""Pieces on either side in which اليوم makes الأمس the past as such: twelve words."""
_MODERN = 1900
_EARLIEST, _FOUR_DIGITS, _LATEST_EARLY = 100, 1000, 1300


def is_time(rule: str, spots: list[Spot], whole: Cut) -> bool:
    """Says whether an expression that the grammar found is one of time.

    Args:
        rule: The rule of the grammar.
        spots: Its tokens.
        whole: The text in pieces.

    Returns:
        False for a name that holds a date (شارع 26 يوليو), a month's name in another sense, اليوم in a title, a number.
    """
    symbols = "".join(spot.reading.symbol for spot in spots)
    if rule != "season" and not _paired(spots):
        return False
    if symbols == "hS":
        return FOLDED[spots[1].text].startswith(ARTICLE)  # «ذات صيف» is any summer
    if rule == "season" and "J" in symbols:
        return spots[symbols.index("J")].reading.value in folded_set("seasons")
    if rule in ("date", "days") and symbols[0] not in "PdWRTNE" and "Y" not in symbols:
        return not named(spots, whole)
    if rule == "month":
        return _is_month(symbols, spots, whole)
    if rule == "relative" and "T" in symbols:
        return _is_today(symbols, spots, whole)
    if symbols[0] in "<>" and rule in ("relative", "date") and "R" in symbols:
        # «قبل أمس» is the day before yesterday, «قبل الغد» no day of its own.
        return spots[symbols.index("R")].reading.value == (-1 if symbols[0] == "<" else 1)
    if symbols == "W":
        before, after = word_before(spots, whole), word_after(spots, whole)
        return before not in folded_set("not_weekday_before") and after not in folded_set("not_weekday_after")
    if rule == "nights":
        before = word_before(spots, whole)
        ranged = ("n" in symbols and before in folded_set("of")) or ("&" in symbols and before in folded_set("between"))
        return ranged or "-" in symbols or "P" in symbols or (symbols[0] == "d" and FOLDED[spots[0].text].endswith("ي"))
    if rule == "day of month" and symbols[-1] == "A":
        return symbols[-2] in "mM" or not FOLDED[spots[-1].text].endswith(tuple(folded_set("endings_of_no_month")))
    if rule == "bare year":
        return _is_year(spots, whole)
    if rule == "years":
        return symbols[0] in "ay" or symbols[1] != "&" or _marked(spots, whole, "year_marks")
    if symbols in ("R", "PR"):
        return word_after(spots, whole) not in folded_set("not_yesterday_after") and not _is_past_as_such(spots, whole)
    if rule in ("year", "years") and "G" in symbols:
        return all(_is_early_year(spot.reading.value, symbols, spots, whole) for spot in spots if spot.reading.symbol == "G")
    if rule == "year" and symbols.startswith("y"):
        return word_before(spots, whole) not in folded_set("general_after")
    return True


def _paired(spots: list[Spot]) -> bool:
    """Says whether each first word of a two-word month (تشرين، ربيع) has its second."""
    pairs = month_pairs()
    for place, spot in enumerate(spots):
        if spot.reading.symbol in "KJ":
            following = FOLDED[spots[place + 1].text] if place + 1 < len(spots) else ""
            if (str(spot.reading.value), following) not in pairs:
                return False
    return True


def word_before(spots: list[Spot], whole: Cut, *, back: int = 1) -> str:
    """Returns the folded word `back` words before the expression, on its line; empty where there is none."""
    place = spots[0].piece - 1
    while place >= 0:
        piece = whole.pieces[place]
        if "\n" in piece:
            return ""
        if not piece.isspace():
            back -= 1
            if back == 0:
                return FOLDED[piece]
        place -= 1
    return ""


def word_after(spots: list[Spot], whole: Cut) -> str:
    """Returns the folded token after the expression, on its line; empty where there is none."""
    for place in range(spots[-1].piece + 1, min(spots[-1].piece + 3, len(whole.pieces))):
        piece = whole.pieces[place]
        if "\n" in piece:
            return ""
        if not piece.isspace():
            return FOLDED[piece]
    return ""


def named(spots: list[Spot], whole: Cut) -> bool:
    """Says whether the date is part of a name: a street, a city, a movement (شارع 26 يوليو)."""
    before = word_before(spots, whole)
    if before in _OPENING:
        before = word_before(spots, whole, back=2)
    return _among(before, "name_marks")


def _among(word: str, section: str) -> bool:
    words = folded_set(section)
    return word in words or any(word.startswith(lead) and word[len(lead) :] in words for lead in folded_set("name_mark_leads"))


def _marked(spots: list[Spot], whole: Cut, section: str) -> bool:
    return bool(spots[0].reading.clitic) or word_before(spots, whole) in folded_set(section)


def _is_month(symbols: str, spots: list[Spot], whole: Cut) -> bool:
    if word_after(spots, whole) in folded_set("name_after"):
        return False
    names = [spot.text for spot in spots if spot.reading.symbol == "M"]
    father = any(FOLDED[name].endswith(tuple(folded_set("father"))) and "آ" not in name for name in names)
    if father and "/" not in symbols and "Y" not in symbols:
        return False
    if len(symbols) > 1 and symbols != "KO":
        return True
    if spots[0].reading.weak:
        return _marked(spots, whole, "month_marks")
    return not named(spots, whole)


def _is_today(symbols: str, spots: list[Spot], whole: Cut) -> bool:
    if "W" in symbols or "P" in symbols or "N" in symbols or "B" in symbols:
        return True
    after = word_after(spots, whole)
    if after[:1].isdigit() or after == ARTICLE or after in folded_set("not_today_after") or _ordinal(after):
        return False
    before = word_before(spots, whole)
    if before in folded_set("not_today_preposition"):
        return False
    if before in folded_set("not_today_before"):
        further = word_before(spots, whole, back=2)
        if further.startswith(ARTICLE):
            return True  # «وزير الخارجية المصري اليوم»: an adjective, and no outlet's name
        if before in folded_set("outlet_before_today"):
            return False
        return further not in folded_set("today_outlet_marks") and further not in _OPENING
    return True


def _is_past_as_such(spots: list[Spot], whole: Cut) -> bool:
    """Says whether الأمس is the past and no day: «ما كان بالأمس»، «بين الأمس واليوم»."""
    if not any(FOLDED[spots[-1].text].endswith(word) for word in folded_set("past_as_such")):
        return False
    if spots[-1].text[0] == "أ":  # «حاولت أن ألامس القضية»
        return True
    if word_before(spots, whole) in folded_set("past_as_such_before"):
        return True
    first, last = spots[0].piece, spots[-1].piece
    around = (*_sentence(whole.pieces[max(0, first - _NEAR_DAY) : first][::-1]), *_sentence(whole.pieces[last + 1 : last + 1 + _NEAR_DAY]))
    return any(reading.symbol == "T" or (reading.value == 1 and reading.symbol == "R") for piece in around if (reading := read_word(piece)))


def _sentence(pieces: list[str]) -> list[str]:
    """The words up to the first end of a sentence."""
    return [piece for piece in takewhile(lambda piece: piece not in _STOPS and "\n" not in piece, pieces) if not piece.isspace()]


def _ordinal(word: str) -> bool:
    reading = lexicon().get(word)
    return reading is not None and reading.symbol in "Ot"


def _is_year(spots: list[Spot], whole: Cut) -> bool:
    after = word_after(spots, whole)
    if isinstance(spots[0].reading.value, int) and spots[0].reading.value < _MODERN:
        return False
    if _marked(spots, whole, "year_marks"):
        return not after or not after[0].isalpha() or _after_year(after)
    return word_before(spots, whole) == "(" and after in (")", "-", "–")


def _is_early_year(value: object, symbols: str, spots: list[Spot], whole: Cut) -> bool:
    """Says whether a number below 1300 is a year: «عام 1187», «عام 402 م», not «عام 840 هجرية»."""
    if not isinstance(value, int) or not _EARLIEST <= value < _LATEST_EARLY:
        return False
    following = lexicon().get(word_after(spots, whole))
    return symbols.endswith("1") or (value >= _FOUR_DIGITS and not (following and following.symbol == "2"))


def _after_year(word: str) -> bool:
    """Says whether `word` is no counted noun: 2000 is a number in «2000 شخص»."""
    return word.startswith((ARTICLE, "و", "ب", "ل", "ي", "ت")) or word in folded_set("after_year")
