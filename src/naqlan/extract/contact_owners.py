"""From whose side is a noun of contact told? Its pronoun, its genitive, the subject of its light verb or of its clause."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_names import Party
from naqlan.extract.contact_parties import Casting
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_slots import Clause, before_verb, carry, keys_of, listed, parties_of, slots_of, unknown_before
from naqlan.extract.contact_terms import terms


def find_owner(
    casting: Casting, clause: Clause, around: tuple[list[tuple[int, str]], list[tuple[int, str]]], genitive: int, last: tuple[Party, ...]
) -> None:
    """The side from which a noun of contact is told: pronoun, genitive, subject of the light verb, subject of the clause."""
    middle, slots = around
    cue, scene = clause.cue, casting.scene
    if cue.suffix in terms("both_of_them"):
        clause.owners, clause.own, clause.mutual = list(casting.pair(cue.unit, last)), True, True
        return
    if cue.suffix in terms("him"):
        found = casting.subject(cue.first, "f" if cue.suffix in terms("her") else "m", keys_of(clause.others), pronoun=True)
        clause.owners, clause.carried, clause.own = listed(found), True, bool(clause.others or clause.places)
        return
    if cue.suffix:
        return
    if genitive >= 0 and not (clause.places and clause.own):
        named = [one for one in parties_of(casting, genitive) if cue.kind == "visit" or one.person or not one.place or one.key.startswith("=")]
        clause.own = True
        following = next((unit for unit, governor in slots if unit == genitive + 1 and governor == ""), -1)
        if following >= 0 and not clause.others and cue.kind != "visit":
            clause.others = parties_of(casting, following)
        if clause.others or clause.places:
            clause.owners = named
            return
        free = not (_introduced(casting, cue.unit) or 0 <= cue.light < cue.unit - 1) or _impersonal(scene, cue.unit)
        if len(named) > 1 and cue.kind != "visit" and free:
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
        purpose = scene.norm(cue.first - 1) in terms("purpose")
        joined = _second_purpose(scene, cue.first)
        if _invitation(scene, cue.first) and not clause.owners:
            clause.owners = _governor_owner(casting, cue.first, exclude)
            return
        if not purpose and not joined and cue.light < 0 and ((cue.entry.get("weak") and not clause.places) or not _introduced(casting, cue.unit)):
            return
        clause.owners = _governor_owner(casting, cue.first, exclude)
        if not clause.owners:
            found = casting.traveller(cue.first, exclude) if purpose else casting.subject(cue.first, "", exclude)
            if found is None and cue.kind == "visit":
                found = casting.traveller(cue.first, exclude)
            clause.owners = listed(found)
            clause.carried = True
    if not clause.others and not clause.places and not clause.owners and not cue.entry.get("weak"):
        both = casting.talkers(cue.unit)
        clause.owners = [] if any(one.place for one in both) else list(both)
        clause.mutual = True
    clause.own = clause.own or bool(clause.others or clause.places)


def _impersonal(scene: Scene, unit: int) -> bool:
    """Whether the verb before a noun of contact has nobody for subject ("تم خلال لقاء فلان وفلان"): those met are both its own."""
    first = scene.sentence(unit)[0]
    verb = next(
        (
            place
            for place in range(unit - 1, max(unit - 5, first - 1), -1)
            if scene.phrase(place) is None and scene.norm(place) in terms("took_place")
        ),
        -1,
    )
    return verb >= 0


def _second_purpose(scene: Scene, unit: int) -> bool:
    """Whether a noun is joined to a purpose before it ("لإلقاء خطاب ولقاء الرئيس")."""
    if scene.norm(unit - 1) not in terms("and"):
        return False
    return any(
        scene.norm(place) in terms("purpose") and "W_NOUN" in scene.tags(place + 1) and "DEF" not in scene.tags(place + 1)
        for place in range(max(unit - 7, scene.sentence(unit)[0]), unit - 2)
        if scene.phrase(place) is None
    )


def _governor_owner(casting: Casting, unit: int, exclude: frozenset[str]) -> list[Party]:
    """Who intends ("عزم الوزير زيارة أنقرة") or is invited ("دعا الرئيس الوزير إلى زيارة أنقرة")."""
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


def _invitation(scene: Scene, unit: int) -> bool:
    """Whether a verb of inviting governs a noun of contact: its owner is the one invited, or nobody known."""
    if scene.norm(unit - 1) not in terms("towards"):
        return False
    first = max(unit - 12, scene.sentence(unit)[0])
    return any(scene.phrase(verb) is None and scene.norm(verb) in terms("invite") for verb in range(first, unit - 1))


def _invited(casting: Casting, place: int, unit: int, exclude: frozenset[str]) -> list[Party]:
    scene = casting.scene
    if scene.norm(unit - 1) not in terms("towards"):
        return []
    for verb in range(unit - 2, max(unit - 12, scene.sentence(unit)[0] - 1), -1):
        if scene.phrase(verb) is None and scene.norm(verb) in terms("invite"):
            slots = [one for one, governor in slots_of(casting, verb + 1, unit) if governor in ("", "gen")]
            if scene.norm(verb).endswith(tuple(terms("him"))) and not slots:
                return listed(_other_than_subject(casting, verb))
            if slots and (len(slots) > 1 or place in (slots[0], slots[0] + 1)) and not (len(slots) == 1 and before_verb(casting, verb)[1] == []):
                return [party for party in parties_of(casting, slots[-1]) if party.key not in exclude]
            return []
    return []


def _other_than_subject(casting: Casting, verb: int) -> Party | None:
    """Whom a pronoun on a verb means: the one person named in the sentence before who is not its subject."""
    scene = casting.scene
    subject = casting.subject(verb, "")
    named = {
        party.key: party
        for unit in range(scene.sentence(verb)[0], verb)
        if unit in scene.governor and (party := casting.party(unit)) is not None and party.person and (subject is None or party.key != subject.key)
    }
    return next(iter(named.values())) if subject is not None and len(named) == 1 else None


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
        if tags & {"STOP", "NL", "COLON"} or scene.norm(place) in terms("margin"):
            return False
        if scene.phrase(place) is None and tags & {"DURING", "AHEAD", "ST_PLANNED", "ST_POSSIBLE", "ST_CANCELLED"}:
            return True
        if unit - place == 1 and scene.norm(place) in terms("inside"):
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
    elif not verbal and unknown_before(casting, cue.light):
        clause.blocked = True
    elif not verbal:
        carry(casting, clause, cue.features, ())
