"""What is a voice? Who speaks, to whom, how and when, and through whom it came, before it becomes a statement."""

from dataclasses import dataclass, field

from naqlan.extract.discourse import Discourse
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import Source
from naqlan.record.span import Span
from naqlan.record.statement import Chain


@dataclass(slots=True)
class Voice:
    """Who speaks, to whom, how, when, and through whom it came.

    Attributes:
        speakers, addressees: Resolved sources; speakers are empty where the text does not settle them.
        chain: From the speaker outward to the page.
        via, when: Medium and day.
        paragraph: Number of the paragraph of the cue.
        place: Unit of the cue.
        speakers_from: Id of the statement that the speakers were carried over from.
        carried_from: Id of the statement that addressees, medium, day and chain were carried over from.
        own: Spans of what was read from the sentence itself.
        contact: Unit of the contact word in which it was said, or None.
        own_quotation: Whether it is a report of himself within the speaker's own quotation.
    """

    speakers: tuple[Source, ...] = ()
    addressees: tuple[Source, ...] = ()
    chain: Chain = ()
    via: str | None = None
    when: str | None = None
    paragraph: int = 0
    place: int = 0
    speakers_from: str = ""
    carried_from: str = ""
    own: dict[str, Span] = field(default_factory=dict)
    own_quotation: bool = False
    contact: int | None = None


def resolved(text: Text, phrases: list[Phrase], discourse: Discourse) -> tuple[tuple[Source, ...], Chain]:
    """Returns the sources that some phrases stand for, each once, and the chain that the first of them brings along; empty where nobody is meant."""
    found: list[Source] = []
    chain: Chain = ()
    for phrase in phrases:
        sources, its = discourse.group(text, phrase)
        for source in sources:
            if source.ref not in [one.ref for one in found]:
                found.append(source)
        chain = chain or its
    return tuple(found), chain
