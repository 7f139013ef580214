"""What is a text once its words are read? Readings of words, morphemes, and a text as positions."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from naqlan.text.quotes import Quotation

Entry: TypeAlias = dict[str, Any]


class Reading(NamedTuple):
    """One way to read a word.

    Attributes:
        tag: What it is (SAY, GIVEN, PLACE …).
        features: Tense, person, gender, number, as `forms` writes them.
        entry: Number of its entry in the lexicon, -1 for none.
    """

    tag: str
    features: str
    entry: int


class Piece(NamedTuple):
    """A morpheme of a word: offsets in the word, folded form, character of its tag set, readings."""

    start: int
    end: int
    norm: str
    char: str
    readings: tuple[Reading, ...]


@dataclass(slots=True)
class Analysis:
    """A text as positions.

    Attributes:
        text: The text.
        starts: First code point of each position.
        ends: One past its last code point.
        norms: Its folded form (ال restored where ل swallowed its alef).
        symbols: One character of the alphabet a position.
        readings: The readings of each position.
        quotes: The quotations of the text.
        openings: The offset of the opening mark of each quotation.
        sentence_ends: Offsets after which sentences end.
        called: The name that some positions write, once it was asked for (`source.plain_source`).
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    norms: list[str] = field(default_factory=list)
    readings: list[tuple[Reading, ...]] = field(default_factory=list)
    symbols: str = ""
    quotes: list[Quotation] = field(default_factory=list)
    openings: list[int] = field(init=False)
    sentence_ends: list[int] = field(default_factory=list)
    called: dict[tuple[int, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.openings = [quote.open for quote in self.quotes]

    def __len__(self) -> int:
        return len(self.starts)

    def verbatim(self, first: int, last: int) -> str:
        """Returns the text of the positions from `first` up to, not including, `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]
