"""Where does a content end before its sentence does? Tails in the writer's own voice, and another saying that begins."""

from naqlan.extract.row import Text
from naqlan.extract.words import is_word


def background(text: Text, unit: int) -> bool:
    """Whether a clause of the writer's own begins here: "على حد قوله", "دون مزيد من التفاصيل", "في إشارة إلى", "وذلك خلال"."""
    return _attributes(text, unit) or _adds(text, unit)


def _attributes(text: Text, unit: int) -> bool:
    """Whether an attribution begins here: "على حد قوله", "وفق تعبيره", "بحسب ما أعلن", "كما يقول" at the end."""
    tags, following = text.tags(text.items, unit), _tags(text, unit + 1)
    if "SELFATTR" in tags or ({"ACC_NOUN", "PHRASE"} <= tags and "WEAKACC" not in tags):
        return True
    if ("SELFHEAD" in tags and "SELFNOUN" in following) or ({"SELFNOUN", "SUF"} <= tags and unit and "SELFHEAD" in _tags(text, unit - 1)):
        return True
    if "ACC_VERB" in tags and "WEAKACC" not in tags and following & {"SAY", "RELAY", "AUX", "SAYPASS"}:
        return True
    return is_word(text, unit, "AS") and "SAY" in following and bool(_tags(text, unit + 2) & {"STOP", "NL", "COMMA"})


def _adds(text: Text, unit: int) -> bool:
    """Whether the writer adds something of his own here: an occasion ("خلال تلك المكالمات"), a hint, what was not said."""
    following, later = _tags(text, unit + 1), _tags(text, unit + 2)
    if _is(text, unit + 1, "THAT") and _is(text, unit + 2, "TAILTIME"):
        return True  # "وذلك خلال"
    occasion = "MEETN" in following or ("DEM" in following and "MEETN" in later)
    if occasion and is_word(text, unit, "TAILTIME") and "DURING" in text.tags(text.items, unit) and _ends_soon(text, unit):
        return True
    without = is_word(text, unit, "WITHOUT")
    if "COMMA" not in _tags(text, unit - 1):
        return without and "INNA" in following
    if (_is(text, unit + 1, "HINT") and is_word(text, unit, "BESIDE")) or is_word(text, unit, "AMID"):
        return True
    return (without and _later(text, unit)) or "OPEN_LOOKS_BACK" in text.tags(text.items, unit)


def _tags(text: Text, unit: int) -> frozenset[str]:
    return text.tags(text.items, unit) if 0 <= unit < len(text.items) else frozenset()


def _is(text: Text, unit: int, kind: str) -> bool:
    return unit < len(text.items) and is_word(text, unit, kind)


def _ends_soon(text: Text, unit: int) -> bool:
    """Whether the clause ends within a few units: an adjunct that trails, and not one that stands in its middle."""
    return any(text.tags(text.items, place) & {"COMMA", "STOP", "NL"} for place in range(unit + 1, min(unit + 6, len(text.items)))) or unit + 6 > len(
        text.items
    )


def _later(text: Text, unit: int) -> bool:
    return any(is_word(text, place, "DETAIL") for place in range(unit, min(unit + 4, len(text.items))))


def joins_verb(text: Text, unit: int) -> bool:
    """Whether "، وقال" or "، قائلا" begins another saying here, even one whose own content is not found."""
    tags = text.tags(text.items, unit)
    if unit and "COMMA" in text.tags(text.items, unit - 1) and {"ACCP", "SAYP", "T_QUOTE"} <= tags and not tags & {"W_NOUN", "ADV", "DEF", "WEAK"}:
        return True
    if _norm(text, unit) != "و" or unit + 1 >= len(text.items) or "COMMA" not in text.tags(text.items, unit - 1):
        return False
    return any(one.tag == "SAY" and one.features in ("past 3ms", "past 3fs") for one in text.items.readings[unit + 1]) and {
        "STRONG",
        "T_QUOTE",
    } <= text.tags(text.items, unit + 1)


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]
