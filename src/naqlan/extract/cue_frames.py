"""Which frame of a word of saying holds? The candidates of one cue ranked against one another."""

from naqlan.extract.cue import Cue
from naqlan.extract.row import Text
from naqlan.extract.speech import names_only, words_quoted
from naqlan.extract.words import is_word


def best_of(text: Text, rows: list[Cue]) -> Cue | None:
    """Chooses among the frames of one cue: what comes first, a clause before a bare object, a real quotation before a clause."""
    refusals = [cue for cue in rows if cue.frame == "decline"]
    ranked = refusals or sorted(rows, key=lambda cue: (_rank(text, cue, rows), cue.content, not cue.match.rule.gives.get("light")))
    return ranked[0] if ranked else None


def _rank(text: Text, cue: Cue, rows: list[Cue]) -> tuple[int, int]:
    distance = cue.content - cue.unit
    if cue.frame == "quote" and words_quoted(text, cue.content) < 4 and any(one.frame == "clause" for one in rows):
        return (1, distance)
    if _yields(text, cue, rows):
        return (3 if cue.frame == "before" or any(one.frame == "relay" for one in rows) else 1, distance)
    clauses = any(one.frame == "clause" for one in rows)
    if cue.frame == "phrase" and clauses and cue.match.rule.gives.get("yields"):
        return (1, distance)
    if cue.frame == "colon" and any(_before_list(text, one) for one in rows):
        return (1, distance)
    if cue.frame == "object" and all(one.frame in ("object", "colon") for one in rows) and _before_list(text, cue):
        return (0, distance)
    if cue.frame == "object":
        clause = [one for one in rows if one.frame in ("clause", "quote", "colon")]
        phrase = [one for one in rows if one.frame == "phrase"]
        if (phrase and cue.tags & {"A_OBJ"}) or any(
            "COMMA" in text.tags(text.items, one.content - 2) for one in phrase if one.content - 2 > cue.content
        ):
            return (2, distance)
        if (
            clause
            and cue.content == cue.unit + 1
            and (text.tags(text.items, cue.content) & {"MEDIUM", "OHEAD", "ADDRESS"} or is_word(text, cue.content, "PAPER"))
        ):
            return (2, distance)  # "أكد مكتب … أن", "أوضح بلاغ أن": the noun is who speaks
        if clause and not text.tags(text.items, cue.content) & {"W_NOUN", "SAYM", "SAYN", "ATTITUDE", "QUO", "ST_POSSIBLE"}:
            return (2, distance)
        if any(_apart(text, one) for one in clause):
            return (2, distance)
        if clause and words_quoted(text, cue.content) in (1, 2, 3):
            return (2, distance)
        if clause and "DEF" in text.tags(text.items, cue.content):
            return (2, distance)
    return (0, distance)


def _yields(text: Text, cue: Cue, rows: list[Cue]) -> bool:
    """Whether another frame of the word has the better right: what it brings forward, whose words it passes on, the noun of a light verb."""
    if (cue.frame == "before" and len(rows) > 1) or (cue.frame != "relay" and any(one.frame == "relay" for one in rows)):
        return True
    if (
        cue.frame == "phrase"
        and not cue.match.rule.gives.get("light")
        and any(one.frame == "clause" and one.match.rule.gives.get("light") for one in rows)
    ):
        return True  # "توجه بالقول إن"
    return cue.frame == "quote" and any(one.frame == "clause" and names_only(text, cue.content, one.content) for one in rows)


def _before_list(text: Text, cue: Cue) -> bool:
    """Whether a verb has its subject and a noun as its object before the colon ("أعلن الوزير إلغاء ثلاث رحلات: …"): a list follows."""
    tags = text.tags(text.items, cue.content)
    return (
        cue.frame == "object"
        and "object" not in cue.entry.get("addressee", ())
        and (cue.subject is not None or has_subject_before(text, cue))
        and text.items.phrases[cue.content] is None
        and bool(tags & {"W_NOUN", "SAYM", "SAYN", "MEETN", "LIGHTN"})
        and not tags & {"DEF", "ADV", "PREP", "TPREP", "W_ADJ", "MEDIUM"}
    )


def _apart(text: Text, clause: Cue) -> bool:
    """Whether a clause stands apart from the noun before it ("أوضح فلان، في تصريح، أن"), which then is no object that it belongs to."""
    intro = clause.match.groups.get("intro")
    return intro is not None and bool(
        text.tags(text.items, intro[0]) & {"COMMA", "COLON", "DASH"} or text.tags(text.items, intro[0] - 1) & {"COMMA", "RPAR", "DASH", "TIME", "QUC"}
    )


def has_subject_before(text: Text, cue: Cue) -> bool:
    """Says whether the subject stands before the verb: a phrase, with قد, a negation or a day between."""
    unit = cue.unit - 1
    while unit >= 0 and text.tags(text.items, unit) & {"AUX", "MODAL", "NEG", "TIME", "ADV"} and text.items.phrases[unit] is None:
        unit -= 1
    if unit < 0 or text.items.phrases[unit] is not None:
        return unit >= 0
    tags = text.tags(text.items, unit)
    behind = text.items.phrases[cue.unit + 1] if cue.unit + 1 < len(text.items) else None
    return ("INNA" in tags and is_word(text, unit, "INNAHE")) or ("REL" in tags and behind is None)
