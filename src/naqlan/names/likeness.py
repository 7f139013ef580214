"""Are these two spellings one name? Keys and verdicts that foreign names in Arabic letters survive.

Foreign names are written by ear: أوستن and أوستين, غالانت and جالانت, هيغل and هيجل and هاغل. What the spellings share are
their consonants once the letters that stand for one foreign sound are taken together.
"""

import re
from functools import cache, lru_cache

from naqlan.lexicon.load import load_list
from naqlan.text.fold import fold

# One foreign sound, several Arabic letters: g, k, t, s, z, v.
_SOUNDS = str.maketrans({"غ": "ج", "ق": "ك", "ط": "ت", "ص": "س", "ث": "س", "ظ": "ز", "ذ": "ز", "ض": "د", "ڤ": "ف"})
_VOWELS = re.compile("[اويىهء]")
_DOUBLED = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W_]+")
_ABD = "عبد"
_SECONDS = ("الله", "الدين")
_SON = ("بن", "ابن", "بنت")
SLIP_DISTANCE = 2
"""Letters by which a slip of the pen may differ ("لويس" for "لويد"), where the office agrees too."""


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Returns the consonants of one name part, letters of one sound taken together; the folded word itself where fewer than two are left."""
    plain = fold(word)
    plain = plain[2:] if plain.startswith("ال") and len(plain) > 4 else plain
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", plain.translate(_SOUNDS)))
    return bare if len(bare) >= 2 else plain


@lru_cache(maxsize=20_000)
def name_parts(name: str) -> tuple[str, ...]:
    """Returns the folded parts of a name, hashtag form included; عبد and what follows it, and X الله and X الدين, are one part; ابن is بن."""
    parts: list[str] = []
    for word in _WORD.findall(fold(name)):
        if parts and (parts[-1] == _ABD or word in _SECONDS):
            parts[-1] += word
        else:
            parts.append(_SON[0] if word == _SON[1] else word)
    return tuple(parts)


def same_word(one: str, other: str) -> bool:
    """Says whether two name parts may be spellings of one: equal once folded, or of one skeleton and nearly one length.

    Two Arabic names that differ are two names (سلمان and سليمان, حسن and حسين): their spelling is settled.
    """
    if one == other:
        return True
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < 4 or skeleton(one) != skeleton(other) or distance(one, other) > 3:
        return False
    settled = _settled_names()
    return not (one in settled and other in settled)


@cache
def _settled_names() -> frozenset[str]:
    """The folded Arabic names of the lists, whose spelling does not vary."""
    return frozenset(fold(name) for file in ("names_given_arabic.txt", "names_family_arabic.txt") for name in load_list(file))


def same_name(one: str, other: str) -> bool:
    """Says whether two full names may name one human: one's parts are found, in order, among the other's.

    A last name alone agrees with a full name that ends in it, a given name alone with one that begins with it. Of two full
    names the shorter begins like the longer and ends in one of its parts ("محمد مرسي" and "محمد محمد مرسي العياط"), or is its
    end ("داود أوغلو"), unless بن stands before it: then it is the father's name.
    """
    a, b = name_parts(one), name_parts(other)
    if not a or not b:
        return False
    if len(a) > len(b):
        a, b = b, a
    if len(a) == 1:
        return same_word(a[0], b[-1]) or (len(b) > 1 and same_word(a[0], b[0]))
    if len(a) == len(b):
        return all(map(same_word, a, b))
    if same_word(a[0], b[0]):
        places = iter(b)
        return all(any(same_word(part, place) for place in places) for part in a)
    return all(map(same_word, a, b[-len(a) :])) and b[-len(a) - 1] not in _SON


def slip(one: str, other: str) -> bool:
    """Says whether two full names may differ by a slip of the pen: the last parts agree, the first share most of their letters."""
    a, b = name_parts(one), name_parts(other)
    return len(a) == len(b) >= 2 and same_word(a[-1], b[-1]) and distance(a[0], b[0]) <= SLIP_DISTANCE and a[0][:1] == b[0][:1]


@lru_cache(maxsize=20_000)
def distance(one: str, other: str) -> int:
    """Returns the Levenshtein distance of two short words."""
    previous = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, its in enumerate(other, 1):
            current.append(min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != its)))
        previous = current
    return previous[-1]
