"""Which offices does a role as written name? Function and country apart, so that spellings and wordings of one office meet."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from naqlan.lexicon.forms import adjective_forms
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

Words: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"
PROCLITICS = ("لل", "وال", "ل", "و", "ب")
LONGEST = 5
"""Words of the longest country name and the longest title that are looked for."""
MOST_WORDS = 40
"""Words of a role that are read; the longest of 8,000 roles of the press has 31."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a role names it.

    Attributes:
        function: Folded words without articles, nationality and honorifics, in our own name where there is one (`office_names.yaml`); empty for
            a role that names no office ("السيد").
        countries: ISO codes of the nationalities and states that the role names, sorted; empty where it names none.
        field: In which field of life it lies, as the lexicon has it (`office`, `military`, `sport` …); empty where that is unknown.
        former: Whether it is said to be held no longer.
    """

    function: Words
    countries: Words = ()
    field: str = ""
    former: bool = False

    @property
    def key(self) -> str:
        """The office as one string; the same for wordings of one office."""
        return " ".join(self.function) + ("@" + "+".join(self.countries) if self.countries else "")

    @property
    def specific(self) -> bool:
        """Whether it leaves few people to be meant: more than a bare rank or calling (الرئيس, الشيخ), or one with its country."""
        return bool(self.field) and (len(self.function) > 1 or (bool(self.countries) and self.field in TOP_FIELDS))


TOP_FIELDS = frozenset({"office", "royal", "diplomat"})
"""Fields in which one word and a country name one post (الرئيس الروسي, السفير الروسي), unlike الصحفي الروسي."""


@cache
def _titles() -> dict[Words, tuple[str, str]]:
    """For the words of each title, in its singular forms, its masculine noun and its field."""
    found: dict[Words, tuple[str, str]] = {}
    for head in load_yaml("people_titles.yaml")["heads"]:
        for form in (head["noun"], *_listed(head.get("f")), *_listed(head.get("other"))):
            found.setdefault(_words(form), (head["noun"], head["kind"]))
    return found


@cache
def _honorifics() -> frozenset[Words]:
    """The words of each form of address."""
    rows = load_yaml("people_titles.yaml")["honorifics"]
    forms = [form for row in rows if row.get("address") for form in (row["noun"], *_listed(row.get("f")))]
    return frozenset(_words(form) for form in (*forms, *load_yaml("office_names.yaml")["worn"]))


@cache
def _countries() -> dict[Words, str]:
    """For the folded words of each state and each nationality, their articles kept, its ISO code."""
    found: dict[Words, str] = {}
    for row in load_yaml("places.yaml")["countries"]:
        iso = str(row["iso"])
        for name in (row["name"], *_listed(row.get("other"))):
            found.setdefault(_raw(name), iso)
        for adjective in _listed(row.get("adjective")):
            for form, features in adjective_forms(adjective):
                if features in ("ms", "fs"):
                    found.setdefault(_raw(form), iso)
    data = load_yaml("office_names.yaml")
    for word in data["no_countries"]:
        found.pop(_raw(word), None)
    return found | {_raw(name): iso for name, iso in data["countries"].items()}


@cache
def _own_names() -> dict[Words, Words]:
    """For the words of each wording of an office those of our name for it."""
    return {_words(other): _words(row["name"]) for row in load_yaml("office_names.yaml")["offices"] for other in (row["name"], *row["other"])}


@cache
def _also() -> dict[Words, Words]:
    rows = load_yaml("office_names.yaml")["offices"]
    return {_words(other): _words(row["name"]) for row in rows for other in row.get("also", ())}


@cache
def _modifiers() -> tuple[frozenset[str], frozenset[str]]:
    """Words that say that an office is no longer held; all words that say when it is."""
    data = load_yaml("office_names.yaml")
    former = frozenset(word for text in data["former"] for word in _words(text))
    return former, former | {word for text in data["coming"] for word in _words(text)}


def _listed(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()


def _raw(text: str) -> Words:
    return tuple(_WORD.findall(fold(text)))


def _words(text: str) -> Words:
    return tuple(_stripped(word) for word in _WORD.findall(fold(text)))


def _stripped(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 4 else word


@lru_cache(maxsize=50_000)
def offices_of(role: str | None) -> tuple[Office, ...]:
    """Returns the offices that a role names, in its order; a role of several posts has several.

    Args:
        role: As written, or None.

    Returns:
        The offices; empty for none, for a form of address alone, and for a text without letters.
    """
    if not role:
        return ()
    words = [(_stripped(word), word) for word in _WORD.findall(fold(role))[:MOST_WORDS]]
    plain, countries = _without_countries(words)
    former, modifiers = _modifiers()
    kept = [word for word in plain if word not in modifiers]
    was = any(word in former for word in plain)
    return tuple(_office(part, countries, former=was) for part in _parted(kept))


def same_office(one: Office, other: Office) -> bool:
    """Says whether two roles name one office: the same function, which is more than a bare rank, and no two countries."""
    return one.function == other.function and not other_country(one, other) and (one.specific or other.specific)


@cache
def many_holders() -> frozenset[Words]:
    """Returns the functions of one country that several hold at once (وزير, نائب)."""
    return frozenset(_words(text) for text in load_yaml("office_names.yaml")["many"])


def fits(one: Office, other: Office) -> bool:
    """Says whether one role may be a shorter way of saying the other ("الوزير", "وزير الدفاع"), or of a name that may mean it."""
    if other_country(one, other):
        return False
    if _also().get(one.function, one.function) == _also().get(other.function, other.function):
        return True
    short, long = sorted((set(one.function), set(other.function)), key=len)
    return short <= long


def other_country(one: Office, other: Office) -> bool:
    """Says whether two roles name countries and share none."""
    return bool(one.countries) and bool(other.countries) and not set(one.countries) & set(other.countries)


def folded_words(text: str) -> Words:
    """Returns the folded words of a text without their articles."""
    return _words(text)


def without_countries(text: str) -> tuple[Words, Words]:
    """Returns the folded words of a name without articles, states and nationalities, and the ISO codes of these."""
    kept, codes = _without_countries([(_stripped(word), word) for word in _raw(text)[:MOST_WORDS]])
    return tuple(kept), codes


def is_state(text: str) -> bool:
    """Says whether a text is the name of a state, and not an adjective made of it."""
    return _raw(text) in _states()


@cache
def _states() -> frozenset[Words]:
    rows = load_yaml("places.yaml")["countries"]
    return frozenset(_raw(name) for row in rows for name in (row["name"], *_listed(row.get("other"))))


def _without_countries(words: list[tuple[str, str]]) -> tuple[list[str], Words]:
    """The words without states and nationalities, and the codes of these, in alphabetical order."""
    known, found, kept, place = _countries(), set(), [], 0
    while place < len(words):
        for length in range(min(LONGEST, len(words) - place), 0, -1):
            following = [word for _, word in words[place + 1 : place + length]]
            code = next((known[row] for first in _bare_forms(*words[place]) if (row := (first, *following)) in known), None)
            if code is not None:
                found.add(code)
                place += length
                break
        else:
            kept.append(words[place][0])
            place += 1
    return kept, tuple(sorted(found))


def _bare_forms(stripped: str, word: str) -> tuple[str, ...]:
    """A word, and what is left of it behind a proclitic."""
    rest = [word.removeprefix(one) for one in PROCLITICS if word.startswith(one) and len(word) > len(one) + 2]
    return (word, stripped, *(form for one in rest for form in (one, _ARTICLE + one, _stripped(one))))


def _parted(words: list[str]) -> list[list[str]]:
    """The words of each post: a new one begins at a title that no title stands before ("رئيس الوزراء وزير الدفاع")."""
    titles, found, place, after_title = _titles(), [], 0, False
    current: list[str] = []
    while place < len(words):
        worn = 0 if current else next((one for one in range(LONGEST, 0, -1) if tuple(words[place : place + one]) in _honorifics()), 0)
        if worn and len(words) > place + worn:
            place += worn
            continue
        length = next((one for one in range(LONGEST, 0, -1) if tuple(words[place : place + one]) in titles), 0)
        if length and current and not after_title and words[place] in _first_words():
            found.append(current)
            current = []
        current = current + words[place : place + max(length, 1)]
        after_title = length == 1  # "مستشار وزير", but "رئيس الوزراء وزير" are two posts
        place += max(length, 1)
    found = [*found, current] if current else found
    return [part for part in found if tuple(part) not in _honorifics()]


@cache
def _first_words() -> frozenset[str]:
    """First words of titles of offices: only they begin another post."""
    return frozenset(words[0] for words, (_, field) in _titles().items() if field in SPLITTING)


SPLITTING = frozenset({"office", "royal", "military", "party", "diplomat"})
"""Fields whose titles are heaped on one person."""


MOST_FUNCTION = 7
"""Words of a function that are kept: longer ones are titles with the rest of their sentence."""


def _ends(word: str) -> bool:
    """Whether a word is no part of a title's function: a preposition, or a person or title after ل ("رئيس بوروندي للرئيس")."""
    rest = word.removeprefix(PROCLITICS[0])
    return word in _beyond() or (rest != word and (rest,) in _titles())


@cache
def _beyond() -> frozenset[str]:
    return frozenset(_raw(" ".join(load_yaml("office_names.yaml")["beyond"])))


def _office(words: list[str], countries: Words, *, former: bool) -> Office:
    titles = _titles()
    field = ""
    for length in range(min(LONGEST, len(words)), 0, -1):
        head = titles.get(tuple(words[:length]))
        if head is not None:
            words, field = [*_words(head[0]), *words[length:]], head[1]
            break
    end = next((place for place, word in enumerate(words) if place and _ends(word)), len(words))
    whole = tuple(words[: min(end, MOST_FUNCTION)])
    for length in range(len(whole), 0, -1):
        if whole[:length] in _own_names():
            whole = _own_names()[whole[:length]] + whole[length:]
            break
    return Office(whole, countries, field, former)
