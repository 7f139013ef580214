"""To whom was it said, where a pronoun or the words of thanks tell it? "أبلغه", "قال لها", "أعرب عن شكره لفلان"."""

from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import Source, lone_source
from naqlan.extract.voice import Voice, resolved
from naqlan.extract.words import is_word
from naqlan.text.fold import fold

_BACK = 60
"""Units back to whom a pronoun can mean."""
_THANKS_REACH = 8
_PRONOUNS = {"TOHIM": "ms", "TOHER": "fs", "TOTHEM": "p"}


def told_by_pronoun(text: Text, draft: Draft, discourse: Discourse, voice: Voice) -> tuple[Source, ...]:
    """Returns whom the pronoun on or behind a verb of saying means; empty where nobody before agrees with it, or the speaker is not known."""
    form = _form(text, draft)
    if not form or not voice.speakers:
        return ()
    own = {one.ref for one in voice.speakers}
    for unit in range(draft.cue.unit - 1, max(draft.cue.unit - _BACK, -1), -1):
        if "NL" in text.tags(text.items, unit):
            break
        phrase = text.items.phrases[unit]
        if phrase is None or phrase.kind in ("place", "people", "anaphor") or phrase.rule == "entities.office-name":
            continue
        found = tuple(one for one in discourse.group(text, phrase)[0] if one.ref not in own)
        if found and _means(form, found):
            return found
    for said in reversed(discourse.said[-3:]):
        found = tuple(one for one in (*said.addressees, *said.speakers) if one.ref not in own)
        if found and voice.paragraph - said.paragraph <= 1 and _means(form, found[:1]):
            return found[:1]
    return ()


def _form(text: Text, draft: Draft) -> str:
    """Gender and number of the pronoun that is spoken to, empty for none."""
    cue = draft.cue
    norm = text.analysis.norms[text.items.first[cue.unit]]
    if draft.clause.own_object:
        if "object" not in cue.entry.get("addressee", ()):
            return ""  # "وصفها ب": spoken of, not to
        return "p" if norm.rstrip("ا").endswith("هم") else "fs" if norm.endswith("ها") else "ms" if norm.endswith("ه") else ""
    prepositions = tuple(fold(one) for one in cue.entry.get("addressee", ()) if one not in ("object", "target"))
    for unit in range(cue.unit + 1, min(max(cue.content, cue.unit + 2), len(text.items))):
        for kind, form in _PRONOUNS.items():
            if is_word(text, unit, kind) and text.analysis.norms[text.items.first[unit]].startswith(prepositions):
                return form
        if text.items.phrases[unit] is None and not text.tags(text.items, unit) & {"PREPPRON", "ADV", "TIME"}:
            break
    return ""


def _means(form: str, found: tuple[Source, ...]) -> bool:
    if form == "p":
        return len(found) > 1 or found[0].number in ("p", "d")
    one = found[0]
    return len(found) == 1 and one.number == "s" and (one.gender == form[0] or (not one.gender and one.kind == "person"))


def thanked(text: Text, draft: Draft, discourse: Discourse) -> tuple[Source, ...]:
    """Returns who is thanked or condoled with within a content of nothing else ("أعرب عن شكره لفلان", "تقدم بالتعازي لأسرة الفقيد")."""
    content = draft.content
    if content is None or draft.cue.frame != "phrase" or not is_word(text, content.first, "THANKS"):
        return ()
    for unit in range(content.first + 1, min(content.first + _THANKS_REACH, content.end - 1)):
        tags, norm = text.tags(text.items, unit), text.analysis.norms[text.items.first[unit]]
        if norm == "ل":
            return _thanked_at(text, unit + 1, content.end, discourse)
        if tags & {"COMMA", "STOP", "INNA", "PREP"} and "W_ADJ" not in tags:
            break
    return ()


def _thanked_at(text: Text, first: int, end: int, discourse: Discourse) -> tuple[Source, ...]:
    items = text.items
    phrase = items.phrases[first]
    if phrase is not None and phrase.kind in ("person", "role", "office", "group", "counterpart", "anonymous"):
        phrases: list[Phrase] = [phrase]
        after = items.phrases[first + 2] if first + 2 < end and text.analysis.norms[items.first[first + 1]] == "و" else None
        if after is not None and after.kind == phrase.kind:
            phrases.append(after)
        return resolved(text, phrases, discourse)[0]
    if not is_word(text, first, "KINOF"):
        return ()
    last = first + 1
    while last < end and not text.tags(items, last) & {"COMMA", "STOP", "NL", "DASH", "REL", "INNA", "TIME"} and not _preposition(text, last):
        last += 1
    return (lone_source(text, first, last),)


def _preposition(text: Text, unit: int) -> bool:
    return text.items.phrases[unit] is None and "PREP" in text.tags(text.items, unit) and not text.tags(text.items, unit) & {"DEF", "W_NOUN"}
