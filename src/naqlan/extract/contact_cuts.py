"""Which phrases hold more than one party? Titles that run on into a second title, a goal or a day are cut for the contacts."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from naqlan.extract.contact_terms import terms
from naqlan.extract.row import Phrase, Text
from naqlan.lexicon.alphabet import Tags
from naqlan.lexicon.analysis import Reading

_KINDS = frozenset({"role", "person", "office", "people", "group", "anonymous"})
_GOALS = frozenset({"STATE", "CAPITAL", "PLACE", "OFFICE"})
_CLOSED = frozenset({"DEF", "NAT", "STATE", "CAPITAL", "PLACE", "PORTFOLIO"})
"""What ends a noun phrase: a title behind it begins another."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a phrase, as half-open positions, with its own phrase or none for a plain word."""

    first: int
    last: int
    phrase: Phrase | None


def cut(text: Text, phrase: Phrase, *, visit: bool) -> list[Piece]:
    """Returns the parts of a phrase that runs on into another one, empty where it holds together.

    Args:
        text: The field.
        phrase: The phrase.
        visit: Whether a noun of visiting stands right before it, so that "ل" in it leads to the goal.
    """
    if phrase.kind not in _KINDS:
        return []
    for place in range(max(phrase.start, phrase.name[1] if phrase.name and phrase.kind == "person" else 0) + 1, phrase.end):
        tags = _tags(text, place)
        before = _tags(text, place - 1)
        if text.analysis.norms[place] in terms("towards") and place + 1 < phrase.end:
            end = _goal_end(text, place + 1) if visit else place
            if end > place or text.analysis.norms[place + 1] in terms("day"):
                goal = [Piece(place + 1, end, _goal(text, place + 1, end))] if end > place else []
                rest = [Piece(one, one + 1, None) for one in range(max(end, place + 1), phrase.end)]
                return [_left(text, phrase, place), Piece(place, place + 1, None), *goal, *rest]
        state = _state(text, place)
        if state > place and before & {"DEF", "NAT"} and phrase.kind in ("role", "person", "office") and not phrase.definite:
            rest = [Piece(one, one + 1, None) for one in range(state, phrase.end)]
            return [_left(text, phrase, place), Piece(place, state, _goal(text, place, state)), *rest]
        if tags & {"MEETN"} and "DEF" in tags and phrase.kind == "office" and text.analysis.norms[place - 1] in terms("for"):
            return [_left(text, phrase, place - 1), *(Piece(one, one + 1, None) for one in range(place - 1, phrase.end))]
        if tags & {"W_NOUN", "OHEAD"} and text.analysis.norms[place] in terms("headed") and text.analysis.norms[place - 1] in terms("at"):
            return [_left(text, phrase, place - 1), *_loose(text, place - 1, phrase.end)]
        if phrase.kind in ("role", "person", "office") and before & _CLOSED and _another(text, phrase, place):
            return [_left(text, phrase, place), Piece(place, phrase.end, _title(text, place, phrase.end))]
        if tags & {"MEETN"} and "DEF" in tags and phrase.kind in ("office", "role") and phrase.person < 0 and _told_of(text, phrase):
            return [Piece(one, one + 1, None) for one in range(phrase.start, phrase.end)]
    return []


def _goal_end(text: Text, place: int) -> int:
    """One past the state or town that begins at a position, the position before it where none does."""
    units = text.units
    unit = bisect_left(units.first, place)
    if unit == len(units) or units.first[unit] != place or not text.tags(units, unit) & _GOALS:
        return place - 1
    while unit + 1 < len(units) and "NAT" in text.tags(units, unit + 1):
        unit += 1
    return units.last[unit]


def _state(text: Text, place: int) -> int:
    """One past the state or capital that begins at a position, the position itself where none does."""
    units = text.units
    unit = bisect_left(units.first, place)
    found = unit < len(units) and units.first[unit] == place and text.tags(units, unit) & {"STATE", "CAPITAL"}
    return units.last[unit] if found and not {"NAT", "DEF"} <= text.tags(units, unit) else place


def _loose(text: Text, first: int, last: int) -> list[Piece]:
    """Plain words, with the people named among them."""
    made, place, units = [], first, text.units
    while place < last:
        unit = bisect_left(units.first, place)
        name = units.phrases[unit] if unit < len(units) and units.first[unit] == place else None
        end = name.end if name is not None and name.kind == "person" and name.person >= 0 else place + 1
        made.append(Piece(place, end, name))
        place = end
    return made


def _tags(text: Text, place: int) -> Tags:
    return text.lexicon.alphabet.tags(text.analysis.symbols[place])


def _titles(text: Text, place: int) -> list[Reading]:
    return [one for one in text.analysis.readings[place] if one.tag == "TITLE" and one.features[-1:] != "p"]


def _another(text: Text, phrase: Phrase, place: int) -> bool:
    """Whether a second title is another's: with its article, of the other gender, or behind an office ("محافظ الأقصر السفير الصيني")."""
    found = _titles(text, place)
    tags = _tags(text, place)
    if not found or tags & {"PORTFOLIO", "W_ADJ", "NAT"} or place + 1 >= phrase.end:
        return False
    if phrase.kind == "office":
        return "DEF" not in tags
    mine = _titles(text, phrase.role[0]) if phrase.role is not None else []
    if not mine or "DEF" in _tags(text, phrase.role[0] if phrase.role is not None else phrase.start):
        return False
    genders = {one.features[:1] for one in found} & {"m", "f"}, {one.features[:1] for one in mine} & {"m", "f"}
    return "DEF" in tags or (len(genders[0]) == 1 and len(genders[1]) == 1 and genders[0] != genders[1])


def _told_of(text: Text, phrase: Phrase) -> bool:
    """Whether a relative clause follows, which tells of the contact and not of the office ("محور المباحثات التي أجراها")."""
    return phrase.end < len(text.analysis.readings) and any(one.tag == "REL" for one in text.analysis.readings[phrase.end])


def countries_of(text: Text, first: int, last: int) -> tuple[str, ...]:
    """Returns the codes of the states and nationalities between two positions."""
    entries = text.lexicon.entries
    found = {
        str(entries[one.entry].get("iso")): None
        for place in range(first, last)
        for one in text.analysis.readings[place]
        if one.entry >= 0 and one.tag in ("NAT", "STATE", "CAPITAL", "OFFICE", "GROUP")
    }
    return tuple(iso for iso in found if iso not in ("None", ""))


def _left(text: Text, phrase: Phrase, end: int) -> Piece:
    role = (phrase.role[0], min(phrase.role[1], end)) if phrase.role is not None else None
    return Piece(phrase.start, end, replace(phrase, end=end, role=role, country=countries_of(text, phrase.start, end)))


def _goal(text: Text, first: int, last: int) -> Phrase:
    tags = text.tags(text.units, bisect_left(text.units.first, first))
    place = not tags & {"STATE", "CAPITAL", "OFFICE"}
    return Phrase(
        "place" if place else "office",
        first,
        last,
        rule="entities.place" if place else "entities.office-name",
        country=countries_of(text, first, last),
    )


def _title(text: Text, first: int, last: int) -> Phrase:
    reading = _titles(text, first)[0]
    gender = reading.features[:1] if reading.features[:1] in ("m", "f") else ""
    head = str(text.lexicon.entries[reading.entry].get("noun", "")) if reading.entry >= 0 else ""
    return Phrase("role", first, last, role=(first, last), rule="contacts.second", gender=gender, country=countries_of(text, first, last), head=head)
