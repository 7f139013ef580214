"""Who takes part in what a noun of contact tells of? Its parties behind بين and مع, in the genitive, in a pronoun or by a light verb."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_names import Party
from naqlan.extract.contact_parties import Casting
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_slots import FAR, NEAR, TOWARDS, Clause, before_verb, carry, governed, keys_of, listed, parties_of, slots_of
from naqlan.extract.contact_terms import terms

_REACH = 24
"""Units behind the verb of a clause on a noun of contact in which its parties are sought."""


def read_noun(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> None:
    """Fills the parties of a clause whose cue is a noun."""
    cue, scene = clause.cue, casting.scene
    middle = slots_of(casting, cue.light + 1, cue.unit) if 0 <= cue.light < cue.unit else []
    if _gathered(casting, clause, last) or _handed_on(casting, clause, middle):
        return
    slots = slots_of(casting, cue.unit + 1, clause.end)
    between = [unit for unit in governed(slots, tuple(terms("between"))) if _near(scene, cue, unit)]
    if between and cue.kind != "visit" and not (slots[0][1] in ("", "مع") and slots[0][0] < between[0] and cue.light < cue.unit):
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
    if cue.suffix and not clause.others and "genitive" in cue.takes and slots and slots[0] == (cue.unit + 1, ""):
        clause.others = parties_of(casting, slots[0][0], last)
    clause.apart = clause.apart or (cue.plural and cue.kind in ("call", "meeting", "message") and not clause.others[5:])
    _owner(casting, clause, (middle, slots), genitive, last)


def _near(scene: Scene, cue: Cue, unit: int) -> bool:
    """Whether "between" still belongs to the noun: right behind it, or behind the verb of its own clause with only times and places between."""
    if unit - cue.last <= NEAR:
        return True
    return cue.light > cue.unit and unit - cue.last <= _REACH


def _others(casting: Casting, clause: Clause, slots: list[tuple[int, str]], last: tuple[Party, ...]) -> None:
    cue, scene = clause.cue, casting.scene
    prepositions = (*(one for one in cue.takes if one not in ("subject", "object", "place") and one not in terms("between")), *terms("with"))
    behind = [unit for unit, _ in slots if unit > cue.last]
    wanted = [
        unit
        for unit in governed(slots, prepositions)
        if scene.governor[unit] not in terms("at") or (behind and unit == behind[0] and unit - cue.last <= NEAR) or (unit - cue.last <= FAR and scene.norm(unit - 2) in terms("also"))
    ]
    if len([unit for unit in wanted if scene.governor[unit] in terms("at")]) > 1:
        clause.apart = True
    if "ل" in prepositions and cue.kind != "message":
        wanted = [unit for unit in wanted if scene.governor[unit] != "ل" or cue.entry.get("lemma") == "استقبال"]
    clause.others = [party for unit in wanted for party in parties_of(casting, unit, last)]
    clause.others += _covered(casting, clause)


def _gathered(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> bool:
    """Fills the parties of a meeting that "brought together" them: they are objects of a verb whose subject is the noun ("لقاء جمع فلانا بفلان")."""
    cue, scene = clause.cue, casting.scene
    verb = cue.light if cue.light > cue.unit else next((one for one in range(cue.unit + 1, min(cue.unit + 9, clause.end + 1)) if _gathers(scene, one)), -1)
    if verb < 0 or not _gathers(scene, verb) or cue.kind == "visit":
        return False
    end = verb + 1
    while end < min(verb + _REACH, len(scene.text.items)) and not scene.tags(end) & {"STOP", "NL", "STRONG", "COLON", "REL", "SEMI"}:
        if scene.finite(end):
            break
        end += 1
    clause.end = max(clause.end, end)
    slots = [(unit, governor) for unit, governor in slots_of(casting, verb + 1, end) if governor in ("", "ب", *terms("with"), *terms("between"))]
    pronoun = scene.text.items.readings[verb]
    if any(one.tag == "LIGHT" and one.features.endswith("obj") for one in pronoun) or scene.norm(verb + 1) in terms("back"):
        clause.others = list(casting.pair(verb, last))
        if len(clause.others) < 2:
            owner = casting.subject(verb, "", frozenset())
            clause.others = [*([owner] if owner is not None else []), *(party for unit, _ in slots[:1] for party in parties_of(casting, unit, last))]
    else:
        clause.others = [party for unit, governor in slots if governor != "" or unit == slots[0][0] for party in parties_of(casting, unit, last)]
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
                and (party.person or party.place is False)
            ]
    return []


def _visit(casting: Casting, clause: Clause, slots: list[tuple[int, str]], genitive: int) -> None:
    following = next((unit for unit, governor in slots if genitive >= 0 and unit == genitive + 1 and governor == ""), -1)
    if following >= 0 and all(one.place for one in parties_of(casting, following)):
        clause.places = parties_of(casting, following)
        return
    towards = governed(slots, tuple(one for one in TOWARDS if one in clause.cue.takes)) or [
        unit for unit in governed(slots, tuple(one for one in ("في", "ب") if one in clause.cue.takes)) if unit - clause.cue.last <= NEAR
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
        if unit - clause.cue.last <= FAR
        for party in parties_of(casting, unit)
        if not party.person and (party.place or firm)
    ]
    if not clause.places and "COVERING" in set().union(*(casting.scene.tags(unit) for unit in range(clause.cue.unit + 1, clause.end)), frozenset()):
        clause.places = [one for one in _covered(casting, clause) if one.place]


def _owner(
    casting: Casting, clause: Clause, around: tuple[list[tuple[int, str]], list[tuple[int, str]]], genitive: int, last: tuple[Party, ...]
) -> None:
    """The side from which a noun of contact is told: pronoun, genitive, subject of the light verb, subject of the clause."""
    middle, slots = around
    cue, scene = clause.cue, casting.scene
    if cue.suffix == "هما":
        clause.owners, clause.own, clause.mutual = list(casting.pair(cue.unit, last)), True, True
        return
    if cue.suffix in ("ه", "ها"):
        found = casting.subject(cue.first, "f" if cue.suffix == "ها" else "m", keys_of(clause.others), pronoun=True)
        clause.owners, clause.carried, clause.own = listed(found), True, bool(clause.others or clause.places)
        return
    if cue.suffix:
        return
    if genitive >= 0 and not (clause.places and clause.own):
        named = parties_of(casting, genitive)
        clause.own = True
        following = next((unit for unit, governor in slots if unit == genitive + 1 and governor == ""), -1)
        if following >= 0 and not clause.others and cue.kind != "visit":
            clause.others = parties_of(casting, following)
        if clause.others or clause.places:
            clause.owners = named
            return
        if len(named) > 1 and cue.kind != "visit" and not (_introduced(casting, cue.unit) or 0 <= cue.light < cue.unit - 1):
            clause.owners, clause.mutual = named, True
            return
        if cue.kind != "visit":
            clause.others = named if "genitive" in cue.takes or _told_to(casting, cue, named) else []
        else:
            clause.owners = named
    part = cue.light_entry.get("subject", "party")
    if cue.light >= 0 and part not in {"none", "mediator"}:
        _light_owner(casting, clause, middle, slots)
    if not clause.owners and not clause.blocked and (clause.others or clause.places) and part not in {"none", "mediator"}:
        exclude = keys_of([*clause.others, *clause.places])
        purpose = scene.norm(cue.first - 1) == "ل"
        if not purpose and cue.light < 0 and (cue.entry.get("weak") or not _introduced(casting, cue.unit)):
            return
        clause.owners = _governor_owner(casting, cue.first, exclude)
        if not clause.owners:
            clause.owners = listed(casting.traveller(cue.first, exclude) if purpose else casting.subject(cue.first, "", exclude))
            clause.carried = True
    if not clause.others and not clause.places and not clause.owners and not cue.entry.get("weak"):
        clause.owners = list(casting.talkers(cue.unit))
        clause.mutual = True
    clause.own = clause.own or bool(clause.others or clause.places)


def _governor_owner(casting: Casting, unit: int, exclude: frozenset[str]) -> list[Party]:
    """Who intends or is invited: the owner of a noun of intending before the noun of contact, or the object of a verb of inviting
    ("عزم الوزير زيارة أنقرة", "دعا الرئيس الوزير إلى زيارة أنقرة")."""
    scene = casting.scene
    place = unit - 1
    while place >= 0 and scene.phrase(place) is None and (scene.tags(place) & {"COMMA", "TIME"} or scene.norm(place) in terms("towards")):
        place -= 1
    if place not in scene.governor:
        return _invited(casting, place, unit, exclude)
    lead = scene.lead[place]
    if scene.governor[place] == "gen" and lead > 0 and scene.tags(lead - 1) & {"ST_PLANNED", "ST_POSSIBLE", "ST_CANCELLED"}:
        return [party for party in parties_of(casting, lead) if party.key not in exclude]
    return _invited(casting, place, unit, exclude)


def _invited(casting: Casting, place: int, unit: int, exclude: frozenset[str]) -> list[Party]:
    scene = casting.scene
    if scene.norm(unit - 1) not in terms("towards"):
        return []
    for verb in range(unit - 2, max(unit - 12, scene.sentence(unit)[0] - 1), -1):
        if scene.phrase(verb) is None and scene.norm(verb) in terms("invite"):
            slots = [one for one, governor in slots_of(casting, verb + 1, unit) if governor in ("", "gen")]
            if slots and (len(slots) > 1 or place in (slots[0], slots[0] + 1)) and not (len(slots) == 1 and before_verb(casting, verb)[1] == []):
                return [party for party in parties_of(casting, slots[-1]) if party.key not in exclude]
            return []
    return []


def _told_to(casting: Casting, cue: Cue, named: list[Party]) -> bool:
    """Whether the noun only parts a verb of telling from the one it is told to ("أبلغ في اتصال هاتفي نظيره")."""
    if len(named) != 1 or not named[0].person or not _introduced(casting, cue.unit):
        return False
    first = casting.scene.sentence(cue.unit)[0]
    return any("A_OBJ" in casting.scene.tags(unit) and "SAY" in casting.scene.tags(unit) for unit in range(max(first, cue.unit - 8), cue.unit))


def _introduced(casting: Casting, unit: int) -> bool:
    """Whether a noun without an owner of its own stands where the subject of the clause owns it ("خلال لقاء مع", "يعتزم زيارة")."""
    scene = casting.scene
    for place in range(unit - 1, max(unit - 14, -1), -1):
        tags = scene.tags(place)
        if tags & {"STOP", "NL", "COLON"} or scene.norm(place) == "هامش":
            return False
        if scene.phrase(place) is None and tags & {"DURING", "AHEAD", "ST_PLANNED", "ST_POSSIBLE", "ST_CANCELLED"}:
            return True
        if unit - place == 1 and scene.norm(place) in ("في", "ب", "من"):
            return True
        if scene.finite(place):
            return False
    return False


def _light_owner(casting: Casting, clause: Clause, middle: list[tuple[int, str]], slots: list[tuple[int, str]]) -> None:
    cue = clause.cue
    verbal = "LIGHTN" in casting.scene.tags(cue.light) and not cue.features
    _, before = before_verb(casting, cue.light) if not verbal else ([], [])
    behind = [one for one in slots if one[0] > cue.light] if cue.light > cue.unit else middle
    free = [unit for unit, governor in behind if governor == "" or (verbal and governor == "gen")]
    if before and cue.frame != "relative":
        clause.owners = before
    elif free:
        clause.owners, clause.blocked = parties_of(casting, free[0]), True
    elif not verbal:
        carry(casting, clause, cue.features, ())
