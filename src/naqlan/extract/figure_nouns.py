"""What is counted? The noun beside a number; names, scores, clock times and percentages count nothing."""

from dataclasses import dataclass
from functools import cache

from naqlan.dates.scan import Cut
from naqlan.dates.words import ARTICLE, lexicon
from naqlan.extract.figure_bounds import bound_before, following, preceding
from naqlan.extract.figure_numbers import NUMBER_WORDS, Number
from naqlan.extract.figure_words import figure_affixes, figure_set, figure_words
from naqlan.text.fold import FOLDED, fold, fold_map

_SMALL = 10
_PAIR = 2
_TOTAL_REACH = 28
"""Pieces before a number in which «عدد القتلى» may stand: some fourteen words."""
_DEFINITE = (ARTICLE, "ل" + ARTICLE[1:])
_SENTENCE_MARKS = frozenset(".!؟?؛")


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that a number counts.

    Attributes:
        start: First code point of number and noun together.
        end: One past their last code point.
        last: One past their last piece.
        unit: The noun as written.
        money: Whether it is a currency.
        rule: How it was found.
    """

    start: int
    end: int
    last: int
    unit: str
    money: bool
    rule: str


def number_name(whole: Cut, number: Number) -> bool:
    """Says whether the number is a name (قناة 24، القرار 1701), a score, a time of the clock or a percentage."""
    before, after = preceding(whole, number.first), following(whole, number.last)
    left = FOLDED[whole.pieces[before]] if before >= 0 else ""
    right = FOLDED[whole.pieces[after]] if after >= 0 else ""
    if right in figure_set("percent") or (
        right in figure_set("percent_after") and after + 2 < len(whole.pieces) and FOLDED[whole.pieces[after + 2]] in figure_set("percent")
    ):
        return True
    if number.digits and not number.scaled and (_touches(whole, number.first - 1) or _touches(whole, number.last)):
        return True
    if left.isascii() and left.isalnum():
        return True
    first = whole.pieces[number.first]
    if FOLDED[first] in figure_set("percent") or (number.digits and first[0] == "0" and first[1:2].isdecimal()):
        return True
    reading = lexicon().get(left)
    if number.value == _SMALL and not number.digits and reading is not None and reading.symbol == "O":
        return True
    names = figure_set("number_names")
    return left in names or (left[:1] in ("و", "ب", "ل") and left[1:] in names)


def _touches(whole: Cut, place: int) -> bool:
    """Says whether the piece at `place` ties a number to another one: a score, a clock time, a fraction."""
    return 0 <= place < len(whole.pieces) and whole.pieces[place][0] in "-–:/+*_"


def counted(whole: Cut, number: Number, currency: str, before: str = "") -> Counted | None:
    """Finds the noun after a number.

    Args:
        whole: The text in pieces.
        number: The number.
        currency: The currency counted last, for sums without one («و5 مليارات أخرى»); empty where none was.
        before: The unit counted last in the same paragraph, for «3 منهم».

    Returns:
        The noun, or None where the number counts nothing that may be a figure.
    """
    start = whole.starts[number.first] + number.lead
    place = following(whole, number.last)
    word = FOLDED[whole.pieces[place]] if place >= 0 else ""
    of = False
    opened = preceding(whole, number.first)
    if word == ")" and opened >= 0 and whole.pieces[opened] == "(":
        # «(50) وظيفة»: some papers put every number in brackets.
        start, place = whole.starts[opened], following(whole, place + 1)
        word = FOLDED[whole.pieces[place]] if place >= 0 else ""
    if word in figure_set("of"):
        place = following(whole, place + 1)
        word = FOLDED[whole.pieces[place]] if place >= 0 else ""
        of = True
    if number.definite and not number.digits and not number.scaled and not number.vague:
        return None
    if number.scaled and currency and word in figure_set("others"):
        return Counted(start, whole.starts[number.last], number.last, currency, True, "implied currency")
    if (
        place >= 0
        and NUMBER_WORDS[whole.pieces[place]] is None
        and _is_noun(word, number, of=of)
        and not (_yearlike(number) and not word.endswith(("ا", "ه")))
    ):
        return _extended(whole, start, place, money=word in figure_set("currencies"))
    implied = _implied(whole, number, word, before)
    if implied:
        return Counted(start, whole.starts[number.last], number.last, implied, False, "implied unit")
    bare = _ended(word) or word in figure_set("others")
    if bare and not of and number.scaled and currency and not number.vague and (number.value or 0) >= 1_000_000:
        return Counted(start, whole.starts[number.last], number.last, currency, True, "implied currency")
    return None


@cache
def _implied_units() -> dict[str, str]:
    return {fold(word): unit for word, unit in figure_words()["implied_units"].items()}


def _implied(whole: Cut, number: Number, after: str, unit: str) -> str:
    """The unit of a number without a noun: «مقتل 12 وإصابة 30», «3 منهم»; empty where nothing implies one."""
    if number.vague or number.definite or number.value in (None, 1) or number.lead:
        return ""
    if after in figure_set("of_them"):
        return unit
    _, begin = bound_before(whole, number, whole.starts[number.first])
    place = preceding(whole, number.first)
    while place >= 0 and whole.starts[place + 1] > begin:
        place = preceding(whole, place)
    word = FOLDED[whole.pieces[place]] if place >= 0 else ""
    known = _implied_units()
    bare = word[1:] if word[:1] in ("و", "ف", "ب", "ل") and word not in known else word
    if not (_ended(after) and number.digits):
        return ""
    return known.get(bare) or (_total(whole, place) if bare in figure_set("reaching") else "")


def _total(whole: Cut, place: int) -> str:
    """The unit of a sum told before its number: «ارتفع عدد القتلى إلى 488»; empty where no sum is told."""
    for back in range(place - 1, max(place - _TOTAL_REACH, 0), -1):
        piece = whole.pieces[back]
        if piece in _SENTENCE_MARKS or "\n" in piece:
            return ""
        if FOLDED[piece] in figure_set("totals"):
            counted_at = following(whole, back + 1)
            return whole.pieces[counted_at] if counted_at >= 0 and whole.pieces[counted_at][0].isalpha() else ""
    return ""


def _ended(after: str) -> bool:
    """Says whether the token after a number can be no noun that it counts."""
    return not after or not after[0].isalpha() or after in figure_set("stop_words") or after[0] == "و"


def _yearlike(number: Number) -> bool:
    """Says whether the digits could be a year that no word of time stands by («للتنافسية 2013 يعكس»)."""
    value = number.value
    return number.digits and not number.scaled and isinstance(value, int) and 1800 <= value <= 2099 and value % 100 != 0


def _is_noun(word: str, number: Number, *, of: bool) -> bool:
    reading = lexicon().get(word)
    if number.value == 1 or (reading is not None and reading.symbol in "MHKJ"):
        return False
    if len(word) < _PAIR or not word[0].isalpha() or word.isascii():
        return word in ("$", "€")
    for section in ("stop_words", "durations", "measures", "percent"):
        if word in figure_set(section):
            return False
    definite = word.startswith(_DEFINITE)
    if of:
        return definite or (not word.startswith(("و", ARTICLE)) and _owned(word))
    if number.vague and number.definite and not number.scaled:
        return False
    if number.vague:
        bare = word[2:] if definite else word
        return not word.startswith("و") and bare not in figure_set("durations") and bare not in figure_set("measures")
    if definite or (word[0] == "ي" and word not in figure_set("with_imperfect_letter")):
        return False
    return not (word[0] in "وف" and not _wordlike(word)) and not (word[0] in "بلك" and word[1:3] == ARTICLE)


def _wordlike(word: str) -> bool:
    return word in figure_set("with_conjunction_letter")


def _owned(word: str) -> bool:
    """Says whether a noun after من is a plural in a construct or with a suffix: «3 من أبنائه», «4 من أبناء»."""
    return len(word) > 3


def _extended(whole: Cut, start: int, place: int, *, money: bool) -> Counted:
    """Adds a second noun under the same number (شخصية ومسؤولا) and the adjective of a currency or a people."""
    first = place
    end = place + 1
    after = following(whole, end)
    word = FOLDED[whole.pieces[after]] if after >= 0 else ""
    if (
        word in figure_set("unit_adjectives")
        or (money and word[:2] == ARTICLE and word[2:] in figure_set("unit_adjectives"))
        or (word[:1] == "و" and _shares(FOLDED[whole.pieces[place]], word[1:]))
    ):
        end = after + 1
    unit = "".join(whole.pieces[first:end])
    return Counted(start, whole.starts[end], end, unit, money, "noun")


def _shares(noun: str, other: str) -> bool:
    if noun.startswith(ARTICLE):
        return other.startswith(ARTICLE) and len(other) > 4
    return (len(other) > 3 and other.endswith("ا") and not other.endswith(figure_affixes("endings_of_no_second_noun"))) or other in figure_set(
        "second_nouns"
    )


def counted_before(whole: Cut, number: Number) -> Counted | None:
    """Finds the noun before a number: «الدول الست», «الدول الـ27», «أبنائي الثلاثة», «فلسطينيين اثنين», «شخص واحد»."""
    place = preceding(whole, number.first)
    if place < 0 or number.value is None:
        return None
    word = FOLDED[whole.pieces[place]]
    if not word[:1].isalpha():
        return None
    if number.digits:
        after = following(whole, number.last)
        free = after < 0 or _ended(FOLDED[whole.pieces[after]]) or FOLDED[whole.pieces[after]].startswith(ARTICLE)
        right = number.definite and free and not number.scaled and _definite(word)
    elif number.last - number.first != 1 or number.value not in range(1, _SMALL + 1):
        return None
    elif number.definite:
        right = number.lead == 0 and number.value > _PAIR and _definite(word)
    elif number.value == _PAIR:
        right = number.lead == 0 and word.endswith(figure_affixes("dual_endings")) and len(word) > 4 and not word.startswith(ARTICLE)
    else:
        right = number.value == 1 and number.lead == 0 and word in figure_set("counted_with_one")
    if not right:
        return None
    further = preceding(whole, place)
    if number.definite and word.endswith(figure_affixes("adjective_endings")) and further >= 0 and _definite(FOLDED[whole.pieces[further]]):
        place = further  # «الدول الصناعية السبع»: what is counted stands before its adjective
    start, unit = _without_clitics(whole, place, definite=number.definite)
    return Counted(start, whole.starts[number.last], number.last, unit, False, "noun before")


def _definite(word: str) -> bool:
    bare = word.lstrip("وفبلك")
    bare = bare.removeprefix(ARTICLE)
    if bare in figure_set("durations") or bare in figure_set("stop_words") or word in figure_set("number_names"):
        return False
    return (word.startswith(figure_affixes("definite_leads")) and len(word) > 4) or _possessed(word)


def _possessed(word: str) -> bool:
    """Says whether a word ends with a pronoun and so is definite: «أبنائه الثلاثة», «مصانعها السبعة»."""
    return len(word) > 4 and word.endswith(figure_affixes("possessive_endings")) and word not in figure_set("stop_words")


def _without_clitics(whole: Cut, place: int, *, definite: bool) -> tuple[int, str]:
    piece = whole.pieces[place]
    word = FOLDED[piece]
    lead = 1 if word[0] == "و" and not definite and not _wordlike(word) else 0
    if definite:
        prefix = next((prefix for prefix in figure_affixes("definite_leads") if word.startswith(prefix)), "")
        lead = len(prefix.removesuffix(ARTICLE)) if prefix.endswith(ARTICLE) else 0
    offset = fold_map(piece).back(lead, lead + 1)[0] if lead else 0
    return whole.starts[place] + offset, piece[offset:]
