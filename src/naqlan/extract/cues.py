"""Where is something said? Candidates of the rules of `statements.yaml`, one chosen for each word of saying."""

from dataclasses import replace

from naqlan.extract.cue import Cue, in_mood
from naqlan.extract.cue_frames import best_of, has_subject_before
from naqlan.extract.cue_words import light_noun, verb_here
from naqlan.extract.headlines import speaks_in_title
from naqlan.extract.objects import Frame, find_object
from naqlan.extract.row import Text
from naqlan.extract.speech import SHORTEST, leaves_quotation, opens_speech, term_before, words_quoted_before
from naqlan.extract.words import attitude_at, is_owned, is_word, owner_form
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
    best = [cue for _, rows in sorted(candidates.items()) if (cue := best_of(text, rows)) is not None]
    chosen = [cue for one in best if (cue := in_mood(one, moods.get(one.unit, []))) is not None]
    spoken = {cue.content for cue in chosen if cue.frame in ("colon", "quote")}
    taken = {cue.content for cue in chosen if not cue.match.rule.gives.get("owned")}
    relayed = {cue.content: cue.unit for cue in chosen if cue.frame == "relay"}
    return [
        cue
        for cue in chosen
        if (cue.frame != "title" or cue.content not in spoken)
        and not (cue.match.rule.gives.get("owned") and {cue.unit, cue.content} & taken)
        and cue.unit >= relayed.get(cue.content, 0)  # "شككت في …، ناقلة عن X قوله إن"
    ]


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
    if (frame == "quote" and not opens_speech(text, match)) or leaves_quotation(text, unit, _content(match, unit)):
        return None
    if frame == "noun" and match.rule.gives.get("owned") and _relayed(text, unit):
        return None  # "نقلت X عن مواطنين قولهم إن": not X's
    if match.rule.gives.get("alone") and reading and "obj" in reading.features:
        return None  # "استطلاع نشرته الصحيفة أن"
    if frame == "before" and term_before(text, match.start):
        return None
    if frame == "before" and words_quoted_before(text, match.groups["close"][0]) < SHORTEST:
        return None
    entry: Entry = text.lexicon.entries[reading.entry] if reading and reading.entry >= 0 else {}
    if reading is not None and reading.tag == "SAYP" and unit and "CONTINUES" in text.tags(text.items, unit - 1):
        entry = {**entry, "continues": True}  # "وأردف قائلا"
    content = _content(match, unit)
    cue = Cue(
        match,
        frame,
        unit,
        content,
        groups.get("mid") or (unit + 1, content),
        entry,
        _features(text, unit, reading, match),
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


def _features(text: Text, unit: int, reading: Reading | None, match: Match) -> str:
    """The form of a cue; of a noun of saying with a pronoun ("بقولها", "تأكيده") what that asks of its owner."""
    if match.rule.gives.get("owned"):
        form = owner_form(text, unit)
        return f"{form} acc" if form else ""
    return reading.features if reading else ""


def _content(match: Match, unit: int) -> int:
    groups = match.groups
    return groups["content"][0] if "content" in groups else groups["intro"][1] if "intro" in groups else unit


def _object(text: Text, cue: Cue) -> Cue | None:
    """The cue with the place of its object, None where it has none ("أكد على", "أعلنتها")."""
    if "obj" in cue.features and cue.entry.get("act") != "opine":
        return None
    prepositions = frozenset(_plain(word) for word in cue.entry.get("content", ()))
    plural = cue.features.endswith(("p", "d", "1s")) or cue.participle
    has_subject = plural or _myself(text, cue) or has_subject_before(text, cue) or "obj" in cue.features
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
    items = text.items
    if set(cue.entry.get("addressee", ())) & {"object", "target"}:
        return not ("WEAK" in cue.tags and _bare_accusative(text, cue.unit + 1))
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


def _relayed(text: Text, unit: int) -> bool:
    """Whether a verb of passing on stands before a noun of saying in its sentence."""
    for place in range(unit - 1, max(unit - _FRAIL_REACH, -1), -1):
        tags = text.tags(text.items, place)
        if tags & {"STOP", "NL"}:
            return False
        if tags & {"RELAY", "RELAYP"} and text.items.phrases[place] is None:
            return True
    return False


def _bare_accusative(text: Text, unit: int) -> bool:
    """Whether an indefinite accusative stands right behind a verb: a predicate and nobody addressed ("تعد عنصرا مهما")."""
    tags = text.tags(text.items, unit)
    return (
        text.items.phrases[unit] is None and "W_NOUN" in tags and not is_owned(text, unit) and "DEF" not in tags and _folded(text, unit).endswith("ا")
    )


def _folded(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _myself(text: Text, cue: Cue) -> bool:
    """Whether the verb may be a first person in somebody's own quotation ("أكدت مجددا الدعم"): its subject is in its form."""
    start = text.analysis.starts[text.items.first[cue.unit]]
    first = any(one.tag == "SAY" and one.features.endswith(("1s", "1p")) for one in text.items.readings[cue.unit])
    return first and any(quote.open < start < quote.end for quote in text.analysis.quotes)


def _attitude(text: Text, unit: int) -> bool:
    """Whether an attitude stands at a unit or behind its intensifiers ("أبدى بالغ قلقه"); "أبدى قدرة" says nothing."""
    places = range(unit, min(unit + 3, len(text.items)))
    return any(attitude_at(text, place) is not None or any(one.tag == "SAYN" for one in text.items.readings[place]) for place in places)


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
    if match.rule.gives.get("owned"):
        wanted = ("SAYN", "SAYM", "SELFNOUN")
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
    strict = frame in ("object", "phrase", "clause", "quote", "colon") and not {"light", "owned"} & set(match.rule.gives) and wanted != ("SAYP",)
    return readings[0] if readings and not strict else None


def _plain(word: str) -> str:
    return fold(word)
