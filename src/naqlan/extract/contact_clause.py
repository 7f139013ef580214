"""Who met whom, in one clause? The phrases around a word of contact put into their parts by its frame."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_names import Party
from naqlan.extract.contact_nouns import read_noun
from naqlan.extract.contact_parties import Casting
from naqlan.extract.contact_slots import (
    NEAR,
    TOWARDS,
    Clause,
    before_verb,
    carry,
    clause_end,
    governed,
    keys_of,
    listed,
    parties_of,
    slots_of,
    unique,
    unknown_before,
    whose,
)
from naqlan.extract.contact_terms import terms

_PURPOSE = 16
"""Units behind a word of visiting in which its purpose is sought."""


def read_clause(casting: Casting, cue: Cue, last: tuple[Party, ...]) -> Clause:
    """Reads the parties of one cue.

    Args:
        casting: Resolves phrases and pronouns.
        cue: The cue.
        last: The parties of the contact told before, for "هما" and "الجانبان".

    Returns:
        The clause; one with fewer than two parties tells of no contact by itself.
    """
    clause = Clause(cue, start=cue.first, end=clause_end(casting, cue))
    if cue.frame == "join":
        _join(casting, clause, last)
    elif cue.frame == "verb":
        _verb(casting, clause, last)
    else:
        read_noun(casting, clause, last)
    if cue.kind == "visit" and clause.owners and clause.places and not clause.others and not cue.features.startswith("past"):
        _for_whom(casting, clause)
    clause.others = [one for one in unique(clause.others) if one.key not in {owner.key for owner in clause.owners}]
    clause.owners, clause.places = unique(clause.owners), unique(clause.places)
    return clause


def _for_whom(casting: Casting, clause: Clause) -> None:
    """Whom a visit is for: the other side of a noun of meeting in its purpose ("… للقاء فلان", "… لمواصلة المناقشات مع فلان")."""
    scene = casting.scene
    for unit in range(clause.cue.last + 1, min(clause.end, clause.cue.last + _PURPOSE)):
        noun = next((place for place in range(unit + 1, unit + 4) if "MEETN" in scene.tags(place) and scene.phrase(place) is None), -1)
        if scene.norm(unit) not in terms("purpose") or scene.phrase(unit) is not None or noun < 0:
            continue
        if noun > unit + 1 and not ("LIGHTN" in scene.tags(unit + 1) or "W_NOUN" in scene.tags(unit + 1)):
            continue
        slots = slots_of(casting, noun + 1, clause.end)
        found = [place for place, governor in slots if governor in terms("with") or (place == noun + 1 and governor == "gen")]
        clause.others = [party for place in found[:1] for party in parties_of(casting, place) if not party.place]
        if clause.others:
            clause.purpose, clause.own = True, True
            clause.consumed.add(noun)
        return


def _verb(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> None:
    cue = clause.cue
    slots = slots_of(casting, cue.unit + 1, clause.end)
    attached = cue.features.endswith("obj")
    antecedent, before = before_verb(casting, cue.unit)
    free = [unit for unit, governor in slots if governor == ""]
    if attached and casting.scene.norm(cue.unit).endswith(tuple(terms("me_you"))):
        return
    if attached and _object_gender(casting, cue) == "m" and _behind_which(casting, cue.unit):
        antecedent, before = [], []
    behind = bool(antecedent) and any(casting.scene.norm(unit) in terms("with_him") for unit in range(cue.unit + 1, cue.unit + 3))
    subject = [] if (attached and antecedent) or behind else before
    blocked = False
    speaking = casting.first_person(cue.unit) if _says_i(casting, cue.unit) else None
    if speaking is not None:
        clause.owners, clause.own = [speaking], True
    elif subject:
        clause.owners, clause.own = subject, True
    elif free and cue.kind == "visit" and "object" in cue.takes and len(free) == 1 and all(one.place for one in parties_of(casting, free[0])):
        pass
    elif free:
        clause.owners, clause.own = parties_of(casting, free[0], last), True
        blocked, free = not clause.owners, free[1:]
    prepositions = tuple(one for one in cue.takes if one not in ("subject", "object", "place"))
    if attached or behind:
        clause.others = antecedent or listed(casting.subject(cue.unit, _object_gender(casting, cue), keys_of(clause.owners)))
    elif cue.kind == "visit":
        towards = governed(slots, tuple(one for one in prepositions if one in (*TOWARDS, *terms("arrival"))))
        targets = [*towards[:1], *(free[:1] if "object" in cue.takes and not towards else [])]
        clause.places = [party for unit in targets for party in parties_of(casting, unit)]
        if len(clause.owners) == 1 and clause.owners[0].place and free:
            left = clause.owners  # with a verb of leaving the place that it has for an object is no goal
            clause.places = left if "object" in cue.takes and not clause.places else clause.places
            clause.owners = parties_of(casting, free[0])
        clause.places = [one for one in clause.places if (one.person and not cue.entry.get("weak")) or one.place or not cue.entry.get("weak")]
        clause.others = [one for one in clause.places if one.person]
        clause.places = [one for one in clause.places if not one.person]
    else:
        targets = _targets(casting, clause, slots, prepositions, alone=not free and not subject and not antecedent)
        clause.others = _met(casting, cue, targets, clause.owners, last)
        if "object" in cue.takes and not clause.others and free:
            clause.others = parties_of(casting, free[0], last)
        if (
            not clause.others
            and "object" in cue.takes
            and clause.owners
            and not subject
            and not unknown_before(casting, cue.unit)
            and speaking is None
            and not terms("between") & set(cue.takes)
        ):
            _dropped(casting, clause)
        if not clause.others:
            _attached(casting, clause, last)
    _subject(casting, clause, last, blocked=blocked)


def _targets(casting: Casting, clause: Clause, slots: list[tuple[int, str]], prepositions: tuple[str, ...], *, alone: bool) -> list[int]:
    """The units behind a verb that its prepositions govern: near it, or before what the talk is about."""
    cue = clause.cue
    about = next((unit for unit in range(cue.unit + 1, clause.end) if casting.scene.norm(unit) in terms("about")), clause.end)
    targets = [
        unit
        for unit in governed(slots, prepositions)
        if (unit < about and casting.scene.governor[unit] not in terms("to")) or unit - cue.unit <= NEAR
    ]
    return [unit for unit in targets if unit - cue.unit <= NEAR] if cue.entry.get("weak") and alone else targets


def _met(casting: Casting, cue: Cue, targets: list[int], owners: list[Party], last: tuple[Party, ...]) -> list[Party]:
    """Those met: "the two" are never two of whom one meets them.

    A town behind "ب" is where it was, with a verb that has its counterpart as an object ("التقى فلانا بأنقرة").
    """
    stage = "object" in cue.takes
    return [
        party
        for unit in targets
        for party in parties_of(casting, unit, last)
        if not (casting.is_pair(unit) and keys_of(owners) & keys_of(list(casting.pair(unit, last))))
        if not (stage and party.town and casting.scene.governor[unit] in terms("at"))
    ]


def _behind_which(casting: Casting, unit: int) -> bool:
    """Whether a verb stands in a clause on a feminine noun: its masculine pronoun then is nobody of that noun."""
    return any(casting.scene.norm(place) in terms("which_f") for place in range(unit - 3, unit))


def _says_i(casting: Casting, unit: int) -> bool:
    """Whether a verb is in the first person; where its letters could be a third person too ("التقى", "ألتقي") the hamza decides."""
    items = casting.scene.text.items
    forms = [one.features for one in items.readings[unit] if one.tag == "MEET"]
    if not any(one[-2:] in ("1s", "1p") for one in forms):
        return False
    hamza = casting.scene.text.letters(items.first[unit], items.last[unit]).startswith("أ")
    return hamza or not any(one[-3:] == "3ms" for one in forms)


def _subject(casting: Casting, clause: Clause, last: tuple[Party, ...], *, blocked: bool) -> None:
    """Takes the subject of the clause where the verb names none, and settles whether its objects are contacts apart."""
    cue = clause.cue
    blocked = blocked or (whose(casting, cue.unit) and not cue.features.endswith("obj"))
    if not clause.owners and not blocked and (clause.others or clause.places) and not unknown_before(casting, cue.unit):
        carry(casting, clause, cue.features, last)
    clause.apart = cue.kind == "call"


def _dropped(casting: Casting, clause: Clause) -> None:
    """A verb with one noun behind it: "سيلتقي الوزير فلانا" without its subject has only its object ("حيث يلتقي فلانا")."""
    if any(
        "PREPPRON" in casting.scene.tags(unit) and casting.scene.norm(unit) not in terms("plain_prepositions") | terms("within")
        for unit in range(clause.cue.unit + 1, clause.cue.unit + 4)
    ):
        return
    gender = "f" if clause.cue.features.endswith("fs") else "m"
    found = casting.subject(clause.cue.first, gender, keys_of(clause.owners))
    if found is None and _again(casting, clause.cue.unit) and casting.active is not None and casting.active.key not in keys_of(clause.owners):
        found = casting.active
    if found is not None and clause.cue.features[-1:] == "s":
        clause.others, clause.owners, clause.carried = clause.owners, [found], True


def _again(casting: Casting, unit: int) -> bool:
    """Whether a verb goes on with what the one before did ("كما التقى فلانا", "وسيلتقي أيضا فلانا")."""
    return any(casting.scene.norm(place) in terms("again") for place in (unit - 2, unit - 1, unit + 1) if casting.scene.phrase(place) is None)


def _object_gender(casting: Casting, cue: Cue) -> str:
    norm = casting.scene.norm(cue.unit)
    return "f" if norm.endswith(tuple(terms("her"))) else "m"


def _attached(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> None:
    """In "وبحث معه": the two in play, where the one named is of them."""
    for unit in range(clause.cue.unit + 1, clause.end):
        if casting.scene.norm(unit) in terms("attached") and len(last) == 2:
            if not clause.owners or clause.owners[0].key in {one.key for one in last}:
                clause.owners, clause.others = [last[0]], [last[1]]
            return


def _join(casting: Casting, clause: Clause, last: tuple[Party, ...]) -> None:
    pair = casting.pair(clause.cue.unit, last)
    free = [unit for unit, governor in slots_of(casting, clause.cue.unit + 1, clause.end) if governor in ("", "gen")]
    if len(pair) == 2 and free:
        clause.owners = list(pair)
        clause.others = parties_of(casting, free[0])
        clause.own = True
