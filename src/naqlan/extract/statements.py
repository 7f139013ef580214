"""Who said what to whom, on whose authority? Drafts resolved into statements, sentence by sentence, through the discourse."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from naqlan.extract.attributions import attribute, nest_in_attributions
from naqlan.extract.content import Content, form_of, insertions
from naqlan.extract.cues import find_cues
from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft, draft_all
from naqlan.extract.links import settle
from naqlan.extract.look_back import look_back
from naqlan.extract.nesting import nest
from naqlan.extract.quoted import further
from naqlan.extract.row import Text
from naqlan.extract.said import Said
from naqlan.extract.saying import act_of, distance_of, polarity_of, via_of, when_of
from naqlan.extract.source import Source
from naqlan.extract.speakers import hear
from naqlan.extract.voice import Voice
from naqlan.record.span import Evidence, Span
from naqlan.record.statement import Chain, Statement
from naqlan.rules.match import Rulebook


@dataclass(slots=True)
class Made:
    """A statement with the draft and sources that it came from."""

    draft: Draft
    content: Content
    voice: Voice
    statement: Statement
    sources: tuple[Source, ...] = field(default_factory=tuple)


def extract_statements(
    text: Text, rules: Rulebook, discourse: Discourse, first: int = 1, *, page: str | None, about: Callable[[Span], tuple[str, ...]]
) -> list[Made]:
    """Extracts the statements of one field.

    Args:
        text: The field, chunked.
        rules: The rules of `statements.yaml`.
        discourse: The state of the telling; it is moved forward.
        first: Number of the first statement's id.
        page: The page's own outlet, which is no link of a chain; None where it is not known.
        about: Gives the ids of the people and entities named within a content.

    Returns:
        The statements in order of their cues; empty where nobody says anything.
    """
    cues = find_cues(text, rules)
    drafts, accordings = draft_all(text, cues)
    drafts = attribute(text, nest(text, further(text, drafts)), accordings)
    nest_in_attributions(drafts)
    there = {id(draft) for draft in drafts}
    drafts = [draft for draft in drafts if draft.same_as is None or id(draft.same_as) in there]  # nothing goes on with what was no statement
    kept: list[tuple[Draft, Voice, str]] = []
    voices: dict[int, Voice] = {}
    said: dict[int, Said] = {}
    for draft in drafts:
        number = first + len(kept)
        voice = _goes_on(draft, voices, said) or hear(text, draft, discourse, voices)
        voices[id(draft)] = voice
        note = Said(
            voice.speakers,
            voice.chain,
            voice.addressees,
            voice.via,
            voice.when,
            voice.paragraph,
            f"s{number}",
            draft.sentence[0],
            draft.parent is not None and not draft.parent.whole,
        )
        said[id(draft)] = note
        if draft.whole or draft.content is None:
            discourse.note(note)
            continue
        if _questions(draft, voice):
            discourse.asked = (draft.sentence[0], voice.addressees)
        else:
            discourse.note(note)
        kept.append((draft, voice, f"s{number}"))
    look_back(text, accordings, [voice for _, voice, _ in kept], discourse)
    for _, voice, _ in kept:
        settle(voice, page, text.lexicon)
    return [
        Made(draft, draft.content, voice, _statement(text, draft, voice, said, about), voice.speakers) for draft, voice, _ in kept if draft.content
    ]


def _questions(draft: Draft, voice: Voice) -> bool:
    """Whether somebody is asked something: what follows is the answer, and not the asker's."""
    return draft.cue.entry.get("act") == "ask" and (draft.clause.own_object or bool(voice.addressees))


def _goes_on(draft: Draft, voices: dict[int, Voice], said: dict[int, Said]) -> Voice | None:
    """The voice of a passage that goes on with another draft's words, None for one that speaks for itself."""
    before = draft.same_as
    if before is None or id(before) not in voices:
        return None
    return replace(voices[id(before)], speakers_from=_told(before, said))


def _told(draft: Draft | None, said: dict[int, Said]) -> str:
    """The id of the statement that a draft became, empty where it became none."""
    if draft is None or draft.whole or draft.content is None or id(draft) not in said:
        return ""
    return said[id(draft)].id


def _statement(text: Text, draft: Draft, voice: Voice, said: dict[int, Said], about: Callable[[Span], tuple[str, ...]]) -> Statement:
    content, cue = draft.content, draft.cue
    assert content is not None
    cue_span = text.span(text.items.first[cue.unit], text.items.last[cue.unit])
    body = text.analysis.text
    span = Span(text.field, content.start, content.stop)
    return Statement(
        id=said[id(draft)].id,
        speakers=tuple(one.ref for one in voice.speakers),
        speaker_kind=voice.speakers[0].kind if voice.speakers else None,
        addressees=tuple(one.ref for one in voice.addressees),
        act=act_of(text, draft),
        form="direct" if voice.own_quotation else form_of(text, content, cue),
        polarity=polarity_of(text, draft),
        via=via_of(voice),
        when=when_of(voice),
        chain=voice.chain,
        content=body[content.start : content.stop],
        span=span,
        cue=cue_span.of(body),
        cue_span=cue_span,
        rule=cue.match.rule.id,
        about=about(span),
        distance=distance_of(text, draft),
        insertions=insertions(text, content),
        continues=_told(draft.same_as, said) or None if draft.continues else None,
        evidence=_evidence(voice),
    )


def _evidence(voice: Voice) -> Evidence:
    found: Evidence = {}
    spans = tuple(one.span for one in voice.speakers if one.span is not None)
    if voice.speakers_from:
        found["speakers"] = voice.speakers_from
    elif spans:
        found["speakers"] = spans
    if voice.addressees and not voice.carried_from:
        found["addressees"] = tuple(one.span for one in voice.addressees if one.span is not None)
    if voice.carried_from:
        for name, value in (("addressees", voice.addressees), ("via", voice.via), ("when", voice.when), ("chain", voice.chain)):
            if value and name not in voice.own:
                found[name] = voice.carried_from
    for name, span in voice.own.items():
        found[name] = (span,)
    return found


def links(chain: Chain) -> set[str]:
    """Returns all names and ids of a chain."""
    return {name for link in chain for name in link}
