"""May two names be spellings or short forms of one, loosely? Only for two who hold one office at one time: for others it is far too little."""

from functools import cache, lru_cache

from naqlan.lexicon.load import load_yaml
from naqlan.names.full import Name, full_name
from naqlan.names.likeness import SLIP_DISTANCE, distance
from naqlan.names.sounds import KEPT, SHORT, Weights, bare, settled, sound_key, sound_likeness, weighted_distance
from naqlan.text.fold import fold

SOUND, VOWEL = 0.2, 0.15
"""What a letter of a like foreign sound and a vowel cost of a letter: half of what they cost where no office speaks for the two."""
ALIKE = 0.75
"""How alike two parts sound at least."""
LONG = 5
"""Letters from which a name written in one word may be the beginning of another (سلفاكير)."""
THREE = 3
"""Parts from which one of them may differ by a slip."""


@cache
def _weights() -> Weights:
    data = load_yaml("names_sounds.yaml")
    vowels = frozenset(data["loose_vowels"])
    pairs = {(one, other): SOUND for group in (*data["loose_sounds"], *data["near_sounds"]) for one in group for other in group}
    pairs |= {(one, other): VOWEL for one in vowels for other in vowels}
    return Weights(vowels, VOWEL, pairs, tuple(data["before"]), VOWEL)


@cache
def _short() -> dict[str, frozenset[str]]:
    """For each folded short form the given names that it may stand for, and for each of these itself."""
    found: dict[str, set[str]] = {}
    for long, shorts in load_yaml("names_other.yaml")["short"].items():
        for short in shorts:
            found.setdefault(fold(short), set()).add(fold(long))
    return {short: frozenset(longs) for short, longs in found.items()}


@cache
def _bynames() -> dict[str, tuple[Name, ...]]:
    found: dict[str, tuple[Name, ...]] = {}
    for byname, name in load_yaml("names_other.yaml")["bynames"].items():
        key = full_name(byname).key
        found[key] = (*found.get(key, ()), full_name(name))
    return found


def known_as(name: Name) -> tuple[Name, ...]:
    """Returns the names that a byname stands for; none where it is no byname of the list."""
    return _bynames().get(name.key, ())


def loose_part(one: str, other: str) -> float:
    """Returns how alike two folded parts are, from 0 to 1; 0 for two Arabic names that differ."""
    one, other = bare(one), bare(other)
    if one == other:
        return 1.0
    if one in settled() and other in settled():
        return sound_likeness(one, other)
    return max(0.0, 1 - weighted_distance(one, other, _weights()) / max(len(one), len(other)))


def same_given(one: str, other: str) -> bool:
    """Says whether two given names may be one: alike, or one a short form of the other."""
    if loose_part(one, other) >= ALIKE:
        return True
    short = _short()
    return any(sound_likeness(long, theirs) >= ALIKE for its, theirs in ((one, other), (other, one)) for long in short.get(its, ()))


@lru_cache(maxsize=KEPT)
def loosely(one: Name, other: Name) -> bool:
    """Says whether two names may be one where the office is the same."""
    if len(one.parts) > len(other.parts):
        one, other = other, one
    if not one.parts or (one.generation and other.generation and one.generation != other.generation):
        return False
    if len(one.parts) == len(other.parts):
        return _parallel(one, other) or any(_alike_whole("".join(a.parts), b.parts[0]) for a, b in ((one, other), (other, one)) if not a.lone)
    if one.lone:
        return any(_alike_whole(one.parts[0], "".join(other.parts[:end])) for end in range(2, len(other.parts) + 1))
    return any(_alike_whole("".join(one.parts), "".join(other.parts[:end])) for end in range(1, len(other.parts) + 1)) or _within(one, other)


def _alike_whole(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= LONG and loose_part(one, other) >= 1 - (1 - ALIKE) / 2


def _parallel(one: Name, other: Name) -> bool:
    alike = [same_given(one.parts[0], other.parts[0]), *(loose_part(*both) >= ALIKE for both in zip(one.parts[1:], other.parts[1:], strict=True))]
    if all(alike):
        return True
    if 1 in one.fathers & other.fathers:
        # The family or the grandfather behind the father: محمد بن فلان آل فلان, محمد بن فلان بن فلان.
        return all(alike[:2]) and len(alike) > 2 and bool(one.fathers ^ other.fathers)
    wrong = [both for both, fine in zip(zip(one.parts, other.parts, strict=True), alike, strict=True) if not fine]
    if len(alike) < THREE or len(wrong) != 1 or min(map(len, wrong[0])) <= SHORT:
        return False
    return wrong[0][0][0] == wrong[0][1][0] and distance(*wrong[0]) <= SLIP_DISTANCE


def _within(one: Name, other: Name) -> bool:
    """The shorter begins like the longer and has its other parts in order; behind another name it may be the father's (محمد إدريس ديبي)."""
    places = iter(other.parts[1:])
    if same_given(one.parts[0], other.parts[0]) and all(any(loose_part(part, its) >= ALIKE for its in places) for part in one.parts[1:]):
        return True
    # Father's name and family may each be left out: محمد بن فلان آل فلان, محمد بن فلان بن فلان.
    return bool(1 in one.fathers & other.fathers) and all(loose_part(*both) >= ALIKE for both in zip(one.parts[:2], other.parts[:2], strict=True))


def loose_keys(name: Name) -> frozenset[str]:
    """Returns keys of which names that are loosely one share some: the first two sounds of each part, and of the names that it is a byname of."""
    return frozenset(sound_key(part)[:2] for part in (*name.parts, *(part for known in known_as(name) for part in known.parts)) if len(part) > 1)
