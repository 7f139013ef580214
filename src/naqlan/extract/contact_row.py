"""Which row do contacts run over? The noun phrases, with words of contact cut off from them, and parties that no list knows."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from naqlan.extract.contact_cuts import Piece, cut
from naqlan.extract.contact_unknown import Run, is_visit, known_parts, unknown_run
from naqlan.extract.row import Phrase, Row, Text

_SWALLOWING = frozenset({"office", "anonymous", "people", "role"})
_HEADS = frozenset({"TITLE", "OHEAD", "OFFICE", "STATE", "CAPITAL", "GROUP", "PLACE", "DELEGATION", "COUNTERPART"})
_ENDS = frozenset({"STOP", "NL"})
_TELLING = frozenset({"MEET", "MEETN", "MEETL", "JOINING"})
_TITLES = 6
"""Units of a name with its titles between a noun of visiting and the end of the last title."""


@dataclass(slots=True)
class _Making:
    """A row under construction: its units, for each the unit of the old row that it came from, and its symbols."""

    row: Row = field(default_factory=Row)
    origin: list[int] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)

    def push(self, first: int, last: int, phrase: Phrase | None, unit: int) -> None:
        self.row.first.append(first)
        self.row.last.append(last)
        self.row.phrases.append(phrase)
        self.origin.append(unit)

    def copy(self, row: Row, first: int, end: int) -> None:
        """Takes some units as they stand."""
        self.row.first += row.first[first:end]
        self.row.last += row.last[first:end]
        self.row.phrases += row.phrases[first:end]
        self.row.readings += row.readings[first:end]
        self.symbols.append(row.symbols[first:end])
        self.origin += range(first, end)


def tells(text: Text) -> bool:
    """Says whether a field has any word of contact at all."""
    alphabet = text.lexicon.alphabet
    telling = alphabet.living(_TELLING)
    return not (telling.isdisjoint(text.analysis.symbols) and telling.isdisjoint(text.items.symbols))


def _sentences(text: Text) -> Iterator[tuple[int, int, bool]]:
    """Yields the sentences of a field: first unit, end unit, and whether there is a word of contact in it."""
    alphabet, row = text.lexicon.alphabet, text.items
    ends, telling = alphabet.living(_ENDS), alphabet.living(_TELLING)
    first, last = 0, len(row) - 1
    for unit in [unit for unit, char in enumerate(row.symbols) if char in ends or unit == last]:
        bare = text.analysis.symbols[row.first[first] : row.last[unit]]
        yield first, unit + 1, not (telling.isdisjoint(row.symbols[first : unit + 1]) and telling.isdisjoint(bare))
        first = unit + 1


def loosen(text: Text) -> tuple[Text, list[int], list[tuple[int, int]]]:
    """Returns the field with "لقاء مستشار الأمن" or "المفاوضات" as a word of contact and the phrase behind it.

    Returns:
        The field with its own row of items, for each unit of it the unit of the row that it came from, and the half-open
        units of the sentences that have a word of contact: only these are worth reading.
    """
    row, made = text.items, _Making()
    told: list[tuple[int, int]] = []
    for first, end, telling in _sentences(text):
        start = len(made.origin)
        if telling:
            _sentence(text, made, first, end)
            told.append((start, len(made.origin)))
        else:
            made.copy(row, first, end)
    made.row.symbols = "".join(made.symbols)
    return replace(text, items=made.row), made.origin, told


def _sentence(text: Text, made: _Making, first: int, end: int) -> None:
    row, unit, done = text.items, first, first
    while unit < end:
        phrase = row.phrases[unit]
        run = unknown_run(text, unit) if phrase is None or (phrase.kind == "role" and phrase.end == phrase.start + 1) else None
        if run is not None:
            made.copy(row, done, unit)
            _unknown(text, made, run, unit)
            unit = done = run.end
            continue
        pieces = cut(text, phrase, visit=_visited(text, unit)) if phrase is not None else []
        if phrase is not None and phrase.kind in _SWALLOWING and phrase.person < 0 and _contact(text, phrase):
            made.copy(row, done, unit)
            _cut(text, made, phrase, unit)
            done = unit + 1
        elif pieces:
            made.copy(row, done, unit)
            _parts(text, made, pieces, unit)
            done = unit + 1
        unit += 1
    made.copy(row, done, end)


def _visited(text: Text, unit: int) -> bool:
    """Whether a noun of visiting stands before a unit, with nothing but titles and a name between."""
    row, place = text.items, unit - 1
    while (
        place > unit - _TITLES and place >= 0 and (_titled(row.phrases[place]) or text.tags(row, place) & {"HONORIFIC", "WEAKHONORIFIC", "TPREFIX"})
    ):
        place -= 1
    return place >= 0 and row.phrases[place] is None and is_visit(text, place)


def _titled(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.kind in ("person", "role")


def _parts(text: Text, made: _Making, pieces: list[Piece], unit: int) -> None:
    """Takes the parts of a phrase, each a unit of its own."""
    for piece in pieces:
        made.push(piece.first, piece.last, piece.phrase, unit)
        place = bisect_left(text.units.first, piece.first)
        whole = piece.phrase is not None and text.units.first[place] == piece.first
        made.row.readings.append(text.units.readings[place] if whole else text.analysis.readings[piece.first])
        kind = piece.phrase.kind.upper() if piece.phrase is not None else ""
        made.symbols.append(text.lexicon.alphabet.char(frozenset({"NP", kind})) if kind else text.analysis.symbols[piece.first])


def _unknown(text: Text, made: _Making, run: Run, unit: int) -> None:
    row = text.items
    phrase = Phrase(run.kind, row.first[unit], row.last[run.end - 1], rule=run.rule, country=known_parts(text, unit, run.end))
    made.push(phrase.start, phrase.end, phrase, unit)
    made.row.readings.append(row.readings[unit])
    made.symbols.append(text.lexicon.alphabet.char(frozenset({"NP", run.kind.upper()})))


def _cut(text: Text, made: _Making, phrase: Phrase, unit: int) -> None:
    start = phrase.start
    made.push(start, start + 1, None, unit)
    made.row.readings.append(text.analysis.readings[start])
    made.symbols.append(text.analysis.symbols[start])
    if phrase.end > start + 1 and not _head(text, phrase):
        for place in range(start + 1, phrase.end):
            made.push(place, place + 1, None, unit)
            made.row.readings.append(text.analysis.readings[place])
            made.symbols.append(text.analysis.symbols[place])
    elif phrase.end > start + 1:
        made.push(start + 1, phrase.end, _rest(text, phrase), unit)
        made.row.readings.append(())
        made.symbols.append(text.lexicon.alphabet.char(frozenset({"NP", "ROLE"})))


def _contact(text: Text, phrase: Phrase) -> bool:
    return any(one.tag == "MEETN" for one in text.analysis.readings[phrase.start])


def _head(text: Text, phrase: Phrase) -> bool:
    """Whether what follows a word of contact can stand for somebody ("لقاء مستشار الأمن", not "مفاوضات السلام")."""
    return any(one.tag in _HEADS for place in range(phrase.start + 1, phrase.end) for one in text.analysis.readings[place])


def _rest(text: Text, phrase: Phrase) -> Phrase:
    title = any(one.tag == "TITLE" for one in text.analysis.readings[phrase.start + 1])
    return replace(
        phrase,
        kind="role" if title else "office",
        start=phrase.start + 1,
        role=(phrase.start + 1, phrase.end) if title else None,
        head="",
        definite=False,
        rule="contacts.rest",
    )
