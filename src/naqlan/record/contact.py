"""Who met or called whom? An interaction between identified parties, with each telling of it in the page."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Evidence, Span
from naqlan.record.statement import Chain

ContactKind: TypeAlias = Literal["call", "meeting", "visit", "message", "talks"]
Status: TypeAlias = Literal["happened", "planned", "possible", "cancelled", "denied", "disputed"]
CONTACT_KINDS: tuple[str, ...] = get_args(ContactKind)
STATUSES: tuple[str, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage of the page that tells of a contact.

    Attributes:
        span: The clause that tells of it.
        status: As this passage has it.
        when: The day this passage gives (EDTF), or None.
        chain: On whose authority this passage tells it.
    """

    span: Span
    status: Status
    when: str | None
    chain: Chain


@dataclass(frozen=True, slots=True)
class Contact:
    """A call, meeting, visit, message or talks between identified parties.

    Attributes:
        id: Local id, `c1`, `c2` …, in the order of first telling.
        kind: What it was.
        status: Reported to have happened, planned, possible, cancelled, denied or disputed.
        parties: Two or more ids of people, or names as written.
        through: The mediators, where it was not held directly.
        when: The day (EDTF), or None.
        place: As written, or None.
        cue: The word that tells of it; equal to the text at `cue_span`.
        cue_span: Where the cue stands.
        chain: The chain of the passage that first tells of it.
        span: The clause of the first telling.
        rule: The rule that found it.
        tellings: All passages that tell of it, the first included.
        evidence: For each field read from the text its spans.
    """

    id: str
    kind: ContactKind
    status: Status
    parties: tuple[str, ...]
    through: tuple[str, ...]
    when: str | None
    place: str | None
    cue: str
    cue_span: Span
    chain: Chain
    span: Span
    rule: str
    tellings: tuple[Telling, ...] = ()
    evidence: Evidence = field(default_factory=dict)
