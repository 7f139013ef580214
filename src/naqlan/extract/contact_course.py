"""Is a contact under way or still to come? What the tense of its clause says where no word of status governs it."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import terms

SOON = 12
"""Units behind a noun of contact in which "soon" or a future verb still belongs to it."""


def to_come(scene: Scene, first: int) -> bool:
    """Says whether the contact is the subject of a future ("زيارة الوزير ستبدأ غدا"): no other verb or clause stands between."""
    for unit in range(first, min(first + SOON, scene.sentence(first)[1])):
        tags = scene.tags(unit)
        if scene.phrase(unit) is not None:
            continue
        if scene.norm(unit) in terms("will"):
            return True
        if scene.finite(unit) or tags & {"INNA", "REL", "COMMA", "COLON", "SEMI", "CONTRAST", "SAY"}:
            return False
    return False


def under_way(scene: Scene, cue: Cue) -> bool:
    """Says whether a visit in a relative clause that only says who somebody is ("الذي يزور البلاد") is going on."""
    return cue.kind == "visit" and any(
        "REL" in scene.tags(unit) and "INNA" not in scene.tags(unit) and scene.norm(unit) not in terms("where")
        for unit in range(cue.head - 2, cue.head)
    )


def told_as_title(scene: Scene, cue: Cue) -> bool:
    """Says whether a first line is told like a headline: subject, then a present ("الرئيس يلتقي الوزير"), with no time of its own."""
    first, last = scene.sentence(cue.head)
    earlier = any("NL" in scene.tags(unit) for unit in range(first))
    if earlier or any(scene.text.items.first[unit] in scene.text.time_at for unit in range(first, last)):
        return False
    before = [unit for unit in range(first, cue.head) if unit in scene.governor]
    return bool(before) and all(not scene.finite(unit) for unit in range(first, cue.head))


_SUBJECT = 4
"""Units of a subject between a verb and its "في" or its verbal noun."""


def never_before(scene: Scene, inna: int) -> bool:
    """Says whether "لم يسبق" governs the clause of أن at a unit ("لم يسبق للوزير أن التقى")."""
    return any(scene.norm(unit) in terms("never") and "NEG" in scene.tags(unit - 1) for unit in range(inna - 1, max(inna - 2 - _SUBJECT, 0), -1))


def taken_in(scene: Scene, preposition: int) -> str:
    """Returns `wished` or `failed` where a verb takes a contact after في ("يأمل في لقاء", "فشل في لقاء"), empty where في only says where."""
    for unit in range(preposition - 1, max(preposition - 2 - _SUBJECT, -1), -1):
        if scene.phrase(unit) is not None:
            continue
        return "wished" if scene.norm(unit) in terms("wishes_in") else "failed" if scene.norm(unit) in terms("fails_in") else ""
    return ""


def verbal_noun(scene: Scene, cue: Cue) -> bool:
    """Says whether the light word of a contact is the object of a verb with its subject ("طلب الوزير عقد اجتماع") and no verb itself."""
    if cue.light < 1 or "LIGHTN" not in scene.tags(cue.light) or scene.phrase(cue.light - 1) is None:
        return False
    unit = cue.light - 1
    while unit > 0 and scene.phrase(unit) is not None:
        unit -= 1
    return "ST_POSSIBLE" in scene.tags(unit)


def efforts(scene: Scene, cue: Cue) -> bool:
    """Says whether a light verb only carries efforts towards a contact ("تجري مساع لعقد لقاء")."""
    return 0 <= cue.light < cue.unit and any(
        scene.phrase(unit) is None and "ST_POSSIBLE" in scene.tags(unit) and scene.norm(unit + 1) in terms("towards")
        for unit in range(cue.light + 1, cue.unit)
    )


def denied_behind(scene: Scene, cue: Cue) -> bool:
    """Says whether another side denies in the same sentence that it happened ("التقى …، لكن باريس نفت حدوث اللقاء")."""
    last = scene.sentence(cue.unit)[1]
    return any(
        "ST_DENIED" in scene.tags(unit)
        and scene.phrase(unit) is None
        and any(scene.norm(place) in terms("happening") for place in range(unit + 1, min(unit + 3, last)))
        for unit in range(cue.last + 1, min(last, cue.last + 30))
    )
