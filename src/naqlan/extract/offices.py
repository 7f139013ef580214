"""Which office does a title name, and which does one share with whom one is named beside?"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from naqlan.extract.people_titles import LONGEST_NATIONALITY
from naqlan.extract.row import Phrase, Text
from naqlan.text.fold import fold

Office: TypeAlias = tuple[frozenset[str], frozenset[str]]
"""Folded words of a title without article and nationality, and ISO codes of the nationalities and states in it."""

COUNTERPART_REACH = 40
"""Tokens before "his counterpart" within which the one whose office he has is named; the same for a series ("وزراء الخارجية المصري س والأردني ص")."""
_SEVERAL, _AND = ("d", "p"), "و"


def role_key(text: Text, phrase: Phrase) -> Office:
    """Returns what identifies the office of a title: its folded words without article and nationality, and its ISO codes."""
    if phrase.role is None:
        return frozenset(), frozenset()
    return _words(text, *phrase.role), frozenset(phrase.country)


def office_at(text: Text, start: int, end: int) -> Office:
    """The office that a title at some positions names, with the codes of the nationalities and states in it."""
    countries = set()
    for place in range(start, end):
        for reading in text.analysis.readings[place]:
            if reading.entry >= 0 and reading.tag in ("NAT", "STATE", "CAPITAL"):
                countries.add(str(text.lexicon.entries[reading.entry].get("iso") or ""))
    return _words(text, start, end), frozenset(countries - {""})


def _words(text: Text, start: int, end: int) -> frozenset[str]:
    words = set()
    for place in range(start, end):
        readings = text.analysis.readings[place]
        norm = text.analysis.norms[place]
        if len(norm) < 2 or (
            any(reading.tag in ("NAT", "STATE", "TMOD", "PREP") for reading in readings)
            and not any(reading.tag == "PORTFOLIO" for reading in readings)
        ):
            continue
        dual = next((reading for reading in readings if reading.tag == "TITLE" and reading.features == "md" and reading.entry >= 0), None)
        norm = fold(text.lexicon.entries[dual.entry]["noun"]) if dual else norm  # "وزيري الدفاع" are two with the office of a وزير
        words.add(norm[2:] if norm.startswith("ال") and len(norm) > 4 else norm)
    return frozenset(words)


def shared_offices(text: Text, phrases: Sequence[Phrase], known: Sequence[Office | None]) -> Iterator[tuple[Phrase, Office]]:
    """Yields the offices that people have without a title of their own.

    A counterpart has the office of the one named before him, in another state ("بنظيره التركي ص"); those in a series have that of the first,
    each for the state that stands before his name ("وزيري الدفاع الأميركي س والإسرائيلي ص", "وزراء الخارجية المصري س والأردني ص").

    Args:
        text: The field.
        phrases: Its named people, in order.
        known: The fullest office that each is known to have, None for none.
    """
    last: tuple[Phrase, frozenset[str]] | None = None  # who was named last with an office of his own, and its words
    series: tuple[Phrase, frozenset[str]] | None = None  # who was named last in a series, and the words of its office
    for phrase, office in zip(phrases, known, strict=True):
        states = _states_before(text, phrase)
        if _is_counterpart(text, phrase):
            if last is not None and phrase.start - last[0].end <= COUNTERPART_REACH and phrase.country:
                series = phrase, last[1]
                yield phrase, (last[1], frozenset(phrase.country))
            continue
        if series is not None and states and _joined(text, series[0], phrase):
            series = phrase, series[1]
            yield phrase, (series[1], states)
            continue
        words = of_several(text, phrase)
        series = (phrase, words) if words else None
        if words and phrase.country:
            yield phrase, (words, frozenset(phrase.country))
        if words or office is not None:
            last = phrase, words or office[0] if office is not None else words


def _is_counterpart(text: Text, phrase: Phrase) -> bool:
    return phrase.role is not None and any(one.tag == "COUNTERPART" for one in text.analysis.readings[phrase.role[0]])


def of_several(text: Text, phrase: Phrase) -> frozenset[str]:
    """Returns the words of an office that a title in the dual or plural gives to each ("وزراء الخارجية"); empty where it is of one."""
    if phrase.role is None:
        return frozenset()
    place = phrase.role[0]
    title = next((one for one in text.analysis.readings[place] if one.tag == "TITLE" and one.features[1:] in _SEVERAL and one.entry >= 0), None)
    if title is None:
        return frozenset()
    return _words(text, place + 1, phrase.role[1]) | {fold(str(text.lexicon.entries[title.entry]["noun"]))}


def _states_before(text: Text, phrase: Phrase) -> frozenset[str]:
    """The states named right before a name, back to an "and" ("والأردني س", "وتركيا س")."""
    assert phrase.name
    place = phrase.name[0] - 1
    found: frozenset[str] = frozenset()
    while place > 0 and phrase.name[0] - place <= LONGEST_NATIONALITY:
        states = office_at(text, place, place + 1)[1]
        if not states:
            break
        found, place = found | states, place - 1
    return found if found and text.analysis.norms[place] == _AND else frozenset()


def _joined(text: Text, before: Phrase, phrase: Phrase) -> bool:
    """Whether nothing but an "and", a comma and the name of a state stands between two names."""
    assert before.name
    assert phrase.name
    between = range(before.name[1], phrase.name[0])
    return len(between) <= LONGEST_NATIONALITY + 2 and all(
        text.analysis.norms[one] == _AND or "COMMA" in {reading.tag for reading in text.analysis.readings[one]} or office_at(text, one, one + 1)[1]
        for one in between
    )
