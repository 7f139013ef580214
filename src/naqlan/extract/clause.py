"""What is a clause of saying? Its subject, hearers, medium, day and outlets, as phrases and units."""

from dataclasses import dataclass, field

from naqlan.extract.row import Phrase


@dataclass(slots=True)
class Clause:
    """The parts of one clause of saying, as phrases and units of `text.items`.

    Attributes:
        start: First unit of the clause (its subject where that comes first, else the cue).
        subjects: The speakers' phrases; empty where the verb holds its subject.
        loose: Units of a subject that no rule knows as a phrase, half-open.
        addressees: Phrases spoken to.
        via: The medium, or None, and its unit.
        when: The unit of the day of saying, -1 for none.
        outlets: Outlets told so as to publish it: links of the chain.
        own_object: Whether a pronoun hangs on the verb as its object ("أبلغه").
        relative: Whether the cue stands in a relative clause ("التي قالت إن").
        hearers: Units, half-open, of addressees that are no phrase of a rule ("للصحفيين", "مطالبا الأطراف الدولية").
    """

    start: int
    subjects: list[Phrase] = field(default_factory=list)
    loose: tuple[int, int] | None = None
    addressees: list[Phrase] = field(default_factory=list)
    hearers: list[tuple[int, int]] = field(default_factory=list)
    via: tuple[str, int] | None = None
    when: int = -1
    outlets: list[Phrase] = field(default_factory=list)
    own_object: bool = False
    relative: bool = False
