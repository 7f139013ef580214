"""Which spellings are the same letters? Folding of Arabic by named flags, with an exact map back to the original.

The default flags are those under which newspaper spellings of one word meet: marks, tatweel and bidi controls go, the
forms of alef, ya, waw and ta marbuta meet, Persian letters and presentation forms become the plain Arabic ones. Every
flag either deletes a code point or replaces it by exactly one, except presentation forms of ligatures (ﻻ), which give several.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache
from itertools import chain

from naqlan.text.memo import Memo


class Folding(Flag):
    """What is folded; combine with `|`."""

    DIACRITICS = auto()
    TATWEEL = auto()
    HAMZA = auto()
    TA_MARBUTA = auto()
    ALEF_MAQSURA = auto()
    PERSIAN = auto()
    PRESENTATION = auto()
    BIDI = auto()
    DIGITS = auto()


ALL = (
    Folding.DIACRITICS
    | Folding.TATWEEL
    | Folding.HAMZA
    | Folding.TA_MARBUTA
    | Folding.ALEF_MAQSURA
    | Folding.PERSIAN
    | Folding.PRESENTATION
    | Folding.BIDI
    | Folding.DIGITS
)

_PAIRS: dict[Folding, tuple[tuple[str, str], ...]] = {
    # ئو before all: مسئول and مسؤول, شئون and شؤون are spelt by the school of the paper.
    Folding.HAMZA: (("ئو", "وو"), ("ؤ", "و"), ("ئ", "ي"), ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا")),
    Folding.TA_MARBUTA: (("ة", "ه"),),
    Folding.ALEF_MAQSURA: (("ى", "ي"),),
    Folding.PERSIAN: (
        ("ک", "ك"),
        ("ی", "ي"),
        ("ې", "ي"),
        ("ہ", "ه"),
        ("ھ", "ه"),
        ("ۀ", "ه"),
        ("گ", "ك"),
        ("ڤ", "ف"),
        ("پ", "ب"),
        ("چ", "ج"),
        ("ژ", "ز"),
    ),
    Folding.DIGITS: tuple((chr(base + i), str(i)) for base in (0x660, 0x6F0) for i in range(10)),
}
_DELETED: dict[Folding, str] = {
    Folding.DIACRITICS: "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed",
    Folding.TATWEEL: "\u0640",
    Folding.BIDI: "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad",
}
SIGNS, INVISIBLE = _DELETED[Folding.DIACRITICS], _DELETED[Folding.BIDI]
"""Vowel signs, and the controls of writing that nobody sees, each to stand between the brackets of a regex."""
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ANY_DELETED = re.compile("[" + "".join(_DELETED.values()) + "]")
_SEATS = _PAIRS[Folding.HAMZA][:3]
"""Seats of the hamza, which are folded by what stands beside them."""
_MOVED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc" + "".join(_DELETED.values()) + "]")
"""What some flag deletes or gives several code points for."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text.

    Attributes:
        text: The folded code points.
        origin: For each folded code point the offset in the original it came from, and one entry more: the original's
            length. None where folding changed no offset.
    """

    text: str
    origin: tuple[int, ...] | None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Maps a half-open span of the folded text to the original, marks that hang on its last letter included."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end] if end > start else self.origin[start]


class _Letters(dict[int, str]):
    """What some flags make of each code point by itself, asked once; hamza seats wait for what stands beside them."""

    __slots__ = ("_deleter", "_flags")

    def __init__(self, flags: Folding) -> None:
        super().__init__()
        self._flags = flags
        self._deleter = _deleter(flags)

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        if Folding.PRESENTATION in self._flags and _PRESENTATION.match(letter):
            letter = unicodedata.normalize("NFKC", letter)
        letter = self._deleter.sub("", letter)
        for flag, pairs in _PAIRS.items():
            for one, other in pairs if flag in self._flags else ():
                letter = letter if (one, other) in _SEATS else letter.replace(one, other)
        if point <= _LAST_KEPT:
            self[point] = letter
        return letter


_LAST_KEPT = 0xFFFF
"""Code points beyond it are rare and many: remembering each would take memory without end."""


@cache
def _letters(flags: Folding) -> _Letters:
    return _Letters(flags)


def fold(text: str, flags: Folding = ALL) -> str:
    """Returns `text` folded, without a map back; an empty text stays empty."""
    text = _folded(text) if flags is ALL else text.translate(_letters(flags))
    if ("ئ" in text or "ؤ" in text) and Folding.HAMZA in flags:
        for one, other in _SEATS:
            text = text.replace(one, other)
    return text


def _folded(text: str) -> str:
    """A text with each letter folded by itself: a `replace` for each of the few that occur runs four times as fast as `translate`."""
    rare = _RARE.findall(text)
    if rare:
        kinds = set(rare)
        if len(kinds) > _FEW:
            return text.translate(_ALL)
        for letter in kinds:
            text = text.replace(letter, _ALL[ord(letter)])
    return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ة", "ه").replace("ى", "ي")


def bare(text: str) -> str:
    """Returns `text` with its letters as they were written, without vowel signs, tatweel and invisible controls."""
    return _ANY_DELETED.sub("", text) if _ANY_DELETED.search(text) else text


def fold_map(text: str, flags: Folding = ALL) -> Folded:
    """Returns `text` folded with an exact map back to the offsets of the original.

    Args:
        text: Any text.
        flags: What to fold; all by default.

    Returns:
        The folded text; `origin` is None where no code point was deleted or expanded.
    """
    whole = fold(text, flags)
    if not _MOVED.search(text):
        return Folded(whole, None)
    origin: list[int] = []
    letters = _ALL if flags is ALL else _letters(flags)
    for place, letter in enumerate(text):
        origin += [place] * len(letters[ord(letter)])
    moved = origin != [*range(len(text))]
    origin.append(len(text))
    return Folded(whole, tuple(origin) if moved else None)


def _deleter(flags: Folding) -> re.Pattern[str]:
    chosen = "".join(chars for flag, chars in _DELETED.items() if flag in flags)
    return re.compile(f"[{chosen}]" if chosen else r"(?!)")


_ALL = _Letters(ALL)
_FREQUENT = ("أ", "إ", "آ", "ة", "ى")
"""Letters that any text has and that are not worth a search."""
_RARE = re.compile(
    "[\ufb50-\ufdff\ufe70-\ufefc"
    + "".join(_DELETED.values())
    + "".join(pair[0] for pair in chain.from_iterable(_PAIRS.values()) if pair[0] not in _FREQUENT and pair not in _SEATS)
    + "]"
)
"""The others that all flags together change by themselves."""
_FEW = 30
"""Kinds of rare letters up to which each is replaced by itself; hostile text may have hundreds."""
FOLDED: Memo[str] = Memo(fold)
"""Folded words: several readers ask for each new word of a text."""
