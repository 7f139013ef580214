"""What do rules run over? Rows: a text as units, in which phrases of the lexicon, times and noun phrases are one unit each."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, TypeAlias

from naqlan.lexicon.alphabet import Tags
from naqlan.lexicon.analysis import Analysis, Reading
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.span import Field, Span
from naqlan.record.time import Time
from naqlan.text.fold import bare

PhraseKind: TypeAlias = Literal["person", "role", "office", "group", "outlet", "place", "anonymous", "people", "counterpart", "anaphor"]


@dataclass(slots=True)
class Phrase:
    """A noun phrase that can act, be met or be cited.

    Attributes:
        kind: What it is.
        start: First position in the analysis.
        end: One past its last position.
        name: Positions of the name proper (a person's name, an outlet without its mantle word), or None.
        role: Positions of the title, or None.
        rule: The rule that found it.
        gender: `m` or `f`, or `""` where unknown.
        number: `s`, `d` or `p`.
        person: Index of the person it stands for, -1 for none.
        country: ISO codes of the nationality or state in it.
        head: Folded head word (the title or office noun).
        definite: Whether it points back or is unique ("المسؤولون", "الصحيفة").
        shared: Whether several of the page bear the name that stands alone here.
        parts: For coordinated phrases, the phrases joined in it.
    """

    kind: PhraseKind
    start: int
    end: int
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    rule: str = ""
    gender: str = ""
    number: str = "s"
    person: int = -1
    country: tuple[str, ...] = ()
    head: str = ""
    definite: bool = False
    parts: tuple["Phrase", ...] = ()
    shared: bool = False


@dataclass(slots=True)
class Row:
    """A text as units.

    Attributes:
        symbols: One character of the alphabet a unit.
        first: First position of each unit.
        last: One past the last position of each unit.
        phrases: The noun phrase of each unit, None for plain units.
        readings: The readings of each unit.
        sets: The tag set of each unit, once they were asked for.
        found: The units that have one of some tags, once they were asked for.
        tails: What begins at a unit that ends a content (`tails.tail_at`), once it was asked for.
    """

    symbols: str = ""
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    phrases: list[Phrase | None] = field(default_factory=list)
    readings: list[tuple[Reading, ...]] = field(default_factory=list)
    sets: list[Tags] | None = None
    found: dict[Tags, list[int]] = field(default_factory=dict)
    tails: dict[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.first)


@dataclass(slots=True)
class Text:
    """One field of an article under extraction.

    Attributes:
        field: `body` or `title`.
        analysis: Its positions.
        lexicon: The words.
        units: The row of positions with lexicon phrases and times merged.
        items: The row with noun phrases merged; empty until chunking is done.
        times: The times of the field.
        time_at: For the unit that stands for a time, by first position.
    """

    field: Field
    analysis: Analysis
    lexicon: Lexicon
    units: Row
    items: Row
    times: tuple[Time, ...]
    time_at: dict[int, Time]

    @property
    def dots_marbuta(self) -> bool:
        """Whether the text writes ة at all; where it does not, ه may be a pronoun or the ending of a noun."""
        return "ة" in self.analysis.text

    def where(self, row: Row, tag: str) -> list[int]:
        """Returns the units of a row whose set has a tag, in order."""
        return self.units_of(row, frozenset((tag,)))

    def units_of(self, row: Row, tags: Tags) -> list[int]:
        """Returns the units of a row whose set has one of some tags, in order; the list is shared: do not change it."""
        found = row.found.get(tags)
        if found is None:
            chars = self.lexicon.alphabet.living(tags)
            found = row.found[tags] = [unit for unit, char in enumerate(row.symbols) if char in chars]
        return found

    def sets(self, row: Row) -> list[Tags]:
        """Returns the tag set of each unit of a row."""
        if row.sets is None:
            row.sets = self.lexicon.alphabet.all_tags(row.symbols)
        return row.sets

    def span(self, first: int, last: int) -> Span:
        """Returns the span of the positions from `first` up to, not including, `last`."""
        return Span(self.field, self.analysis.starts[first], self.analysis.ends[last - 1])

    def verbatim(self, first: int, last: int) -> str:
        """Returns the text of the positions from `first` up to, not including, `last`."""
        return self.analysis.verbatim(first, last)

    def letters(self, first: int, last: int) -> str:
        """Returns the letters of the positions as they were written, hamza and all, without vowel signs and tatweel."""
        return bare(self.analysis.verbatim(first, last))

    def tags(self, row: Row, unit: int) -> Tags:
        """Returns the tag set of a unit of a row."""
        if row.sets is None:
            row.sets = self.lexicon.alphabet.all_tags(row.symbols)
        return row.sets[unit]


def read_text(text: str, in_field: Field, lexicon: Lexicon, times: Sequence[Time], local: Mapping[str, tuple[Reading, ...]] | None = None) -> Text:
    """Reads a field as units: positions, with the lexicon's phrases and the times found before merged into one unit each.

    `local` are words that the article itself explains: a proclitic is peeled off them too ("بغالانت").
    """
    analysis = lexicon.analyze(text, local)
    units, time_at = _units(analysis, lexicon, times)
    return Text(in_field, analysis, lexicon, units, Row(), tuple(times), time_at)


def _units(analysis: Analysis, lexicon: Lexicon, times: Iterable[Time]) -> tuple[Row, dict[int, Time]]:
    """The positions as a row; only where a phrase or a time may begin is anything looked at, all between is copied."""
    time_at, phrases, norms = {}, lexicon.phrases, analysis.norms
    at_time = {place: time for time in times if (place := _position(analysis, time.span.start)) >= 0}
    begins = [place for place, (norm, after) in enumerate(pairwise(norms)) if norm in phrases and after in phrases[norm]]
    plain = Row(analysis.symbols, list(range(len(norms))), list(range(1, len(norms) + 1)), [None] * len(norms), analysis.readings)
    row, done = Row(), 0
    symbols: list[str] = []
    read: tuple[Reading, ...]
    for place in sorted({*at_time, *begins}):
        if place < done:
            continue
        if place in at_time:
            time = time_at[place] = at_time[place]
            end = max(bisect_left(analysis.starts, time.span.end), place + 1)
            char, read = lexicon.alphabet.char(_TIME), ()
        else:
            end, char, read = _phrase_at(analysis, lexicon, place)
            if any(inner in at_time for inner in range(place + 1, end)):
                continue  # "بيان اليوم الإثنين" is no newspaper
        _copy(row, symbols, plain, done, place)
        row.first.append(place)
        row.last.append(end)
        row.phrases.append(None)
        row.readings.append(read)
        symbols.append(char)
        done = end
    _copy(row, symbols, plain, done, len(norms))
    row.symbols = "".join(symbols)
    return row, time_at


_TIME = frozenset({"TIME"})


def _position(analysis: Analysis, offset: int) -> int:
    """The first position that begins at an offset, -1 where none does."""
    place = bisect_left(analysis.starts, offset)
    return place if place < len(analysis.starts) and analysis.starts[place] == offset else -1


def _phrase_at(analysis: Analysis, lexicon: Lexicon, place: int) -> tuple[int, str, tuple[Reading, ...]]:
    """The longest phrase of the lexicon at a position: its end, character and readings; the position itself where none fits."""
    norms = analysis.norms
    best: tuple[str, ...] = ()
    rows: list[tuple[str, int]] = []
    for words, tag, entry in lexicon.phrases[norms[place]][norms[place + 1]]:
        if best and len(words) < len(best):
            break
        if words == best or (not best and tuple(norms[place : place + len(words)]) == words):
            best = words
            rows.append((tag, entry))
    if not best:
        return place + 1, analysis.symbols[place], analysis.readings[place]
    return place + len(best), *lexicon.phrase_read(best, rows)


def merge(row: Row, lexicon: Lexicon, found: Sequence[tuple[int, int, Phrase, Tags]]) -> Row:
    """Returns a row in which each (first unit, end unit, phrase, tags) is one unit; they must not overlap."""
    made, place = Row(), 0
    symbols: list[str] = []
    for first, end, phrase, tags in sorted(found, key=lambda one: one[0]):
        _copy(made, symbols, row, place, first)
        made.first.append(row.first[first])
        made.last.append(row.last[end - 1])
        made.phrases.append(phrase)
        made.readings.append(row.readings[first] if end - first == 1 else ())
        symbols.append(lexicon.alphabet.char(tags))
        place = end
    _copy(made, symbols, row, place, len(row.first))
    made.symbols = "".join(symbols)
    return made


def _copy(made: Row, symbols: list[str], row: Row, start: int, end: int) -> None:
    made.first += row.first[start:end]
    made.last += row.last[start:end]
    made.phrases += row.phrases[start:end]
    made.readings += row.readings[start:end]
    symbols.append(row.symbols[start:end])
