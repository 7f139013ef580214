"""Which parts has a full name, and how do two full names stand to one another?"""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from naqlan.lexicon.load import load_yaml
from naqlan.names.likeness import SLIP_DISTANCE, distance
from naqlan.names.sounds import KEPT, bare, frequent, settled, sound_key, sound_likeness
from naqlan.text.fold import fold

Relation: TypeAlias = Literal["equal", "spelling", "joined", "fuller", "end", "last", "slip", "father", "generation", "none"]
"""How two names stand to one another.

`equal` once folded; `spelling`: part by part alike; `joined`: alike once written in one word; `fuller`: one begins like the other and has more
parts; `end`: one is the end of the other; `last`: one is the last name of the other alone; `slip`: the last names agree and the first share most
of their letters; `father`: they agree but for the father's name; `generation`: but for a mark such as الابن; `none`: two names.
"""

_WORD = re.compile(r"[^\W_]+")
ALIKE = 0.82
"""How alike two parts sound at least to be spellings of one (`sound_likeness`): مودي and موديي; below it stand كيري and كارتر."""
MARKED = 2
"""Parts at least before a mark of generation; in "محمد السادس" the mark is the name."""
LONE_ALIKE = 0.93
"""How alike a single name sounds at least to be a last name, or another single one: no given name speaks for it (غلانت and غالانت, not خميني
and خامنئي)."""
LONE_LENGTH = 5
"""Letters from which a single name may be spelt otherwise than the last name: neither كول and غول, nor جيرو and كيري are one."""
MOST_PARTS = 8
"""Parts of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts.

    Attributes:
        parts: Folded; عبد and what follows it are one part, and so are X الله, X الدين, أبو X and آل X; بن is left out.
        fathers: Indices of the parts that stand after بن.
        whole: The name in one word, بن included.
        generation: A mark behind them that tells father and son apart (الابن); empty where there is none.
    """

    parts: tuple[str, ...]
    fathers: frozenset[int]
    generation: str = ""
    whole: str = field(default="", compare=False)

    @property
    def key(self) -> str:
        """The name as one string, the same for spellings that differ in folded letters and blanks only."""
        parts = [("+" if place in self.fathers else "") + part for place, part in enumerate(self.parts)]
        return " ".join([*parts, f"-{self.generation}"] if self.generation else parts)

    @property
    def lone(self) -> bool:
        """Whether it is a single name."""
        return len(self.parts) == 1


@cache
def _words() -> dict[str, frozenset[str]]:
    data = load_yaml("names_sounds.yaml")
    return {key: frozenset(map(fold, data[key])) for key in ("joined", "son", "closing", "generations", "servant")}


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    """The folded words of forms of address and ranks that stand before names (الشيخ, العماد)."""
    rows = load_yaml("people_titles.yaml")["honorifics"]
    forms = (form for row in rows for key in ("noun", "f") if not row.get("weak") for form in [row.get(key)] if form)
    return frozenset(tuple(_WORD.findall(fold(form))) for form in (*forms, *load_yaml("names_other.yaml")["titles"]))


LONGEST_TITLE = 4
"""Words of a title before a name that are looked for."""


def _untitled(words: list[str]) -> list[str]:
    """The words behind titles; a title that is a given name too (السيد) needs a full name behind it."""
    place = 0
    while True:
        length = next((one for one in range(LONGEST_TITLE, 0, -1) if tuple(words[place : place + one]) in _titles()), 0)
        left = len(words) - place - length
        if not length or left < MARKED + (words[place] in frequent()) or words[place + length] in _words()["son"]:
            return words[place:]
        place += length


@lru_cache(maxsize=KEPT)
def full_name(name: str) -> Name:
    """Returns a name in parts, titles before it left out (الشيخ, العماد); none for a text without letters."""
    words = _words()
    parts: list[str] = []
    fathers = set()
    open_part = after_son = False
    found = _untitled(_WORD.findall(fold(name)))
    for word in found:
        if word in words["son"]:
            after_son, open_part = True, False
            continue
        if parts and (open_part or word in words["closing"]):
            parts[-1] += word
        else:
            if after_son:
                fathers.add(len(parts))
            parts.append(word)
        open_part, after_son = word in words["joined"] or word in words["servant"], False
    generation = parts.pop() if len(parts) > MARKED and parts[-1] == found[-1] in words["generations"] else ""
    return Name(tuple(parts[:MOST_PARTS]), frozenset(fathers), generation, "".join(found))


def block_keys(name: Name) -> frozenset[str]:
    """Returns the keys that a full name shares with each name that it may be compared with.

    They are made of sounds: the first part with each other one, the last two, and all parts as one word. A single name has one of its own, which
    full names have for their last part.
    """
    sounds = [sound_key(part) for part in name.parts]
    if not sounds:
        return frozenset()
    if name.lone:
        return frozenset({f"={sounds[0]}"})
    keys = {f"{sounds[0]} {sound}" for sound in sounds[1:]} | {f"{sounds[-2]} {sounds[-1]}", f"~{sound_key(''.join(name.parts))}"}
    return frozenset(keys)


def last_keys(name: Name) -> frozenset[str]:
    """Returns the keys by which a single name finds the full names that end in it, and itself."""
    return frozenset({f"={sound_key(name.parts[-1])}"}) if name.parts else frozenset()


def is_common(name: Name) -> bool:
    """Says whether many people bear a name: one or two parts, all of them given names that most people bear (محمد إبراهيم)."""
    return len(name.parts) <= 2 and all(part in frequent() for part in name.parts)


def is_foreign(name: Name) -> bool:
    """Says whether few people bear it because a part is no Arabic name of the lists, and the given name is none that most bear (يوآف غالانت)."""
    return bool(name.parts) and name.parts[0] not in frequent() and any(bare(part) not in settled() for part in name.parts)


def is_rare(name: Name) -> bool:
    """Says whether few people bear a name: it has three parts or more, or is foreign (`is_foreign`)."""
    return len(name.parts) > 2 or is_foreign(name)


@lru_cache(maxsize=KEPT)
def relation(one: Name, other: Name) -> tuple[Relation, float]:
    """Returns how two names stand to one another, and how alike those parts sound that they share (0 to 1; 0 where they are two names)."""
    if len(one.parts) > len(other.parts):
        one, other = other, one
    if not one.parts:
        return "none", 0.0
    if one.generation and other.generation and one.generation != other.generation:
        return ("generation", 0.0) if one.parts[-1] == other.parts[-1] else ("none", 0.0)
    if one.parts == other.parts:
        return "equal", 1.0
    if one.lone:
        return _lone(one, other)
    if len(one.parts) == len(other.parts):
        found = _parallel(one.parts, other.parts)
        if found:
            return "spelling", found
    joined = 0.0 if len(one.parts) == len(other.parts) and one.fathers == other.fathers else sound_likeness(one.whole, other.whole)
    if joined >= JOINED:
        return "joined", joined
    if _other_father(one, other):
        return "father", 0.0
    return _partial(one, other)


JOINED = 0.93
"""How alike two names written in one word sound at least (شي جين بينغ, شي جينبينغ)."""


def _lone(one: Name, other: Name) -> tuple[Relation, float]:
    alike = sound_likeness(one.parts[0], other.parts[-1])
    if alike < LONE_ALIKE or (alike < 1 and len(bare(one.parts[0])) < LONE_LENGTH):
        return "none", 0.0
    return ("spelling" if other.lone else "last"), alike


def _parallel(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike the least alike of the parts are, 0 where one is no spelling of the other."""
    least = min(map(sound_likeness, one, other))
    return least if least >= ALIKE else 0.0


def _partial(one: Name, other: Name) -> tuple[Relation, float]:
    """The shorter one begins like the longer and has its other parts in order, or is its end, or is a slip of it."""
    first = sound_likeness(one.parts[0], other.parts[0])
    if first >= ALIKE and len(one.parts) < len(other.parts):
        places = iter(other.parts[1:])
        rest = [next((alike for place in places if (alike := sound_likeness(part, place)) >= ALIKE), 0.0) for part in one.parts[1:]]
        if all(rest):
            return "fuller", min(first, *rest)
    start = len(other.parts) - len(one.parts)
    ending = _parallel(one.parts, other.parts[start:]) if start else 0.0
    if ending and start not in other.fathers and not one.fathers:
        return "end", ending
    last = sound_likeness(one.parts[-1], other.parts[-1])
    return ("slip", last) if len(one.parts) == len(other.parts) == 2 and last >= ALIKE and _slip(one.parts[0], other.parts[0]) else ("none", 0.0)


def _slip(one: str, other: str) -> bool:
    """Whether two given names differ by a letter or two behind the first, and are not two Arabic names (لويس and لويد, not حسن and حسين)."""
    return one[0] == other[0] and distance(one, other) <= SLIP_DISTANCE and not (one in settled() and other in settled())


def _other_father(one: Name, other: Name) -> bool:
    """Whether both name their fathers after the same given name, and differently (محمد بن سلمان, محمد بن نايف بن عبدالعزيز)."""
    if not (1 in one.fathers and 1 in other.fathers) or sound_likeness(one.parts[0], other.parts[0]) < ALIKE:
        return False
    shared = min(len(one.parts), len(other.parts))
    return any(
        place in one.fathers and place in other.fathers and sound_likeness(one.parts[place], other.parts[place]) < ALIKE for place in range(1, shared)
    )
