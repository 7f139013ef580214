"""Who speaks where the verb names nobody? The subject of the clause around it, of its sentence, or whoever spoke before.

Each guess needs gender and number to agree; where nothing agrees the speaker stays empty.
"""

from bisect import bisect_left

from naqlan.extract.bearers import contradicts
from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft, sentence_start
from naqlan.extract.newcomers import arrived, issued, newcomer, own_side
from naqlan.extract.row import Phrase, Text
from naqlan.extract.said import REACH, Said, agrees
from naqlan.extract.source import Source
from naqlan.extract.voice import Voice, resolved
from naqlan.extract.words import PRONOUN_FORMS, is_word

_SUBJECTS = ("person", "role", "office", "group", "outlet", "anonymous", "people")
_LOOSE = frozenset({"COMMA", "TIME", "ADV", "AUX", "PROCLITIC", "OPEN_TURN", "OPEN_OWN_SIDE", "MODAL", "NEG", "HASH", "QUO", "QUC", "DASH"})
_CLAUSE_OPENERS = frozenset(
    {"INNA", "CONJ", "PREP", "PROCLITIC", "REL", "CONTRAST", "OPEN_TURN", "OPEN_OWN_SIDE", "TIME", "CLAUSEHEAD", "DEM", "PREPPRON"}
)
_SHORTEST = 4
"""Units of a sentence that tells of somebody."""


def antecedent(text: Text, draft: Draft, discourse: Discourse, voice: Voice) -> None:
    """Finds the speaker of a draft that names none, and what is carried over with him."""
    frame = draft.cue.frame
    if (
        frame in ("title", "before", "relay")
        or (frame == "noun" and draft.cue.group("source"))
        or (frame == "according" and not draft.cue.group("own"))
    ):
        return
    if draft.clause.subjects and not points_back(text, draft.clause.subjects[0]):
        return  # somebody is named whom nobody knows: nobody else may take his words
    if draft.clause.loose is not None and draft.cue.unit < draft.clause.loose[0] <= draft.cue.unit + 2:
        return  # the noun right behind the verb is its subject
    if newcomer(text, draft):
        return
    form = wanted_form(text, draft)
    if form.endswith("d") and not draft.cue.participle:
        voice.speakers = _joint(text, draft, discourse) or discourse.together()
        return
    parent = draft.parent
    if parent is not None and parent.content is not None and (not parent.whole or not heads(text, draft, parent)):
        found = _subject(text, parent.content.first, draft.cue.unit, form, discourse)
        if found:
            voice.speakers = found
            return
    opened = discourse.said and discourse.said[-1].sentence == draft.sentence[0]
    if not opened:
        found = _subject(text, draft.sentence[0], draft.cue.unit, form, discourse)
        if found:
            voice.speakers = found
            return
    if not behind_noun(text, draft) and not own_side(text, draft):
        _carry(text, draft, form, discourse, voice)
        if not voice.speakers and not draft.cue.participle:
            voice.speakers = _topic(text, draft, form, discourse)


def heads(text: Text, draft: Draft, parent: Draft) -> bool:
    """Says whether a saying stands at the head of the content it is told in ("صرح بأنه حث"), and not behind a subject or verb of that content."""
    if parent.content is None:
        return False
    between = range(parent.content.first, draft.cue.unit)
    return not any(text.items.phrases[unit] is not None or text.tags(text.items, unit) & {"SAY", "MEET", "LIGHT", "W_VERB"} for unit in between)


def behind_noun(text: Text, draft: Draft) -> bool:
    """Says whether a finite verb stands behind a noun without a joining word: that noun is its subject, known or not, and nobody is carried on."""
    items, first = text.items, draft.sentence[0]
    unit = draft.cue.unit - 1
    while unit > first and text.tags(items, unit) & {"AUX", "ADV", "MODAL", "NEG", "TIME", "QUC"} and not is_word(text, unit, "CLAUSEHEAD"):
        unit -= 1
    if draft.cue.participle or unit < first or is_word(text, unit, "CLAUSEHEAD"):
        return False
    if "COMMA" in text.tags(items, unit):
        unit -= 1
        if unit < first or _adjunct(text, first, unit):
            return False  # "وفي ختام كلمته، أكد أن"
    elif unit and text.tags(items, unit - 1) & {"PREP", "TPREP"}:
        return False  # "وعن الأزمة قال": what a preposition governs is no subject
    tags = text.tags(items, unit)
    return items.phrases[unit] is not None or bool(tags & {"W_NOUN", "W_ADJ", "UNK", "DEF", "GIVEN", "FAMILY"} and not tags & _CLAUSE_OPENERS)


def _adjunct(text: Text, first: int, unit: int) -> bool:
    """Whether the stretch between two commas that ends at a unit only says where, when or how."""
    while unit > first and "COMMA" not in text.tags(text.items, unit - 1):
        unit -= 1
    while text.tags(text.items, unit) & {"PROCLITIC", "CONJ", "OPEN_TURN"} and "PREP" not in text.tags(text.items, unit):
        unit += 1
    return bool(text.tags(text.items, unit) & {"PREP", "TPREP", "ADV", "TIME", "REL", "QUO"})


def _topic(text: Text, draft: Draft, form: str, discourse: Discourse) -> tuple[Source, ...]:
    """The person of whom the sentence before tells ("ناشد فلان الرؤساء … . وقال إنه"), where nobody has spoken since."""
    end = draft.sentence[0]
    while end > 0 and text.tags(text.items, end - 1) & {"STOP", "NL"}:
        end -= 1
    start = sentence_start(text, end - 1) if end else 0
    if end - start < _SHORTEST or any(one.sentence >= start for one in discourse.said[-3:]):
        return ()
    sentence, asked = discourse.asked
    if sentence >= start:
        return asked if agrees(form, asked) else ()  # "سأل فلان الوزير …؟ . فأجاب": the answer is the Minister's
    found = _subject(text, start, end, form, discourse)
    return found if len(found) == 1 and found[0].person >= 0 else ()


def points_back(text: Text, phrase: Phrase) -> bool:
    """Says whether a title without a name may mean somebody named before: it has its article ("الوزير", "الرئيس الإيراني")."""
    return phrase.kind == "role" and text.analysis.norms[phrase.start].startswith("ال")


def wanted_form(text: Text, draft: Draft) -> str:
    """Returns gender and number that the cue asks of its subject, by its own form or the pronoun before it ("لكنها تخشى"); empty for no demand."""
    if draft.cue.participle:
        features = draft.cue.features.split()
        return features[0] if features and features[-1] == "acc" else ""
    if draft.cue.unit:
        before = text.analysis.norms[text.items.first[draft.cue.unit - 1]]
        for pronoun, form in PRONOUN_FORMS.items():
            if before == "لكن" + pronoun:
                return form
    return (draft.cue.features.replace(" obj", "").split() or [""])[-1]


def _joint(text: Text, draft: Draft, discourse: Discourse) -> tuple[Source, ...]:
    """Two phrases joined by و before a dual verb in its sentence: its subjects; the last such pair."""
    items = text.items
    for unit in range(draft.cue.unit - 1, draft.sentence[0] + 1, -1):
        one, other = items.phrases[unit - 2], items.phrases[unit]
        if one is None or other is None or text.analysis.norms[items.first[unit - 1]] != "و" or one.kind == "place":
            continue
        sources, _ = resolved(text, [one, other], discourse)
        if len(sources) == 2:
            return sources
    return ()


def _subject(text: Text, first: int, end: int, form: str, discourse: Discourse) -> tuple[Source, ...]:
    """The first phrase of a stretch that no preposition or noun governs and that agrees: its clause's subject."""
    governed = False
    for unit in range(first, end):
        phrase, tags = text.items.phrases[unit], text.tags(text.items, unit)
        if phrase is not None and not governed and phrase.kind in _SUBJECTS:
            sources, _ = discourse.group(text, phrase)
            if sources and agrees(form, sources):
                return sources
        if phrase is not None:
            governed = True  # what follows a subject is its object or belongs to it
        elif tags & {"MEET", "LIGHT", "W_VERB", "SAY", "RELAY"} and not tags & {"PREP", "INNA"}:
            governed = "W_NOUN" in tags and "STRONG" not in tags and governed
        elif tags & {"INNA"}:
            governed = False
        elif not tags & _LOOSE:
            governed = True
    return ()


_MEETINGS = frozenset({"MEET", "MEETN"})


def note_pair(text: Text, draft: Draft, discourse: Discourse) -> None:
    """Keeps the two who met, called or spoke together last: "الجانبان", "أكدا"."""
    meetings = text.units_of(text.items, _MEETINGS)
    first = bisect_left(meetings, draft.sentence[0])
    if first < len(meetings) and meetings[first] < draft.cue.unit:
        limit = min(draft.sentence[1], len(text.items))
        phrases = [one for unit in range(draft.sentence[0], limit) if (one := text.items.phrases[unit]) is not None]
        sources, _ = resolved(text, [one for one in phrases if one.kind in ("person", "role", "counterpart")], discourse)
        people = [one for one in sources if one.person >= 0]
        states, _ = resolved(text, [one for one in phrases if one.kind == "office" and one.country], discourse)
        if len(people) >= 2:
            discourse.two.met = (people[0], people[1])
        elif len(states) == 2 and not people:
            discourse.two.met = (states[0], states[1])


def _carry(text: Text, draft: Draft, form: str, discourse: Discourse, voice: Voice) -> None:
    """A verb or participle without a subject goes on with the speaker in hand, where it agrees."""
    before = discourse.carried(form, voice.paragraph, draft.sentence[0])
    if before is None or (draft.clause.subjects and before.speakers[0].kind != "person"):
        return
    if arrived(text, draft, form, before, discourse) or issued(text, draft, before):
        return
    person = before.speakers[0].person
    if draft.clause.subjects and person >= 0:
        title = text.analysis.norms[draft.clause.subjects[0].start]
        if contradicts(text, title, discourse.cast.humans[person].offices):
            return  # "الرئيس" is not the minister who spoke before
    voice.speakers, voice.speakers_from = before.speakers, before.id
    if before.sentence == draft.sentence[0] or draft.cue.entry.get("continues"):
        _take(voice, before, hearers=_still_heard(draft, before))


def go_on(draft: Draft, discourse: Discourse, voice: Voice) -> None:
    """Lets a voice go on: "وأضاف المسؤول" goes on with what he said before, its chain and hearers; so does a second saying of his in one sentence."""
    if not voice.speakers or voice.carried_from:
        return
    own = {one.ref for one in voice.speakers}
    for before in reversed(discourse.said[-6:]):
        if {one.ref for one in before.speakers} != own:
            continue
        if before.sentence == draft.sentence[0] or (draft.cue.entry.get("continues") and voice.paragraph - before.paragraph <= REACH):
            _take(voice, before, hearers=_still_heard(draft, before))
        return


def _still_heard(draft: Draft, before: Said) -> bool:
    """Whether those spoken to before still are: not by a new verb of its own ("حثت مواطنيها على …، ووعدت بأن"), unless in the same call."""
    return draft.cue.participle or bool(draft.cue.entry.get("continues")) or before.via in ("call", "meeting")


def _take(voice: Voice, before: Said, *, hearers: bool) -> None:
    voice.carried_from = before.id
    voice.addressees = voice.addressees or (before.addressees if hearers else ())
    voice.via = voice.via or before.via
    voice.when = voice.when or before.when
    voice.chain = voice.chain or before.chain
