"""Which written forms has a word? Regular inflection of verbs, participles, adjectives and nouns of newspaper Arabic.

Only what is written is made: short vowels and shadda do not exist here. Forms come unfolded, each with its features as a
short string: tense (`past`, `pres`), then person, gender and number (`3ms 3fs 3md 3fd 3mp 3fp 1s 1p`), `obj` where a
pronoun is attached as object.
"""

from collections.abc import Iterator
from typing import TypeAlias

Form: TypeAlias = tuple[str, str]
"""A written form and its features."""

OBJECTS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم")
_ALEF, _MAQSURA, _WAW, _YA = "ا", "ى", "و", "ي"
_AL = _ALEF + "ل"


def first_person_stem(past: str, given: str | None = None) -> str:
    """Returns the stem that the first person's ت and نا attach to (قال → قل, أشار → أشر, ادعى → ادعي, حث → حثث)."""
    if given:
        return given
    if past.endswith(_MAQSURA):
        return past[:-1] + _YA
    if past.endswith(_ALEF) and len(past) > 2:
        return past[:-1] + (_WAW if len(past) == 3 else _YA)
    if len(past) == 2:
        return past + past[-1]
    if past[-2] == _ALEF and (len(past) == 3 or past[0] in "أا"):
        return past[:-2] + past[-1]
    return past


def past_forms(past: str, past1: str | None = None) -> Iterator[Form]:
    """Yields the past tense of a verb given as its third person masculine singular."""
    first = first_person_stem(past, past1)
    defective = len(past) > 2 and past[-1] in (_MAQSURA, _ALEF)
    stem = past[:-1] if defective else past
    plural = stem if defective else past[:-1] if past.endswith(_YA) else past
    dual = first if defective else past
    yield past, "past 3ms"
    yield stem + "ت", "past 3fs"
    yield plural + "وا", "past 3mp"
    if len(past) > 2:  # "ردا", "ردن" of a verb of two letters are nouns far more often
        yield dual + "ا", "past 3md"
        yield stem + "تا", "past 3fd"
        yield (first if defective else past1 or first) + "ن", "past 3fp"
    yield first + "ت", "past 1s"
    yield first + "نا", "past 1p"
    base = past[:-1] + _ALEF if past.endswith(_MAQSURA) else past
    for suffix in OBJECTS:
        yield base + suffix, "past 3ms obj"
        yield stem + "ت" + suffix, "past 3fs obj"
        yield plural + _WAW + suffix, "past 3mp obj"


def present_forms(present: str) -> Iterator[Form]:
    """Yields the present tense (indicative, and the forms after لم and أن that differ) from its 3rd person masculine singular."""
    stem = present[1:]
    defective = stem[-1] == _MAQSURA or (stem[-1] in (_YA, _WAW) and len(stem) > 2)
    short = stem[:-1] if defective else stem
    for prefix, person in (("ي", "3m"), ("ت", "3f")):
        yield prefix + stem, f"pres {person}s"
        yield prefix + short + "ون", "pres 3mp"
        yield prefix + short + "وا", "pres 3mp"
        yield prefix + (stem[:-1] + _YA if stem.endswith(_MAQSURA) else stem) + "ان", f"pres {person}d"
        for cut in _jussives(stem, defective=defective):
            yield prefix + cut, f"pres juss {person}s"
        base = stem[:-1] + _ALEF if stem.endswith(_MAQSURA) else stem
        for suffix in OBJECTS:
            yield prefix + base + suffix, f"pres {person}s obj"
    yield "ي" + stem + "ن", "pres 3fp"
    yield "أ" + stem, "pres 1s"
    yield "ن" + stem, "pres 1p"


def _jussives(stem: str, *, defective: bool) -> Iterator[str]:
    if defective:
        yield stem[:-1]
    elif len(stem) >= 3 and stem[-2] in (_WAW, _YA, _ALEF):
        yield stem[:-2] + stem[-1]


def verb_forms(past: str, present: str, past1: str | None = None) -> Iterator[Form]:
    """Yields all forms of a verb; forms may repeat with other features."""
    yield from past_forms(past, past1)
    yield from present_forms(present)


def participle_forms(participle: str, *, defective: bool = False) -> Iterator[Form]:
    """Yields an active participle as it stands in the press, with gender and number (`ms fs md mp fp`); `acc` marks the adverbial accusative."""
    stem = participle + _YA if defective and not participle.endswith(_YA) else participle
    yield participle, "ms"
    yield stem + "ا", "ms acc"
    yield stem + "ة", "fs acc"
    yield (participle if defective else stem) + "ين", "mp acc"
    yield stem + "ان", "md"
    yield (participle if defective else stem) + "ون", "mp"
    yield stem + "تين", "fd acc"
    yield stem + "ات", "fp acc"


def adjective_forms(adjective: str) -> Iterator[Form]:
    """Yields the sound forms of an adjective given as masculine singular, with gender and number.

    Of an adjective of two words each is inflected and has the article ("الكورية الشمالية"), unless the first is no adjective
    ("جنوب أفريقية", "الجنوب أفريقية").
    """
    words = adjective.split()
    if len(words) > 1:
        both = all(word.endswith(_YA) for word in words[:-1])
        for rows in zip(*(list(adjective_forms(word)) for word in words), strict=True):
            shown = [form if both or place == len(words) - 1 else words[place] for place, (form, _) in enumerate(rows)]
            yield " ".join(shown), rows[0][1]
            yield " ".join(_AL + word if both or not place else word for place, word in enumerate(shown)), rows[0][1]
        return
    yield adjective, "ms"
    yield adjective + "ا", "ms"
    yield adjective + "ة", "fs"
    yield adjective + "ون", "mp"
    yield adjective + "ين", "mp"
    yield adjective + "ان", "md"
    yield adjective + "تان", "fd"
    yield adjective + "تين", "fd"
    yield adjective + "ات", "fp"


def noun_forms(noun: str, plurals: list[str] | None = None) -> Iterator[Form]:
    """Yields a noun with the ending of its tanween accusative, its dual and the plurals given, with number (`s d p`)."""
    yield noun, "s"
    if noun.endswith("ة"):
        yield noun[:-1] + "تان", "d"
        yield noun[:-1] + "تين", "d"
    else:
        yield noun + "ا", "s"
        yield noun + "ان", "d"
        yield noun + "ين", "d"
    for plural in plurals or ():
        yield plural, "p"
        if plural.endswith("ون"):
            yield plural[:-2] + "ين", "p"
