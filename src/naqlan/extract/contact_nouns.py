"""Who takes part in what a noun of contact tells of? Its parties behind بين and مع, in the genitive, in a pronoun or by a light verb."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_names import Party
from naqlan.extract.contact_owners import find_owner
from naqlan.extract.contact_parties import Casting
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_slots import FAR, NEAR, TOWARDS, Clause, governed, parties_of, slots_of
from naqlan.extract.contact_terms import folded, terms

_NEXT = 2
"""Units between a noun of meeting and "to": farther on the preposition belongs to another word."""
_REACH = 24
"""Units behind the verb of a clause on a noun of contact in which its parties are sought."""


def read_noun(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> None:
    """Fills the parties of a clause whose cue is a noun."""
    cue = clause.cue
    middle = slots_of(casting, cue.light + 1, cue.unit) if 0 <= cue.light < cue.unit else []
    if _gathered(casting, clause, last) or _handed_on(casting, clause, middle):
        return
    slots = slots_of(casting, cue.unit + 1, clause.end)
    between = [unit for unit in governed(slots, tuple(terms("between"))) if _near(casting.scene, cue, unit)]
    if between and cue.kind != "visit" and not (slots[0][1] in ("", *terms("with")) and slots[0][0] < between[0] and cue.light < cue.unit):
        clause.others = [party for unit in between[:2] for party in parties_of(casting, unit, last)]
        clause.own = clause.mutual = True
        return
    genitive = next((unit for unit, governor in slots if governor == "gen" and unit == cue.unit + 1), -1)
    if cue.kind == "visit":
        _visit(casting, clause, slots, genitive)
    else:
        _others(casting, clause, [*middle, *slots], last)
    if genitive >= 0 and not clause.others and all(one.place for one in parties_of(casting, genitive)):
        clause.site = next(iter(parties_of(casting, genitive)), None)
        genitive = -1
    if (
        cue.suffix
        and cue.kind != "visit"
        and not clause.others
        and {"genitive", "object"} & set(cue.takes)
        and slots
        and slots[0] == (cue.unit + 1, "")
    ):
        clause.others = parties_of(casting, slots[0][0], last)
    clause.apart = clause.apart or (cue.plural and cue.kind in ("call", "meeting", "message") and not clause.others[5:])
    find_owner(casting, clause, (middle, slots), genitive, last)


def _near(scene: Scene, cue: Cue, unit: int) -> bool:
    """Whether "between" still belongs to the noun.

    It does right behind it, behind adjectives and times, or behind the verb of its own clause with only times and places
    between; not where the noun has an object of its own before it ("تناول اللقاء العلاقات بين").
    """
    between = range(cue.last + 1, unit - 1)
    plain = [one for one in between if scene.phrase(one) is None]
    if cue.definite and plain and {"DEF", "W_NOUN"} <= scene.tags(plain[0]) and not scene.tags(plain[0]) & {"W_ADJ", "TMOD", "AQUAL", "TIME"}:
        return False
    if unit - cue.last <= NEAR or (cue.light > cue.unit and unit - cue.last <= _REACH):
        return True
    return unit - cue.last <= FAR and len(plain) == len(between) and not any(scene.finite(one) or "MEETN" in scene.tags(one) for one in plain)


def _others(casting: Casting, clause: Clause, slots: list[tuple[int, str]], last: tuple[Party, ...]) -> None:
    cue, scene = clause.cue, casting.scene
    takes = cue.takes
    if cue.kind == "message" and cue.light_entry.get("other"):
        takes = tuple(folded(str(one)) for one in cue.light_entry["other"])
    prepositions = (*(one for one in takes if one not in ("subject", "object", "place") and one not in terms("between")), *terms("with"))
    behind = [unit for unit, _ in slots if unit > cue.last]
    first = behind[: 2 if behind and scene.governor[behind[0]] == "gen" else 1]
    wanted = [unit for unit in governed(slots, prepositions) if scene.governor[unit] not in terms("at") or _takes_with(scene, cue, unit, first)]
    if len([unit for unit in wanted if scene.governor[unit] in terms("at")]) > 1:
        clause.apart = True
    received = "object" in cue.takes
    if cue.kind != "message":
        wanted = [unit for unit in wanted if scene.governor[unit] not in terms("for") or (received and casting.person_at(unit))]
        wanted = [unit for unit in wanted if scene.governor[unit] not in TOWARDS or received or unit - cue.last <= _NEXT]
    wanted = [unit for unit in wanted if unit < cue.last or not _cut_off(scene, cue, unit)]
    named = [(unit, party) for unit in wanted for party in parties_of(casting, unit, last)]
    clause.others = [party for unit, party in named if not _stage(casting, cue, unit, party)]
    clause.others += _covered(casting, clause)


def _stage(casting: Casting, cue: Cue, unit: int, party: Party) -> bool:
    """Whether a town behind "ب" is where they talked, or one behind "from" whence somebody called, and nobody himself."""
    governor = casting.scene.governor[unit]
    if not party.town:
        return False
    return (governor in terms("at") and cue.kind != "call") or (governor in terms("from") and cue.light_entry.get("subject") != "receiver")


def _takes_with(scene: Scene, cue: Cue, unit: int, first: list[int]) -> bool:
    """Whether "ب" names a counterpart: right behind the noun or its owner, or joined to one that does ("وكذلك بالسلطات")."""
    return (unit in first and unit - cue.last <= NEAR) or (unit - cue.last <= FAR and scene.norm(unit - 2) in terms("also"))


def _cut_off(scene: Scene, cue: Cue, unit: int) -> bool:
    """Whether another noun of contact, or a comma that does not close an insertion, parts a preposition from the noun."""
    between = [one for one in range(cue.last + 1, unit) if scene.phrase(one) is None]
    if any("MEETN" in scene.tags(one) and "MEDIATED" not in scene.tags(one) for one in between if one > cue.last + 1 or cue.definite):
        return True
    taker = unit - 2
    if taker in between and {"W_NOUN", "DEF"} <= scene.tags(taker) and not scene.tags(taker) & {"W_ADJ", "TIME", "MEETN", "ADV"}:
        return True  # "اتفاقية التعاون مع"
    commas = sum("COMMA" in scene.tags(one) for one in between)
    inserted = any(scene.tags(one) & {"TIME", "CHANNEL_CALL"} or scene.norm(one) in terms("in") for one in between)
    return commas == 1 and not inserted


def _gathered(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> bool:
    """Fills the parties of a meeting that "brought together" them: they are objects of a verb whose subject is the noun ("لقاء جمع فلانا بفلان")."""
    cue, scene = clause.cue, casting.scene
    near = range(cue.unit + 1, min(cue.unit + 9, clause.end + 1))
    verb = cue.light if cue.light > cue.unit else next((one for one in near if _gathers(scene, one)), -1)
    if verb < 0 or not _gathers(scene, verb) or cue.kind == "visit":
        return False
    end = verb + 1
    while end < min(verb + _REACH, len(scene.text.items)) and not scene.tags(end) & {"STOP", "NL", "STRONG", "COLON", "REL", "SEMI"}:
        if scene.finite(end):
            break
        end += 1
    clause.end = max(clause.end, end)
    sides = {"", *terms("at"), *terms("with"), *terms("between")}
    slots = [(unit, governor) for unit, governor in slots_of(casting, verb + 1, end) if governor in sides]
    pronoun = scene.text.items.readings[verb]
    if any(one.tag == "LIGHT" and one.features.endswith("obj") for one in pronoun) or scene.norm(verb + 1) in terms("back"):
        clause.others = list(casting.pair(verb, last))
        if len(clause.others) < 2:
            owner = casting.subject(verb, "", frozenset())
            clause.others = [*([owner] if owner is not None else []), *(party for unit, _ in slots[:1] for party in parties_of(casting, unit, last))]
    else:
        rows = [(unit, governor) for unit, governor in slots if governor != "" or unit == slots[0][0]]
        clause.others = [
            party for unit, governor in rows for party in parties_of(casting, unit, last) if not (party.town and governor in terms("at"))
        ]
    clause.own = clause.mutual = True
    return len(clause.others) >= 2


def _gathers(scene: Scene, unit: int) -> bool:
    if unit >= len(scene.text.items) or scene.phrase(unit) is not None:
        return False
    entries = scene.text.lexicon.entries
    return any(
        one.tag == "LIGHT" and one.entry >= 0 and entries[one.entry].get("subject") == "none" and "object" in (entries[one.entry].get("other") or ())
        for one in scene.text.items.readings[unit]
    )


def _handed_on(casting: Casting, clause: Clause, middle: list[tuple[int, str]]) -> bool:
    """Fills the two sides of a message that a third carries from one to the other ("نقل رسالة من فلان إلى فلان")."""
    cue = clause.cue
    if cue.kind != "message" or cue.light_entry.get("subject") != "mediator":
        return False
    slots = [*middle, *slots_of(casting, cue.unit + 1, clause.end)]
    sender, receiver = governed(slots, tuple(terms("from"))), governed(slots, tuple(terms("towards")))
    if not sender or not receiver:
        return False
    clause.owners = parties_of(casting, sender[0])
    clause.others = parties_of(casting, receiver[0])
    clause.own = True
    return True


def _covered(casting: Casting, clause: Clause) -> list[Party]:
    """Counterparts listed after a verb of covering ("اتصالات شملت فلانا وفلانا")."""
    scene = casting.scene
    for unit in range(clause.cue.unit + 1, clause.end):
        if "COVERING" in scene.tags(unit) and scene.phrase(unit) is None:
            last = unit + 1
            while last < len(scene.text.items) and not scene.tags(last) & {"STOP", "NL", "STRONG", "COLON", "REL"}:
                last += 1
            clause.end = max(clause.end, last)
            return [
                party
                for place in range(unit + 1, last)
                if scene.governor.get(place) == ""
                and place not in scene.same.values()
                and (party := casting.party(place)) is not None
                and (party.person or not party.place or clause.cue.kind == "visit")
            ]
    return []


def _visit(casting: Casting, clause: Clause, slots: list[tuple[int, str]], genitive: int) -> None:
    following = next((unit for unit, governor in slots if genitive >= 0 and unit == genitive + 1 and governor == ""), -1)
    if following >= 0 and all(one.place for one in parties_of(casting, following)):
        clause.places = parties_of(casting, following)
        return
    own = {folded(str(one)) for one in clause.cue.entry.get("parties", ())}
    towards = governed(slots, tuple(one for one in TOWARDS if one in own)) or [
        unit for unit in governed(slots, tuple(own & terms("in"))) if unit - clause.cue.last <= NEAR
    ]
    if genitive >= 0 and not towards:
        named = parties_of(casting, genitive)
        if named and all(one.place for one in named):
            clause.places = named
            clause.own = True
            return
    firm = "place" in clause.cue.takes and not clause.cue.entry.get("weak")
    clause.places = [
        party
        for unit in towards[:1]
        if unit - clause.cue.last <= FAR and not _other_noun(casting.scene, clause.cue.last, unit)
        for party in parties_of(casting, unit)
        if not party.person and (party.place or firm)
    ]
    if not clause.places and "COVERING" in set().union(*(casting.scene.tags(unit) for unit in range(clause.cue.unit + 1, clause.end)), frozenset()):
        clause.places = [one for one in _covered(casting, clause) if one.place]


def _other_noun(scene: Scene, cue: int, unit: int) -> bool:
    """Whether a noun between a visit and "ل" takes the preposition ("زيارة الوزير رسالة قوية لفلان")."""
    if scene.governor.get(unit) not in terms("for"):
        return False
    plain = [one for one in range(cue + 1, unit) if scene.phrase(one) is None]
    if any("COMMA" in scene.tags(one) for one in plain) and not any("TIME" in scene.tags(one) for one in plain):
        return True
    return any(
        scene.phrase(one) is None and "W_NOUN" in scene.tags(one) and not scene.tags(one) & {"DEF", "W_ADJ", "TIME", "ADV"}
        for one in range(cue + 1, unit)
    )
