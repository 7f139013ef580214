"""Which row do contacts run over? That of the noun phrases, with words of contact cut off from phrases that swallowed them
and with phrases for parties that no list knows ("زيارة نيومارك", "أسرة المواطن")."""

from dataclasses import dataclass, field, replace

from naqlan.extract.contact_unknown import Run, known_parts, unknown_run
from naqlan.extract.row import Phrase, Row, Text

_SWALLOWING = frozenset({"office", "anonymous", "people", "role"})
_TELLING = ("MEET", "MEETN", "MEETL", "JOINING")


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


def tells(text: Text) -> bool:
    """Says whether a field has any word of contact at all."""
    return not set(text.lexicon.alphabet.having(_TELLING)).isdisjoint({*text.analysis.symbols, *text.items.symbols})


def loosen(text: Text) -> tuple[Text, list[int]]:
    """Returns the field with "لقاء مستشار الأمن" or "المفاوضات" as a word of contact and the phrase behind it.

    Returns:
        The field with its own row of items, and for each unit of it the unit of the row that it came from.
    """
    row, made = text.items, _Making()
    unit = 0
    while unit < len(row):
        phrase = row.phrases[unit]
        if phrase is None or (phrase.kind == "role" and phrase.end == phrase.start + 1):
            run = unknown_run(text, unit)
            if run is not None:
                _unknown(text, made, run, unit)
                unit = run.end
                continue
        if phrase is not None and phrase.kind in _SWALLOWING and phrase.person < 0 and _contact(text, phrase):
            _cut(text, made, phrase, unit)
            unit += 1
            continue
        made.push(row.first[unit], row.last[unit], phrase, unit)
        made.row.readings.append(row.readings[unit])
        made.symbols.append(row.symbols[unit])
        unit += 1
    made.row.symbols = "".join(made.symbols)
    return replace(text, items=made.row), made.origin


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
    if phrase.end > start + 1:
        made.push(start + 1, phrase.end, _rest(text, phrase), unit)
        made.row.readings.append(())
        made.symbols.append(text.lexicon.alphabet.char(frozenset({"NP", "ROLE"})))


def _contact(text: Text, phrase: Phrase) -> bool:
    return any(one.tag == "MEETN" for one in text.analysis.readings[phrase.start])


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
