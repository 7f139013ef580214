"""Where do tellings of one contact differ? In whether it was held, on which day and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from naqlan.compare.align import aligned, words_of
from naqlan.compare.order import earlier
from naqlan.compare.passages import Pages
from naqlan.compare.words import conjunction, place_known, words
from naqlan.dates.edtf import parse
from naqlan.errors import RecordError
from naqlan.names.likeness import same_name
from naqlan.record.contact import Contact
from naqlan.record.difference import Difference, DifferenceKind, DifferenceOf, Side
from naqlan.text.fold import fold

ONE_CLAUSE = 0.7
"""Likeness of two clauses, word by word, from which they are one clause rewritten, so that another day in it is another telling of it."""
NEAR = 2
"""Days between two pages within which they tell of one contact though one of them gives no day."""
LASTING = ("visit", "talks")
AHEAD, COME = ("planned", "possible"), ("happened", "cancelled")
"""Statuses of what is to come, and those that may come of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A contact as one article tells it."""

    pages: Pages
    contact: Contact

    @property
    def parties(self) -> tuple[str, ...]:
        """The names of the parties."""
        return self.pages.names.of(self.contact.parties)

    @property
    def clause(self) -> str:
        """The words that tell of it."""
        return self.pages.article.text(self.contact.span)


def contacts_differ(groups: Sequence[Sequence[Told]]) -> Iterator[Difference]:
    """Yields the differences between tellings of one contact by different articles.

    Args:
        groups: The tellings of each contact.
    """
    for group in groups:
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                if one.pages.key != other.pages.key:
                    yield from _between(*((other, one) if earlier(other.pages.article, one.pages.article) else (one, other)))


def same_contacts(pages: Sequence[Pages]) -> list[list[Told]]:
    """Returns the contacts of a story by what they may be one of: equal kind and parties, no days that differ, no ordinal that differs.

    Tellings of one clause stand here together though their days differ, which accounts keep apart.
    """
    groups: list[list[Told]] = []
    for one in (Told(each, contact) for each in pages for contact in each.article.contacts):
        home = next((group for group in groups if all(_may_be_one(one, other) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _may_be_one(one: Told, other: Told) -> bool:
    if one.contact.kind != other.contact.kind or len(one.parties) != len(other.parties) or _ordinal(one) != _ordinal(other):
        return False
    if not all(any(same_name(a, b) for b in other.parties) for a in one.parties):
        return False
    known = _days(one.contact.when) and _days(other.contact.when)
    near = not _days_differ(one, other) if known else _published_near(one, other)
    return near or aligned(one.clause, other.clause).likeness >= ONE_CLAUSE


def _published_near(one: Told, other: Told) -> bool:
    """Whether two pages are of about one day, so that a contact of which one gives no day may be that of the other."""
    days, others = _days(one.pages.article.meta.published), _days(other.pages.article.meta.published)
    if not (days and others and days[0] == days[1] and others[0] == others[1]):
        return False
    return abs((date.fromisoformat(days[0]) - date.fromisoformat(others[0])).days) <= NEAR


def _between(one: Told, other: Told) -> Iterator[Difference]:
    first, second = one.contact, other.contact
    statuses = first.status, second.status
    if kind := _of_statuses(one, other):
        yield _made(kind, "status", one, other, statuses)
    if first.when and second.when and _two_days(one, other):
        yield _made("difference", "day", one, other, (first.when, second.when))
    if first.place and second.place and _two_places(first.place, second.place):
        yield _made("difference", "place", one, other, (first.place, second.place))


def _of_statuses(one: Told, other: Told) -> DifferenceKind | None:
    """How two statuses of one contact differ; None where both may hold, as when what was planned is yet to come.

    Talks go on for months and are denied, opened and broken off many times, so that their statuses say nothing of one another.
    """
    first, second = one.contact.status, other.contact.status
    if one.contact.kind == "talks":
        return None
    if {first, second} == {"happened", "denied"}:
        sure = one.contact.when and one.contact.when == other.contact.when and not one.contact.chain and not other.contact.chain
        return "contradiction" if sure else "denial"
    later = earlier(one.pages.article, other.pages.article) and not _ahead(other)
    return "update" if later and first in AHEAD and second in COME else None


def _two_days(one: Told, other: Told) -> bool:
    """Whether both give days that cannot be the same. A visit and talks last for days, so that of them only one clause rewritten says so."""
    if not _days_differ(one, other) or _times(one) == _times(other):
        return False
    return one.contact.kind not in LASTING or aligned(one.clause, other.clause).likeness >= ONE_CLAUSE


def _ahead(one: Told) -> bool:
    """Whether a page gives a day after its own, so that it was not held yet, whatever the verb ("توجه يوم السبت المقبل")."""
    days, published = _days(one.contact.when), _days(one.pages.article.meta.published)
    return bool(days and published and days[0] > published[1])


def _times(one: Told) -> list[str]:
    """The words of time in the clause: a page that repeats "yesterday" of another names no other day."""
    spans = [time.span for time in one.pages.article.times if one.contact.span.covers(time.span)]
    return [fold(one.pages.article.text(span)) for span in spans]


def _two_places(one: str, other: str) -> bool:
    """Whether both are cities, or both countries, and not the same: a city and its country may both hold."""
    first, second = place_known(one), place_known(other)
    return first is not None and second is not None and first[0] == second[0] and first[1] != second[1]


def _days_differ(one: Told, other: Told) -> bool:
    days, others = _days(one.contact.when), _days(other.contact.when)
    return bool(days and others and (days[1] < others[0] or others[1] < days[0]))


def _days(when: str | None) -> tuple[str, str] | None:
    """The first and the last day that an EDTF value may mean."""
    try:
        value = parse(when) if when else None
    except RecordError:
        return None
    first, last = (value.earliest(), value.latest()) if value else (None, None)
    return (first.isoformat(), last.isoformat()) if first and last else None


def _ordinal(one: Told) -> str | None:
    """The word that says which of several contacts it is ("هي الثانية")."""
    known = {fold(word) for word in words("ordinals")}
    return next((key for word in words_of(one.clause) if (key := conjunction(word.key)) in known), None)


def _made(kind: DifferenceKind, of: DifferenceOf, one: Told, other: Told, values: tuple[str, str]) -> Difference:
    sides = []
    for each, value in ((one, values[0]), (other, values[1])):
        span, cue = each.contact.span, each.contact.cue_span
        marks = _places(each, value) or [(cue.start - span.start, cue.end - span.start)]
        sides.append(Side(value, each.pages.told(span, each.contact.chain, each.contact.status, [one for one in marks if one[0] >= 0])))
    return Difference(kind, of, "، ".join(one.parties), sides[0], sides[1])


def _places(each: Told, value: str) -> list[tuple[int, int]]:
    """Where the clause has what differs: its expressions of time for a day, the place itself for a place."""
    span = each.contact.span
    if value == each.contact.when:
        return [(one.span.start - span.start, one.span.end - span.start) for one in each.pages.article.times if span.covers(one.span)]
    at = each.clause.find(value)
    return [(at, at + len(value))] if at >= 0 else []
