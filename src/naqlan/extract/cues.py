"""Where is something said? Candidates of the rules of `statements.yaml`, one chosen for each word of saying."""

from dataclasses import replace

from naqlan.extract.cue import Cue, in_mood
from naqlan.extract.cue_words import light_noun, verb_here
from naqlan.extract.headlines import speaks_in_title
from naqlan.extract.objects import Frame, find_object
from naqlan.extract.row import Text
from naqlan.extract.speech import opens_speech, term_before, words_quoted
from naqlan.extract.words import is_word
from naqlan.lexicon.analysis import Entry, Reading
from naqlan.rules.match import Match, Rulebook
from naqlan.text.fold import fold

_READINGS = {"noun": ("SAYN", "SAYM"), "relay": ("RELAY", "RELAYP"), "decline": ("DECLINE",)}
_FRAIL_REACH = 14
"""Units between a word that is often no saying and its clause; verbs of saying proper reach over twice as many."""


def find_cues(text: Text, rules: Rulebook) -> list[Cue]:
    """Returns the chosen cue of each word of saying, in order; empty where nobody is said to say anything."""
    candidates: dict[int, list[Cue]] = {}
    moods: dict[int, list[Match]] = {}
    for match in rules.find(text.items.symbols):
        if match.rule.gives["frame"] == "mood":
            moods.setdefault(match.groups["cue"][0], []).append(match)
            continue
        cue = _cue(text, match)
        if cue is not None:
            candidates.setdefault(cue.unit, []).append(cue)
    best = [cue for _, rows in sorted(candidates.items()) if (cue := _best(text, rows)) is not None]
    chosen = [cue for one in best if (cue := in_mood(one, moods.get(one.unit, []))) is not None]
    spoken = {cue.content for cue in chosen if cue.frame in ("colon", "quote")}
    return [cue for cue in chosen if cue.frame != "title" or cue.content not in spoken]


def _cue(text: Text, match: Match) -> Cue | None:
    frame = match.rule.gives["frame"]
    if frame == "title" and not speaks_in_title(text, match):
        return None
    groups = match.groups
    unit = groups["cue"][0] if "cue" in groups else groups["intro"][0]
    reading = _reading(text, unit, frame, match)
    light = bool(match.rule.gives.get("light"))
    if (
        frame not in ("according", "document", "title")
        and not light
        and (reading is None or not verb_here(text, unit, reading, frame, _content(match, unit)))
    ):
        return None
    if (frame == "quote" and not opens_speech(text, match)) or (frame == "before" and term_before(text, match.start)):
        return None
    entry: Entry = text.lexicon.entries[reading.entry] if reading and reading.entry >= 0 else {}
    content = _content(match, unit)
    cue = Cue(
        match,
        frame,
        unit,
        content,
        groups.get("mid") or (unit + 1, content),
        entry,
        reading.features if reading else "",
        text.tags(text.items, unit),
        bool(match.rule.gives.get("same")),
    )
    if light:
        return _light(text, cue)
    if frame == "object":
        return _object(text, cue)
    if frame == "decline" and not _declined(text, cue.content):
        return None
    if frame == "phrase" and not match.rule.gives.get("same") and not _open_way(text, cue):
        return None
    if frame == "phrase" and entry.get("deeds") and not any(one.tag == "AGREED" for one in text.items.readings[content]):
        return None  # "اتفقا على دفع …" is a deed, "اتفقا على أهمية …" is said
    if frame == "clause" and "WEAK" in cue.tags and "STRONG" not in cue.tags and content - unit > _FRAIL_REACH:
        return None
    return cue


def _content(match: Match, unit: int) -> int:
    groups = match.groups
    return groups["content"][0] if "content" in groups else groups["intro"][1] if "intro" in groups else unit


def _object(text: Text, cue: Cue) -> Cue | None:
    """The cue with the place of its object, None where it has none ("أكد على", "أعلنتها")."""
    if "obj" in cue.features and cue.entry.get("act") != "opine":
        return None
    prepositions = frozenset(_plain(word) for word in cue.entry.get("content", ()))
    plural = cue.features.endswith(("p", "d", "1s")) or cue.participle
    has_subject = plural or _myself(text, cue) or _subject_before(text, cue) or "obj" in cue.features
    found = find_object(text, cue.unit, Frame(prepositions, has_subject, cue.entry.get("act") in ("condemn", "support", "deny")))
    if found is None or ("obj" in cue.features and found.start > cue.unit + 1 and found.subject is None):
        return None
    if cue.entry.get("by_noun") and not _attitude(text, found.start):
        return None
    return replace(cue, content=found.start, mid=(cue.unit + 1, found.start), subject=found.subject)


def _declined(text: Text, unit: int) -> bool:
    """Whether speaking is what is refused: "الرد على الأسئلة", and not "الرد على الهجوم"."""
    if not is_word(text, unit, "ANSWER") or unit + 2 >= len(text.items) or "PREP" not in text.tags(text.items, unit + 1):
        return True
    return is_word(text, unit + 2, "ASKED")


def _open_way(text: Text, cue: Cue) -> bool:
    """Whether nothing between a verb and its preposition takes that preposition for itself ("تأمل استخدام اتفاق … بخطتها").

    A verb that addresses nobody has its subject between them and no bare indefinite noun.
    """
    if set(cue.entry.get("addressee", ())) & {"object", "target"}:
        return True
    items = text.items
    for unit in range(cue.mid[0], cue.mid[1]):
        tags = text.tags(items, unit)
        if (
            items.phrases[unit] is None
            and "W_NOUN" in tags
            and not tags & {"DEF", "SUF", "PREP", "TPREP", "ADV", "MEDIUM", "MEETN", "PREPPRON", "QUANT", "TITLE", "AUX", "ADDRESS"}
        ):
            before = text.tags(items, unit - 1)
            if (unit > cue.mid[0] and not before & {"PREP", "TPREP", "PROCLITIC", "W_NOUN", "MEDIUM", "MEETN", "COMMA", "DASH", "LPAR", "DEF"}) or (
                unit == cue.mid[0] and "PREPPRON" not in before
            ):
                return False
    return True


def _myself(text: Text, cue: Cue) -> bool:
    """Whether the verb may be a first person in somebody's own quotation ("أكدت مجددا الدعم"): its subject is in its form."""
    start = text.analysis.starts[text.items.first[cue.unit]]
    first = any(one.tag == "SAY" and one.features.endswith(("1s", "1p")) for one in text.items.readings[cue.unit])
    return first and any(quote.open < start < quote.end for quote in text.analysis.quotes)


def _attitude(text: Text, unit: int) -> bool:
    """Whether an attitude stands at a unit or behind its intensifiers ("أبدى بالغ قلقه"); "أبدى قدرة" says nothing."""
    kinds = {one.tag for place in range(unit, min(unit + 3, len(text.items))) for one in text.items.readings[place]}
    return bool(kinds & {"ATTITUDE", "SAYN"})


def _light(text: Text, cue: Cue) -> Cue | None:
    """The cue of a light verb with the noun that carries the act; "جدد تأكيده أن" has its content behind the noun."""
    for one in text.items.readings[cue.unit]:
        if one.tag != "LIGHTSAY":
            continue
        found = light_noun(text, cue.unit, text.lexicon.entries[one.entry])
        refused = cue.unit and text.tags(text.items, cue.unit - 1) & {"NEG", "PREP"} and text.items.phrases[cue.unit - 1] is None
        if found is None or refused:
            continue
        entry = {**text.lexicon.entries[one.entry], "act": found.act}
        return replace(
            cue,
            content=found.content,
            mid=(cue.unit + 1, found.noun),
            entry=entry,
            features=one.features,
            frame="clause" if found.clause else "phrase",
        )
    return None


def _reading(text: Text, unit: int, frame: str, match: Match) -> Reading | None:
    """The reading of the cue's word that fits the frame: a verb over a noun, one whose frames hold this content over others."""
    wanted = _READINGS.get(frame, ("SAYP",) if match.rule.gives.get("same") else ("SAY",))
    readings = [one for one in text.items.readings[unit] if one.tag in wanted]
    introducer = match.groups.get("intro")
    norm = text.analysis.norms[text.items.first[introducer[0]]] if introducer and introducer[1] > introducer[0] else ""
    for one in readings:
        entry = text.lexicon.entries[one.entry] if one.entry >= 0 else {}
        content, clauses = entry.get("content", ()), {"T_INNA", "T_OBJ_INNA"} & set(entry.get("tags", ()))
        if frame in ("clause", "noun") and clauses:
            return one
        if frame in ("quote", "colon", "before") and "quote" in content:
            return one
        if frame == "object" and "noun" in content:
            return one
        if frame == "phrase" and any(_plain(word) == norm for word in content):
            return one
    strict = frame in ("object", "phrase", "clause", "quote", "colon") and "light" not in match.rule.gives and wanted != ("SAYP",)
    return readings[0] if readings and not strict else None


def _plain(word: str) -> str:
    return fold(word)


def _best(text: Text, rows: list[Cue]) -> Cue | None:
    """Chooses among the frames of one cue: what comes first, a clause before a bare object, a real quotation before a clause."""
    refusals = [cue for cue in rows if cue.frame == "decline"]
    ranked = refusals or sorted(rows, key=lambda cue: (_rank(text, cue, rows), cue.content))
    return ranked[0] if ranked else None


def _rank(text: Text, cue: Cue, rows: list[Cue]) -> tuple[int, int]:
    distance = cue.content - cue.unit
    if cue.frame == "quote" and words_quoted(text, cue.content) < 4 and any(one.frame == "clause" for one in rows):
        return (1, distance)
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


def _before_list(text: Text, cue: Cue) -> bool:
    """Whether a verb has its subject and a noun as its object before the colon ("أعلن الوزير إلغاء ثلاث رحلات: …"): a list follows."""
    tags = text.tags(text.items, cue.content)
    return (
        cue.frame == "object"
        and "object" not in cue.entry.get("addressee", ())
        and (cue.subject is not None or _subject_before(text, cue))
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


def _subject_before(text: Text, cue: Cue) -> bool:
    """Whether the subject stands before the verb: a phrase, with قد, a negation or a day between."""
    unit = cue.unit - 1
    while unit >= 0 and text.tags(text.items, unit) & {"AUX", "MODAL", "NEG", "TIME", "ADV"} and text.items.phrases[unit] is None:
        unit -= 1
    if unit < 0 or text.items.phrases[unit] is not None:
        return unit >= 0
    tags = text.tags(text.items, unit)
    behind = text.items.phrases[cue.unit + 1] if cue.unit + 1 < len(text.items) else None
    return ("INNA" in tags and is_word(text, unit, "INNAHE")) or ("REL" in tags and behind is None)
