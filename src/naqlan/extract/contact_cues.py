"""Where is a contact told? Candidates of the rules of `contacts.yaml`, one for each word of contact."""

from dataclasses import dataclass

from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import folded, terms
from naqlan.lexicon.analysis import Entry, Reading
from naqlan.rules.match import Match, Rulebook

_HOLDS = 4
"""Units from a verbal noun to what it holds; its subject may stand between ("إجراء الوزير محادثات")."""
_ORDER = ("join", "relative", "light", "verb", "noun")


@dataclass(slots=True)
class Cue:
    """One word of contact with the frame chosen for it; numbers are units of `text.items`.

    Attributes:
        rule: Id of the rule.
        frame: join, relative, light, verb or noun.
        unit: The cue.
        light: Its light verb or verbal noun, -1 for none.
        entry: Entry of the cue.
        light_entry: Entry of the light verb, empty for none.
        features: Tense, person, gender, number of the verb (the light one where there is one), or number of the noun.
        plural: Whether the noun of contact is plural ("اتصالات").
        definite: Whether it carries its article.
        suffix: The pronoun on the noun, empty for none.
    """

    rule: str
    frame: str
    unit: int
    light: int
    entry: Entry
    light_entry: Entry
    features: str
    plural: bool = False
    definite: bool = False
    suffix: str = ""

    @property
    def head(self) -> int:
        """The unit that carries the tense: the light verb, else the cue."""
        return self.light if self.light >= 0 else self.unit

    @property
    def first(self) -> int:
        """The leftmost unit of cue and light verb."""
        return min(self.light, self.unit) if self.light >= 0 else self.unit

    @property
    def last(self) -> int:
        """The rightmost unit of cue and light verb."""
        return max(self.light, self.unit)

    @property
    def kind(self) -> str:
        """The kind of contact that the cue alone gives."""
        return str(self.entry.get("kind", "meeting"))

    @property
    def takes(self) -> tuple[str, ...]:
        """Where the cue and its light verb take their parties: folded prepositions, subject, object, place."""
        other = self.light_entry.get("other") or ()
        return tuple(folded(one) for one in (*self.entry.get("parties", ()), *([other] if isinstance(other, str) else other)))


def find_cues(scene: Scene, rules: Rulebook) -> list[Cue]:
    """Returns the words of contact of a field in order; empty where there are none."""
    found: dict[int, Cue] = {}
    for match in rules.find(scene.text.items.symbols):
        cue = _cue(scene, match)
        if cue is None:
            continue
        kept = found.get(cue.unit)
        if kept is None or _ORDER.index(cue.frame) < _ORDER.index(kept.frame):
            found[cue.unit] = cue
    used = {cue.light for cue in found.values() if cue.frame in ("relative", "light")}
    return [cue for unit, cue in sorted(found.items()) if unit not in used]


def _of_myself(scene: Scene, unit: int) -> bool:
    """Whether the letters say "I" where the folded form could be a past ("آمل أن أستقبل"): an alef with its hamza behind "that"."""
    written = scene.text.letters(scene.text.items.first[unit], scene.text.items.last[unit])
    return written.startswith("أ") and scene.norm(unit - 1) in terms("that")


def _reading(scene: Scene, unit: int, *tags: str) -> Reading | None:
    """The reading with one of the tags; the noun's own entry before that of a verb whose verbal noun it is."""
    found = [one for tag in tags for one in scene.text.items.readings[unit] if one.tag == tag]
    return next((one for one in found if one.entry >= 0 and "modifiers" in scene.text.lexicon.entries[one.entry]), found[0] if found else None)


def _cue(scene: Scene, match: Match) -> Cue | None:
    frame, unit = match.rule.gives["frame"], match.groups["cue"][0]
    if scene.phrase(unit) is not None:
        return None
    if frame == "join":
        return Cue(match.rule.id, frame, unit, -1, {"kind": "meeting", "parties": []}, {}, "past 3ms")
    light = match.groups["light"][0] if "light" in match.groups else -1
    reading = _reading(scene, unit, "MEET") if frame == "verb" else _reading(scene, unit, "MEETN", "MEETL")
    if reading is None or (
        reading.tag == "MEETL"
        and not scene.text.letters(scene.text.items.first[unit], scene.text.items.last[unit]).startswith(tuple(terms("for_meeting")))
    ):
        return None
    if frame == "verb" and (
        "LINK" in scene.tags(unit - 1)
        or (_nominal(scene, unit) and "pres" not in reading.features)
        or ("DEF" in scene.tags(unit) and folded(str(entry_of(scene, reading).get("lemma", "")))[:2] not in terms("article"))
    ):
        return None
    if "MEETN" in scene.tags(unit) and "MEET" in scene.tags(unit) and (frame == "verb") == _nominal(scene, unit):
        return None
    entries = scene.text.lexicon.entries
    entry: Entry = entries[reading.entry] if reading.entry >= 0 else {}
    if not entry.get("kind"):
        return None
    if frame == "verb" and scene.text.letters(scene.text.items.first[unit], scene.text.items.last[unit]).endswith("ة"):
        return None
    if frame == "verb" and (_foreign(reading, entry) or ("past" in reading.features and _of_myself(scene, unit))):
        return None
    if frame == "verb" and entry.get("weak") and _offers(scene, unit):
        return None
    light_entry, features = {}, reading.features
    if light >= 0:
        carriers = _carriers(scene, (light, unit), str(entry.get("lemma", "")), frame)
        if match.rule.id.endswith("clause"):
            carriers = [one for one in carriers if _tied(scene, (unit, light), entry_of(scene, one), one.features)]
        if not carriers:
            return None
        if frame == "light" and _by_itself(scene, light, unit):
            carriers.sort(key=lambda one: entry_of(scene, one).get("subject") != "none")
        light_entry, features = entry_of(scene, carriers[0]), carriers[0].features
    if light >= 0 and light < unit and any(scene.finite(place) for place in range(light + 1, unit)):
        return None
    if frame == "light" and 0 <= light < unit and ((match.rule.id.endswith(".light") and _framing(scene, unit)) or _aimed_at(scene, unit, light)):
        return None
    ahead = "AHEAD" in scene.tags(light - 1) or scene.norm(light - 1) in terms("topic")
    if frame == "light" and 0 <= light < unit and ahead and "LIGHTN" not in scene.tags(light):
        return None  # "بشأن فتح حوار مع": a noun, and no verb
    if frame == "noun" and "DEF" in scene.tags(unit) and scene.norm(unit + 1) in terms("ordinals"):
        return None
    suffix = next((one.features for one in scene.text.items.readings[unit] if one.tag == "SUF"), "")
    if (entry.get("owned") and not suffix) or (entry.get("kind") == "message" and frame != "verb" and not light_entry):
        return None
    plural = frame != "verb" and any(one.tag == "MEETN" and one.features in ("p", "d", "md", "fd") for one in scene.text.items.readings[unit])
    return Cue(match.rule.id, frame, unit, light, entry, light_entry, features, plural, _definite(scene, unit), suffix)


def _framing(scene: Scene, unit: int) -> bool:
    """Whether a noun of contact only says when or at which occasion ("أجرى خلال الزيارة", "على هامش هذا الاجتماع"): no light verb holds it."""
    place = unit - 1
    while scene.phrase(place) is None and "DEM" in scene.tags(place):
        place -= 1
    return scene.phrase(place) is None and bool(scene.tags(place) & {"DURING", "AHEAD", "CHANNEL_MEETING"})


def _aimed_at(scene: Scene, unit: int, light: int) -> bool:
    """Whether "ل" makes a visit a purpose and no object of the light verb ("الاستعدادات التي تجري لزيارة فلان")."""
    entries = scene.text.lexicon.entries
    return scene.norm(unit - 1) in terms("purpose") and not any(
        one.tag == "LIGHT" and one.entry >= 0 and folded(str(entries[one.entry].get("prep") or "")) in terms("purpose")
        for one in scene.text.items.readings[light]
    )


def _by_itself(scene: Scene, light: int, unit: int) -> bool:
    """Whether the noun is the subject of a verb that could also have one of its own ("تجري مفاوضات بين"): nobody stands between them."""
    if light > unit or any(scene.phrase(place) is not None for place in range(light + 1, unit)):
        return False
    return any(scene.norm(place) in terms("between") for place in range(unit + 1, unit + 4))


def _tied(scene: Scene, both: tuple[int, int], light: Entry, features: str) -> bool:
    """Whether a clause without "which" hangs on the noun before it: a pronoun in it points back, or the noun is its subject."""
    unit, verb = both
    if any(scene.finite(place) for place in range(unit + 1, verb)) or "DEF" in scene.tags(unit):
        return False
    if features.endswith("obj") or ("SUF" in scene.tags(verb) and "past" in features) or scene.norm(verb + 1) in terms("back"):
        return True
    own = any("MEETN" in scene.tags(place) and scene.phrase(place) is None for place in range(verb + 1, verb + 4))
    return light.get("subject") == "none" and not own and scene.norm(verb - 1) not in terms("and")


def _offers(scene: Scene, unit: int) -> bool:
    """Whether a verb of going only turns to somebody with words ("توجه بالشكر إلى", "توجه الوزير بالتهنئة لـ")."""
    for place in range(unit + 1, unit + 4):
        if scene.norm(place) in terms("bearing") and scene.phrase(place) is None:
            return bool(scene.tags(place + 1) & {"ATTITUDE", "SAYM", "SAYN"})
    return False


def _definite(scene: Scene, unit: int) -> bool:
    return (scene.norm(unit)[:2] in terms("article") and "DEF" in scene.tags(unit)) or scene.norm(unit) in terms("the_noun")


def entry_of(scene: Scene, reading: Reading) -> Entry:
    """Returns the entry that a reading points at, empty for none."""
    return scene.text.lexicon.entries[reading.entry] if reading.entry >= 0 else {}


def _nominal(scene: Scene, unit: int) -> bool:
    """Whether a word that may be verb or noun (تشاور) stands where only a noun can."""
    before = scene.tags(unit - 1)
    construct = "W_NOUN" in before and not before & {"DEF", "W_VERB", "W_ADJ", "ADV", "SUF"} and scene.phrase(unit - 1) is None
    return (
        construct
        or (bool(before & {"PREP", "TPREP", "DURING", "AHEAD", "LIGHT", "LIGHTN"}) and "CONJ" not in before)
        or scene.norm(unit - 1) in terms("proclitic_prepositions")
        or (scene.norm(unit)[:2] in terms("article") and "MEETN" in scene.tags(unit))
    )


def _foreign(reading: Reading, entry: Entry) -> bool:
    """First-person forms need a speaker in quotation; they are left to the statements."""
    return reading.features.split()[-1:] == ["1p"] or ("1s" in reading.features.split() and not entry)


def _carriers(scene: Scene, both: tuple[int, int], lemma: str, frame: str) -> list[Reading]:
    """The readings of a light verb that take this noun, the likeliest first; a verbal noun takes all."""
    light, cue = both
    verbal = next((one for one in scene.text.items.readings[light] if one.tag == "LIGHTN" and frame == "light"), None)
    if verbal is not None and _under_a_verb(scene, light):
        return [verbal] if _held(scene, light, cue) else []
    found = []
    for one in scene.text.items.readings[light]:
        if one.tag == "LIGHT" and one.entry >= 0:
            nouns = scene.text.lexicon.entries[one.entry].get("nouns", ())
            if any(lemma.startswith(noun[:5]) or noun.startswith(lemma[:5]) for noun in nouns):
                found.append(one)
        if one.tag == "MEET" and frame == "relative":
            found.append(one)
    return found or ([verbal] if verbal is not None and _held(scene, light, cue) else [])


def _held(scene: Scene, light: int, cue: int) -> bool:
    """Whether a noun of contact is what a verbal noun holds: near, and behind no preposition ("إجراء تعديلات في المفاوضات" holds none)."""
    between = [one for one in range(light + 1, cue) if scene.phrase(one) is None]
    return cue - light <= _HOLDS and not any(scene.tags(one) & {"PREP", "TPREP"} and "W_NOUN" not in scene.tags(one) for one in between)


def _under_a_verb(scene: Scene, unit: int) -> bool:
    """Whether a verb or preposition governs the word, so that عقد is "holding" and not "held" ("رفضت عقد لقاء", "قرر الوزير عقد لقاء")."""
    before = unit - 1
    if scene.norm(before) in terms("proclitic_prepositions") or scene.tags(before) & {"PREP", "TPREP", "DURING", "AHEAD"} or scene.finite(before):
        return True
    if before in scene.governor:
        lead = scene.lead[before]
        return lead > 0 and scene.finite(lead - 1)
    return scene.phrase(before) is None and "SAY" in scene.tags(before)
