"""Which word is this a form of? Article, attached pronouns and sound inflection taken off a folded word that is not listed itself."""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import TypeAlias, TypeVar

from naqlan.lexicon.analysis import Reading

Words: TypeAlias = Mapping[str, tuple[Reading, ...]]
"""Readings of each listed folded form."""
_Ending = TypeVar("_Ending")
SUFFIXES = ("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ك", "ي")


def stem(words: Words, word: str, *, marbuta: bool = False) -> tuple[Reading, ...]:
    """Returns the readings of a folded word without proclitics; empty where nobody knows it.

    Args:
        words: The listed forms.
        word: The folded word.
        marbuta: Whether its last letter was written ة, which no pronoun is.
    """
    direct = words.get(word)
    if direct:
        return direct
    if word.startswith("ال") and len(word) > 3:
        base = words.get(word[2:]) or _inflected(words, word[2:])
        if base and not all(one.tag in _NO_ARTICLE for one in base):
            return (*base, Reading("DEF", "", -1))
    # Folded, ة and the pronoun ه are one letter: what was written decides between "قادرة" and "تقديره".
    if word.endswith("ه") and not marbuta:
        return _suffixed(words, word) or _inflected(words, word)
    return _inflected(words, word) or (() if marbuta else _suffixed(words, word))


def derived(words: Words, word: str) -> tuple[Reading, ...]:
    """Returns the readings of a listed word as a form of another one, by inflection or an attached pronoun; empty where it is none."""
    return _inflected(words, word) or _suffixed(words, word)


def _suffixed(words: Words, word: str) -> tuple[Reading, ...]:
    for suffix in _SUFFIXES.get(word[-1:], ()):
        base = word[: -len(suffix)]
        if len(base) < 2 or not word.endswith(suffix):
            continue
        found = words.get(base + "ء") if base.endswith("اي") else None
        found = found or (words.get(base[:-1] + "ه") if base.endswith("ت") else None)
        found = found or words.get(base) or (words.get(base[:-1] + "اء") if base.endswith("اي") else None)
        if found is None and base.endswith(("اي", "او")):
            found = words.get(base[:-1] + "ء")
        if found is None:
            found = _inflected(words, base)
        nominal = suffixable(found or ())
        if nominal:
            return (*nominal, Reading("SUF", suffix, -1))
    return ()


def _inflected(words: Words, word: str) -> tuple[Reading, ...]:
    """Sound inflection of ordinary words: ة, ات, ون, ين, ان, tanween alef on a known noun or adjective; persons of a known verb."""
    for ending, restored in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            for tail in restored:
                base = word[: -len(ending)] + tail
                if base not in words:
                    continue  # nearly all
                found = tuple(one for one in words[base] if one.tag in ("W_NOUN", "W_ADJ") or (one.tag == "W" and len(base) > _SHORTEST_SMALL))
                if found:
                    return found
    return _verbal(words, word)


def _verbal(words: Words, word: str) -> tuple[Reading, ...]:
    for prefix in (word[0], "") if word[:1] in _VERB_PREFIXES else ("",):
        rest = word[len(prefix) :]
        for ending in ("", *_VERB_ENDINGS.get(rest[-1:], ())):
            base = rest[: len(rest) - len(ending)]
            if len(base) < 2 or not rest.endswith(ending):
                continue
            key = ("ي" + base) if prefix else base
            for form in (key, key + "ي") if ending else (key,):
                if form not in words:
                    continue  # nearly all
                found = tuple(one for one in words[form] if one.tag == "W_VERB")
                if found and (prefix or found[0].features == "past") and not (prefix and found[0].features == "past"):
                    return found
    return ()


def suffixable(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Returns the readings of a word that a possessive pronoun can hang on."""
    return tuple(one for one in readings if one.tag not in _UNSUFFIXED and not one.features.endswith("obj"))


_SHORTEST_SMALL = 2
"""Letters of a small word without inflection: "لاين" is no plural of لا."""
VERBAL = frozenset({"W_VERB", "SAY", "MEET", "LIGHT", "RELAY"})
_NO_ARTICLE = VERBAL | frozenset({"AUX", "PREP", "PREPPRON", "NEG", "INNA", "CONJ", "W", "MODAL", "PRON"})
"""What never bears the article: "اليدور" is no يدور."""
CLOSED = frozenset({"PREP", "INNA", "NEG", "AUX", "PRON", "REL", "DEM", "PREPPRON", "TPREP"})
_UNSUFFIXED = frozenset(
    {
        "SAY",
        "GIVEN",
        "FAMILY",
        "FOREIGN",
        "GFOREIGN",
        "SURE",
        "OFTEN",
        "MILD",
        "SHARED",
        "PLACE",
        "NAT",
        "W_VERB",
        "PREP",
        "OUTLET",
        "AUX",
        "NEG",
        "UNK",
        "MEET",
        "CONJ",
        "REL",
        "DEM",
        "PRON",
        "ADV",
    }
)


def _by_last_letter(endings: Iterable[_Ending], written: Callable[[_Ending], str]) -> dict[str, tuple[_Ending, ...]]:
    """Endings, in their order, by their last letter: of an unknown word two or three are worth trying and not all."""
    found: dict[str, list[_Ending]] = {}
    for ending in endings:
        found.setdefault(written(ending)[-1], []).append(ending)
    return {letter: tuple(rows) for letter, rows in found.items()}


_SUFFIXES = _by_last_letter(SUFFIXES, str)
_VERB_PREFIXES = frozenset(("ي", "ت", "ن", "ا"))
_VERB_ENDINGS = _by_last_letter(("وا", "ون", "ان", "ين", "تا", "ت", "نا", "ا", "ن", "ه", "ها", "هم", "هما", "ته", "تها", "تهم", "وه", "وها"), str)
_ENDINGS = _by_last_letter(
    (
        ("ات", ("", "ه")),
        ("ون", ("",)),
        ("ين", ("", "ه")),
        ("تين", ("ه",)),
        ("تان", ("ه",)),
        ("ان", ("",)),
        ("ه", ("",)),
        ("ا", ("",)),
        ("وا", ("",)),
        ("يا", ("ي",)),
        ("ت", ("ه",)),
    ),
    itemgetter(0),
)
