"""What is said to have come first? Contacts and statements of several records in order of time, the undated apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from naqlan.dates.edtf import parse
from naqlan.errors import RecordError
from naqlan.names.likeness import name_parts, same_name
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.person import Person
from naqlan.record.statement import Statement


@dataclass(frozen=True, slots=True)
class Event:
    """A contact or a statement as one page tells it.

    Attributes:
        item: What was read.
        article: The record that it stands in.
        earliest: The first day that its EDTF value may mean; None where it has none.
        latest: The last day that it may mean; None where it has none.
    """

    item: Contact | Statement
    article: Article
    earliest: date | None
    latest: date | None

    @property
    def dated(self) -> bool:
        """Whether at least the year is known."""
        return self.earliest is not None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order.

    Attributes:
        dated: By earliest day, then by latest, then in the order of the pages.
        undated: In the order of the pages; the day of publication says nothing about them.
    """

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]


def timeline_of(articles: Iterable[Article], people: Sequence[str] = ()) -> Timeline:
    """Puts the contacts and statements of records in order of time.

    Args:
        articles: The records.
        people: Names as a reader writes them. None: every event. One: what this person took part in or said, or was told.
            Several: contacts between all of them, and what one of them said to or about another.

    Returns:
        The timeline; empty where nothing fits.
    """
    events = []
    for article in articles:
        groups = [ids_of(name, article) for name in people]
        items: tuple[Contact | Statement, ...] = (*article.contacts, *article.statements)
        events += [event(item, article) for item in items if concerns(item, groups)]
    dated = sorted((one for one in events if one.dated), key=_order)
    return Timeline(tuple(dated), tuple(one for one in events if not one.dated))


def event(item: Contact | Statement, article: Article) -> Event:
    """Returns an item with the days that its EDTF value may mean; one that is no EDTF has none."""
    try:
        value = parse(item.when) if item.when else None
    except RecordError:
        value = None
    return Event(item, article, value.earliest(), value.latest()) if value else Event(item, article, None, None)


def ids_of(name: str, article: Article) -> frozenset[str]:
    """Returns the ids of those people of a record whom a name may name, in any of their spellings; often none."""
    return frozenset(person.id for person in article.people if fits(name, person))


def fits(name: str, person: Person) -> bool:
    """Says whether a name may name this person: it agrees with the fullest form, or is one of the forms found."""
    return same_name(name, person.name) or any(name_parts(name) == name_parts(form) for form in person.surfaces)


def concerns(item: Contact | Statement, groups: Sequence[frozenset[str]]) -> bool:
    """Says whether an item is one of those asked for.

    Args:
        item: A contact or a statement.
        groups: For each name asked for the ids that it may name.
    """
    if not groups:
        return True
    if isinstance(item, Contact):
        return all(group & {*item.parties, *item.through} for group in groups)
    speakers, others = set(item.speakers), {*item.addressees, *item.about}
    if len(groups) == 1:
        return bool(groups[0] & (speakers | set(item.addressees)))
    said = [place for place, group in enumerate(groups) if group & speakers]
    met = [place for place, group in enumerate(groups) if group & others]
    return len(said) > 1 or any(one != other for one in said for other in met)


def _order(one: Event) -> tuple[date, date]:
    return one.earliest or date.max, one.latest or date.max
