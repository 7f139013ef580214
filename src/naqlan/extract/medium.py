"""By which medium, to whom and on which day was it said? Read from the sentence of the cue: what opens it and what stands beside it."""

from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import Source, lone_source
from naqlan.extract.voice import Voice, resolved
from naqlan.extract.words import is_network, is_word

_PARTNERS = frozenset({"مع", "ب", "بين", "ل"})
_CARRIER_REACH = 12
"""Units behind a medium within which its outlet stands."""
_CARRIER_STOPS = frozenset({"COMMA", "STOP", "NL", "SAY", "SAYP", "INNA", "COLON", "DASH", "SEMI", "QUO", "ACC_NOUN", "ACC_VERB", "OPEN_TURN"})
_KIND_VIA = {"call": "call", "meeting": "meeting", "visit": None, "talks": None, "message": None}


def medium_of(text: Text, draft: Draft, voice: Voice, discourse: Discourse) -> None:
    """Fills medium, day and hearers of a voice from its own clause, then from what opens its sentence."""
    items, clause = text.items, draft.clause
    if clause.via is not None:
        _take_medium(text, clause.via[1], draft.cue.content, voice, discourse)
    if clause.when >= 0:
        _day(text, clause.when, voice)
    if any(is_word(text, first, "PRESS") for first, _ in clause.hearers):
        voice.via = voice.via or "remarks"
    content = draft.content
    for unit in range(draft.opens if _opening(text, draft) else max(draft.opens, draft.cue.unit), max(draft.cue.content, draft.cue.unit)):
        if content is not None and content.first <= unit < content.end:
            continue
        tags = text.tags(items, unit)
        if "TIME" in tags and voice.when is None and unit < draft.cue.unit:
            _day(text, unit, voice)
        if tags & {"MEETN", "MEDIUM"} and voice.contact is None and _during(text, unit):
            _take_medium(text, unit, draft.cue.content, voice, discourse)
        if (
            draft.cue.participle
            and unit < draft.cue.unit
            and is_word(text, unit, "PRESS")
            and text.analysis.norms[items.first[unit]].startswith("لل")
        ):
            voice.addressees, voice.via = (lone_source(text, unit, unit + 1),), "remarks"  # "صرح للصحفيين قائلا"
        if unit > draft.cue.unit and voice.via is None and tags & {"OUTLET"} and is_network(text, unit) and "PREP" in text.tags(items, unit - 1):
            voice.via = "post"  # "قال عبر تويتر"
        if unit > draft.cue.unit:
            for kind in ("WITHIN", "WITHINF", "WITHINTWO"):
                if is_word(text, unit, kind):
                    _within(text, draft, kind, voice, discourse)


def _within(text: Text, draft: Draft, kind: str, voice: Voice, discourse: Discourse) -> None:
    """Reads "أجرى اتصالا مع X أكد خلاله": the call, meeting or document before that the pronoun agrees with."""
    for unit in range(draft.cue.unit - 1, draft.sentence[0] - 1, -1):
        if text.tags(text.items, unit) & {"MEETN", "MEDIUM"} and _agrees(text, unit, kind) and _via(text, unit, discourse) is not None:
            _take_medium(text, unit, draft.cue.unit, voice, discourse)
            return


def _agrees(text: Text, unit: int, kind: str) -> bool:
    norm = text.analysis.norms[text.items.first[unit]]
    if kind == "WITHINTWO":
        return norm.endswith(("ين", "ان"))
    return norm.endswith(("ه", "ات")) == (kind == "WITHINF")


def partners(text: Text, voice: Voice, discourse: Discourse) -> tuple[Source, ...]:
    """Returns those spoken to in the call or meeting in which it was said: its other parties, where the words name them or the pair is known."""
    if voice.contact is None:
        return ()
    kinds = {text.lexicon.entries[one.entry].get("kind") for one in text.items.readings[voice.contact] if one.tag == "MEETN" and one.entry >= 0}
    if kinds and kinds <= {"visit"}:
        return ()  # during a visit one speaks to others as well
    own = {one.ref for one in voice.speakers}
    named, _ = resolved(text, _parties(text, voice.contact), discourse)
    alone = not any(
        text.analysis.norms[text.items.first[unit]] in _PARTNERS for unit in range(voice.contact + 1, min(voice.contact + 4, len(text.items)))
    )
    found = named or (discourse.two.met if alone and own & {one.ref for one in discourse.two.met} else ())
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
    """Whether nothing was said between what opens the sentence and the cue, so that it belongs to this cue."""
    stops = {"INNA", "QUO"} if draft.cue.participle else {"STRONG", "INNA", "QUO"}  # "صرح للصحفيين قائلا"
    return not any(text.tags(text.items, place) & stops for place in range(draft.opens, draft.cue.unit))


def _during(text: Text, unit: int) -> bool:
    for place in range(unit - 1, max(unit - 3, -1), -1):
        if is_word(text, place, "SAIDAFTER"):
            return False
        if is_word(text, place, "SAIDIN"):
            return True
    return False


def _take_medium(text: Text, unit: int, end: int, voice: Voice, discourse: Discourse) -> None:
    if "MEETN" in text.tags(text.items, unit) or is_word(text, unit, "TALK"):
        voice.contact = unit
    via = _via(text, unit, discourse)
    if via is not None and voice.via is None:
        voice.via = via
        voice.own["via"] = text.span(text.items.first[unit], text.items.last[unit])
    if not voice.addressees:
        voice.addressees = _press(text, unit)
    outlet = _carrier(text, unit, end)
    if outlet is not None:
        voice.contact = None
        link = tuple(one.ref for one in resolved(text, [outlet], discourse)[0])
        if link not in voice.chain and not {one.ref for one in voice.speakers} & set(link):
            voice.chain = (*voice.chain, link)


def _press(text: Text, unit: int) -> tuple[Source, ...]:
    """The reporters of a medium ("تصريحات للصحفيين", "حديثه مع الصحفيين")."""
    near = unit + 3 if unit + 2 < len(text.items) and is_word(text, unit + 1, "ALONGWITH") else unit + 1
    for place in range(text.items.first[unit] + 1, text.items.last[near - 1]):
        if any(one.tag == "PRESS" for one in text.analysis.readings[place]):
            written = text.verbatim(place, place + 1)
            name = f"ا{written[1:]}" if written.startswith("لل") else written
            return (Source(name, "anonymous", "m", "p", text.span(place, place + 1)),)
    return ()


def _carrier(text: Text, unit: int, end: int | None = None) -> Phrase | None:
    """The outlet that an interview was with, remarks were made to, an article stood in ("حديث لصحيفة X", "مقابلة أجرتها معه قناة X")."""
    found = None
    gathering = not is_word(text, unit, "TALK") and any(
        text.lexicon.entries[one.entry]["via"] == "meeting" for one in text.items.readings[unit] if one.tag == "MEDIUM"
    )
    for place in range(unit + 1, min(unit + _CARRIER_REACH, len(text.items), end or len(text.items))):
        phrase, tags = text.items.phrases[place], text.tags(text.items, place)
        if phrase is not None and phrase.kind == "outlet":
            found = phrase if _carries(text, place) else found
        elif phrase is None and tags & _CARRIER_STOPS and "ADV" not in tags:
            break
    return None if gathering else found


def _carries(text: Text, unit: int) -> bool:
    """Whether an outlet is behind a preposition or a verb that takes the medium up ("نشرتها", "خص به"), and no other noun's."""
    tags, norm = text.tags(text.items, unit - 1), text.analysis.norms[text.items.last[unit - 1] - 1]
    if text.items.phrases[unit - 1] is not None:
        return False
    taken_up = norm.endswith(("ته", "تها")) or (norm.endswith(("ه", "ها")) and not tags & {"W_NOUN", "NAT", "W_ADJ"})
    return bool(tags & {"PREP", "TPREP", "PREPPRON"}) or norm in ("ل", "ب") or taken_up


def _via(text: Text, unit: int, discourse: Discourse) -> str | None:
    """The medium of a contact word or document; "المحادثة" is by phone where the contact told last was a call."""
    following = text.analysis.norms[text.items.first[unit + 1]] if unit + 1 < len(text.items) else ""
    media = [str(text.lexicon.entries[one.entry]["via"]) for one in text.items.readings[unit] if one.tag == "MEDIUM"]
    if is_word(text, unit, "TALK") and (_carrier(text, unit) is not None or ("interview" in media and not _parties_beside(text, unit))):
        return "interview"
    if "speech" in media and is_word(text, unit, "TALK") and _with_person(text, unit):
        return "interview"  # "في مداخلة مع الإعلامي فلان"
    for reading in text.items.readings[unit]:
        entry = text.lexicon.entries[reading.entry] if reading.entry >= 0 else {}
        if reading.tag == "MEETN":
            kind = "call" if "هاتفي" in following else str(entry.get("kind", ""))
            discourse.contact_kind = kind if kind in ("call", "meeting") else discourse.contact_kind
            if kind == "talks":
                return discourse.contact_kind if "DEF" in text.tags(text.items, unit) else None
            return _KIND_VIA.get(kind)
    return media[0] if media else None


def _with_person(text: Text, unit: int) -> bool:
    for place in range(unit + 1, min(unit + 4, len(text.items) - 1)):
        if is_word(text, place, "ALONGWITH"):
            phrase = text.items.phrases[place + 1]
            return phrase is not None and phrase.kind == "person"
    return False


def _parties_beside(text: Text, unit: int) -> bool:
    """Whether a meeting is told by its parties in the genitive ("مقابلته الوزير", "مقابلة الرئيس"), or is one told before ("خلال المقابلة")."""
    behind = text.items.phrases[unit + 1] if unit + 1 < len(text.items) else None
    return behind is not None or bool(text.tags(text.items, unit) & {"DEF", "SUF"})


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
        elif "W_NOUN" in tags and "HONORIFIC" not in tags:
            governed = False  # "باستشهاد فلان"
    return found


def _day(text: Text, unit: int, voice: Voice) -> None:
    time = text.time_at.get(text.items.first[unit])
    if time is not None:
        voice.when = time.value
        voice.own["when"] = time.span
