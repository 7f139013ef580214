"""Do two articles name the same party or speaker? People by their names, offices by their words, countries by their codes."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from naqlan.lexicon.countries import MOST_WORDS, country_of
from naqlan.lexicon.load import load_yaml
from naqlan.names.likeness import name_parts, same_name, same_word, skeleton, slip
from naqlan.record.account import Named
from naqlan.text.fold import fold

PERSON = "person"
_WORD = re.compile(r"[^\W_]+")
LEAST_STEM = 3
SURE, LIKELY, WEAK = 1.0, 0.8, 0.6
"""How sure a match of two names is: by full names or equal words; by an office, or words that are all among the other's; by a given name
alone or a single word of an office. Chosen so that a weak match needs the same day and nearly the same words beside it."""


@lru_cache(maxsize=50_000)
def words_of(phrase: str) -> frozenset[str]:
    """Returns what a phrase says of who it is: codes of countries (`=EG`), and other words light-stemmed, counterparts and the like left out.

    Empty where it says nothing ("نظيره", "وفد").
    """
    words = _WORD.findall(fold(phrase))
    found: set[str] = set()
    place = 0
    while place < len(words):
        code, length = _country(words[place : place + MOST_WORDS])
        if code:
            found.add(f"={code}")
        elif words[place] not in _passed_over():
            found.add(light(words[place]))
        place += max(1, length)
    return frozenset(found - _passed_over() - {""})


def _country(words: Sequence[str]) -> tuple[str | None, int]:
    """Returns the code of the country that the longest beginning of these words names, with its length in words."""
    own = load_yaml("account_words.yaml")
    for length in range(len(words), 0, -1):
        whole = " ".join(words[:length])
        named = [whole, *(whole.removeprefix(one) for one in own["particles"] if whole.startswith(one))]
        named += [whole.replace(one, other, 1) for one, other in own["contracted"].items() if whole.startswith(one)]
        code = next(filter(None, map(country_of, named)), None)
        if code:
            return code, length
    return None, 0


@cache
def _passed_over() -> frozenset[str]:
    closed, own = load_yaml("words_closed.yaml"), load_yaml("account_words.yaml")
    words = [*closed["prepositions"], *closed["conjunctions"], *own["counterparts"]]
    folded = {fold(word) for word in words if " " not in word}
    return frozenset(folded | {light(word) for word in folded})


@lru_cache(maxsize=50_000)
def light(word: str) -> str:
    """Returns a folded word without article and the endings of number and gender."""
    own = load_yaml("account_words.yaml")
    articles = (one for one in own["articles"] if word.startswith(one) and len(word) - len(one) >= LEAST_STEM)
    word = word.removeprefix(max(articles, key=len, default=""))
    ending = next((one for one in own["endings"] if word.endswith(one) and len(word) - len(one) >= LEAST_STEM), "")
    return word[: len(word) - len(ending)] if ending else word


def keys_of(named: Named) -> set[str]:
    """Returns keys of which two names that may be one share at least one: skeletons of the first and the last part, words of the office."""
    parts = name_parts(named.name)
    words = words_of(named.role or "") if named.kind == PERSON else words_of(named.name)
    return {skeleton(one) for one in (*parts[:1], *parts[-1:])} | words


def likeness(one: Named, other: Named, beside: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())) -> tuple[float, str]:
    """Returns how sure it is that two articles name the same, from 0 to `SURE`, and why.

    Args:
        one: Whom the one names.
        other: Whom the other names.
        beside: The words that stand around each, as `words_of` gives them: an office may stand beside a name and not be known as its role.

    Returns:
        0 and the empty string where nothing speaks for it.
    """
    if one.kind == PERSON and other.kind == PERSON:
        return _people(one, other)
    if PERSON in (one.kind, other.kind):
        person, phrase, around = (one, other, beside[0]) if one.kind == PERSON else (other, one, beside[1])
        found = _office_of(person, phrase)
        words = words_of(phrase.name)
        return found if found[0] or len(words) < 2 or not words <= around else (LIKELY, "office beside the name")
    return _phrases(words_of(one.name), words_of(other.name))


def _people(one: Named, other: Named) -> tuple[float, str]:
    a, b = name_parts(one.name), name_parts(other.name)
    if not a or not b:
        return 0.0, ""
    if same_name(one.name, other.name):
        if min(len(a), len(b)) > 1 or same_word(a[-1], b[-1]):
            return SURE, "name"
        return WEAK, "given name"
    if slip(one.name, other.name) and one.role and other.role and words_of(one.role) & words_of(other.role):
        return LIKELY, "slip of the name"
    return 0.0, ""


def _office_of(person: Named, phrase: Named) -> tuple[float, str]:
    """A person and an office: the office is among the words of the person's role, or the other way round."""
    words = words_of(phrase.name)
    if not phrase.kind and _named_in(person, phrase):
        return LIKELY, "name"
    if person.role is None:
        return 0.0, ""
    role = words_of(person.role)
    shared = words & role
    if shared == words and len(words) == 1 and _only_countries(words) and light(_WORD.findall(fold(phrase.name))[0]) in _passed_over():
        return WEAK, "counterpart"
    if shared not in (words, role) or len(shared) < 2:
        return 0.0, ""
    return (LIKELY, "office") if words in (role, shared) else (WEAK, "office")


def _named_in(person: Named, phrase: Named) -> bool:
    """Says whether the phrase is the person's name, or ends in it ("سفيرة البلاد آن باترسون")."""
    parts, words = name_parts(person.name), name_parts(phrase.name)
    return bool(parts and words) and len(parts[-1]) > LEAST_STEM and same_word(parts[-1], words[-1])


def _phrases(one: frozenset[str], other: frozenset[str]) -> tuple[float, str]:
    shared = one & other
    if not shared:
        return 0.0, ""
    if one == other:
        return SURE, "name"
    if _countries(one) - _countries(other) and _countries(other) - _countries(one):
        return 0.0, ""
    if shared in (one, other) and not _only_countries(shared):
        return (LIKELY if len(shared) > 1 else WEAK), "part of the name"
    return 0.0, ""


def _only_countries(words: frozenset[str]) -> bool:
    return _countries(words) == words


def _countries(words: Iterable[str]) -> set[str]:
    return {one for one in words if one.startswith("=")}


def matched(
    ones: Sequence[Named], others: Sequence[Named], beside: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
) -> list[tuple[Named, Named, float, str]]:
    """Matches two lists of names one to one, the surest pairs first; ties by their order.

    Args:
        ones: Whom the one names.
        others: Whom the other names.
        beside: The words that stand around them, see `likeness`.

    Returns:
        The pairs with how sure each is and why; empty where no two are alike.
    """
    offers = [(*likeness(a, b, beside), i, j) for i, a in enumerate(ones) for j, b in enumerate(others)]
    found: list[tuple[Named, Named, float, str]] = []
    mine: set[int] = set()
    theirs: set[int] = set()
    for sure, reason, i, j in sorted(offers, key=lambda offer: (-offer[0], offer[2], offer[3])):
        if sure and i not in mine and j not in theirs:
            found.append((ones[i], others[j], sure, reason))
            mine.add(i)
            theirs.add(j)
    return found
