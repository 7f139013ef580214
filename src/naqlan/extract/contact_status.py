"""Did it happen? The status of a contact from what governs its word; nothing hoped for, planned or denied becomes plain."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import terms
from naqlan.record.contact import ContactKind, Status
from naqlan.text.fold import fold

_REACH = 14
"""Units before a word of contact in which what governs it is sought."""
_PAST_PREPOSITIONS = frozenset({"في", "ب"})
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
        cue.light >= 0 and not (cue.features in ("", "s") or ("LIGHTN" in scene.tags(cue.light) and not cue.features.startswith(("past", "pres"))))
    ):
        status, purpose = _verb(scene, cue, day, published)
    else:
        status, purpose = _noun(scene, cue.head, day, published)
    if cue.entry.get("status") and status == "happened":
        status = cue.entry["status"]
    if status in ("happened", "planned"):
        status = _guarded(scene, cue.head, status)
    if status is not None and cue.frame != "verb":
        status, purpose = _fate(scene, cue, status, purpose=purpose)
    modified = _modified(scene, cue)
    if modified is not None and status is not None and status in ("happened", "planned"):
        status = modified
    return status, purpose


def _guarded(scene: Scene, head: int, status: Status) -> Status | None:
    """What a denial or a refusal in the same sentence governs has not simply happened, however far off it stands."""
    inna = False
    for unit in range(head - 1, scene.sentence(head)[0] - 1, -1):
        if scene.phrase(unit) is not None:
            continue
        tags = scene.tags(unit)
        if "CONTRAST" in tags:
            break
        inna = inna or "INNA" in tags
        if "ST_DENIED" in tags and (inna or head - unit <= _REFUSAL):
            return "denied"
        if _REFUSED in tags and head - unit <= _REFUSAL:
            return None
    return status


def _fate(scene: Scene, cue: Cue, status: Status, *, purpose: bool) -> tuple[Status, bool]:
    """What the rest of the sentence says of a contact: put off, undone, planned once, or denied by another side."""
    moved = moved_to(scene, cue)
    if moved >= 0:
        return "planned", False
    for unit in range(cue.last + 1, min(scene.sentence(cue.unit)[1], cue.last + _BEHIND)):
        tags = scene.tags(unit)
        if scene.phrase(unit) is not None:
            continue
        if "ST_UNDONE" in tags and status in ("happened", "planned", "possible"):
            return "cancelled", "ST_POSTPONED" in tags
        if "ST_DENIED" in tags and any(scene.norm(place) in terms("denied") for place in range(unit + 1, unit + 7)):
            return ("denied" if status == "possible" else "disputed"), False
        if "ST_PLANNED" in tags and "AUX" in scene.tags(unit - 1) and status == "happened":
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
            if norm in {"س", "سوف"} or "FUT" in tags:
                return "planned", False
            if norm in ("لن", "لم", "ما", "لا") and "NEG" in tags and head - unit <= 2:
                return {"لن": "cancelled", "لم": "denied"}.get(norm), False  # type: ignore[return-value]
            if "CONDITION" in tags:
                return None, False
            if tags & {"STOP", "NL", "SEMI", "COLON", "DOTS"}:
                break
            if present and "INNA" in tags and norm in ("ان", "بان", "لان"):
                return _wanted(scene, unit), False
            if tags & {"STRONG", "INNA", "REL"} or (scene.finite(unit) and "AUX" not in tags):
                break
            if present and norm in ("ل", "كي", "لكي") and head - unit == 1:
                return "planned", True
            if present and norm == "كان":
                return "happened", False
        unit, passed = unit - 1, passed + 1
    if not present:
        return "happened", False
    status: Status = "happened" if _ongoing(cue) else _present(scene, day, published)
    if scene.text.field == "title" and status == "happened":
        return ("planned" if cue.kind == "visit" else "happened"), True
    return status, False


def _ongoing(cue: Cue) -> bool:
    """Talks of which a verb in the present says that they go on."""
    return cue.kind == "talks" and fold(str(cue.light_entry.get("lemma", ""))) in terms("ongoing")


def _present(scene: Scene, day: str | None, published: str | None) -> Status:
    """A present tense that nothing governs: a title tells what happened; in the body the day decides, and without one it is yet to come."""
    if day is not None and published is not None and len(day) == len(published) == 10 and "X" not in day + published and day != published:
        return "happened" if day < published else "planned"
    return "happened" if scene.text.field == "title" else "planned"


def _wanted(scene: Scene, inna: int) -> Status:
    """What governs a clause with أن and a present: "من المقرر أن", "يعتزم أن", "من المحتمل أن"."""
    for unit in range(inna - 1, max(inna - 9, -1), -1):
        if scene.tags(unit) & {"STOP", "NL"}:
            break
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
            if ("AHEAD" in tags and head - unit <= 3) or (norm == "ل" and head - unit == 1):
                wish = (
                    next((status for place in range(unit - 1, max(unit - 5, -1), -1) if (status := _mark(scene, place)) is not None), None)
                    if norm == "ل"
                    else None
                )
                return (wish, False) if wish is not None else ("planned", True)
            if norm in ("س", "سوف") or "FUT" in tags:
                return "planned", False
            if _REFUSED in tags:
                return None, False
            status = _mark(scene, unit)
            if status is not None:
                return _negated(scene, unit, status), False
            if wanted and (tags & {"PREP"} or norm == "ب"):
                return "possible", False
            if norm in _PAST_PREPOSITIONS and head - unit == 1:
                return _after(scene, unit, day, published), False
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
        if scene.norm(place) in ("س", "سوف") and scene.phrase(place) is None:
            return "planned"
    if day is not None and published is not None and len(day) == len(published) == 10 and day > published:
        return "planned"
    return "happened"


def _negated(scene: Scene, unit: int, status: Status) -> Status | None:
    """A planned or possible thing that is negated is no contact; "لم يلغ" leaves it open."""
    negated = any(scene.norm(place) in ("لم", "لا", "لن") for place in (unit - 1, unit - 2))
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


def kind_of(scene: Scene, cue: Cue, end: int, *, placed: bool) -> ContactKind | None:
    """Returns the kind by the cue, the words that narrow it and the channel; None for an interview or a press conference."""
    kind = cue.kind
    modifiers = {str(key): value for key, value in (cue.entry.get("modifiers") or {}).items()}
    for unit in range(cue.unit + 1, min(end, cue.unit + 8)):
        words = scene.text.verbatim(scene.text.items.first[unit], scene.text.items.last[unit])
        for word, value in modifiers.items():
            if unit <= cue.unit + 3 and _alike(words, word):
                if value is None:
                    return None
                kind = value
        tags = scene.tags(unit)
        if "CHANNEL_CALL" in tags and kind in ("talks", "meeting"):
            kind = "call"
        elif "CHANNEL_MEETING" in tags and kind == "talks":
            kind = "meeting"
    if kind == "talks" and placed:
        kind = "meeting"
    return kind  # type: ignore[return-value]


def _alike(written: str, word: str) -> bool:
    plain = written.removeprefix("ال").rstrip("اًةه")
    return plain == word.rstrip("ة") or plain == word
