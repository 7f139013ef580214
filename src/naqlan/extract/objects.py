"""Where does the direct object of a verb of saying begin? A walk over its subject, times, and prepositional adjuncts."""

from dataclasses import dataclass, replace

from naqlan.extract.row import Text
from naqlan.extract.words import attitude_at, is_honoured, is_word

_REACH = 34
_NEAR_OBJECT = 12
_NAMES = frozenset({"UNK", "GIVEN", "FAMILY", "LATIN"})
_ENDS = frozenset({"STOP", "NL", "COLON", "SEMI", "INNA", "QUC", "CONTRAST", "ACCP"})
_PASSED = frozenset({"TIME", "ADV", "PREPPRON", "MODAL"})
_REFUSED = frozenset({"CONJ", "REL", "AUX", "NEG", "PREP", "TPREP", "PROCLITIC", "PRON", "WH"})
_NOMINAL = frozenset(
    "W_NOUN SAYM SAYN MEETN DEF UNK SUF ATTITUDE NP OHEAD TITLE QUANT NUM DEM W_ADJ LIGHTN ST_POSSIBLE ST_PLANNED ST_CANCELLED ST_DENIED ST_DISPUTED "
    "GIVEN FAMILY DECLINED LIGHT PORTFOLIO QUO MEDIUM W_VERB".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of a verb before its object is looked for.

    Attributes:
        prepositions: Folded prepositions that bring its matter: at one of them it has no bare object.
        has_subject: Whether the subject stands before the verb or in its form.
        judges: Whether it condemns or supports what is definite ("أدان الهجوم"); of others a definite noun is rather the subject.
    """

    prepositions: frozenset[str]
    has_subject: bool
    judges: bool


@dataclass(frozen=True, slots=True)
class Object:
    """Where an object begins, and the units of the subject walked over (None where it stands before the verb or in it)."""

    start: int
    subject: tuple[int, int] | None


def find_object(text: Text, cue: int, frame: Frame) -> Object | None:
    """Finds the unit at which the direct object of the verb at `cue` begins.

    Args:
        text: The field, chunked.
        cue: The verb's unit.
        frame: What is known of the verb.

    Returns:
        The object, or None where the verb has none.
    """
    items, unit, subject = text.items, cue + 1, None
    end = min(len(items), cue + _REACH)
    while unit < end:
        tags = text.tags(items, unit)
        if unit == cue + 1 and "ADDRESS" in tags and items.phrases[unit] is None:
            # "أكد معاليه أهمية": the subject; "أكد معالي الوزير أهمية": it stands behind
            frame, unit = replace(frame, has_subject=frame.has_subject or is_honoured(text, unit)), unit + 1
            continue
        if is_word(text, unit, "ME"):
            frame = replace(frame, has_subject=True)  # "أكدت أنا والوزير فلان"
            unit += 3 if unit + 2 < end and _norm(text, unit + 1) == "و" and items.phrases[unit + 2] is not None else 1
            continue
        if tags & _ENDS and not tags & {"QUO", "ADV"} and items.phrases[unit] is None and not _feeling(text, unit):
            return None
        known = frame.has_subject or subject is not None
        closing = _short_quote(text, unit, end) if "QUO" in tags and not known else 0
        if closing:
            subject, unit = (unit, closing), closing + 1  # a name in quotation marks
            continue
        passed = _passed(text, unit, end, cue, frame)
        if passed is None:
            return None
        if passed > unit:
            unit = passed
        elif items.phrases[unit] is not None and not known:
            subject, unit = (unit, unit + 1), _past_subject(text, unit, end)
        else:
            return _begun(text, unit, end, subject, frame)
    return None


def _feeling(text: Text, unit: int) -> bool:
    """Whether what is written like an accusative participle is a feeling with its owner ("أبدى فلان قلقه", like "قلقة"): no comma before it."""
    return "COMMA" not in text.tags(text.items, unit - 1) and attitude_at(text, unit) is not None


def _passed(text: Text, unit: int, end: int, cue: int, frame: Frame) -> int | None:
    """The unit behind an insertion, time, adverb or adjunct that begins at `unit`; `unit` where none does, None where no object can follow."""
    items, tags = text.items, text.tags(text.items, unit)
    if tags & {"COMMA", "DASH", "LPAR"}:
        return _past_insertion(text, unit, end)
    if items.phrases[unit] is not None:
        return unit
    if is_word(text, unit, "MANNER"):
        return unit + 2
    adjunct = is_word(text, unit, "ADJUNCT")
    aside = "PREP" not in tags and not adjunct and ("PREPPRON" in tags or (tags & _PASSED and "W_NOUN" not in tags))
    if "TIME" in tags or aside or is_word(text, unit, "ALLOF"):
        return unit + 1
    if not tags & {"PREP", "TPREP", "PROCLITIC"} or (tags & {"W_NOUN", "W_VERB"} and "PREPPRON" not in tags and not adjunct):
        return unit
    if _norm(text, unit) in frame.prepositions:
        return None
    if _norm(text, unit) == "و":  # "لفلان وفلان"
        return unit + 2 if unit + 1 < end and items.phrases[unit + 1] is not None and unit - 2 > cue else None
    return _past_adjunct(text, unit + 1, end)


def _begun(text: Text, unit: int, end: int, subject: tuple[int, int] | None, frame: Frame) -> Object | None:
    """The object that begins at a unit which nothing walks over, None where that can begin none."""
    tags = text.tags(text.items, unit)
    if text.items.phrases[unit] is not None or is_word(text, unit, "LACK") or any("obj" in one.features for one in text.items.readings[unit]):
        return Object(unit, subject)  # "أكد رفضهما", "أعلن عزمه": written like a verb with its object
    if is_word(text, unit, "WHICH") and (frame.has_subject or subject is not None):
        return Object(unit, subject)
    refused = tags & _REFUSED and not tags & {"DEF", "SUF", "W_NOUN", "QUANT"}
    if not tags & _NOMINAL or refused or ("W_VERB" in tags and not tags & (_NOMINAL - {"W_VERB"})):
        return None
    return _nominal(text, unit, end, subject, frame)


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _nominal(text: Text, unit: int, end: int, subject: tuple[int, int] | None, frame: Frame) -> Object | None:
    """A bare noun: the object, unless it is a subject that no rule knows as a phrase and the object stands behind it."""
    tags = text.tags(text.items, unit)
    named = bool(tags & _NAMES) and not tags & {"W_NOUN", "ATTITUDE", "SAYM", "SAYN", "QUANT", "SUF"}
    if frame.has_subject or subject is not None or "QUO" in tags or not (named or "DEF" in tags):
        return Object(unit, subject)
    last = unit + 1
    while last < end and text.tags(text.items, last) & ({"DEF", "NAT"} | (_NAMES if named else frozenset())) and text.items.phrases[last] is None:
        last += 1
    following = text.items.phrases[last] if last < end else None
    if following is not None and following.kind == "person":
        last += 1
    if last < end and _norm(text, last) in frame.prepositions:
        return None  # "أكد البلدان على أهمية"
    behind = find_object(text, last - 1, replace(frame, has_subject=True))
    if behind is not None and behind.start - last <= _NEAR_OBJECT and _indefinite(text, behind.start) and not _governed(text, last, behind.start):
        return Object(behind.start, (unit, last))
    return Object(unit, None) if frame.judges and not named else None


def _governed(text: Text, first: int, start: int) -> bool:
    """Whether a noun before the candidate, right behind the definite noun, governs it ("الهجوم على مقر")."""
    return any(text.tags(text.items, unit) & {"PREP"} for unit in range(first, start)) and "COMMA" not in text.tags(text.items, start - 1)


def _definite(text: Text, unit: int) -> bool:
    return ("DEF" in text.tags(text.items, unit) and "UNK" not in text.tags(text.items, unit)) or {"DEF", "UNK"} <= text.tags(text.items, unit)


def _indefinite(text: Text, unit: int) -> bool:
    tags = text.tags(text.items, unit)
    return (
        text.items.phrases[unit] is None
        and "DEF" not in tags
        and bool(tags & {"W_NOUN", "SAYM", "SAYN", "MEETN", "ATTITUDE", "SUF", "ST_POSSIBLE", "LIGHTN", "QUO"})
    )


def _short_quote(text: Text, unit: int, end: int) -> int:
    """The unit that closes a quotation of one to three words, 0 where it is longer."""
    return next((place for place in range(unit + 2, min(unit + 5, end)) if "QUC" in text.tags(text.items, place)), 0)


def _past_insertion(text: Text, unit: int, end: int) -> int:
    """Past a comma, a parenthesis between dashes or brackets, or a relative clause between commas."""
    tags = text.tags(text.items, unit)
    if "COMMA" in tags:
        if unit + 1 < end and "REL" in text.tags(text.items, unit + 1):
            return _to(text, unit + 2, end, "COMMA")
        return unit + 1
    return _to(text, unit + 1, end, "DASH" if "DASH" in tags else "RPAR") + 1


def _to(text: Text, unit: int, end: int, mark: str) -> int:
    for place in range(unit, end):
        if mark in text.tags(text.items, place):
            return place
        if text.tags(text.items, place) & {"STOP", "NL"}:
            break
    return end if mark == "COMMA" else unit


def _past_subject(text: Text, unit: int, end: int) -> int:
    """Past a subject: "X وY", "X، الوزير،", "مصدر بمجلس إدارة الدعوة", and what an indefinite head is of ("قادة قمة الدول")."""
    items, unit = text.items, _past_genitive(text, unit, end)
    while unit + 1 < end:
        tags, phrase, following = text.tags(items, unit), items.phrases[unit], items.phrases[unit + 1]
        before = items.phrases[unit - 1]
        if (_norm(text, unit) == "و" and following is not None) or (
            "COMMA" in tags
            and following is not None
            and following.kind in ("role", "person", "office", "group")
            and unit + 2 < end
            and "COMMA" in text.tags(items, unit + 2)
        ):
            unit += 2
        elif (
            "RPAR" in tags
            or ("DEF" in tags and phrase is None and tags & {"W_ADJ", "UNK", "NAT"})
            or (phrase is not None and phrase.kind == "person" and before is not None and before.kind in ("role", "anonymous"))
        ):
            unit += 1
        else:
            break
    return unit


def _past_genitive(text: Text, unit: int, end: int) -> int:
    """Past a phrase and the words that its last, indefinite, noun is of: "مديرية حرس" goes on with "الحدود", "حماس" with nothing."""
    phrase = text.items.phrases[unit]
    after = unit + 1
    headed = phrase is not None and (phrase.kind in ("role", "anonymous", "people") or phrase.rule == "entities.office")
    if not headed or text.analysis.norms[text.items.last[unit] - 1].startswith("ال") or after >= end:
        return after
    if (
        "W_NOUN" in text.tags(text.items, after)
        and after + 1 < end
        and "DEF" in text.tags(text.items, after + 1)
        and text.items.phrases[after] is None
    ):
        after += 1
    while after < end and text.items.phrases[after] is None and text.tags(text.items, after) & {"DEF"}:
        after += 1
    return after


def _past_adjunct(text: Text, unit: int, end: int) -> int:
    """Past the noun group that a preposition governs: one phrase, or a noun with its genitive and adjectives."""
    items = text.items
    if unit >= end:
        return unit
    if items.phrases[unit] is not None:
        return _past_genitive(text, unit, end)
    medium = "MEDIUM" in text.tags(items, unit)
    plural = _norm(text, unit).endswith("ات")
    genitive = not text.tags(items, unit) & {"DEF", "SUF"} and not medium
    unit += 1
    while unit < end:
        tags, phrase = text.tags(items, unit), items.phrases[unit]
        if phrase is None and tags & {"COMMA", "PREP", "TPREP", "PROCLITIC", "PREPPRON", "STOP", "NL", "DASH", "QUO"} and "W_NOUN" not in tags:
            break
        if phrase is not None:
            return (
                _past_genitive(text, unit, end)
                if genitive or (medium and phrase.kind == "role" and items.last[unit] - items.first[unit] == 1)
                else unit
            )
        adjective = ("W_ADJ" in tags and (medium or "W_NOUN" not in tags)) or (plural and medium and _norm(text, unit).endswith("ه"))
        if tags & {"NAT", "TIME", "ADV", "DEF", "DEM"} or adjective:
            genitive = genitive and "DEM" in tags
            unit += 1
        elif genitive:
            genitive = False
            unit += 1
        else:
            break
    return unit
