"""How large is a number as written? Digits, number words, scales and fractions, read from the pieces of a text."""

import re
from dataclasses import dataclass
from functools import cache

from naqlan.dates.scan import LONGEST_NUMBER
from naqlan.dates.words import ARTICLE
from naqlan.extract.figure_words import figure_set, figure_words
from naqlan.text.digits import european, number
from naqlan.text.fold import FOLDED, fold, fold_map
from naqlan.text.memo import Memo

_POINT_THREE = re.compile(r"\d{1,3}[.٫]\d{3}")
"""Before a scale this is a fraction («1.051 تريليون»), elsewhere thousands."""
_SLACK = 0.005
_LONGEST = 24
"""Pieces that one number may take: «مئة وخمسة وعشرون ألفا وثلاثمئة» has thirteen."""


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One piece that writes a number or a part of one.

    Attributes:
        kind: `n` digits, `c` cardinal, `s` scale, `p` plural scale, `v` vague, `f` fraction, `#` الـ.
        value: Its number; the bound of a vague one.
        lead: Code points of its proclitics.
        joined: Whether و stands before it.
        definite: Whether ال stands before it.
    """

    kind: str
    value: int | float | str
    lead: int = 0
    joined: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text.

    Attributes:
        first: Its first piece.
        last: One past its last piece.
        lead: Code points of the first piece that are proclitics.
        value: The number; None for a vague one.
        vague: The bound of a vague one, or an empty string.
        scaled: Whether it ends with a scale (مليار).
        definite: Whether its first word has ال.
        digits: Whether it starts with digits.
    """

    first: int
    last: int
    lead: int
    value: int | float | None
    vague: str
    scaled: bool
    definite: bool
    digits: bool


@cache
def _lexicon() -> dict[str, tuple[str, int | float | str]]:
    words = figure_words()
    found: dict[str, tuple[str, int | float | str]] = {}
    for value, names in words["cardinals"].items():
        for name in names:
            if " " not in name:
                found.setdefault(fold(name), ("c", int(value)))
    for value, names in words["teen_heads"].items():
        for name in names:
            found.setdefault(fold(name), ("e", int(value)))
    for value, forms in words["scales"].items():
        for kind, key, factor in (("s", "one", 1), ("s", "two", 2), ("p", "many", 1)):
            for name in forms[key]:
                found.setdefault(fold(name), (kind if factor == 1 else "t", int(value) * factor))
    for bound, names in words["vague"].items():
        for name in names:
            if bound != "thousands":
                found.setdefault(fold(name), ("v", bound))
    for value, names in words["fractions"].items():
        for name in names:
            found.setdefault(fold(name), ("f", float(value)))
    return found


def read_number_word(piece: str) -> NumberWord | None:
    """Reads one piece as a number or a part of one; None where it is neither."""
    if piece[0].isdecimal():
        value = number(piece) if len(piece) <= LONGEST_NUMBER else None
        return None if value is None else NumberWord("n", value)
    if not piece[0].isalpha():
        return None
    form = FOLDED[piece]
    if form == ARTICLE and "آ" not in piece:
        return NumberWord("#", 0)
    words = _lexicon()
    for lead in _leads(form):
        for skipped, elided in _articles(form, lead):
            bare = form[lead + skipped :]
            if bare in words and ("ئ" in piece or bare not in figure_set("only_with_hamza")):
                # للآلاف is ل + الآلاف: the ال is written only once, so the span keeps the whole word.
                shown = lead - elided
                offset = fold_map(piece).back(shown, shown + 1)[0] if shown else 0
                return NumberWord(*words[bare], offset, lead > 0 and form[0] in "وف", skipped > 0)
    return None


def _articles(form: str, lead: int) -> tuple[tuple[int, int], ...]:
    """The lengths of the article that may stand after `lead` letters, and how many of the proclitics are part of it."""
    if lead and form[lead - 1] == "ل":
        return ((0, 0), (1, 1)) if form[lead : lead + 1] == "ل" else ((0, 0),)
    return ((0, 0), (2, 0)) if form[lead : lead + 2] == ARTICLE else ((0, 0),)


def _leads(form: str) -> list[int]:
    """The lengths that the proclitics of a folded word may have, the shortest first."""
    joint = form[:1] in ("و", "ف")
    leads = [0, 1] if joint or form[:1] in ("ب", "ل", "ك") else [0]
    return [*leads, 2] if joint and form[1:2] in ("ب", "ل", "ك") else leads


NUMBER_WORDS: Memo[NumberWord | None] = Memo(read_number_word)


def number_at(pieces: list[str], place: int) -> Number | None:
    """Reads the number that begins at a piece.

    Args:
        pieces: The pieces of a text, as `naqlan.dates.scan.cut` gives them.
        place: Where it begins; that piece must be a number word or digits.

    Returns:
        The number, or None where it is none after all (a fraction without a scale, أحد without عشر, الـ alone).
    """
    words = _run(pieces, place)
    if not words or (words[0][2].kind == "p" and words[0][2].value != 1000 and not words[0][2].definite):
        return None
    sum_ = _Sum()
    used = -1
    for step, (_, _, word) in enumerate(words):
        before = words[step - 1][2] if step else None
        if before is not None and not _goes_on(before, word):
            break
        sum_.add(word, before)
        used = step
    if used == 0 and words[0][2].kind == "s" and _is_dual(pieces, words[0]):
        sum_.total *= 2
    return _number(words[: used + 1], sum_)


def _is_dual(pieces: list[str], word: tuple[int, int, NumberWord]) -> bool:
    """Says whether «مليونا» is "two millions of": a noun follows at once and no tanwin is written."""
    piece = pieces[word[0]]
    noun = pieces[word[1] + 1] if word[1] + 1 < len(pieces) else ""
    joined = noun[:1] == "و" or not noun[:1].isalpha()
    return fold(piece)[word[2].lead :] in figure_set("dual_before_noun") and "\u064b" not in piece and not joined


def _goes_on(before: NumberWord, word: NumberWord) -> bool:
    """Says whether `word` still belongs to the number that `before` is of."""
    if word.kind == "v":
        return False
    if word.joined:
        return _adds(before, word)
    return word.kind not in "nce" or _follows(before, word)


class _Sum:
    """The value of a number while its words are read.

    Attributes:
        total: What is settled.
        group: What the next scale will multiply; None where nothing waits.
        vague: The bound of a vague number.
        scaled: Whether the last word was a scale.
        scale: The last scale.
        halved: Whether a fraction of the last scale was added («مليون ونصف»).
    """

    __slots__ = ("group", "halved", "scale", "scaled", "total", "vague")

    def __init__(self) -> None:
        self.total: float = 0
        self.group: float | None = None
        self.vague = ""
        self.scaled = False
        self.scale: float = 0
        self.halved = False

    def value(self) -> float:
        """Returns the value of all words read so far."""
        return self.total + (self.group or 0)

    def add(self, word: NumberWord, before: NumberWord | None) -> None:
        """Reads one word more."""
        if isinstance(word.value, str):
            self.vague = word.value
        elif word.kind in "spt":
            self._add_scale(word, word.value, before)
        elif word.kind == "f":
            self.halved = before is not None
            if before is None:
                self.group = word.value
            else:
                self.total += word.value * self.scale
        elif word.kind != "#":
            self.group = (self.group or 0) + word.value
            self.scaled = False

    def _add_scale(self, word: NumberWord, value: float, before: NumberWord | None) -> None:
        self.scaled = True
        halved = before is not None and before.kind == "f" and self.halved
        if self.vague or (word.kind == "p" and before is None):
            self.vague = "thousands"
        elif word.kind == "t":
            self.total += value
            self.scale = value / 2
        elif not halved:  # the second scale of «مليون ونصف المليون» adds nothing
            self.total += (1 if self.group is None else self.group) * value
            self.group = None
            self.scale = value


def _number(words: list[tuple[int, int, NumberWord]], sum_: _Sum) -> Number | None:
    if not words or words[-1][2].kind in "e#" or (words[-1][2].kind == "f" and len(words) == 1):
        return None
    first, _, word = words[0]
    value = sum_.value()
    exact: int | float = round(value) if abs(value - round(value)) < _SLACK else round(value, 4)
    definite = word.definite or word.kind == "#"
    found = None if sum_.vague else exact
    return Number(first, words[-1][1], word.lead, found, sum_.vague, sum_.scaled, definite, word.kind in "n#")


def _follows(before: NumberWord, word: NumberWord) -> bool:
    """Says whether a cardinal may follow without و: «ثلاثة عشر», «ثلاث مئة», «الـ15»."""
    if before.kind == "#":
        return True
    teen = word.kind == "c" and word.value in (10, 100)
    return teen and before.kind in "ce" and isinstance(before.value, int) and before.value < 10


def _adds(before: NumberWord, word: NumberWord) -> bool:
    """Says whether a joined word goes on with the number: «مئة وخمسون», «مليون و200 ألف», not «5 و7»."""
    if word.kind == "f":
        return before.kind in "spt"
    if word.kind in "spt":
        return before.kind in "spt" and isinstance(word.value, int) and isinstance(before.value, int) and word.value < before.value
    if before.kind in "spt":
        return word.kind in "nce" and isinstance(word.value, (int, float)) and isinstance(before.value, int) and word.value < before.value
    units = isinstance(before.value, int) and isinstance(word.value, int) and before.kind == "c" and word.kind == "c"
    return units and (int(before.value) < 10 < int(word.value) < 100 or int(before.value) >= 100 > int(word.value))


def _run(pieces: list[str], place: int) -> list[tuple[int, int, NumberWord]]:
    """The number words from `place` on, blanks and a lone و skipped, «7ر6» read as 6.7."""
    run: list[tuple[int, int, NumberWord]] = []
    joined = False
    end = min(place + _LONGEST, len(pieces))
    while place < end:
        piece = pieces[place]
        if piece.isspace():
            if "\n" in piece:
                break
        elif run and piece == "و" and not joined:
            joined = True
        else:
            word = NUMBER_WORDS[piece]
            if word is None:
                break
            first = place
            decimal = _printed_decimal(pieces, place) if word.kind == "n" else None
            if decimal is not None:
                word, place = NumberWord("n", decimal), place + 2
            elif run and word.kind in "sp" and _POINT_THREE.fullmatch(pieces[run[-1][0]]):
                run[-1] = (*run[-1][:2], NumberWord("n", float(european(pieces[run[-1][0]])), 0, run[-1][2].joined))
            run.append((first, place + 1, NumberWord(word.kind, word.value, word.lead, joined or word.joined, word.definite)))
            joined = False
        place += 1
    return run


def _printed_decimal(pieces: list[str], place: int) -> float | None:
    """The number of «7ر6», which agencies print for 6.7: the letter ر stands for the decimal sign."""
    if place + 2 < len(pieces) and pieces[place + 1] == "ر" and pieces[place + 2].isdecimal():
        return number(f"{european(pieces[place + 2])[:6]}.{european(pieces[place])[:6]}")
    return None
