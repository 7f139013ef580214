"""Did it happen? The status of a contact from what governs its word; nothing hoped for, planned or denied becomes plain."""

from naqlan.extract.contact_course import SOON, denied_behind, efforts, never_before, taken_in, to_come, told_as_title, under_way, verbal_noun
from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import folded, terms
from naqlan.record.contact import Status

_REACH = 14
"""Units before a word of contact in which what governs it is sought."""
_REFUSED = "ST_REFUSED"
_MARKS: tuple[tuple[str, Status], ...] = (
    ("ST_DENIED", "denied"),
    ("ST_CANCELLED", "cancelled"),
    ("ST_DISPUTED", "disputed"),
    ("ST_POSSIBLE", "possible"),
    ("MODAL", "possible"),
    ("ST_PLANNED", "planned"),
)
_AFTER = 5
_BEHIND = 30
"""Units behind a word of contact in which its fate is sought, all within its sentence."""
_REFUSAL = 8
"""Units between a word of refusing and what is refused: its subject with title and name stands between."""


def status_of(scene: Scene, cue: Cue, day: str | None, published: str | None) -> tuple[Status | None, bool]:
    """Returns the status that one passage gives, None where it tells of no contact (a condition), and whether it is only a purpose.

    Args:
        scene: The field.
        cue: The word of contact.
        day: The day that the passage gives, EDTF.
        published: The day of publication.
    """
    if cue.frame in ("verb", "join") or (
        not verbal_noun(scene, cue)
        and cue.light >= 0
        and not (cue.features in ("", "s") or ("LIGHTN" in scene.tags(cue.light) and not cue.features.startswith(("past", "pres"))))
    ):
        status, purpose = _verb(scene, cue, day, published)
        if cue.frame == "relative" and status == "happened":
            governed, meant = _noun(scene, cue.unit, day, published)
            status = status if meant else governed
    else:
        status, purpose = _noun(scene, cue.head, day, published)
    if cue.entry.get("status") and status == "happened":
        status = cue.entry["status"]
    if status in ("happened", "planned") and efforts(scene, cue):
        status = "possible"
    if status in ("happened", "planned"):
        status = _guarded(scene, cue.head, status)
    if status is not None and cue.frame != "verb":
        status, purpose = _fate(scene, cue, status, purpose=purpose)
    elif status == "happened" and denied_behind(scene, cue):
        status = "disputed"
    modified = _modified(scene, cue)
    if modified is not None and status is not None and status in ("happened", "planned"):
        status = modified
    return status, purpose


def _guarded(scene: Scene, head: int, status: Status) -> Status | None:
    """What a denial or a refusal in the same sentence governs has not simply happened, however far off it stands."""
    inna = apart = False
    for unit in range(head - 1, scene.sentence(head)[0] - 1, -1):
        if scene.phrase(unit) is not None:
            continue
        tags = scene.tags(unit)
        if "CONTRAST" in tags or ("SAYP" in tags and "ACCP" in tags and "ST_DENIED" not in tags):
            break  # "نفى الخبر مؤكدا أنه التقى فلانا": the participle begins what is held to be true
        inna, apart = inna or "INNA" in tags, apart or bool(tags & {"REL", "DURING"})
        if "ST_DENIED" in tags and (inna or (head - unit <= _REFUSAL and not apart)):
            return "denied"
        if _REFUSED in tags and head - unit <= _REFUSAL and not apart:
            return None
    return status


def _fate(scene: Scene, cue: Cue, status: Status, *, purpose: bool) -> tuple[Status, bool]:
    """What the rest of the sentence says of a contact: put off, undone, planned once, or denied by another side."""
    moved = moved_to(scene, cue)
    if moved >= 0:
        return "planned", False
    if status == "happened" and cue.frame == "noun" and to_come(scene, cue.last + 1):
        status = "planned"
    for unit in range(cue.last + 1, min(scene.sentence(cue.unit)[1], cue.last + _BEHIND)):
        tags = scene.tags(unit)
        if scene.phrase(unit) is not None:
            continue
        if "ST_UNDONE" in tags and status in ("happened", "planned", "possible"):
            return "cancelled", "ST_POSTPONED" in tags
        if "ST_DENIED" in tags and any(scene.norm(place) in terms("denied") for place in range(unit + 1, unit + 7)):
            return ("denied" if status == "possible" else "disputed"), False
        if ("ST_PLANNED" in tags and "AUX" in scene.tags(unit - 1) and status == "happened") or (
            scene.norm(unit) in terms("soon") and status == "happened" and unit < cue.last + SOON
        ):
            status = "planned"
    if status == "cancelled" and any("ST_POSTPONED" in scene.tags(unit) for unit in range(cue.first - 4, cue.first)):
        return status, True
    return status, purpose


def moved_to(scene: Scene, cue: Cue) -> int:
    """Returns the unit of the time that a contact was put off to ("أرجئت إلى الشهر المقبل"), -1 for none."""
    if cue.frame == "verb":
        return -1
    first, last = scene.sentence(cue.unit)
    words = [unit for unit in range(max(first, cue.first - 6), min(last, cue.last + _BEHIND)) if "ST_POSTPONED" in scene.tags(unit)]
    if not words or scene.phrase(words[0]) is not None or (words[0] > cue.unit and "ST_UNDONE" not in scene.tags(words[0])):
        return -1
    for unit in range(max(words[0], cue.unit) + 1, last):
        if scene.norm(unit) in terms("until") and unit + 1 in _times(scene, last):
            return unit + 1
    return -1


def _times(scene: Scene, last: int) -> set[int]:
    return {unit for unit in range(last) if scene.text.items.first[unit] in scene.text.time_at}


def _mark(scene: Scene, unit: int) -> Status | None:
    if scene.phrase(unit) is not None:
        return None
    tags = scene.tags(unit)
    return next((status for tag, status in _MARKS if tag in tags), None)


def _verb(scene: Scene, cue: Cue, day: str | None, published: str | None) -> tuple[Status | None, bool]:
    head = cue.head
    present = "pres" in cue.features
    unit, passed = head - 1, 0
    while unit >= 0 and passed < _REACH:
        norm, tags = scene.norm(unit), scene.tags(unit)
        if scene.phrase(unit) is None:
            if norm in terms("will") or "FUT" in tags:
                return ("possible" if _likely(scene, unit) else "planned"), False
            if norm in terms("not") and "NEG" in tags and head - unit <= 2:
                return ("cancelled" if norm in terms("will_not") else "denied" if norm in terms("did_not") else None), False
            if "CONDITION" in tags or norm in terms("asks"):
                return None, False
            if tags & {"STOP", "NL", "SEMI", "COLON", "DOTS"}:
                break
            if present and norm in terms("may") and head - unit == 1:
                return "possible", False
            if not present and "INNA" in tags and _adjoins(scene, unit, head) and never_before(scene, unit):
                return "denied", False
            if present and "INNA" in tags and scene.last_norm(unit) in terms("that_to") and _adjoins(scene, unit, head):
                return _wanted(scene, unit), False
            if tags & {"STRONG", "REL"} or ("INNA" in tags and "AUX" not in tags) or (scene.finite(unit) and "AUX" not in tags):
                break
            if present and norm in terms("so_that") and head - unit == 1:
                return "planned", True
            if present and norm in terms("was"):
                return "happened", False
        unit, passed = unit - 1, passed + 1
    if not present:
        return "happened", False
    status: Status = "happened" if _ongoing(cue) or (day is None and under_way(scene, cue)) else _present(scene, day, published)
    if status == "planned" and told_as_title(scene, cue):
        return ("planned" if cue.kind == "visit" else "happened"), True
    if scene.text.field == "title" and status == "happened":
        return ("planned" if cue.kind == "visit" else "happened"), True
    return status, False


def _likely(scene: Scene, unit: int) -> bool:
    """Whether a phrase of what is to come only calls it likely ("من المتوقع أن")."""
    items = scene.text.items
    readings = [one for place in range(items.first[unit], items.last[unit]) for one in scene.text.analysis.readings[place]]
    return any(one.tag == "ST_POSSIBLE" for one in readings)


def _adjoins(scene: Scene, inna: int, head: int) -> bool:
    """Whether "that" stands right before its verb ("أن يلتقي"); before a noun it only reports ("أن الرئيس يلتقي")."""
    return all(scene.phrase(unit) is None and scene.tags(unit) & {"AUX", "NEG", "PROCLITIC", "ADV", "QUO", "COMMA"} for unit in range(inna + 1, head))


def _ongoing(cue: Cue) -> bool:
    """Talks of which a verb in the present says that they go on."""
    return cue.kind in ("talks", "visit") and folded(str(cue.light_entry.get("lemma", ""))) in terms("ongoing")


def _present(scene: Scene, day: str | None, published: str | None) -> Status:
    """A present tense that nothing governs: a title tells what happened; in the body the day decides, and without one it is yet to come."""
    if day is not None and published is not None and len(day) == len(published) == 10 and "X" not in day + published and day != published:
        return "happened" if day < published else "planned"
    return "happened" if scene.text.field == "title" else "planned"


def _wanted(scene: Scene, inna: int) -> Status | None:
    """What governs a clause with أن and a present: "من المقرر أن", "يعتزم أن"; nothing where it is refused; "على أن" alone adds to a plan."""
    if scene.norm(inna) in terms("upon"):
        return "planned"
    if inna and scene.norm(inna - 1) in terms("without"):
        return "denied"
    for unit in range(inna - 1, max(inna - 9, -1), -1):
        if scene.tags(unit) & {"STOP", "NL"}:
            break
        if _REFUSED in scene.tags(unit) and scene.phrase(unit) is None:
            return None
        status = _mark(scene, unit)
        if status is not None:
            return "possible" if status == "disputed" else status
    return "possible"


def _noun(scene: Scene, head: int, day: str | None, published: str | None) -> tuple[Status | None, bool]:
    unit, passed = head - 1, 0
    wanted = "LIGHTN" in scene.tags(head) and "LIGHT" not in scene.tags(head)
    while unit >= 0 and passed < _REACH:
        if scene.phrase(unit) is None:
            tags, norm = scene.tags(unit), scene.norm(unit)
            if tags & {"STOP", "NL", "COLON", "DOTS"}:
                break
            if "CONDITION" in tags:
                return None, False
            if "DURING" in tags and head - unit <= 3:
                return _after(scene, unit, day, published), False
            if ("AHEAD" in tags and head - unit <= 3) or (norm in terms("purpose") and head - unit == 1):
                wish = (
                    next((status for place in range(unit - 1, max(unit - 5, -1), -1) if (status := _mark(scene, place)) is not None), None)
                    if norm in terms("purpose")
                    else None
                )
                return (wish, False) if wish is not None else ("planned", True)
            if norm in terms("will") or "FUT" in tags:
                return "planned", False
            if _REFUSED in tags:
                return None, False
            status = _mark(scene, unit)
            if status is not None:
                return _negated(scene, unit, status), False
            if wanted and (tags & {"PREP"} or norm in terms("at")):
                return "possible", False
            if norm in terms("in") and head - unit == 1:
                taken = taken_in(scene, unit)
                if taken:
                    return (None if taken == "failed" else "possible"), False
                return _after(scene, unit, day, published), False
            if scene.finite(unit) and _is_present(scene, unit) and scene.norm(unit - 1) in terms("that") and "INNA" in scene.tags(unit - 1):
                return _wanted(scene, unit - 1), False
            if scene.finite(unit) and "SAY" not in tags and "NEG" in scene.tags(unit - 1) and scene.norm(unit - 1) in terms("not"):
                return None, False  # "لم يتمكن من لقائه"
            if scene.finite(unit) or tags & {"STRONG", "INNA"}:
                return (
                    "happened" if "INNA" in tags or not _is_present(scene, unit) or "LIGHT" not in tags else _present(scene, day, published)
                ), False
        unit, passed = unit - 1, passed + 1
    return ("possible" if wanted else "happened"), False


def _after(scene: Scene, unit: int, day: str | None, published: str | None) -> Status:
    """What is told with "خلال لقائه" has happened unless the clause that it belongs to is still to come."""
    for place in range(unit - 1, max(unit - _REACH, -1), -1):
        tags = scene.tags(place)
        if tags & {"STOP", "NL", "COLON", "STRONG"}:
            break
        if scene.phrase(place) is None and (scene.norm(place) in terms("will") or "FUT" in tags):
            return "planned"
        if scene.finite(place) and tags & {"LIGHT", "MEET"} and not (tags & {"SAY"} and "MEET" not in tags) and _is_present(scene, place):
            return _present(scene, day, published)
    if day is not None and published is not None and len(day) == len(published) == 10 and day > published:
        return "planned"
    return "happened"


def _negated(scene: Scene, unit: int, status: Status) -> Status | None:
    """A planned or possible thing that is negated is no contact; "لم يلغ" leaves it open."""
    negated = any(scene.norm(place) in terms("not") for place in (unit - 1, unit - 2))
    return None if negated and status != "denied" else status


def _is_present(scene: Scene, unit: int) -> bool:
    features = [one.features for one in scene.text.items.readings[unit] if one.features]
    return bool(features) and all("pres" in one for one in features)


def _modified(scene: Scene, cue: Cue) -> Status | None:
    """A word of status behind the noun ("الزيارة المرتقبة", "لقاء محتمل", "زيارته المؤجلة")."""
    if cue.frame == "verb":
        return None
    for unit in range(cue.unit + 1, min(cue.unit + _AFTER, len(scene.text.items))):
        tags = scene.tags(unit)
        if tags & {"STOP", "NL", "COMMA", "STRONG"}:
            return None
        if scene.phrase(unit) is None and ("DEF" in tags or not tags & {"SAY", "TIME", "W_VERB"}):
            status = _mark(scene, unit)
            if status in ("planned", "possible", "cancelled"):
                return status
    return None
