"""What kind of contact is it? The cue's own kind, narrowed by its adjectives, the channel and the place."""

from naqlan.extract.contact_cues import Cue
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import folded, terms
from naqlan.record.contact import ContactKind
from naqlan.text.fold import fold

_REACH = 14
"""Units around a verb of talking in which the noun of the contact is sought."""
_INTERVIEW = "interview"


def kind_of(scene: Scene, cue: Cue, end: int, *, placed: bool) -> ContactKind | None:
    """Returns the kind by the cue, the words that narrow it and the channel; None for an interview or a press conference."""
    kind = cue.kind
    modifiers = {str(key): value for key, value in (cue.entry.get("modifiers") or {}).items()}
    for unit in range(cue.unit + 1, min(end, cue.unit + 8)):
        words = scene.text.verbatim(scene.text.items.first[unit], scene.text.items.last[unit]) if unit <= cue.unit + 3 else ""
        for word, value in modifiers.items() if words else ():
            if _alike(words, word):
                if value is None:
                    return None
                kind = value
        tags = scene.tags(unit)
        if "CHANNEL_CALL" in tags and kind in ("talks", "meeting"):
            kind = "call"
        elif "CHANNEL_MEETING" in tags and kind == "talks":
            kind = "meeting"
    if kind == "call" and cue.frame == "noun" and _on_air(scene, cue.unit):
        return None
    if cue.frame == "verb" and kind == "talks":
        kind = _within(scene, cue, end) or kind
        if kind == _INTERVIEW:
            return None
    if kind == "talks" and placed:
        kind = "meeting"
    return kind  # type: ignore[return-value]


def _within(scene: Scene, cue: Cue, end: int) -> str | None:
    """The kind of the contact in which something was talked about ("بحث مع الوزير، في مكالمة هاتفية، …"), None where none is named."""
    for unit in range(max(scene.sentence(cue.unit)[0], cue.unit - _REACH), min(end, cue.unit + _REACH)):
        if unit == cue.unit or scene.phrase(unit) is not None or "DEF" in scene.tags(unit):
            continue
        if not scene.tags(unit - 1) & {"DURING"} and scene.norm(unit - 1) not in terms("in"):
            continue
        for one in scene.text.items.readings[unit]:
            if one.tag != "MEETN" or one.entry < 0:
                continue
            entry = scene.text.lexicon.entries[one.entry]
            if "SAY" in scene.tags(cue.unit) and None in (entry.get("modifiers") or {}).values():
                return _INTERVIEW
            kind = str(entry.get("kind"))
            if kind in ("call", "meeting"):
                return kind
    return None


def _on_air(scene: Scene, unit: int) -> bool:
    """Whether a call was one to an outlet ("في مكالمة هاتفية لقناة كذا"): an interview."""
    return any((phrase := scene.phrase(place)) is not None and phrase.kind == "outlet" for place in range(unit + 1, unit + 4))


def _alike(written: str, word: str) -> bool:
    plain = fold(written).removeprefix("ال").rstrip("اه")
    return plain in (folded(word).rstrip("ه"), folded(word))
