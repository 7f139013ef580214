"""Which words of saying gave no statement? A reporting word before a clause, a colon or a quotation mark."""

from collections.abc import Iterator

from tools.missed.scene import SAYING, Hit, Scene

REACH = 12
"""Units from the word to what brings its content in; rules reach further, but beyond it most pairs are chance."""
_ENDS = frozenset({"STOP", "NL", "SEMI"})
_NEAR = 60
"""Code points behind the opener within which a content or a cue of its own shows that it is taken: what A says is that B said."""
_QUOTED = 3
_UNLISTED_REACH = 4
"""Units that an opener which the word's entry does not list may stand away."""
_KASRA = "\u0625\u0646"
_CLAUSE = "\u0627\u0646"


_CLOSED = frozenset({"PREP", "TPREP", "INNA", "CONJ", "REL", "AUX", "NEG", "QUANT", "ADV", "DEM", "PRON", "MODAL"})
_NO_VERB = _CLOSED | {"W_NOUN", "W_ADJ", "UNK"}


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the words of saying outside every content whose own content nobody took; the key says the word and the opener."""
    return (hit for hit, inside in _all(scene) if not inside)


def find_nested(scene: Scene) -> Iterator[Hit]:
    """Yields those inside a content: what the speaker says that others say, or one report swallowed by another."""
    return (hit for hit, inside in _all(scene) if inside)


def _all(scene: Scene) -> Iterator[tuple[Hit, bool]]:
    for unit in range(len(scene)):
        tags = scene.tags(unit)
        listed = bool(tags & SAYING)
        if (listed and (tags & _CLOSED or _definite(tags))) or (not listed and ("W_VERB" not in tags or tags & _NO_VERB)):
            continue
        opener = _opener(scene, unit)
        if opener is None or (not listed and not _speaks(scene, opener)):
            continue
        if listed and not _takes(scene, unit, opener) and ("QUO" in scene.tags(opener) or opener - unit > _UNLISTED_REACH):
            continue
        here, there = scene.span(unit), scene.span(opener)
        if any(one.overlaps(here) for one in scene.held["cues"]):
            continue
        if any(there.start <= one.start <= there.end + _NEAR for kind in ("contents", "cues") for one in scene.held[kind]):
            continue
        yield scene.hit(_key(scene, unit, opener, listed=listed), scene.span(unit, opener)), any(one.covers(here) for one in scene.held["contents"])


def _definite(tags: frozenset[str]) -> bool:
    """Whether a word is a participle with its article ("المتهم", "المدينة"), which reports nothing."""
    return "DEF" in tags and not tags & (SAYING - {"SAYP"})


def _key(scene: Scene, unit: int, opener: int, *, listed: bool) -> str:
    """The word and its opener; in brackets a verb that no list of saying has, with (!) a word whose entry does not take that opener."""
    sign = "“" if "QUO" in scene.tags(opener) else ":" if "COLON" in scene.tags(opener) else scene.norm(opener)
    if not listed:
        return f"({scene.norm(unit)}) … {sign}"
    return f"{scene.lemma(unit, SAYING)} … {sign}{'' if _takes(scene, unit, opener) else ' (!)'}"


def _takes(scene: Scene, unit: int, opener: int) -> bool:
    spoken = bool(scene.tags(opener) & {"QUO", "COLON"})
    return bool(scene.tags(unit) & ({"T_QUOTE"} if spoken else {"T_INNA", "T_OBJ_INNA", "RELAY", "RELAYP"}))


def _opener(scene: Scene, unit: int) -> int | None:
    for place in range(unit + 1, min(unit + 1 + REACH, len(scene))):
        tags = scene.tags(place)
        if tags & _ENDS:
            return None
        if ("INNA" in tags and scene.norm(place).split()[-1].startswith(_CLAUSE)) or "COLON" in tags:
            return place
        if "QUO" in tags and _long(scene, place):
            return place
        if "STRONG" in tags and tags & SAYING:
            return None  # the next word of saying has it
    return None


def _long(scene: Scene, place: int) -> bool:
    start = scene.span(place).start
    return any(len(scene.words[one.start : one.end].split()) >= _QUOTED for one in scene.text.analysis.quotes if one.open == start)


def _speaks(scene: Scene, opener: int) -> bool:
    """Whether an opener hardly stands but after a word of saying: إن with its hamza below, a colon before a quotation."""
    word = scene.span(opener).of(scene.words)
    return word.startswith(_KASRA) or ("COLON" in scene.tags(opener) and "QUO" in scene.tags(opener + 1))
