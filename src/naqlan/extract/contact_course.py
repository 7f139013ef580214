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
    lines = sum("NL" in scene.tags(unit) for unit in range(first))
    if lines > 0 or any(scene.text.items.first[unit] in scene.text.time_at for unit in range(first, last)):
        return False
    before = [unit for unit in range(first, cue.head) if unit in scene.governor]
    return bool(before) and all(not scene.finite(unit) for unit in range(first, cue.head))
