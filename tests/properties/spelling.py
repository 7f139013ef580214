"""In which other ways may the same page be spelt? Each function finds the places of a text, as edits."""

import re
from functools import cache

from naqlan.lexicon.build import load_lexicon
from naqlan.lexicon.lexicon import Lexicon
from naqlan.rules.load import all_literals, all_tags
from naqlan.text.quotes import quotations
from tests.properties.edits import Edit, Perturb

_VOWELS = "\u064e\u0650\u0652\u0651"
_JOINED = "بتثجحخسشصضطظعغفقكلمنهيئ"
_ACCUSATIVES = (
    "مضيفا|موضحا|معتبرا|مؤكدا|مشيرا|داعيا|قائلا|مبينا|متهما|محذرا|مطالبا|مشددا|معربا|نافيا|معلنا|مشيدا|منددا|لافتا|كاشفا"
    "|شخصا|جنديا|مدنيا|قتيلا|جريحا|عنصرا|هاتفيا|رسميا|أيضا|لاحقا|سابقا|يوما|عاما|شهرا|اتصالا|اجتماعا|لقاء|بيانا|دولارا|أسبوعا|مقترحا|موعدا"
)
_EUROPEAN = "0123456789"
_ARABIC = "٠١٢٣٤٥٦٧٨٩"
_OUTSIDE = re.compile(r"(?:^|[\W_]|(?<!\w)و?[بل]?ـ)$")
"""What may stand before a quotation: a blank, a mark, a proclitic with its tatweel; where a word hangs on it, only typographic marks tell."""
QUOTES = (("«", "»"), ('"', '"'), ("“", "”"), ("”", "“"), ("„", "“"), ("''", "''"), ("‘", "’"), ("<<", ">>"), ("'", "'"))
"""Pairs of quotation marks that the press uses, one of them also the wrong way round."""


@cache
def _lexicon() -> Lexicon:
    return load_lexicon(all_literals(), all_tags())


def letters(table: dict[str, str]) -> Perturb:
    """Returns what replaces single letters."""
    return lambda text: [Edit(at, at + 1, table[letter]) for at, letter in enumerate(text) if letter in table]


def matches(pattern: str, new: str) -> Perturb:
    """Returns what replaces the matches of a pattern; `new` may refer to its groups."""
    find = re.compile(pattern)
    return lambda text: [Edit(hit.start(), hit.end(), hit.expand(new)) for hit in find.finditer(text)]


def tashkeel(text: str) -> list[Edit]:
    """A vowel sign after each letter that is not the article's; which one goes by the offset. No shadda on ن, which makes أنّ of it."""
    return [Edit(hit.end(), hit.end(), _VOWELS[hit.start() % (4 - (hit[0] == "ن"))]) for hit in re.finditer(r"(?<![أإ])[ب-غف-ي](?=[ء-ي])", text)]


def undotted(letter: str, other: str) -> Perturb:
    """Returns what writes one letter for another at the end of words, but where this makes another word of it.

    With ه for ة it may be a noun with a pronoun ("الحربيه") or a verb with one ("حثه"); "بيلوسيعلى" is cut in two by its dotless ya only.
    """

    def find(text: str) -> list[Edit]:
        edits = []
        for hit in re.finditer(rf"\w+{letter}(?!\w)", text):
            was, now = (_lexicon().pieces(word) for word in (hit[0], hit[0][:-1] + other))
            owned = letter == "ة" and any(one.features.endswith("obj") for piece in now for one in piece.readings)
            if not owned and [piece.readings for piece in was] == [piece.readings for piece in now]:
                edits.append(Edit(hit.end() - 1, hit.end(), other))
        return edits

    return find


def tatweel(text: str) -> list[Edit]:
    """A stretch of the line between two joined letters."""
    return [Edit(hit.end(), hit.end(), "ـ" * (1 + hit.start() % 3)) for hit in re.finditer(rf"[{_JOINED}](?=[ء-ي])", text)]


def quotes(pair: tuple[str, str]) -> Perturb:
    """Returns what writes a page's outer quotations with other marks; those that hold further quotations stay."""

    def find(text: str) -> list[Edit]:
        found = quotations(text)
        edits = []
        for one in found:
            nested = any(other is not one and other.open < one.close and one.open < other.close for other in found)
            glued = text[one.close : one.close + 1].isalpha() or not _OUTSIDE.search(text[max(0, one.open - 4) : one.open])
            if (
                one.closed
                and not glued
                and not text[one.start].isspace()
                and not nested
                and not any(mark in text[one.start : one.end] for mark in pair)
            ):
                edits += [Edit(one.open, one.start, pair[0]), Edit(one.end, one.close, pair[1])]
        return edits

    return find


_MONTHS = (
    ("يناير", "كانون الثاني"), ("فبراير", "شباط"), ("مارس", "آذار"), ("أبريل", "نيسان"), ("مايو", "أيار"), ("يونيو", "حزيران"),
    ("يوليو", "تموز"), ("أغسطس", "آب"), ("سبتمبر", "أيلول"), ("أكتوبر", "تشرين الأول"), ("نوفمبر", "تشرين الثاني"), ("ديسمبر", "كانون الأول"),
)  # fmt: skip


def months(text: str) -> list[Edit]:
    """The Syriac name of each month for the Roman one, where a page does not give both."""
    names = dict(_MONTHS)
    find = re.compile(rf"(?<=\d )({'|'.join(names)})(?! ?/)(?!\w)")
    return [Edit(hit.start(), hit.end(), names[hit[1]]) for hit in find.finditer(text)]


SPELLINGS: dict[str, Perturb] = {
    # Behind و it says that a word begins there: "وأتزوق" is no name.
    "alef without its hamza": matches(r"(?<!\bو)[أإآ]", "ا"),
    "hamza on an alef that has none": matches(r"(?<!\w)([وفبلك]?)ا(?=[^\Wال]\w)", r"\1إ"),
    "hamza above for below": letters({"إ": "أ"}),
    "hamza below for above": letters({"أ": "إ"}),
    "hamza on ya before waw": matches("ؤو", "ئو"),
    "hamza on waw alone": matches("ئو", "ؤو"),
    "tashkeel": tashkeel,
    "tanween on its alef": matches(rf"(?<!\w)(و?(?:{_ACCUSATIVES}))(?!\w)", "\\1\u064b"),
    "tanween before its alef": matches(rf"(?<!\w)(?=(?:{_ACCUSATIVES})(?!\w))(\w+)ا", "\\1\u064bا"),
    "tatweel": tatweel,
    "ya for alef maqsura": undotted("ى", "ي"),
    "alef maqsura for ya": undotted("ي", "ى"),
    "ha for ta marbuta": undotted("ة", "ه"),
    "Persian letters": letters({"ي": "ی", "ك": "ک"}),
    "Arabic digits": letters(dict(zip(_EUROPEAN, _ARABIC, strict=True))),
    "European digits": letters(dict(zip(_ARABIC, _EUROPEAN, strict=True))),
    "Arabic separators": matches(r"(?<=\d),(?=\d{3})", "٬"),
    "bidi controls": matches(r"(?<!\S)(?=\w)", "\u200f"),
    "no-break blanks": letters({" ": "\xa0"}),
    "two blanks": letters({" ": "  "}),
    "dashes": letters({"-": "–", "–": "—", "—": "-"}),
    "ellipsis": matches(r"\.\.\.", "…"),
    "blank lines": matches(r"\n", "\n\n"),
    "blanks at the ends of lines": matches(r"(?=\n)", " \t"),
    "Syriac months": months,
    **{f"quotation marks {one} {other}": quotes((one, other)) for one, other in QUOTES},
}  # fmt: skip
