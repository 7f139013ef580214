"""Which subject stands before its verb? "الرئيس يؤكد أن", and what a relative clause hangs on ("الذي قال إن")."""

from naqlan.extract.clause import Clause
from naqlan.extract.cue import Cue
from naqlan.extract.row import Text
from naqlan.extract.words import is_word

_OPENS = frozenset("STOP NL COMMA INNA CONTRAST CONJ QUO QUC COLON SEMI DASH RPAR TIME ADV AUX DOTS OPEN_TURN OPEN_OWN_SIDE OPEN_BACKGROUND".split())
_SUBJECTS = frozenset({"person", "role", "office", "group", "outlet", "anonymous"})
"""After these a subject may stand before its verb."""


def subject_before(text: Text, cue: Cue, clause: Clause, *, across_comma: bool) -> None:
    """Looks for a subject before the verb ("الرئيس يؤكد أن"), or for the antecedent of a relative clause."""
    items, unit = text.items, cue.unit - 1
    unit = _as_for(text, cue, unit)
    while unit >= 0 and (text.tags(items, unit) & {"AUX", "ADV", "MODAL", "TIME", "NEG"} or _norm(text, unit) in ("قد", "س", "ل")):
        unit = _as_for(text, cue, unit) if is_word(text, unit, "SO_HAS") else unit - 1
    unit = _as_for(text, cue, unit)
    if (
        unit > 0
        and items.phrases[unit] is None
        and items.phrases[unit - 1] is not None
        and "DEF" in text.tags(items, unit)
        and "REL" not in text.tags(items, unit)
    ):
        unit -= 1
    if unit >= 0 and "REL" in text.tags(items, unit):
        clause.relative = True
        behind = items.phrases[cue.unit + 1] if cue.unit + 1 < cue.content else None
        if behind is not None and behind.kind in _SUBJECTS and "object" not in cue.entry.get("addressee", ()) and cue.frame != "object":
            return  # "الذي قالت الوزيرة إنه": its subject stands behind the verb
        unit -= 1
        if unit >= 0 and _norm(text, unit) == "و":
            unit -= 1
        while unit > 0 and "COMMA" in text.tags(items, unit):
            unit -= 1
    while across_comma and unit >= 0 and "COMMA" in text.tags(items, unit) and unit > 0 and items.phrases[unit - 1] is not None:
        unit -= 1
    if clause.relative and across_comma and (unit < 0 or items.phrases[unit] is None):
        unit = _antecedent(text, unit)
    if unit < 0 or items.phrases[unit] is None:
        if unit > 0 and {"DEF", "NAT"} <= text.tags(items, unit) and cue.features.endswith("p") and text.tags(items, unit - 1) & _OPENS:
            clause.loose = (unit, unit + 1)  # "إلا أن الفلسطينيين يصرون على"
        return
    phrase = items.phrases[unit]
    opens = unit == 0 or bool(text.tags(items, unit - 1) & _OPENS)
    opens = opens or is_word(text, unit - 1, "CLAUSEHEAD")
    if phrase is not None and (opens or clause.relative):
        first = unit
        if unit >= 2 and _norm(text, unit - 1) == "و" and items.phrases[unit - 2] is not None and cue.features.endswith(("d", "p")):
            other = items.phrases[unit - 2]
            if other is not None:
                clause.subjects.append(other)
                first = unit - 2
        clause.subjects.append(phrase)
        if not clause.relative:
            clause.start = first


def _as_for(text: Text, cue: Cue, unit: int) -> int:
    """The unit that "as for" names before the "so" at `unit` ("أما الصحيفة فقالت", "أما الصحيفة، فقد قالت").

    It is `unit` itself, or what stands before a "so has", where none is named, or not as a subject: the verb has another form, or its own
    subject behind it ("أما الوزير فقالت النائبة إنه").
    """
    if unit < 0 or not (is_word(text, unit, "SO") or is_word(text, unit, "SO_HAS")):
        return unit
    phrases = text.items.phrases
    place = unit - 2 if unit and "COMMA" in text.tags(text.items, unit - 1) else unit - 1
    named = phrases[place] if place > 0 else None
    behind = phrases[cue.unit + 1] if cue.unit + 1 < cue.content else None
    own = behind is not None and behind.kind in _SUBJECTS and "object" not in cue.entry.get("addressee", ())
    form = (cue.features.replace(" obj", "").split() or [""])[-1]
    other = named is None or (named.gender != "" and form[-2:-1] not in ("", named.gender))
    if not own and not other and any(is_word(text, before, "ASFOR") for before in range(max(place - 3, 0), place)):
        return place
    return unit if is_word(text, unit, "SO") else unit - 1


def _antecedent(text: Text, unit: int) -> int:
    """The nearest person before a relative clause that is set off ("… عاشور أبو راشد للوقوف على الأحداث، والذي نفى"), -1 for none."""
    for place in range(unit, max(unit - 14, -1), -1):
        phrase = text.items.phrases[place]
        if phrase is not None and phrase.kind == "person":
            return place
        if text.tags(text.items, place) & {"STOP", "NL"}:
            break
    return -1


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]
