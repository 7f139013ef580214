"""Can this word be a word of saying here? What stands before it decides between verb, noun and adjective; light verbs and their nouns."""

from dataclasses import dataclass

from naqlan.extract.row import Text
from naqlan.extract.words import POSSESSORS, is_word
from naqlan.lexicon.analysis import Entry, Reading
from naqlan.text.fold import fold

_NO_VERB = frozenset({"DEM", "PREPPRON", "REL", "PRON", "WH"})
_NOUNS = frozenset({"SAYM", "SAYN", "W_NOUN", "MEETN"})
_VERB_MAKERS = frozenset(
    {
        "AUX",
        "MODAL",
        "NEG",
        "REL",
        "CONJ",
        "CONTRAST",
        "COMMA",
        "STOP",
        "NL",
        "QUO",
        "QUC",
        "DASH",
        "RPAR",
        "DOTS",
        "TIME",
        "OPEN_TURN",
        "OPEN_OWN_SIDE",
        "ADV",
        "NP",
        "SEMI",
        "COLON",
    }
)
_DAMMA, _TANWEEN = "\u064f", "\u064b"
_LIGHT_REACH = 14
_CARRYING = frozenset({"ATTITUDE", "SAYN", "SAYM", "LIGHTSAYN"})
"""What carries the act of a light verb."""


def verb_here(text: Text, unit: int, reading: Reading, frame: str, content: int) -> bool:
    """Says whether the cue's word can be what its reading says, by what stands before it.

    No verb follows a preposition, no pronoun is written ة, a jussive needs its لم; "ما يؤكد أن" and "هذا يؤكد" have a thing
    for subject, "يُتوقع أن" has none; a word that is a noun as well ("بحث", "دعم") is a verb only where a verb can stand.
    """
    before = _norm(text, unit - 1) if unit else ""
    word, letters = (read(text.items.first[unit], text.items.last[unit]) for read in (text.verbatim, text.letters))
    tags = text.tags(text.items, unit)
    if reading.tag == "SAYP":
        return _participle_here(text, unit, reading, frame, content)
    if reading.tag != "SAY":
        return True
    if unit and is_word(text, unit, "DOUBT") and "NEG" in text.tags(text.items, unit - 1):
        return False  # "لا شك أن"
    if before in ("ب", "ك") or (unit and _preposition(text, unit - 1)) or (before == "ل" and "past" in reading.features):
        return False
    if (
        (
            "obj" in reading.features
            and (letters.endswith("ة") or tags & _NO_VERB or ("W_NOUN" in tags and letters.endswith("ه") and not text.dots_marbuta))
        )
        or tags & {"QUANT", "DEM"}
        or _TANWEEN in word
    ):
        return False
    if unit and (("juss" in reading.features and not is_word(text, unit - 1, "JUSSIVE")) or is_word(text, unit - 1, "SUPPOSED")):
        return False  # "لا يقل عن" is no قال; "إذا أصرت" is only supposed
    # "يُشير إلى" is written with it when active, "أُدين" and "يُرجح إرساله" are passives
    causes = frame != "object" and reading.features.startswith("pres 3") and _has_subject(text, unit)
    causes = causes and reading.entry >= 0 and bool(text.lexicon.entries[reading.entry].get("damma"))
    if (_DAMMA in word[1:3] and not causes and (word[1] == _DAMMA or (word[0] in "يت" and word[1:2] == _DAMMA))) or _thing_speaks(
        text, unit, reading
    ):
        return False
    if "PREP" in tags and not (
        (frame == "clause" and content - unit <= 4) or (frame == "phrase" and frame == "phrase" and is_word(text, content - 1, "ADJUNCT"))
    ):
        return False  # بين، عبر
    if (
        unit
        and {"W_VERB"} == text.tags(text.items, unit - 1) & {"W_VERB", "W_NOUN", "W_ADJ", "AUX", "NP", "ADV", "TIME", "INNA"}
        and tags & _NOUNS | {"SUF"}
        and "obj" in reading.features
    ):
        return False  # "حسم أمره"
    if unit and is_word(text, unit - 1, "WHICH") and "obj" in reading.features and frame == "phrase":
        return False  # "ما وصفه ب": a label
    after = unit + 1 < len(text.items) and is_word(text, unit + 1, "WITHNOUN")
    if reading.features == "past 3md" and tags & _NOUNS and after and (unit == 0 or text.tags(text.items, unit - 1) & {"COMMA", "STOP", "NL"}):
        return False  # "رفضا لقرار": a verbal noun in the accusative
    if _described(text, unit, reading, frame) or (is_word(text, unit, "IMPERSONAL") and not _subject_behind(text, unit)):
        return False
    return not (reading.features == "past 3ms" and tags & _NOUNS) or _verb_not_noun(text, unit, frame)


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _thing_speaks(text: Text, unit: int, reading: Reading) -> bool:
    """Of "ما يؤكد أن", "وهذا يعكس", "الأمر الذي يؤكد": what is pointed at speaks, and no one else."""
    behind = text.items.phrases[unit + 1] if unit + 1 < len(text.items) else None
    if unit == 0 or not reading.features.endswith(("3ms", "3fs")) or (behind is not None and behind.kind != "place"):
        return False
    if (
        is_word(text, unit - 1, "THING")
        and text.items.phrases[unit - 1] is None
        and not (unit > 1 and text.tags(text.items, unit - 2) & {"QUANT", "PREP"})
    ):
        return True
    return unit > 1 and "REL" in text.tags(text.items, unit - 1) and is_word(text, unit - 2, "MATTER")


def _subject_behind(text: Text, unit: int) -> bool:
    return unit + 1 < len(text.items) and (
        text.items.phrases[unit + 1] is not None or bool(text.tags(text.items, unit + 1) & {"W_NOUN", "UNK", "FAMILY", "GIVEN"})
    )


def _has_subject(text: Text, unit: int) -> bool:
    """Whether a phrase stands right behind a verb or right before it, with no more than a comma between."""
    phrases = text.items.phrases
    behind = unit + 1 < len(text.items) and phrases[unit + 1] is not None
    before = unit - 1 - (unit > 1 and "COMMA" in text.tags(text.items, unit - 1))
    return behind or (before >= 0 and phrases[before] is not None)


def _described(text: Text, unit: int, reading: Reading, frame: str) -> bool:
    """Of "قرار يدعو إلى", "أمر يدعو إلى القلق", "دعوى تطالب ب": what a thing is like, and nobody's saying."""
    if (
        unit == 0
        or frame not in ("phrase", "object")
        or not reading.features.startswith("pres 3")
        or (_subject_behind(text, unit) and text.items.phrases[unit + 1] is not None)
    ):
        return False
    tags = text.tags(text.items, unit - 1)
    return (
        text.items.phrases[unit - 1] is None
        and bool(tags & {"W_NOUN", "W_ADJ"})
        and not tags & {"DEF", "SUF", "AUX", "ADV", "INNA", "TIME", "MODAL", "CONJ", "NEG", "TITLE", "MEDIUM"}
        and not (tags & {"UNK", "GIVEN", "FAMILY"} and "NOTALONE" not in tags)
    )


def _verb_not_noun(text: Text, unit: int, frame: str) -> bool:
    """A past tense that is written as its verbal noun or as another noun: where a verb can stand, and not in "تم بحث", "محرك بحث", "وبحث الملفات"."""
    if unit == 0:
        return True
    items = text.items
    tags, before = text.tags(items, unit - 1), _norm(text, unit - 1)
    if "INNA" in tags:
        return is_word(text, unit - 1, "INNAHE")  # a noun follows أن, a verb أنه
    if is_word(text, unit - 1, "CARRYOUT") or is_word(text, unit - 1, "WHOEVER") or (tags & {"SAY", "SAYP"} and items.phrases[unit - 1] is None):
        return False
    if before in ("و", "ف"):
        following = items.phrases[unit + 1] if unit + 1 < len(items) else None
        opens = unit < 2 or bool(text.tags(items, unit - 2) & {"COMMA", "STOP", "NL", "QUC", "DOTS", "RPAR", "QUO", "SEMI"})
        speaks = (
            (following is not None and following.kind in ("person", "role", "anonymous"))
            or frame in ("clause", "quote", "colon")
            or (unit + 1 < len(items) and "PREPPRON" in text.tags(items, unit + 1))
        )
        return (
            speaks or (opens and following is not None and following.kind != "place") or unit < 2 or bool(text.tags(items, unit - 2) & {"STOP", "NL"})
        )
    return bool(tags & _VERB_MAKERS) or is_word(text, unit - 1, "ASALSO")


def _participle_here(text: Text, unit: int, reading: Reading, frame: str, content: int) -> bool:
    """A participle goes on with the speaker after a comma, a name, a day; behind a preposition or a noun it is a noun or adjective."""
    if unit == 0:
        return frame in ("clause", "quote", "colon") or "acc" in reading.features
    tags, before = text.tags(text.items, unit - 1), _norm(text, unit - 1)
    own = text.tags(text.items, unit)
    if is_word(text, unit, "ALLOF") and not tags & {"COMMA", "QUC", "DASH"}:
        return False  # "أكد مجددا أن"
    if before in ("ب", "ل", "ك") or (tags & {"PREP", "NEG"} and not tags & {"ADV", "NP"}):
        return False
    if own & _NOUNS and before in ("و", "ف") and frame in ("phrase", "object"):
        return False
    if (
        tags & {"COMMA", "NP", "TIME", "QUC", "DASH", "RPAR", "ADV", "STOP", "NL", "PREPPRON", "DOTS", "SEMI"}
        or before in ("و", "ف")
        or "AUX" in tags
    ):
        return not own & _NOUNS or "acc" in reading.features or frame in ("clause", "quote", "colon")
    if frame == "quote" and reading.features == "fs acc" and "W_NOUN" in own and "COLON" not in text.tags(text.items, content - 1):
        return False  # "لافتة “…”"
    if frame in ("clause", "quote", "colon"):
        return "INNA" not in tags and (reading.features != "fs acc" or content - unit <= 2)
    # "إجراءات أمنية مشددة", "بلاده مطالبة ب", "بيانا موجها إلى": an adjective or a predicate
    return reading.features in ("ms acc", "mp acc") and not text.letters(text.items.first[unit - 1], text.items.last[unit - 1]).endswith("ا")


def _preposition(text: Text, unit: int) -> bool:
    tags = text.tags(text.items, unit)
    return "PREP" in tags and not tags & {"CONTRAST", "CONJ", "REL", "NEG", "TPREP", "INNA", "NP", "DEF"}


@dataclass(frozen=True, slots=True)
class LightNoun:
    """The noun that carries the act of a light verb: its unit, the act, where the content begins, whether that is a clause."""

    noun: int
    act: str
    content: int
    clause: bool


def light_noun(text: Text, cue: int, entry: Entry) -> LightNoun | None:
    """Finds the noun that makes a light verb a verb of saying ("وجه الوزير الشكر", "تقدمت بالتعازي", "جدد تأكيده أن").

    Returns:
        The noun; None where none of the verb's nouns stands within its reach.
    """
    items = text.items
    for unit in range(cue + 1, min(cue + _LIGHT_REACH, len(items) - 1)):
        tags = text.tags(items, unit)
        if tags & {"STOP", "NL", "COLON", "SEMI", "INNA", "REL"} or (
            tags & {"SAY", "SAYP"} and not tags & {"SAYM", "SAYN"} and items.phrases[unit] is None and "STRONG" in tags
        ):
            return None
        act = _carried(text, unit, entry)
        if act is None or not _governed_as(text, unit, str(entry["prep"])):
            continue
        kinds = {one.tag for stem in _stem(text, unit) for one in text.lexicon.words.get(stem, ())}
        cue_noun = entry["behind"] and "ATTITUDE" not in kinds
        if not cue_noun:
            return LightNoun(unit, act, unit, clause=False)
        return _behind(text, unit, "stress" if entry["repeats"] else act)
    return None


def _behind(text: Text, noun: int, act: str) -> LightNoun | None:
    """The content behind a noun of saying ("تأكيده موقف بلاده", "القول إن", "تنبيهاته بخصوص")."""
    unit, items = noun + 1, text.items
    while (
        unit < len(items) and text.tags(items, unit) & {"W_ADJ", "ADV", "TIME", "PREP"} and "W_NOUN" not in text.tags(items, unit) and unit - noun < 4
    ):
        unit += 1
    if unit + 1 < len(items) and "COLON" in text.tags(items, unit):
        unit += 1  # "ذهب إلى القول: “…”"
        quoted = "QUO" in text.tags(items, unit)
        return LightNoun(noun, act, unit, clause=True) if quoted else None
    if unit >= len(items) or text.tags(items, unit) & {"STOP", "NL", "COMMA", "COLON"}:
        return None
    clause = "INNA" in text.tags(items, unit)
    return LightNoun(noun, act, unit + 1 if clause else unit, clause or "QUO" in text.tags(items, unit))


def _carried(text: Text, unit: int, entry: Entry) -> str | None:
    """The act of a noun that this light verb takes, None for any other word; its own noun before an attitude."""
    if text.items.phrases[unit] is not None or text.tags(text.items, unit) & {"COMMA", "PREP", "REL", "NUM"}:
        return None
    found: dict[str, str] = {}
    wanted, stems = set(entry["nouns"]), _stem(text, unit)
    readings = [*text.items.readings[unit], *(one for stem in sorted(stems) if len(stem) > 2 for one in text.lexicon.words.get(stem, ()))]
    readings = [one for one in readings if one.tag in _CARRYING and one.entry >= 0]
    if not readings:
        return None  # nearly all
    owned = (
        bool(text.tags(text.items, unit) & {"SUF", "DEF"})
        or any("obj" in one.features for one in text.items.readings[unit])
        or _norm(text, unit).endswith(POSSESSORS)
    )
    for one in readings:
        known = ("attitude" in wanted and one.tag == "ATTITUDE") or ("cue" in wanted and one.tag in ("SAYN", "SAYM"))
        if stems & wanted or (known and owned):
            found.setdefault(one.tag, str(text.lexicon.entries[one.entry]["act"]))
    return found.get("LIGHTSAYN") or found.get("ATTITUDE") or found.get("SAYN") or found.get("SAYM")


def _stem(text: Text, unit: int) -> set[str]:
    norm = _norm(text, unit)
    bare = norm.removeprefix("ال")
    return {bare, bare[:-1], bare[:-2], bare[:-3]}


def _governed_as(text: Text, unit: int, preposition: str) -> bool:
    before = _norm(text, unit - 1)
    if preposition:
        return before == fold(preposition)
    return not is_word(text, unit - 1, "GOVERNS")
