"""Where does the direct object of a verb of saying begin? A walk over its subject, times, and prepositional adjuncts."""

from dataclasses import dataclass

from naqlan.extract.row import Text
from naqlan.lexicon.alphabet import Tags

_REACH = 34
_ENDS = frozenset({"STOP", "NL", "COLON", "SEMI", "INNA", "QUC", "CONTRAST", "SAYP"})
_PASSED = frozenset({"TIME", "ADV", "PREPPRON", "MODAL"})
_REFUSED = frozenset({"CONJ", "REL", "AUX", "NEG", "PREP", "TPREP", "PROCLITIC", "PRON", "WH"})
_NOMINAL = frozenset(
    {"W_NOUN", "SAYM", "SAYN", "MEETN", "DEF", "UNK", "SUF", "ATTITUDE", "NP", "OHEAD", "TITLE", "QUANT", "NUM", "DEM", "W_ADJ", "LIGHTN", "ST_POSSIBLE", "ST_PLANNED", "ST_CANCELLED", "ST_DENIED",
     "ST_DISPUTED", "GIVEN", "FAMILY", "DECLINED", "LIGHT", "PORTFOLIO", "QUO", "MEDIUM", "W_VERB"}
)  # fmt: skip
_AFTER_ADJUNCT = frozenset({"DEF", "W_ADJ", "NAT", "TIME", "ADV"})


@dataclass(frozen=True, slots=True)
class Object:
    """Where an object begins, and the units of the subject walked over (None where it stands before the verb or in it)."""

    start: int
    subject: tuple[int, int] | None


def find_object(text: Text, cue: int, prepositions: frozenset[str], *, has_subject: bool) -> Object | None:
    """Finds the unit at which the direct object of the verb at `cue` begins.

    Args:
        text: The field, chunked.
        cue: The verb's unit.
        prepositions: Folded prepositions that bring the verb's matter: at one of them this is no bare object.
        has_subject: Whether the subject stands before the verb or in its form.

    Returns:
        The object, or None where the verb has none.
    """
    items, unit, subject = text.items, cue + 1, None
    end = min(len(items), cue + _REACH)
    while unit < end:
        tags = text.tags(items, unit)
        if tags & _ENDS and "QUO" not in tags:
            return None
        if tags & {"COMMA", "DASH", "LPAR"}:
            unit = _past_insertion(text, unit, end)
        elif items.phrases[unit] is not None:
            if has_subject or subject is not None:
                return Object(unit, subject)
            subject = (unit, unit + 1)
            unit = _past_subject(text, unit, end)
        elif tags & _PASSED and not tags & {"W_NOUN"} or "TIME" in tags:
            unit += 1
        elif tags & {"PREP", "TPREP", "PROCLITIC"}:
            if _norm(text, unit) in prepositions or _norm(text, unit) == "و":
                return None
            unit = _past_adjunct(text, unit + 1, end)
        elif _norm(text, unit) == "عدم" or (_norm(text, unit) == "ما" and (has_subject or subject is not None)):
            return Object(unit, subject)
        elif not tags & _NOMINAL or tags & _REFUSED and not tags & {"DEF", "SUF", "W_NOUN", "QUANT"}:
            return None
        elif "W_VERB" in tags and not tags & (_NOMINAL - {"W_VERB"}):
            return None
        else:
            return _nominal(text, unit, end, subject, prepositions, has_subject=has_subject)
    return None


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _nominal(text: Text, unit: int, end: int, subject: tuple[int, int] | None, prepositions: frozenset[str], *, has_subject: bool) -> Object | None:
    """A bare noun: the object, unless it is a definite noun that no rule knows as a phrase and the object stands behind it."""
    tags = text.tags(text.items, unit)
    if has_subject or subject is not None or "QUO" in tags or not _definite(text, unit):
        return Object(unit, subject)
    last = unit + 1
    while last < end and text.tags(text.items, last) & {"DEF", "NAT"} and text.items.phrases[last] is None:
        last += 1
    if last < end and text.items.phrases[last] is not None and text.items.phrases[last].kind == "person":  # type: ignore[union-attr]
        last += 1
    behind = find_object(text, last - 1, prepositions, has_subject=True)
    if behind is not None and behind.start - last <= 12 and _indefinite(text, behind.start) and not _governed(text, last, behind.start):
        return Object(behind.start, (unit, last))
    return Object(unit, None)


def _governed(text: Text, first: int, start: int) -> bool:
    """Whether a noun before the candidate, right behind the definite noun, governs it ("الهجوم على مقر")."""
    return any(text.tags(text.items, unit) & {"PREP"} for unit in range(first, start)) and "COMMA" not in text.tags(text.items, start - 1)


def _definite(text: Text, unit: int) -> bool:
    return "DEF" in text.tags(text.items, unit) and "UNK" not in text.tags(text.items, unit) or {"DEF", "UNK"} <= text.tags(text.items, unit)


def _indefinite(text: Text, unit: int) -> bool:
    tags: Tags = text.tags(text.items, unit)
    return text.items.phrases[unit] is None and "DEF" not in tags and bool(tags & {"W_NOUN", "SAYM", "SAYN", "MEETN", "ATTITUDE", "SUF", "ST_POSSIBLE", "LIGHTN", "QUO"})


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
    """Past a subject: "X وY", "X، الوزير،", "كتائب X - كتيبة Y"."""
    items, unit = text.items, unit + 1
    while unit + 1 < end:
        tags, following = text.tags(items, unit), items.phrases[unit + 1]
        if _norm(text, unit) == "و" and following is not None:
            unit += 2
        elif "COMMA" in tags and following is not None and following.kind in ("role", "person", "office", "group") and unit + 2 < end and "COMMA" in text.tags(items, unit + 2):
            unit += 2
        elif "RPAR" in tags or "DEF" in tags and items.phrases[unit] is None and tags & {"W_ADJ", "UNK", "NAT"}:
            unit += 1
        elif items.phrases[unit] is not None and items.phrases[unit].kind == "person" and items.phrases[unit - 1] is not None and items.phrases[unit - 1].kind in ("role", "anonymous"):  # type: ignore[union-attr]
            unit += 1
        else:
            break
    return unit


def _past_adjunct(text: Text, unit: int, end: int) -> int:
    """Past the noun group that a preposition governs: one phrase, or a noun with its genitive and adjectives."""
    items = text.items
    if unit >= end:
        return unit
    if items.phrases[unit] is not None:
        return unit + 1
    medium = bool(text.tags(items, unit) & {"MEDIUM"})
    genitive = "DEF" not in text.tags(items, unit) and "SUF" not in text.tags(items, unit)
    unit += 1
    while unit < end:
        tags = text.tags(items, unit)
        if tags & {"COMMA", "PREP", "TPREP", "PROCLITIC", "PREPPRON", "STOP", "NL", "DASH", "QUO"} and items.phrases[unit] is None:
            break
        if items.phrases[unit] is not None:
            return unit + 1 if genitive and not medium else unit
        if tags & {"NAT", "TIME", "ADV", "DEF"} or "W_ADJ" in tags and "W_NOUN" not in tags or medium and "W_ADJ" in tags:
            unit += 1
        elif genitive and not medium:
            genitive = "SUF" not in tags
            unit += 1
        else:
            break
    return unit
