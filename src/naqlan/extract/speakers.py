"""Whose voice is it? Speakers, addressees and chain of one draft, by its own words first and the discourse after."""

from naqlan.extract.antecedents import antecedent, behind_noun, go_on, heads, note_pair, wanted_form
from naqlan.extract.bearers import another_bears, of_another
from naqlan.extract.cue import Cue
from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft
from naqlan.extract.hearers import thanked, told_by_pronoun
from naqlan.extract.links import cited, outward, passed_on, phrases_in, under
from naqlan.extract.medium import medium_of, partners
from naqlan.extract.row import Text
from naqlan.extract.said import agrees
from naqlan.extract.source import Source, lone_source, without_brackets
from naqlan.extract.voice import Voice, resolved
from naqlan.extract.words import is_word
from naqlan.record.statement import Chain


def hear(text: Text, draft: Draft, discourse: Discourse, voices: dict[int, Voice]) -> Voice:
    """Resolves the voice of a draft and moves nothing in the discourse but the people and sources it names."""
    voice = Voice(paragraph=text.analysis.text.count("\n", 0, text.analysis.starts[text.items.first[draft.cue.unit]]), place=draft.cue.unit)
    discourse.advance(text, draft.cue.unit)
    note_pair(text, draft, discourse)
    _own_words(text, draft, discourse, voice)
    settled = True
    around = draft.parent.content if draft.parent is not None else None
    if around is not None and around.quote is not None and first_person(text, draft):
        if _named_subject(text, draft):
            settled = "object" not in draft.cue.entry.get("addressee", ())
            voice.speakers = voice.speakers if settled else ()  # "أبلغت الوزيرة أن": I told her, or she told
        else:
            _myself(text, draft, voices, voice)
    outer = voices.get(id(draft.parent)) if draft.parent is not None and draft.parent.whole and heads(text, draft, draft.parent) else None
    if not voice.speakers and outer is not None and agrees(wanted_form(text, draft), outer.speakers or ()):
        voice.speakers = outer.speakers  # "صرح بأنه حث": he reports himself
    loose = draft.clause.loose
    document = loose is not None and "MEDIUM" in text.tags(text.items, loose[0]) and not is_word(text, loose[0], "PAPER")
    if not voice.speakers and settled and not document:  # "وذكر تقرير أن": nobody before said it
        antecedent(text, draft, discourse, voice)
        named = any(phrase.kind == "person" for phrase in draft.clause.addressees)
        if named and {one.ref for one in voice.speakers} & {one.ref for one in voice.addressees}:
            voice.speakers, voice.speakers_from, voice.carried_from = (), "", ""  # nobody speaks to himself: the guess is wrong
    if not voice.addressees:
        _told(text, draft, discourse, voice)
    go_on(draft, discourse, voice)
    if not voice.addressees:
        voice.addressees = partners(text, voice, discourse)
    parent = voices.get(id(draft.parent)) if draft.parent is not None else None
    if parent is not None:
        under(voice, parent, whole=draft.parent is not None and draft.parent.whole, free=_may_be_himself(text, draft, parent))
    outward(text, draft, discourse, voice)
    speaking = {one.ref for one in voice.speakers}
    voice.addressees = tuple(one for one in voice.addressees if one.ref not in speaking)
    return voice


def _told(text: Text, draft: Draft, discourse: Discourse, voice: Voice) -> None:
    """Those whom a pronoun or thanks name; an outlet that was told something publishes it, and is a link ("أبلغوها")."""
    hearers = told_by_pronoun(text, draft, discourse, voice) or thanked(text, draft, discourse)
    outlets = tuple(one.ref for one in hearers if one.kind == "outlet")
    voice.addressees = tuple(one for one in hearers if one.kind != "outlet")
    if outlets and outlets not in voice.chain:
        voice.chain = (*voice.chain, outlets)


def _own_words(text: Text, draft: Draft, discourse: Discourse, voice: Voice) -> None:
    clause = draft.clause
    speakers, chain, addressees = _named(text, draft, discourse)
    if draft.relayed:
        # "أفادت X نقلا عن Y": Y speaks, X passes it on.
        passed = tuple(one.ref for one in speakers)
        speakers, chain = resolved(text, draft.relayed, discourse)
        chain = (*chain, passed) if passed and passed not in chain else chain
    voice.speakers = speakers
    voice.chain = chain
    hearers = tuple(lone_source(text, *units) for units in clause.hearers)
    voice.addressees = addressees or (*resolved(text, clause.addressees, discourse)[0], *hearers)
    medium_of(text, draft, voice, discourse)
    outlets = tuple(source.ref for source in resolved(text, clause.outlets, discourse)[0])
    if outlets and outlets != tuple(one.ref for one in voice.speakers):
        voice.chain = (*voice.chain, outlets)


def _named(text: Text, draft: Draft, discourse: Discourse) -> tuple[tuple[Source, ...], Chain, tuple[Source, ...]]:
    """Speakers, chain and addressees that the frame's own groups or the clause's subject name."""
    cue, clause = draft.cue, draft.clause
    if cue.frame in ("title", "before", "relay", "noun", "according", "document"):
        return _grouped(text, draft, discourse)
    if clause.subjects:
        if len(clause.subjects) == 1 and (another_bears(text, clause.subjects[0]) or clause.subjects[0].shared):
            return (), (), ()
        speakers, chain = resolved(text, clause.subjects, discourse)
        return speakers, chain, ()
    if clause.loose is not None:
        return _loose(text, clause.loose, discourse, draft), (), ()
    return (), (), ()


def _grouped(text: Text, draft: Draft, discourse: Discourse) -> tuple[tuple[Source, ...], Chain, tuple[Source, ...]]:
    cue = draft.cue
    if cue.frame == "relay":
        speakers, chain = passed_on(text, draft, discourse)
        return speakers or _unlisted(text, cue), chain, ()
    speakers, chain = cited(text, cue, discourse) if cue.frame == "according" else resolved(text, phrases_in(text, cue.group("source")), discourse)
    if cue.frame == "document":
        owners = phrases_in(text, cue.group("more"))
        return (*resolved(text, owners[:1], discourse), ()) if owners else ((), (), ())
    if cue.frame == "title":
        source = cue.group("source")
        if not speakers and source is not None and not phrases_in(text, source):
            speakers = _loose(text, source, discourse, draft)  # "قطب: …": a name that stands alone
        return _headline(text, draft, discourse, speakers)
    return speakers, chain, ()


def _unlisted(text: Text, cue: Cue) -> tuple[Source, ...]:
    """People whom no rule knows, as they stand behind "نقلت X عن" ("سكان في المدينة"); empty where the cue has none."""
    loose = cue.group("loose")
    if loose is None:
        return ()
    span = text.span(text.items.first[loose[0]], text.items.last[loose[1] - 1])
    return (Source(span.of(text.analysis.text), "anonymous", "", "p", span, firm=False),)


def _headline(text: Text, draft: Draft, discourse: Discourse, speakers: tuple[Source, ...]) -> tuple[tuple[Source, ...], Chain, tuple[Source, ...]]:
    """Reads a title: "X لـY: …" has an addressee, "X عن Y: …" an outlet that passes Y's words on."""
    more = draft.cue.group("more") or (0, 0)
    governed = ""
    addressees: tuple[Source, ...] = ()
    for unit in range(*more):
        phrase = text.items.phrases[unit]
        if phrase is None:
            governed = text.analysis.norms[text.items.first[unit]]
        elif governed == "ل":
            addressees = resolved(text, [phrase], discourse)[0]
        elif governed == "عن":
            inner, _ = resolved(text, [phrase], discourse)
            first, end = draft.cue.group("source") or (0, 0)
            passing = tuple(one.ref for one in speakers) or (text.verbatim(text.items.first[first], text.items.last[end - 1]),)
            return inner, (passing,), ()
    if addressees and addressees[0].kind == "outlet":
        return speakers, ((addressees[0].ref,),), ()
    return speakers, (), addressees


def _loose(text: Text, units: tuple[int, int], discourse: Discourse, draft: Draft) -> tuple[Source, ...]:
    """A subject that no rule knows: a document with its owner ("بيان البنتاغون"), else the words as they stand."""
    tags = text.tags(text.items, units[0])
    owners = phrases_in(text, (units[0], draft.cue.content))
    if tags & {"MEDIUM"}:
        found = resolved(text, owners[:1], discourse)[0] if owners else ()
        return found or (discourse.owner(text, units[0]) if "DEF" in tags else ())
    first, last = text.items.first[units[0]], text.items.last[units[1] - 1]
    name = without_brackets(text.verbatim(first, last))
    if last > first + 1 and of_another(text, first):
        return (Source(name, "anonymous", "", "s", text.span(first, last), firm=False),)  # "زوجة النائب فلان"
    person = discourse.cast.named(name)
    if person is not None:
        return (Source(person.id, "person", person.gender or "m", "s", text.span(first, last), person.number),)
    if not name or len(name.split()) > 8:
        return ()
    if is_word(text, units[0], "SOMEBODY"):
        return (Source(name, "anonymous", "m", "p", text.span(first, last)),)
    clear = draft.cue.frame in ("quote", "clause", "colon") and "STRONG" in draft.cue.tags
    unnamed = "ANON" in tags or any(is_word(text, unit, "NARROWS") for unit in range(*units))
    known = discourse.unnamed(name)
    if known:
        return known
    if (text.analysis.norms[first].endswith("ون") and "STRONG" in draft.cue.tags) or (clear and unnamed and "DEF" not in tags):
        return (Source(name, "anonymous", "m", "p", text.span(first, last)),)
    if is_word(text, units[0], "PAPER") and "DEF" not in tags:
        return (Source(name, "document", "", "s", text.span(first, last), firm=False),)
    bare = ("W_ADJ" in tags and "DEF" not in tags) or "STRONG" not in draft.cue.tags or not tags & _SPEAKING
    if bare and not (draft.cue.frame in ("quote", "clause", "colon") and _in_marks(text, units)):
        return ()
    plural = draft.cue.features.endswith("p") or text.analysis.norms[first].endswith(("ون", "ين"))
    return (Source(name, "anonymous" if plural else "office", "", "p" if plural else "s", text.span(first, last), firm=False),)


_SPEAKING = frozenset({"DEF", "UNK", "NAME", "GIVEN", "FAMILY", "OHEAD"})


def _in_marks(text: Text, units: tuple[int, int]) -> bool:
    """Whether a subject stands alone in quotation marks ("قال «زركوف»: …"): a name, whatever its words are."""
    return units[0] > 0 and units[1] < len(text.items) and "QUO" in text.tags(text.items, units[0] - 1) and "QUC" in text.tags(text.items, units[1])


def first_person(text: Text, draft: Draft) -> bool:
    """Says whether the cue's form may be a first person inside somebody's own quotation ("أكدت مجددا")."""
    return any(one.tag == "SAY" and one.features.split()[-1] in ("1s", "1p") for one in text.items.readings[draft.cue.unit])


def _named_subject(text: Text, draft: Draft) -> bool:
    """Whether a form that may be "I" or "she" ("أكدت") has its subject behind it ("أكدت الوزيرة أن"): she speaks, unless it is "أنا وفلان"."""
    return bool(draft.clause.subjects) and draft.cue.features.startswith("past 3fs") and not _joint_with_me(text, draft)


def _joint_with_me(text: Text, draft: Draft) -> bool:
    return "انا" in text.analysis.norms[text.items.first[draft.cue.unit] : text.items.first[draft.cue.unit] + 4]


def _myself(text: Text, draft: Draft, voices: dict[int, Voice], voice: Voice) -> None:
    """A first person within a direct quotation is its speaker; "أنا والوزير فلان" has the other beside him."""
    parent = draft.parent
    outer = voices.get(id(parent)) if parent is not None else None
    if parent is None or outer is None or parent.content is None or parent.content.quote is None:
        return
    others = tuple(one for one in voice.speakers if one.ref not in {its.ref for its in outer.speakers})
    voice.own_quotation = True
    voice.speakers = (*outer.speakers, *(others if _joint_with_me(text, draft) else ()))


def _may_be_himself(text: Text, draft: Draft, parent: Voice) -> bool:
    """Whether a saying that names nobody may be its reporter's own: its verb agrees with him and stands behind no noun."""
    with_his_own = is_word(text, draft.cue.unit - 1, "THATHE")  # "قال إنهم يرفضون": he and those he speaks for
    return not draft.clause.subjects and not behind_noun(text, draft) and (with_his_own or agrees(wanted_form(text, draft), parent.speakers))
