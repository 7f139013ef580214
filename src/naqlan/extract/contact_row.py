"""Which row do contacts run over? That of the noun phrases, with a word of contact cut off from a phrase that swallowed it."""

from dataclasses import replace

from naqlan.extract.row import Phrase, Row, Text

_SWALLOWING = frozenset({"office", "anonymous", "people", "role"})


def loosen(text: Text) -> tuple[Text, list[int]]:
    """Returns the field with "لقاء مستشار الأمن" or "المفاوضات" as a word of contact and the phrase behind it.

    Returns:
        The field with its own row of items, and for each unit of it the unit of the row that it came from.
    """
    row, made = text.items, Row()
    origin: list[int] = []
    symbols: list[str] = []
    for unit in range(len(row)):
        phrase = row.phrases[unit]
        if phrase is None or phrase.kind not in _SWALLOWING or phrase.person >= 0 or not _contact(text, phrase):
            _push(made, row.first[unit], row.last[unit], phrase, origin, unit)
            made.readings.append(row.readings[unit])
            symbols.append(row.symbols[unit])
            continue
        start = phrase.start
        _push(made, start, start + 1, None, origin, unit)
        made.readings.append(text.analysis.readings[start])
        symbols.append(text.analysis.symbols[start])
        if phrase.end > start + 1:
            _push(made, start + 1, phrase.end, _rest(text, phrase), origin, unit)
            made.readings.append(())
            symbols.append(text.lexicon.alphabet.char(frozenset({"NP", "ROLE"})))
    made.symbols = "".join(symbols)
    return replace(text, items=made), origin


def _push(made: Row, first: int, last: int, phrase: Phrase | None, origin: list[int], unit: int) -> None:
    made.first.append(first)
    made.last.append(last)
    made.phrases.append(phrase)
    origin.append(unit)


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
