"""Where does a content end before its sentence does? Tails in the writer's own voice, and another saying that begins."""

from naqlan.extract.row import Text
from naqlan.extract.words import is_word
from naqlan.lexicon.alphabet import Tags

_NONE: Tags = frozenset()
_ATTRIBUTING = frozenset({"SELFATTR", "ACC_NOUN", "ACC_VERB", "SELFHEAD", "SELFNOUN"})


def tail_at(text: Text, unit: int) -> str:
    """Returns `verb` where another saying begins, `tail` where a clause of the writer's own does, else an empty string; looked up once a unit."""
    tails = text.items.tails
    found = tails.get(unit)
    if found is None:
        found = tails[unit] = "verb" if joins_verb(text, unit) else "tail" if background(text, unit) else ""
    return found


def background(text: Text, unit: int) -> bool:
    """Whether a clause of the writer's own begins here: "على حد قوله", "دون مزيد من التفاصيل", "في إشارة إلى", "وذلك خلال"."""
    sets = text.sets(text.items)
    following = sets[unit + 1] if unit + 1 < len(sets) else _NONE
    if not sets[unit].isdisjoint(_ATTRIBUTING) and _attributes(text, unit, sets[unit], following):
        return True
    if "SAY" in following and is_word(text, unit, "AS") and _tags(text, unit + 2) & {"STOP", "NL", "COMMA"}:
        return True  # "كما يقول" at the end
    return _adds(text, unit, following)


def _attributes(text: Text, unit: int, tags: Tags, following: Tags) -> bool:
    """Whether an attribution begins here: "على حد قوله", "وفق تعبيره", "بحسب ما أعلن"."""
    if "SELFATTR" in tags or ({"ACC_NOUN", "PHRASE"} <= tags and "WEAKACC" not in tags):
        return True
    if ("SELFHEAD" in tags and "SELFNOUN" in following) or ({"SELFNOUN", "SUF"} <= tags and "SELFHEAD" in _tags(text, unit - 1)):
        return True
    return "ACC_VERB" in tags and "WEAKACC" not in tags and bool(following & {"SAY", "RELAY", "AUX", "SAYPASS"})


def _adds(text: Text, unit: int, following: Tags) -> bool:
    """Whether the writer adds something of his own here: an occasion ("خلال تلك المكالمات"), a hint, what was not said."""
    sets = text.sets(text.items)
    if unit + 2 < len(sets) and is_word(text, unit + 1, "THAT") and is_word(text, unit + 2, "TAILTIME"):
        return True  # "وذلك خلال"
    if "DURING" in sets[unit] and is_word(text, unit, "TAILTIME") and _occasion(text, unit, following):
        return True
    if unit == 0 or "COMMA" not in sets[unit - 1]:
        return "INNA" in following and is_word(text, unit, "WITHOUT")
    if (unit + 1 < len(sets) and is_word(text, unit + 1, "HINT") and is_word(text, unit, "BESIDE")) or is_word(text, unit, "AMID"):
        return True
    return (is_word(text, unit, "WITHOUT") and _later(text, unit)) or "OPEN_LOOKS_BACK" in sets[unit]


def _occasion(text: Text, unit: int, following: Tags) -> bool:
    """Whether a meeting or call stands here whose clause ends within a few units: an adjunct that trails, and not one in the middle."""
    if "MEETN" not in following and not ("DEM" in following and "MEETN" in _tags(text, unit + 2)):
        return False
    sets = text.sets(text.items)
    return unit + 6 > len(sets) or any(tags & {"COMMA", "STOP", "NL"} for tags in sets[unit + 1 : unit + 6])


def _tags(text: Text, unit: int) -> Tags:
    sets = text.sets(text.items)
    return sets[unit] if 0 <= unit < len(sets) else _NONE


def _later(text: Text, unit: int) -> bool:
    return any(is_word(text, place, "DETAIL") for place in range(unit, min(unit + 4, len(text.items))))


def joins_verb(text: Text, unit: int) -> bool:
    """Whether "، وقال" or "، قائلا" begins another saying here, even one whose own content is not found."""
    if unit == 0 or "COMMA" not in text.tags(text.items, unit - 1):
        return False
    tags = text.tags(text.items, unit)
    if {"ACCP", "SAYP", "T_QUOTE"} <= tags and not tags & {"W_NOUN", "ADV", "DEF", "WEAK"}:
        return True
    if unit + 1 >= len(text.items) or text.analysis.norms[text.items.first[unit]] != "و":
        return False
    return any(one.tag == "SAY" and one.features in ("past 3ms", "past 3fs") for one in text.items.readings[unit + 1]) and {
        "STRONG",
        "T_QUOTE",
    } <= text.tags(text.items, unit + 1)
