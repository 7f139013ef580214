"""What stands around a word of contact? Its clause, the phrases in it with what governs them, and the subject before a verb."""

from dataclasses import dataclass, field

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_names import Party
from naqlan.extract.contact_parties import Casting
from naqlan.extract.contact_terms import terms

_REACH = 32
"""Units behind a cue in which its parties are sought; the longest enumerations of parties in the press stay within it."""
NEAR = 5
"""Units between a noun of contact and the first party behind بين; farther on the word belongs to another noun."""
FAR = 9
"""Units between a visit and its goal: its owner with title and name stands between."""
_BOUNDARY = frozenset({"STOP", "NL", "SEMI", "COLON", "STRONG", "INNA", "CONTRAST", "DOTS"})
TOWARDS = ("الي", "ل")


@dataclass(slots=True)
class Clause:
    """The parts of one clause of contact.

    Attributes:
        cue: Its cue.
        owners: Those from whose side it is told (subject, owner of the noun).
        others: The other side.
        places: Destinations that may be a party of a visit.
        start: First unit.
        end: One past the last unit.
        carried: Whether the owner was carried over from elsewhere.
        apart: Whether each of the others is a contact of its own.
        own: Whether the clause itself names a party.
        mutual: Whether all stand on one side ("بين فلان وفلان"), so that none need be the owner.
        blocked: Whether the subject stands there but is nobody named, so that nobody else is taken for it.
        purpose: Whether the others are those whom a visit was for ("وصل إلى القاهرة للقاء الرئيس"): the goal is then its place.
        consumed: Words of contact that this clause has taken in.
        site: The town that a meeting is named after ("محادثات الدوحة").
    """

    cue: Cue
    owners: list[Party] = field(default_factory=list)
    others: list[Party] = field(default_factory=list)
    places: list[Party] = field(default_factory=list)
    start: int = 0
    end: int = 0
    carried: bool = False
    apart: bool = False
    own: bool = False
    site: Party | None = None
    mutual: bool = False
    blocked: bool = False
    purpose: bool = False
    consumed: set[int] = field(default_factory=set)


def clause_end(casting: Casting, cue: Cue) -> int:
    """Returns one past the last unit of the clause of a cue."""
    scene, unit = casting.scene, cue.last + 1
    stop = min(unit + _REACH, len(scene.text.items))
    while unit < stop:
        tags = scene.tags(unit)
        if "CONTRAST" in tags and scene.norm(unit) in terms("in") and "W_ADJ" in scene.tags(unit + 1):
            unit += 1  # "في وقت مبكر" is a time and no "while"
            continue
        if tags & _BOUNDARY and not tags & {"PREP", "TPREP"} and scene.phrase(unit) is None and not (tags & {"STRONG"} and tags & {"W_NOUN", "DEF"}):
            break
        if "REL" in tags and "PREP" not in tags:
            verb = _taken_up(casting, cue, unit)
            if verb < 0:
                break
            unit = verb + 1
            continue
        if (scene.finite(unit) and "COVERING" not in tags) or (
            "AUX" in tags and ("COMMA" in scene.tags(unit - 1) or scene.norm(unit - 1) in terms("and"))
        ):
            break
        unit += 1
    return unit


def _taken_up(casting: Casting, cue: Cue, which: int) -> int:
    """The light verb of a relative clause that takes a visit up and leads on to its goal ("زيارة فلان التي يبدأها اليوم لأنقرة"), -1 for none."""
    scene = casting.scene
    if cue.kind != "visit" or cue.frame != "noun":
        return -1
    for unit in range(which + 1, which + 4):
        light = [one for one in scene.text.items.readings[unit] if one.tag == "LIGHT"] if unit < len(scene.text.items) else []
        if light and (any(one.features.endswith("obj") for one in light) or "SUF" in scene.tags(unit)):
            return unit
        if light and any(scene.norm(place) in terms("back") for place in range(unit + 1, unit + 4)):
            return unit
        if not scene.tags(unit) & {"FUT", "AUX", "PROCLITIC", "MODAL"}:
            return -1
    return -1


def slots_of(casting: Casting, first: int, end: int) -> list[tuple[int, str]]:
    """The phrases between two units, one for each coordination, with what governs them."""
    found, leads = [], set()
    for unit in range(first, end):
        governor = casting.scene.governor.get(unit)
        lead = casting.scene.lead.get(unit, unit)
        if governor is not None and lead not in leads:
            leads.add(lead)
            found.append((unit, governor))
    return found


def parties_of(casting: Casting, unit: int, last: tuple[Party, ...] = ()) -> list[Party]:
    """Returns the parties named at a unit and in coordination with it; the pair in play for "الجانبان"."""
    if casting.is_pair(unit):
        return list(casting.pair(unit, last))
    units = [one for one in casting.scene.joined(unit) if one in casting.scene.governor]
    return [each for one in units if (party := casting.party(one)) is not None for each in (party, *_head(casting, one, party))]


def _head(casting: Casting, unit: int, party: Party) -> list[Party]:
    """Who heads a delegation takes part with it ("وفد من الهيئة برئاسة فلان")."""
    scene = casting.scene
    if party.person or scene.norm(unit + 1) not in terms("at") or scene.norm(unit + 2) not in terms("headed"):
        return []
    for place in range(unit + 3, unit + 7):
        if scene.tags(place) & {"COMMA", "STOP", "NL"} and scene.phrase(place) is None:
            return []
        head = casting.party(place) if scene.phrase(place) is not None else None
        if head is not None:
            return [head] if head.person else []
    return []


def governed(slots: list[tuple[int, str]], prepositions: tuple[str, ...]) -> list[int]:
    """Returns the units that one of some prepositions governs."""
    return [unit for unit, governor in slots if governor in prepositions]


def listed(party: Party | None) -> list[Party]:
    """Returns a party as a list, empty for none."""
    return [party] if party is not None else []


def keys_of(parties: list[Party]) -> frozenset[str]:
    """Returns the keys of some parties."""
    return frozenset(one.key for one in parties)


def carry(casting: Casting, clause: Clause, features: str, last: tuple[Party, ...]) -> None:
    """Takes the subject of a verb that names none from what stands before it."""
    form = features.replace(" obj", "").split()[-1:] or [""]
    number, gender = form[0][-1:], form[0][-2:-1]
    if number in ("d", "p") and not clause.cue.suffix:
        if number == "d":
            clause.owners = list(casting.pair(clause.cue.first, last))
        return
    found = casting.subject(clause.cue.first, gender if gender in ("m", "f") else "", keys_of(clause.others))
    clause.owners, clause.carried = listed(found), True


def before_verb(casting: Casting, unit: int) -> tuple[list[Party], list[Party]]:
    """What stands before a verb: (antecedent of its relative clause, subject of a clause that begins with it)."""
    scene, place = casting.scene, unit - 1
    if place >= 0 and scene.phrase(place) is None and scene.norm(place) in terms("purpose"):
        return [], []  # "زار الوزير أنقرة ليلتقي": the verb tells of a purpose, and what stands before it is no subject of it
    while (
        place >= 0
        and scene.phrase(place) is None
        and (
            scene.tags(place) & {"AUX", "FUT", "NEG", "TIME", "ADV", "STRESSING", "QUO", "QUC", "DASH"}
            or scene.norm(place) in terms("before_verb")
            or "COMMA" in scene.tags(place)
        )
    ):
        place -= 1
    if place < 0:
        return [], []
    if "REL" in scene.tags(place) and "INNA" not in scene.tags(place):
        back = place - 1
        while back >= 0 and scene.phrase(back) is None and scene.tags(back) & {"COMMA", "NAT", "TMOD", "W_ADJ", "RPAR", "QUC"}:
            back -= 1
        found = parties_of(casting, back)[-1:] if back in scene.governor else []
        phrase = scene.phrase(back)
        if scene.norm(place) in terms("they_who") and phrase is not None and phrase.number != "p":
            found = []
        return found, found
    if (
        place in scene.governor
        and scene.governor[place] == ""
        and not _subject_of_another(casting, place)
        and not casting.is_object(place, scene.sentence(place)[0])
    ):
        return [], parties_of(casting, place)
    return [], []


def _subject_of_another(casting: Casting, unit: int) -> bool:
    """Whether a verb stands right before the phrase: then it is that verb's subject ("قال الوزير التقيت")."""
    scene, lead = casting.scene, casting.scene.lead.get(unit, unit)
    return lead > 0 and scene.finite(lead - 1) and "MODAL" not in scene.tags(lead - 1) and "AUX" not in scene.tags(lead - 1)


def whose(casting: Casting, unit: int) -> bool:
    """Whether a verb stands in a relative clause: its subject is whom the clause is about, and nobody named farther off.

    A clause that says what was done on a visit ("الزيارة التي التقى خلالها فلانا") is about nobody.
    """
    scene, place = casting.scene, unit - 1
    if any(scene.norm(one) in terms("within") for one in range(unit + 1, unit + 4)):
        return False
    while scene.phrase(place) is None and (scene.tags(place) & {"AUX", "FUT", "NEG", "MODAL"} or scene.norm(place) in terms("before_verb")):
        place -= 1
    return scene.phrase(place) is None and "REL" in scene.tags(place) and not scene.tags(place) & {"INNA", "ADV", "CONJ"}


def unique(parties: list[Party]) -> list[Party]:
    """Returns the parties, each once, in their order."""
    return list({one.key: one for one in reversed(parties)}.values())[::-1]


def unknown_before(casting: Casting, unit: int) -> bool:
    """Whether a name that nobody knows stands as the subject ("إن فلانا التقى"): then nobody else is taken for it."""
    scene, place = casting.scene, unit - 1
    while (
        place >= 0
        and scene.phrase(place) is None
        and (scene.tags(place) & {"AUX", "FUT", "QUO", "QUC", "COMMA", "NEG"} or scene.norm(place) in terms("before_verb"))
    ):
        place -= 1
    tags = scene.tags(place)
    if scene.phrase(place) is None and "SUF" in tags and "W_NOUN" in tags and "INNA" in scene.tags(place - 1):
        return True  # "أن نجله لم يسافر"
    return scene.phrase(place) is None and bool(tags & {"UNK", "FAMILY", "GIVEN"}) and not tags & {"PREP", "INNA", "REL", "CONJ", "ADV", "W_VERB"}
