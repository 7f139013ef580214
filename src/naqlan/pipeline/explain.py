"""Which rule and which words gave the values at a place? Every item of a record that holds one character, with its reasons."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.person import Person
from naqlan.record.span import Evidence, Field, Span
from naqlan.record.statement import Statement
from naqlan.record.time import Time
from naqlan.rules.load import load_rules, rule_files

Item: TypeAlias = Person | Entity | Contact | Statement | Time | Figure


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an item stands at a place.

    Attributes:
        item: What was read.
        holds: As which of its parts it holds the place (`content`, `cue`, `speakers` …), each with its span.
        rule: Id of the rule that found it; empty where there is none.
        reason: The rule's reason; None where it is no rule of the package's data.
        evidence: For each field read from the text its words, or the id that it was carried over from.
    """

    item: Item
    holds: tuple[tuple[str, Span], ...]
    rule: str
    reason: str | None
    evidence: tuple[tuple[str, tuple[str, ...] | str], ...] = field(default=())


def explain(article: Article, offset: int, where: Field = "body") -> list[Explanation]:
    """Returns every item that holds a character, in the order people, entities, contacts, statements, times, figures.

    Args:
        article: The record.
        offset: Code points from the start of the field; one beyond its end is held by nothing.
        where: The field.

    Returns:
        One explanation an item; empty where no value was read from that character.
    """
    found = []
    groups: tuple[tuple[Item, ...], ...] = (
        article.people, article.entities, article.contacts, article.statements, article.times, article.figures,
    )  # fmt: skip
    for item in (item for group in groups for item in group):
        holds = tuple((part, span) for part, span in parts_of(item) if span.field == where and span.start <= offset < span.end)
        if holds:
            rule = getattr(item, "rule", "")
            found.append(Explanation(item, holds, rule, reason_of(rule), _evidence(article, item)))
    return found


def parts_of(item: Item) -> Iterator[tuple[str, Span]]:
    """Yields every span of an item with the part of it that stands there."""
    if isinstance(item, (Person, Entity)):
        yield from (("mentions", span) for span in item.mentions)
    elif isinstance(item, (Time, Figure)):
        yield "text", item.span
    else:
        yield "content" if isinstance(item, Statement) else "span", item.span
        yield "cue", item.cue_span
        if isinstance(item, Statement):
            yield from (("insertions", span) for span in item.insertions)
            if item.distance is not None:
                yield "distance", item.distance
        else:
            yield from (("telling", one.span) for one in item.tellings if one.span != item.span)
        for name, spans in item.evidence.items():
            if not isinstance(spans, str):
                yield from ((name, span) for span in spans)


@lru_cache(maxsize=2_000)
def reason_of(rule: str) -> str | None:
    """Returns the reason that a rule gives for itself, None for what is no rule of the package's data."""
    name = rule.partition(".")[0]
    if name not in rule_files():
        return None
    return next((one.reason for one in load_rules(name) if one.id == rule), None)


def _evidence(article: Article, item: Item) -> tuple[tuple[str, tuple[str, ...] | str], ...]:
    evidence: Evidence = item.evidence if isinstance(item, (Contact, Statement)) else {}
    return tuple((name, spans if isinstance(spans, str) else tuple(article.text(span) for span in spans)) for name, spans in evidence.items())
