"""What is a record? Frozen dataclasses of one article and all that was read from it; standard library only."""

from naqlan.record.article import Article, Metadata, Paragraph
from naqlan.record.contact import Contact, Telling
from naqlan.record.dropped import Dropped
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.record.time import Time

__all__ = [
    "Article",
    "Contact",
    "Dropped",
    "Entity",
    "Figure",
    "Metadata",
    "Paragraph",
    "Person",
    "Span",
    "Statement",
    "Telling",
    "Time",
]
