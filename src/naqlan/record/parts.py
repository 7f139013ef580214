"""Which items does a record hold, and from which words was each one read?"""

from collections.abc import Iterator
from typing import TypeAlias

from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.judgement import TargetKind
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.record.time import Time

Item: TypeAlias = Person | Entity | Contact | Statement | Time | Figure
KINDS: dict[type[Item], TargetKind] = {
    Person: "person",
    Entity: "entity",
    Contact: "contact",
    Statement: "statement",
    Time: "time",
    Figure: "figure",
}


def items_of(record: Article) -> Iterator[Item]:
    """Yields all items of a record, group by group, each group in the order of the page."""
    yield from record.people
    yield from record.entities
    yield from record.contacts
    yield from record.statements
    yield from record.times
    yield from record.figures


def ref_of(item: Item) -> str:
    """Returns what names an item within its record: its local id, else its kind and place (`time:body:10-18`)."""
    if isinstance(item, (Time, Figure)):
        return f"{KINDS[type(item)]}:{item.span.field}:{item.span.start}-{item.span.end}"
    return item.id


def spans_of(record: Article, item: Item) -> tuple[Span, ...]:
    """Returns the places from which an item was read, the one that stands for it first: of a name where it stands in full."""
    if isinstance(item, (Person, Entity)):
        full = [span for span in item.mentions if record.text(span) == item.name]
        return tuple(dict.fromkeys((*full, *item.mentions)))
    if isinstance(item, Contact):
        return tuple(dict.fromkeys((item.span, *(telling.span for telling in item.tellings))))
    return (item.span,)
