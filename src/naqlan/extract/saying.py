"""What kind of saying is it? Act, polarity, distance, medium and day of a statement."""

from typing import cast

from naqlan.extract.drafts import Draft
from naqlan.extract.row import Text
from naqlan.extract.voice import Voice
from naqlan.extract.words import attitude_at, is_word
from naqlan.lexicon.analysis import Entry
from naqlan.record.span import Span
from naqlan.record.statement import ACTS, VIAS, Act, Polarity, Via

_ATTITUDE_REACH = 4


def act_of(text: Text, draft: Draft) -> Act:
    """Returns the act by the cue; for "أعرب عن" and the like by the noun that follows."""
    cue, entry = draft.cue, draft.cue.entry
    if cue.frame == "decline":
        return "decline"
    if entry.get("by_noun") or cue.frame == "attitude":
        attitude = _attitude(text, cue.content)
        return cast("Act", attitude["act"]) if attitude is not None else "say"
    introducer = cue.group("intro")
    norm = text.analysis.norms[text.items.first[introducer[0]]] if introducer else ""
    act = (entry.get("acts") or {}).get(norm) or entry.get("act", "say")
    return cast("Act", act) if act in ACTS else "say"


def _attitude(text: Text, content: int) -> Entry | None:
    """The entry of the attitude that a content begins with ("أعرب عن شكه في"), or None."""
    found = (attitude_at(text, unit) for unit in range(content, min(content + _ATTITUDE_REACH, len(text.items))))
    return next((one for one in found if one is not None), None)


def polarity_of(text: Text, draft: Draft) -> Polarity:
    """Returns whether the saying itself is affirmed; a negation inside the content does not count."""
    cue, entry = draft.cue, draft.cue.entry
    negated = cue.mood == "negated"
    unit = cue.unit - 1
    while not cue.mood and unit >= 0 and cue.unit - unit <= 2:
        if is_word(text, unit, "NEGATES") and "NEG" in text.tags(text.items, unit):
            contrary = is_word(text, unit, "NO") and unit > 0 and is_word(text, unit - 1, "RATHER")  # "لا بل أكد"
            negated = not contrary and (not is_word(text, unit, "MA") or _ma_negates(text, unit, draft))
            break
        if "AUX" not in text.tags(text.items, unit):
            break
        unit -= 1
    attitude = _attitude(text, cue.content) if entry.get("by_noun") else None
    if attitude is not None and attitude.get("polarity") == "doubted":
        return "negated" if negated else "doubted"
    if entry.get("excludes"):
        return "not excluded" if negated else "doubted"
    if negated:
        return "negated"
    return "doubted" if entry.get("polarity") == "doubted" else "affirmed"


_OPENS = frozenset({"STOP", "NL", "COMMA", "QUO", "PROCLITIC", "CONTRAST", "COLON", "SEMI", "DASH", "INNA"})


def _ma_negates(text: Text, unit: int, draft: Draft) -> bool:
    """Whether ما before a verb negates it: at the head of a clause, with nothing behind that points back at it ("مع ما صرح به", "وهو ما قاله")."""
    after = draft.cue.unit + 1
    pronoun = "obj" in draft.cue.features or (after < len(text.items) and "PREPPRON" in text.tags(text.items, after))
    return not pronoun and (unit == 0 or bool(text.tags(text.items, unit - 1) & _OPENS))


def distance_of(text: Text, draft: Draft) -> Span | None:
    """Returns the words by which the writer keeps away from what is said, or None."""
    if draft.self_distance is not None:
        first, last = draft.self_distance
        return text.span(text.items.first[first], text.items.last[last - 1])
    if draft.cue.entry.get("distance"):
        return text.span(text.items.first[draft.cue.unit], text.items.last[draft.cue.unit])
    return None


def via_of(voice: Voice) -> Via | None:
    """Returns the medium of a voice in the record's words."""
    return cast("Via", voice.via) if voice.via in VIAS else None


def when_of(voice: Voice) -> str | None:
    """Returns the day of the saying (EDTF), or None."""
    return voice.when
