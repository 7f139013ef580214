"""What does a name say about whom it names? The outlet, office, group and countries in it, and whether it names anybody at all.

Nations that no list has are known by their adjective: two unknown words "X‑ي", "X‑ية" of one X are of one nation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from naqlan.lexicon.analysis import Analysis, Entry, Reading
from naqlan.lexicon.forms import adjective_forms
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.load import load_yaml
from naqlan.names.likeness import skeleton
from naqlan.text.fold import fold

MOST_KEPT = 20_000
"""Names whose bearing is kept at hand."""
SHORTEST = 3
"""Consonants by which the name of a nation in no list is known; letters of a Latin name that are too few."""
LONGEST = 200
"""Letters of a name that are looked at; the longest of 6,900 articles has 160."""
_WORDS = re.compile(r"[^\W_]+")
_OWNERS = ({"NAT", "PEOPLE", "OFFICE", "GROUP", "WEAKGROUP"}, {"STATE"}, {"CAPITAL"}, {"PLACE"})
"""Which words tell whose somebody is, the surer ones first: the embassy of a nation in a capital is the nation's."""
_GROUPS, _OFFICES = frozenset({"GROUP"}), frozenset({"OFFICE"})
_MAPPED = frozenset({"STATE", "CAPITAL", "PLACE", "WEAKPLACE"})
_OUTLETS = frozenset({"OUTLET", "WEAKOUTLET"})
_MANTLES = frozenset({"MANTLE", "WEAKMANTLE"})
_COLLECTIVES = frozenset({"COLLECTIVE", "WEAKCOLLECTIVE"})
_UNNAMED = frozenset({"ANON", "WEAKANON", "AANAPHOR", "ANYONE"})


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the words of a name say.

    Attributes:
        key: Its folded words, marks left out; without a mantle word (صحيفة) before, and the nationality behind such a name.
        plain: The words of `key` without any nationality.
        outlets: The outlets in it, as (name in the lexicon, kind, country).
        offices: The offices in it by their names in the lexicon.
        groups: The groups in it by their names in the lexicon.
        portfolio: The portfolio in it (الدفاع), or None.
        countries: The countries in it (ISO 3166; of a nation in no list `@` and the consonants of its name).
        collective: Whether it is a mass ("media", "reports").
        unnamed: Whether it begins as an unnamed source does.
        ours: Whether it means the page's own people ("our correspondent").
        press: Whether it begins with a title of a journalist.
        former: Whether it says that the office is no longer held.
        place: Whether it names a place, or may.
        bare: Whether it is nothing but a mantle word ("the newspaper").
    """

    key: str
    plain: str = ""
    outlets: tuple[tuple[str, str, str], ...] = ()
    offices: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    portfolio: str | None = None
    countries: frozenset[str] = frozenset()
    collective: bool = False
    unnamed: bool = False
    ours: bool = False
    press: bool = False
    former: bool = False
    place: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word or a phrase of the lists, with its readings."""

    norms: tuple[str, ...]
    readings: tuple[tuple[str, Entry], ...]

    @property
    def tags(self) -> frozenset[str]:
        return frozenset(tag for tag, _ in self.readings) | {tag for _, entry in self.readings for tag in entry.get("tags", ())}


def is_desk(name: str) -> bool:
    """Says whether a word of a credit line or dateline is the outlet's own desk ("خاص", "رصد"), and so no source."""
    return fold(name.strip()) in _credited("desk")


@cache
def _credited(kind: str) -> frozenset[str]:
    """The words of credit lines of one kind, folded: `source` names a mass of sources ("agencies"), `desk` the outlet's own people."""
    return frozenset(fold(str(one["text"])) for one in load_yaml("outlets.yaml")["credits"] if one["kind"] == kind)


class Bearings:
    """Reads names; each once.

    Args:
        lexicon: The words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.of = lru_cache(MOST_KEPT)(self._read)

    @cached_property
    def ours(self) -> tuple[str, ...]:
        """The folded words that mean the page's own people ("our correspondent")."""
        return tuple(form for form, readings in self._lexicon.words.items() if any(one.tag == "OURS" for one in readings))

    def _read(self, name: str) -> Bearing:
        """Returns what a name says; an empty key where it has no word."""
        bare = " ".join(_WORDS.findall(name[:LONGEST]))
        units = list(self._units(self._lexicon.analyze(bare)))
        if not units:
            return Bearing("")
        tags = units[0].tags
        name_units = _without_mantle(units)
        return Bearing(
            key=" ".join(word for one in name_units for word in one.norms).lower(),
            plain=" ".join(word for one in name_units if "NAT" not in one.tags and not _is_nation(one) for word in one.norms).lower(),
            outlets=tuple(dict.fromkeys((str(one["name"]), str(one["kind"]), str(one["country"])) for one in _outlets(units, name_units))),
            offices=tuple(dict.fromkeys(str(one["name"]) for one in _entries(units, _OFFICES))),
            groups=tuple(dict.fromkeys(str(one["name"]) for one in _entries(units, _GROUPS))),
            portfolio=self._portfolio(units),
            countries=frozenset(_countries(units)),
            collective=bool(tags & _COLLECTIVES) or fold(bare) in _credited("source"),
            unnamed=bool(tags & _UNNAMED) or ("AQUANT" in tags and len(units) > 1),
            ours="OURS" in tags,
            press="PRESSMAN" in tags or "REPORTER" in tags,
            former=any("FORMER" in one.tags for one in units),
            place=any(one.tags & _MAPPED for one in units),
            bare=all(one.tags & _MANTLES for one in units) and not any(one.tags & _OUTLETS for one in units),
        )

    def _units(self, read: Analysis) -> Iterator[_Unit]:
        """Yields the words of a text, those of a listed phrase together; the longest one goes first."""
        at = 0
        while at < len(read):
            rows = self._lexicon.phrases.get(read.norms[at], {}).get(read.norms[at + 1], ()) if at + 1 < len(read) else ()
            fitting = [row for row in rows if tuple(read.norms[at : at + len(row[0])]) == row[0]]
            size = max((len(row[0]) for row in fitting), default=1)
            readings = [(row[1], row[2]) for row in fitting if len(row[0]) == size] or [(one.tag, one.entry) for one in read.readings[at]]
            yield _Unit(tuple(read.norms[at : at + size]), tuple((tag, self._entry(number)) for tag, number in readings))
            at += size

    def _entry(self, number: int) -> Entry:
        return self._lexicon.entries[number] if number >= 0 else {}

    def _portfolio(self, units: list[_Unit]) -> str | None:
        """The portfolio in a name, within a title too ("وزير الدفاع"): the longest."""
        found = [str(entry["portfolio"]) for entry in _entries(units, _OFFICES) if entry.get("portfolio")]
        found += [" ".join(one.norms) for one in units if "PORTFOLIO" in one.tags]
        for one in units:
            if "TITLE" in one.tags and len(one.norms) > 1:
                rest = one.norms[1:]
                readings = self._lexicon.words.get(rest[0], ()) if len(rest) == 1 else self._phrase(rest)
                found += [" ".join(rest)] if any(reading.tag == "PORTFOLIO" for reading in readings) else []
        return max(found, key=len, default=None)

    def _phrase(self, words: tuple[str, ...]) -> list[Reading]:
        rows = self._lexicon.phrases.get(words[0], {}).get(words[1], ())
        return [Reading(tag, "", entry) for phrase, tag, entry in rows if phrase == words]


def _entries(units: list[_Unit], tags: frozenset[str]) -> Iterator[Entry]:
    for one in units:
        yield from (entry for tag, entry in one.readings if tag in tags and entry)


def _outlets(units: list[_Unit], name_units: list[_Unit]) -> Iterator[Entry]:
    """The outlets in a name; a word that is also an ordinary one counts only where nothing else stands beside it, and so do Latin names."""
    yield from _entries(units, frozenset({"OUTLET"}))
    if len(name_units) == 1:
        yield from _entries(name_units, _OUTLETS)
    latin = _latin_names().get("".join(word for one in name_units for word in one.norms).lower())
    if latin is not None:
        yield latin


@cache
def _latin_names() -> dict[str, Entry]:
    """The outlets by their names in Latin letters, and by those of their sites ("sabq" of sabq.org), blanks left out."""
    found: dict[str, Entry] = {}
    for one in load_yaml("outlets.yaml")["outlets"]:
        entry = {"name": one["name"], "kind": one.get("kind", "site"), "country": str(one.get("country") or "")}
        for name in (str(one.get("latin") or ""), *(str(domain).split(".")[0] for domain in one.get("domains", ()))):
            letters = "".join(_WORDS.findall(name)).lower()
            if len(letters) > SHORTEST:
                found.setdefault(letters, entry)
    return found


def _countries(units: list[_Unit]) -> Iterator[str]:
    for tags in _OWNERS:
        found = {str(entry.get("iso") or "") for one in units for tag, entry in one.readings if tag in tags} - {"", "None"}
        if "NAT" in tags:
            found |= {_nation(one.norms[-1]) for one in units if _is_nation(one)}
        if found:
            yield from found
            return


def _is_nation(one: _Unit) -> bool:
    """Whether an unknown word may name a nation, or be its adjective ("النارفية", "نارفيون", "نارفيا")."""
    return "UNK" in one.tags and len(skeleton(one.norms[-1])) >= SHORTEST


def _nation(word: str) -> str:
    """The consonants of a nation, without the ending of its adjective."""
    bare = next((word.removesuffix(ending) for ending in _endings() if word.endswith(ending)), word)
    return f"@{skeleton(bare if len(skeleton(bare)) >= SHORTEST else word)}"


@cache
def _endings() -> list[str]:
    return sorted({fold(form) for form, _ in adjective_forms("")} - {""}, key=len, reverse=True)


def _without_mantle(units: list[_Unit]) -> list[_Unit]:
    """Takes a mantle word (صحيفة) from before a name, and then or from an outlet's name the nationality behind; a number keeps its mantle."""
    kept = list(units)
    while len(kept) > 1 and kept[0].tags & _MANTLES and not kept[0].tags & _COLLECTIVES and not kept[1].norms[0].isdigit():
        kept.pop(0)
    if len(kept) < len(units) or kept[0].tags & {"OUTLET"}:
        while len(kept) > 1 and "NAT" in kept[-1].tags:
            kept.pop()
    return kept
