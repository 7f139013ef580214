"""Can this word be a word of saying here? What stands before it decides between verb, noun and adjective; light verbs and their nouns."""

from dataclasses import dataclass

from naqlan.extract.row import Text
from naqlan.lexicon.alphabet import Tags
from naqlan.lexicon.lexicon import Entry, Reading

_NO_VERB = frozenset({"DEM", "PREPPRON", "REL", "PRON", "WH"})
_NOUNS = frozenset({"SAYM", "SAYN", "W_NOUN", "MEETN"})
_VERB_MAKERS = frozenset({"AUX", "MODAL", "NEG", "REL", "CONJ", "CONTRAST", "COMMA", "STOP", "NL", "QUO", "QUC", "DASH", "RPAR", "DOTS", "TIME", "OPEN_TURN", "OPEN_OWN_SIDE", "ADV", "NP", "SEMI", "COLON", "PRON"})
_THINGS = ("هذا", "ذلك", "هذه", "تلك", "مما", "ما", "بما")
_IMPERSONAL = ("تبين", "يتبين", "يتضح", "يظهر", "يستفاد")
_DAMMA, _TANWEEN = "\u064f", "\u064b"
_LIGHT_REACH = 14
_WHOLE = ("تم", "يتم", "جري", "يجري", "تتم", "جرت", "سيتم")


def verb_here(text: Text, unit: int, reading: Reading, frame: str, content: int) -> bool:
    """Says whether the cue's word can be what its reading says, by what stands before it.

    No verb follows a preposition, no pronoun is written ة, a jussive needs its لم; "ما يؤكد أن" and "هذا يؤكد" have a thing
    for subject, "يُتوقع أن" has none; a word that is a noun as well ("بحث", "دعم") is a verb only where a verb can stand.
    """
    before = _norm(text, unit - 1) if unit else ""
    word = text.verbatim(text.items.first[unit], text.items.last[unit])
    tags = text.tags(text.items, unit)
    if reading.tag == "SAYP":
        return _participle_here(text, unit, reading, frame, content)
    if reading.tag != "SAY":
        return True
    if before in ("ب", "ك") or (unit and _preposition(text, unit - 1)) or (before == "ل" and "past" in reading.features):
        return False
    if "obj" in reading.features and (word.endswith("ة") or tags & _NO_VERB) or tags & {"QUANT", "DEM"} or _TANWEEN in word:
        return False
    if "juss" in reading.features and before not in ("لم", "ل") or before in ("اذا", "لو", "اذ ما"):
        return False  # "لا يقل عن" is no قال; "إذا أصرت" is only supposed
    if _DAMMA in word[1:3] and (word[1] == _DAMMA or word[0] in "يت" and word[1:2] == _DAMMA) or _thing_speaks(text, unit, reading):
        return False
    if "PREP" in tags and not (frame == "clause" and content - unit <= 4 or frame == "phrase" and _norm(text, content - 1) == "عن"):
        return False  # بين، عبر
    if unit and {"W_VERB"} == text.tags(text.items, unit - 1) & {"W_VERB", "W_NOUN", "W_ADJ", "AUX", "NP", "ADV", "TIME", "INNA"} and tags & _NOUNS | {"SUF"} and "obj" in reading.features:
        return False  # "حسم أمره"
    if before in ("ما", "مما", "بما", "فيما", "عما", "لما") and "obj" in reading.features and frame == "phrase":
        return False  # "ما وصفه ب": a label
    if reading.features == "past 3md" and tags & _NOUNS and (unit == 0 or text.tags(text.items, unit - 1) & {"COMMA", "STOP", "NL"}):
        return False  # "رفضا لقرار": a verbal noun in the accusative
    if _described(text, unit, reading, frame) or _norm(text, unit) in _IMPERSONAL and not _subject_behind(text, unit):
        return False
    return not (reading.features == "past 3ms" and tags & _NOUNS) or _verb_not_noun(text, unit, frame, content)


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _thing_speaks(text: Text, unit: int, reading: Reading) -> bool:
    """ "ما يؤكد أن", "وهذا يعكس", "الأمر الذي يؤكد": what is pointed at speaks, and no one else."""
    if unit == 0 or not reading.features.endswith(("3ms", "3fs")) or (unit + 1 < len(text.items) and text.items.phrases[unit + 1] is not None and text.items.phrases[unit + 1].kind != "place"):  # type: ignore[union-attr]
        return False
    before = _norm(text, unit - 1)
    if before in _THINGS and text.items.phrases[unit - 1] is None and not (before == "ما" and unit > 1 and _norm(text, unit - 2) in ("كل", "علي")):
        return True
    return before in ("الذي", "التي") and unit > 1 and _norm(text, unit - 2) in ("الامر", "الشيء", "الخطوه", "المسار")


def _subject_behind(text: Text, unit: int) -> bool:
    return unit + 1 < len(text.items) and (text.items.phrases[unit + 1] is not None or bool(text.tags(text.items, unit + 1) & {"W_NOUN", "UNK", "FAMILY", "GIVEN"}))


def _described(text: Text, unit: int, reading: Reading, frame: str) -> bool:
    """ "قرار يدعو إلى", "أمر يدعو إلى القلق", "دعوى تطالب ب": what a thing is like, and nobody's saying."""
    if unit == 0 or frame not in ("phrase", "object") or not reading.features.startswith("pres 3") or _subject_behind(text, unit) and text.items.phrases[unit + 1] is not None:
        return False
    tags = text.tags(text.items, unit - 1)
    return text.items.phrases[unit - 1] is None and bool(tags & {"W_NOUN", "W_ADJ"}) and not tags & {"DEF", "SUF", "AUX", "ADV", "INNA", "TIME", "MODAL", "CONJ", "NEG", "TITLE", "UNK", "GIVEN", "FAMILY", "SAYM", "MEDIUM"}


def _verb_not_noun(text: Text, unit: int, frame: str, content: int) -> bool:
    """A past tense that is written as its verbal noun or as another noun: where a verb can stand, and not in "تم بحث", "محرك بحث", "وبحث الملفات"."""
    if unit == 0:
        return True
    items = text.items
    tags, before = text.tags(items, unit - 1), _norm(text, unit - 1)
    if "INNA" in tags:
        return before.endswith(("نه", "نها", "نا", "ني"))  # a noun follows أن, a verb أنه
    if before in _WHOLE or before == "من" or tags & {"SAY", "SAYP"} and items.phrases[unit - 1] is None:
        return False
    if before in ("و", "ف"):
        following = items.phrases[unit + 1] if unit + 1 < len(items) else None
        opens = unit < 2 or bool(text.tags(items, unit - 2) & {"COMMA", "STOP", "NL", "QUC", "DOTS", "RPAR", "QUO", "SEMI"})
        speaks = following is not None and following.kind in ("person", "role", "anonymous") or frame in ("clause", "quote", "colon") or unit + 1 < len(items) and "PREPPRON" in text.tags(items, unit + 1)
        return speaks or opens and following is not None and following.kind != "place" or unit < 2 or bool(text.tags(items, unit - 2) & {"STOP", "NL"})
    return bool(tags & _VERB_MAKERS) or before in ("كما", "حيث", "فيما", "بينما")


def _participle_here(text: Text, unit: int, reading: Reading, frame: str, content: int) -> bool:
    """A participle goes on with the speaker after a comma, a name, a day; behind a preposition or a noun it is a noun or adjective."""
    if unit == 0:
        return frame in ("clause", "quote", "colon") or "acc" in reading.features
    tags, before = text.tags(text.items, unit - 1), _norm(text, unit - 1)
    own = text.tags(text.items, unit)
    if before in ("ب", "ل", "ك") or tags & {"PREP", "NEG"} and not tags & {"ADV", "NP"}:
        return False
    if own & _NOUNS and before in ("و", "ف") and frame in ("phrase", "object"):
        return False
    if tags & {"COMMA", "NP", "TIME", "QUC", "DASH", "RPAR", "ADV", "STOP", "NL", "PREPPRON", "DOTS", "SEMI"} or before in ("و", "ف", "كان", "كانت"):
        return not own & _NOUNS or "acc" in reading.features or frame in ("clause", "quote", "colon")
    if frame in ("clause", "quote", "colon"):
        return "INNA" not in tags and (reading.features != "fs acc" or content - unit <= 2)
    # "إجراءات أمنية مشددة", "بلاده مطالبة ب", "بيانا موجها إلى": an adjective or a predicate
    return reading.features in ("ms acc", "mp acc") and not text.verbatim(text.items.first[unit - 1], text.items.last[unit - 1]).endswith(("ا", "اً", "ًا"))


def _preposition(text: Text, unit: int) -> bool:
    tags: Tags = text.tags(text.items, unit)
    return "PREP" in tags and not tags & {"CONTRAST", "CONJ", "REL", "NEG", "TPREP", "INNA", "NP"}


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
        if tags & {"STOP", "NL", "COLON", "SEMI", "INNA", "REL"} or tags & {"SAY", "SAYP"} and not tags & {"SAYM", "SAYN"} and items.phrases[unit] is None and "STRONG" in tags:
            return None
        act = _carried(text, unit, entry)
        if act is None or not _governed_as(text, unit, str(entry["prep"])):
            continue
        cue_noun = entry["nouns"][0] in ("attitude", "تاكيد", "قول") and not any(one.tag == "ATTITUDE" for one in items.readings[unit])
        if not cue_noun:
            return LightNoun(unit, act, unit, clause=False)
        return _behind(text, unit, "stress" if entry["lemma"] in ("جدد", "كرر", "أعاد", "عاود") else act)
    return None


def _behind(text: Text, noun: int, act: str) -> LightNoun | None:
    """The content behind a noun of saying ("تأكيده موقف بلاده", "القول إن", "تنبيهاته بخصوص")."""
    unit, items = noun + 1, text.items
    while unit < len(items) and text.tags(items, unit) & {"W_ADJ", "ADV", "TIME", "PREP"} and "W_NOUN" not in text.tags(items, unit) and unit - noun < 4:
        unit += 1
    if unit >= len(items) or text.tags(items, unit) & {"STOP", "NL", "COMMA", "COLON"}:
        return None
    clause = "INNA" in text.tags(items, unit)
    return LightNoun(noun, act, unit + 1 if clause else unit, clause)


def _carried(text: Text, unit: int, entry: Entry) -> str | None:
    """The act of a noun that this light verb takes, None for any other word."""
    wanted = entry["nouns"]
    act = None
    for one in text.items.readings[unit]:
        if one.tag in ("ATTITUDE", "SAYN", "SAYM", "LIGHTSAYN") and one.entry >= 0:
            known = "attitude" in wanted and one.tag == "ATTITUDE" or "cue" in wanted and one.tag in ("SAYN", "SAYM") and bool(text.tags(text.items, unit) & {"SUF", "DEF"})
            if known or _stem(text, unit) & set(wanted):
                act = act or text.lexicon.entries[one.entry]["act"]
    return act


def _stem(text: Text, unit: int) -> set[str]:
    norm = _norm(text, unit)
    bare = norm[2:] if norm.startswith("ال") else norm
    return {bare, bare[:-1], bare[:-2], *(bare[: -len(end)] for end in ("ه", "ها", "هم", "هما", "نا", "ا") if bare.endswith(end))}


def _governed_as(text: Text, unit: int, preposition: str) -> bool:
    before = _norm(text, unit - 1)
    if preposition:
        return before == preposition.replace("إ", "ا").replace("ى", "ي")
    return before not in ("ب", "ل", "ك", "من", "في", "عن", "مع", "علي", "الي")
