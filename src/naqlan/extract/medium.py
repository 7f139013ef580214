"""By which medium, to whom and on which day was it said? Read from the sentence of the cue: what opens it and what stands beside it."""

from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import Source
from naqlan.extract.voice import Voice, resolved

_DURING = frozenset({"خلال", "في", "اثناء", "عبر", "ب", "لدي"})
_AFTER = frozenset({"عقب", "بعد", "اثر", "قبل"})
_PARTNERS = frozenset({"مع", "ب", "بين", "ل"})
_KIND_VIA = {"call": "call", "meeting": "meeting", "visit": None, "talks": None, "message": None}


def medium_of(text: Text, draft: Draft, voice: Voice, discourse: Discourse) -> None:
    """Fills medium, day and hearers of a voice from its own clause, then from what opens its sentence."""
    items, clause = text.items, draft.clause
    if clause.via is not None:
        _take_medium(text, clause.via[1], voice, discourse)
    if clause.when >= 0:
        _day(text, clause.when, voice)
    opening = _opening(text, draft)
    content = draft.content
    for unit in range(draft.sentence[0], max(draft.cue.content, draft.cue.unit)):
        if (content is not None and content.first <= unit < content.end) or (unit < draft.cue.unit and not opening):
            continue
        tags = text.tags(items, unit)
        if "TIME" in tags and voice.when is None and unit < draft.cue.unit:
            _day(text, unit, voice)
        if tags & {"MEETN", "MEDIUM"} and voice.contact is None and _during(text, unit):
            _take_medium(text, unit, voice, discourse)


def partners(text: Text, voice: Voice, discourse: Discourse) -> tuple[Source, ...]:
    """Returns those spoken to in the call or meeting in which it was said: its other parties, where the words name them or the pair is known."""
    if voice.contact is None:
        return ()
    own = {one.ref for one in voice.speakers}
    named, _ = resolved(text, _parties(text, voice.contact), discourse)
    found = named or (discourse.two.met if own & {one.ref for one in discourse.two.met} else ())
    others = tuple(one for one in found if one.ref not in own and one.kind in ("person", "office", "anonymous"))
    return others if own else ()


def contact_via(text: Text, first: int, limit: int, discourse: Discourse) -> str | None:
    """Returns the medium that a stretch names by a contact word or document ("خلال لقائهما"), or None."""
    for unit in range(first + 1, min(limit, len(text.items))):
        tags = text.tags(text.items, unit)
        if tags & {"MEDIUM", "MEETN"}:
            return _via(text, unit, discourse)
        if "COMMA" in tags:
            return None
    return None


def _opening(text: Text, draft: Draft) -> bool:
    """Whether nothing was said between the start of the sentence and the cue, so that its opening belongs to this cue."""
    return not any(text.tags(text.items, place) & {"STRONG", "INNA", "QUO"} for place in range(draft.sentence[0], draft.cue.unit))


def _during(text: Text, unit: int) -> bool:
    for place in range(unit - 1, max(unit - 3, -1), -1):
        norm = text.analysis.norms[text.items.first[place]]
        if norm in _AFTER:
            return False
        if norm in _DURING:
            return True
    return False


def _take_medium(text: Text, unit: int, voice: Voice, discourse: Discourse) -> None:
    if "MEETN" in text.tags(text.items, unit):
        voice.contact = unit
    via = _via(text, unit, discourse)
    if via is not None and voice.via is None:
        voice.via = via
        voice.own["via"] = text.span(text.items.first[unit], text.items.last[unit])


def _via(text: Text, unit: int, discourse: Discourse) -> str | None:
    """The medium of a contact word or document; "المحادثة" is by phone where the contact told last was a call."""
    following = text.analysis.norms[text.items.first[unit + 1]] if unit + 1 < len(text.items) else ""
    for reading in text.items.readings[unit]:
        entry = text.lexicon.entries[reading.entry] if reading.entry >= 0 else {}
        if reading.tag == "MEETN":
            kind = "call" if "هاتفي" in following else str(entry.get("kind", ""))
            discourse.contact_kind = kind if kind in ("call", "meeting") else discourse.contact_kind
            if kind == "talks":
                return discourse.contact_kind if "DEF" in text.tags(text.items, unit) else None
            return _KIND_VIA.get(kind)
    for reading in text.items.readings[unit]:
        if reading.tag == "MEDIUM":
            return str(text.lexicon.entries[reading.entry]["via"])
    return None


def _parties(text: Text, contact: int) -> list[Phrase]:
    """Phrases named as parties right behind a contact word ("مكالمته مع X", "بين X وY", "لقائه السفير")."""
    items, found, governed = text.items, [], False
    for unit in range(contact + 1, min(contact + 14, len(items))):
        phrase, tags = items.phrases[unit], text.tags(items, unit)
        norm = text.analysis.norms[items.first[unit]]
        if phrase is not None and (governed or unit == contact + 1) and phrase.kind not in ("place", "outlet"):
            found.append(phrase)
            governed = False
        elif norm in _PARTNERS or (norm == "و" and found):
            governed = True
        elif phrase is None and tags & {"COMMA", "SAY", "STOP", "NL", "INNA", "COLON", "QUO"}:
            break
    return found


def _day(text: Text, unit: int, voice: Voice) -> None:
    time = text.time_at.get(text.items.first[unit])
    if time is not None:
        voice.when = time.value
        voice.own["when"] = time.span
