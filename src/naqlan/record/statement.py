"""Who said what to whom? A passage in which the article reports that a source said something."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Evidence, Span

Act: TypeAlias = Literal[
    "say",
    "stress",
    "announce",
    "opine",
    "urge",
    "commit",
    "support",
    "condemn",
    "accuse",
    "warn",
    "deny",
    "decline",
    "claim",
    "ask",
]
Form: TypeAlias = Literal["direct", "indirect", "mixed", "headline"]
Polarity: TypeAlias = Literal["affirmed", "negated", "doubted", "not excluded"]
SpeakerKind: TypeAlias = Literal["person", "office", "outlet", "document", "anonymous"]
Via: TypeAlias = Literal[
    "call",
    "meeting",
    "statement",
    "post",
    "press conference",
    "interview",
    "speech",
    "report",
    "letter",
    "remarks",
]
ACTS: tuple[str, ...] = get_args(Act)
FORMS: tuple[str, ...] = get_args(Form)
POLARITIES: tuple[str, ...] = get_args(Polarity)
SPEAKER_KINDS: tuple[str, ...] = get_args(SpeakerKind)
VIAS: tuple[str, ...] = get_args(Via)

Chain: TypeAlias = tuple[tuple[str, ...], ...]
"""From the speaker outward to the page; each link holds the ids or names that stand side by side."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A reported statement.

    Attributes:
        id: Local id, `s1`, `s2` …, in the order of the page (title first).
        speakers: Ids of people, or names as written; empty when the text does not settle who speaks.
        speaker_kind: Kind of the first speaker; None when there is none.
        addressees: To whom it was said, ids or names.
        act: What kind of saying, by the cue.
        form: Whose words the content is.
        polarity: Whether the saying itself is affirmed.
        via: The medium, or None.
        when: The day of the saying (EDTF), or None.
        chain: The links through which it came.
        content: Verbatim, equal to the text at `span`.
        span: Where the content stands.
        cue: The word that reports; equal to the text at `cue_span`.
        cue_span: Where the cue stands.
        rule: The rule that found it.
        about: Ids of people and entities named in the content.
        distance: Where the writer keeps a distance (زعم، على حد تعبيره), or None.
        insertions: Brackets that the outlet put inside a quotation.
        continues: Id of the statement whose quotation goes on here, or None.
        evidence: For each field read from the text its spans, or the id it was carried over from.
    """

    id: str
    speakers: tuple[str, ...]
    speaker_kind: SpeakerKind | None
    addressees: tuple[str, ...]
    act: Act
    form: Form
    polarity: Polarity
    via: Via | None
    when: str | None
    chain: Chain
    content: str
    span: Span
    cue: str
    cue_span: Span
    rule: str
    about: tuple[str, ...] = ()
    distance: Span | None = None
    insertions: tuple[Span, ...] = ()
    continues: str | None = None
    evidence: Evidence = field(default_factory=dict)
