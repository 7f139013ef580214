"""What can a word say about time? The readings of single tokens, from `lexicon/data/time_words.yaml`.

A reading is one symbol and a value. The grammar is written over the symbols:

    M Gregorian month      K first word of one in two words (تشرين)   H Hijri month   J first word of one in two (ربيع)
    W weekday   R أمس، غد   T اليوم   d يوم، يومي   P part of the day   N وقت، ساعة   L سابق، متأخر
    E مطلع   e أول، آخر   r عطلة   w m y c الأسبوع، الشهر، العام، القرن   i s a k أسبوع، شهر، عام، قرن   V الأيام … v أيام …
    A الماضي، المقبل   B الأخيرة (vague)   h هذا   q ربع، نصف   C تسعينيات   S صيف   O ordinal   x عشر   t العشرين
    D 1–31   Y 1501–2099   Z 1300–1500   G other number   X date in one token   # الـ   Q number word   p نحو   u بضعة
    b ألف، ألفان   z أحد، اثني (عشر)   f من   n إلى   g بين   < قبل   > بعد   & و   F الموافق   1 م   2 هـ   / - ( ) , marks
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import FOLDED, fold, fold_map
from naqlan.text.quotes import QUOTES

Value = int | float | str | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one token may mean in an expression of time.

    Attributes:
        symbol: Its class.
        value: Its number (of a month, a weekday, days from today …) or unit.
        lead: Code points of the proclitics before it, to be left out of a span.
        joined: Whether و or ف stands before it.
        clitic: Its preposition ب، ل، ك, or an empty string.
        weak: Whether it means something else as often.
    """

    symbol: str
    value: Value = None
    lead: int = 0
    joined: bool = False
    clitic: str = ""
    weak: bool = False


@cache
def time_words() -> dict[str, Any]:
    """Returns `time_words.yaml` as loaded."""
    return load_yaml("time_words.yaml")


@cache
def folded_set(section: str) -> frozenset[str]:
    """Returns the words of a plain list of `time_words.yaml`, folded."""
    return frozenset(fold(word) for word in time_words()[section])


@cache
def month_pairs() -> dict[tuple[str, str], tuple[str, int]]:
    """Returns the two-word month names: their words, folded, to (`M` or `H`, number)."""
    found = {}
    for symbol, section in (("M", "gregorian_months"), ("H", "hijri_months")):
        for number, names in time_words()[section].items():
            for name in names:
                parts = fold(name).split()
                if len(parts) == 2:
                    found[parts[0], parts[1]] = (symbol, number)
    return found


ARTICLE = fold("ال")
_UNIT_SYMBOLS = {
    "week": ("i", "w"),
    "month": ("s", "m"),
    "year": ("a", "y"),
    "century": ("k", "c"),
    "day": ("d", "T"),
    "decade": ("v", "V"),
}


def _units() -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for unit, forms in time_words()["units"].items():
        name = unit.removeprefix("accusative_")
        for count, words in ((1, forms["one"]), (2, forms["two"]), (0, forms["many"])):
            for word in map(fold, words):
                if count == 1 and unit == name:
                    plain, definite = _UNIT_SYMBOLS[name]
                    found.setdefault(word, Reading(plain, name))
                    found.setdefault(ARTICLE + word, Reading(definite, name if definite != "T" else 0))
                else:
                    found.setdefault(word, Reading("v", f"{count}{name}"))
                    found.setdefault(ARTICLE + word, Reading("V", f"{count}{name}"))
    return found


@cache
def lexicon() -> dict[str, Reading]:
    """Returns the readings of all single words, by folded form."""
    words = time_words()
    weak = folded_set("weak_months")
    found: dict[str, Reading] = {}

    def put(names: list[str], symbol: str, value: Value = None) -> None:
        for name in names:
            parts = fold(name).split()
            if len(parts) == 1:
                found.setdefault(parts[0], Reading(symbol, value, weak=parts[0] in weak))

    for number, names in words["gregorian_months"].items():
        put(names, "M", number)
    for number, names in words["hijri_months"].items():
        put(names, "H", number)
    seconds: list[str] = []
    for (first, second), (symbol, _) in month_pairs().items():
        found.setdefault(first, Reading("K" if symbol == "M" else "J", first))
        seconds.append(second)
    for section, symbol in (("weekdays", "W"), ("ordinals", "O"), ("ordinal_tens", "t"), ("decades", "C")):
        for number, names in words[section].items():
            put(names, symbol, number)
    for days, names in words["relative_days"].items():
        put(names, "T" if days == 0 else "R", days)
    found.update({word: reading for word, reading in _units().items() if word not in found})
    put(words["day_words"], "d")
    put(words["weak_edges"], "e")
    for section, symbol in _PLAIN:
        put(words[section], symbol)
    put([ARTICLE + word for word in words["ordinal_teen"]], "x", 10)
    put(words["ordinal_teen"], "x", 10)
    for value, key in ((-1, "past"), (0, "current"), (1, "future")):
        put(words["which"][key], "A", value)
    put(words["which"]["vague"], "B")
    for name, names in words["fractions_of_year"].items():
        put(names, "q", name)
    for value, names in _cardinals().items():
        put(names + [ARTICLE + name for name in names], "Q", value)
    figures = load_yaml("figure_words.yaml")
    for value, names in figures["teen_heads"].items():
        put(names, "z", int(value))
    for factor, key in ((1, "one"), (2, "two")):
        put(figures["scales"][_THOUSAND][key], "b", factor * _THOUSAND)
    for second in seconds:
        found.setdefault(second, Reading("o", second))
    for mark, symbol in _MARKS.items():
        found[mark] = Reading(symbol)
    return found


_PLAIN = (
    ("demonstratives", "h"),
    ("day_parts", "P"),
    ("moment_words", "N"),
    ("moment_marks", "L"),
    ("edges", "E"),
    ("weekend_words", "r"),
    ("few_words", "u"),
    ("approximate", "p"),
    ("seasons", "S"),
    ("equals", "F"),
    ("between", "g"),
    ("through", "n"),
    ("before", "<"),
    ("after", ">"),
    ("of", "f"),
    ("christian_era", "1"),
    ("hijri_era", "2"),
)
_MARKS = {
    "/": "/",
    "\\": "/",
    "-": "-",
    "–": "-",
    "—": "-",
    "(": "(",
    ")": ")",
    **dict.fromkeys((*QUOTES, "''", "<<", ">>"), "("),
    "[": "(",
    "]": ")",
    "،": ",",
    ",": ",",
    ARTICLE: "#",
}


_THOUSAND = 1000


@cache
def _cardinals() -> dict[int, list[str]]:
    return {int(value): names for value, names in load_yaml("figure_words.yaml")["cardinals"].items()}


_PREPOSITIONS = "بلك"
_CLITIC = re.compile(rf"([وف]?)([{_PREPOSITIONS}]?)(.+)", re.DOTALL)
_SHORT = 2


def read_word(piece: str) -> Reading | None:
    """Reads one word or mark as part of an expression of time.

    Args:
        piece: The verbatim token.

    Returns:
        Its reading, or None where it has nothing to do with time.
    """
    if not (piece[0].isalpha() or len(piece) == 1 or piece in _MARKS):
        return None
    form = FOLDED[piece]
    words = lexicon()
    if not form:
        return None
    if form in words:
        reading = words[form]
        return _with(reading, 0, "", "", weak=reading.weak and "آ" not in piece)
    if len(form) <= _SHORT:
        return Reading("&") if form == "و" else None
    return _peeled(piece, form, words)


def _peeled(piece: str, form: str, words: dict[str, Reading]) -> Reading | None:
    found = _CLITIC.fullmatch(form)
    if found is None:
        return None
    for joint, clitic in dict.fromkeys(((found[1], ""), ("", _second(form)), (found[1], found[2]))):
        lead = len(joint) + len(clitic)
        rest = form[lead:]
        if not lead or not rest:
            continue
        if clitic and rest in words and words[rest].symbol == "e":
            continue
        if rest in words and not (clitic == "ل" and rest.startswith(ARTICLE)):
            return _with(words[rest], _origin(piece, lead), joint, clitic)
        if clitic == "ل" and rest.startswith("ل") and "ا" + rest in words:
            # للعام is ل + العام: the ال is written only once, so the span keeps the whole word.
            return _with(words["ا" + rest], _origin(piece, len(joint)), joint, clitic)
    return None


def _second(form: str) -> str:
    return form[0] if form[0] in _PREPOSITIONS else ""


def _origin(piece: str, lead: int) -> int:
    start, _ = fold_map(piece).back(lead, lead + 1)
    return start


def _with(reading: Reading, lead: int, joint: str, clitic: str, *, weak: bool | None = None) -> Reading:
    return Reading(reading.symbol, reading.value, lead, bool(joint), clitic, reading.weak if weak is None else weak)
