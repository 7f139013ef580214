"""Through whom did it come? The links of a chain: outlets that pass on or were told, attributions, outer speakers; and which of them stay."""

from naqlan.extract.cue import Cue
from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import Source
from naqlan.extract.voice import Voice, resolved
from naqlan.extract.words import is_word
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.statement import Chain
from naqlan.text.fold import fold

_DOCUMENT_BACK, _OWNER_NEAR, _SAID_BACK = 240, 4, 6
"""Units back to a document named before, units behind it for its owner, sayings back to one said in such a document."""
_BESIDE = frozenset({"AUX", "ADV", "MODAL", "TIME", "COMMA"})


def phrases_in(text: Text, units: tuple[int, int] | None) -> list[Phrase]:
    """Returns the phrases of a stretch of units, in order; empty for None."""
    return [phrase for unit in range(*units) if (phrase := text.items.phrases[unit]) is not None] if units else []


def cited(text: Text, cue: Cue, discourse: Discourse) -> tuple[tuple[Source, ...], Chain]:
    """Returns the sources that an attribution names, with the chain they bring along; a bare "البيان" stands for whoever gave it out."""
    phrases = phrases_in(text, cue.group("source"))
    if phrases:
        return resolved(text, phrases, discourse)
    document = cue.group("doc")
    return (_gave_out(text, document[0], discourse), ()) if document else ((), ())


def _gave_out(text: Text, unit: int, discourse: Discourse) -> tuple[Source, ...]:
    """Who gave out the document that an attribution points back at: its owner named before, who spoke in one, an outlet in hand."""
    noun = text.analysis.norms[text.items.first[unit]].removeprefix("ال")
    via = next((str(text.lexicon.entries[one.entry]["via"]) for one in text.items.readings[unit] if one.tag == "MEDIUM"), "")
    for place in range(unit - 1, max(unit - _DOCUMENT_BACK, -1), -1):
        if text.analysis.norms[text.items.first[place]] == noun and "MEDIUM" in text.tags(text.items, place):
            for after in range(place + 1, min(place + _OWNER_NEAR, unit)):
                phrase = text.items.phrases[after]
                if phrase is not None and phrase.kind in ("office", "role", "group", "person", "outlet"):
                    return discourse.group(text, phrase)[0]
                if text.tags(text.items, after) & {"COMMA", "STOP", "SAY", "INNA", "COLON"} or is_word(text, after, "GOVERNS"):
                    break
            break
    for said in reversed(discourse.said[-_SAID_BACK:]):
        if said.via == via and said.speakers:
            return said.speakers
    offices = [said.speakers for said in reversed(discourse.said[-_SAID_BACK:]) if len(said.speakers) == 1 and said.speakers[0].kind == "office"]
    if via == "statement" and offices:
        return offices[0]
    before = discourse.said[-1] if discourse.said else None
    outlet = discourse.outlets[-1] if discourse.outlets else None
    named = (
        before is not None
        and outlet is not None
        and outlet.ref in {*(one.ref for one in before.speakers), *(n for link in before.chain for n in link)}
    )
    return (outlet,) if via == "report" and named and outlet is not None else ()


def passed_on(text: Text, draft: Draft, discourse: Discourse) -> tuple[tuple[Source, ...], Chain]:
    """Returns who speaks and through whom, where somebody passes words on ("نقلت X عن Y قوله", "X تنقل عن Y عن Z")."""
    cue = draft.cue
    speakers, chain = resolved(text, phrases_in(text, cue.group("source")), discourse)
    further = cue.group("more")
    if further and further[1] - further[0] > 1 and text.analysis.norms[text.items.first[further[0]]] == "عن":
        origin = text.items.phrases[further[0] + 1]
        if origin is not None:  # "نقلت X عن وكالة Y عن مصدر"
            chain = (tuple(one.ref for one in speakers), *chain)
            speakers, its = resolved(text, [origin], discourse)
            chain = (*its, *chain)
    outlets, _ = resolved(text, phrases_in(text, cue.group("outlet")), discourse)
    outlets = outlets or _passing(text, draft, discourse)
    return speakers, (*chain, tuple(one.ref for one in outlets)) if outlets else chain


def _passing(text: Text, draft: Draft, discourse: Discourse) -> tuple[Source, ...]:
    """The outlet that passes words on, where it stands before its verb or spoke before in the sentence ("وأفادت X بأن …، كما نقلت عن Y")."""
    unit = draft.cue.unit - 1
    while unit > draft.sentence[0] and text.items.phrases[unit] is None and text.tags(text.items, unit) & _BESIDE:
        unit -= 1
    phrase = text.items.phrases[unit] if unit >= draft.sentence[0] else None
    if phrase is not None and phrase.kind == "outlet":
        return resolved(text, [phrase], discourse)[0]
    if any(one.tag == "RELAYP" for one in text.items.readings[draft.cue.unit]):  # "شككت إذاعة X في …، ناقلة عن Y قوله"
        for place in range(unit, draft.sentence[0] - 1, -1):
            its = text.items.phrases[place]
            if its is not None and its.kind == "outlet":
                governed = place > 0 and bool(text.tags(text.items, place - 1) & {"PREP", "PROCLITIC"})
                return () if governed else resolved(text, [its], discourse)[0]
    before = discourse.said[-1] if discourse.said else None
    source = draft.cue.group("source") or (draft.cue.unit, 0)
    bare = all(text.tags(text.items, place) & {"TIME", "ADV", "COMMA", "PREP", "QUANT"} for place in range(draft.cue.unit + 1, source[0]))
    if bare and before is not None and before.sentence == draft.sentence[0] and before.speakers and before.speakers[0].kind == "outlet":
        return before.speakers
    return ()


def under(voice: Voice, parent: Voice, *, whole: bool, free: bool) -> None:
    """The outer speaker is a link of what he reports of others, where that has no chain of its own; nobody is a link to himself.

    Where the saying is `free` he may report himself.
    """
    own = {one.ref for one in voice.speakers}
    outer = tuple(one.ref for one in parent.speakers if one.ref not in own)
    if not voice.speakers and parent.speakers and whole and free:
        voice.speakers = parent.speakers
        outer = ()
    if outer:
        voice.chain = voice.chain or (outer, *parent.chain)
    elif not voice.chain:
        voice.chain = parent.chain
    if own & {one.ref for one in parent.speakers}:
        voice.via = voice.via or parent.via
        voice.when = voice.when or parent.when
        voice.addressees = voice.addressees or parent.addressees


def outward(text: Text, draft: Draft, discourse: Discourse, voice: Voice) -> None:
    """Adds the attributions that stand before or behind the sentence as outer links."""
    own = {one.ref for one in voice.speakers}
    for attribution in draft.links:
        sources, chain = cited(text, attribution, discourse)
        link = tuple(one.ref for one in sources if one.ref not in own)
        if link and link not in voice.chain:
            voice.chain = (*voice.chain, link, *(one for one in chain if one not in voice.chain))
        discourse.meet(sources, chain)


def settle(voice: Voice, page: str | None, lexicon: Lexicon) -> None:
    """Takes out of a chain what is no link: the page's own outlet, its own people ("مراسلنا"), the speaker himself, a link named twice.

    Args:
        voice: The voice; its chain is replaced.
        page: The page's own outlet, None where it is not known.
        lexicon: The words.
    """
    kept: list[tuple[str, ...]] = []
    known: list[list[str]] = []
    for link in voice.chain:
        names = tuple(name for name in link if not _ours(name, page or "", lexicon))
        names = tuple(name for name in names if not any(_same(name, one, lexicon) for one in voice.speakers))
        its = [word for name in names for word in _bare(name, lexicon)]
        if names and its not in known:
            kept.append(names)
            known.append(its)
    voice.chain = tuple(kept)


def _ours(name: str, page: str, lexicon: Lexicon) -> bool:
    """Whether a name is that of the page's own outlet, its bare kind ("الإذاعة" on the page of "إذاعة الضفة"), one of its people, or a network."""
    words, its = fold(name).split(), fold(page).split()
    if _listed(words, "OURS", lexicon) or _listed(words, "PLATFORM", lexicon):
        return True
    mantled = len(its) > 1 and any(one.tag in ("MANTLE", "WEAKMANTLE") for one in lexicon.words.get(its[0], ()))
    if words and its and _listed(words[:1], "REPORTER", lexicon) and " ".join(_bare(page, lexicon)) in " ".join(words):
        return True  # "مراسلة الضفة" on the page of "الضفة"
    return bool(its) and (_bare(name, lexicon) == _bare(page, lexicon) or (mantled and words == ["ال" + its[0]]))


def _listed(words: list[str], tag: str, lexicon: Lexicon) -> bool:
    """Whether a folded name stands in a list of the lexicon."""
    if not words:
        return False
    if len(words) == 1:
        return any(one.tag == tag for one in lexicon.words.get(words[0], ()))
    rows = lexicon.phrases.get(words[0], {}).get(words[1], ())
    return any(phrase == tuple(words) and its == tag for phrase, its, _ in rows)


def _same(name: str, speaker: Source, lexicon: Lexicon) -> bool:
    """Whether a link names the speaker again in other words ("أن بي سي", "شبكة أن بي سي نيوز")."""
    return name == speaker.ref or (speaker.kind == "outlet" and _bare(name, lexicon) == _bare(speaker.ref, lexicon))


def _bare(name: str, lexicon: Lexicon) -> list[str]:
    """The folded words of an outlet's name without "صحيفة" before it and the edition behind it ("الجزيرة نت"), if something is left."""
    words = fold(name).split()
    while len(words) > 1 and any(one.tag in ("MANTLE", "WEAKMANTLE") for one in lexicon.words.get(words[0], ())) and not words[1].isdigit():
        words = words[1:]
    while len(words) > 1 and any(one.tag == "EDITION" for one in lexicon.words.get(words[-1], ())):
        words = words[:-1]
    return words
