"""Is every value of a record tied to its characters? Spans, verbatim values and ids, checked one by one."""

from collections.abc import Iterator

from naqlan.errors import RecordError
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.span import Evidence, Span
from naqlan.record.statement import Statement

Check = tuple[str, Span, str | None]
"""A path, the span that stands there, and the verbatim value that must equal its text (None: any)."""


def verify(article: Article) -> None:
    """Checks the invariants of a record.

    Raises:
        RecordError: A span reaches beyond its field, a verbatim value is not the text at its span, an id stands twice or
            names nothing; the message begins with the path.
    """
    lengths = {"body": len(article.body), "title": len(article.title or "")}
    for path, span, text in _checks(article):
        if not 0 <= span.start <= span.end <= lengths[span.field]:
            raise RecordError(f"{path}: [{span.start}, {span.end}] reaches beyond the {span.field}")
        if text is not None and article.text(span) != text:
            raise RecordError(f"{path}: the text there is {article.text(span)!r:.60}, not {text!r:.60}")
    known = _ids(article)
    for path, name in _references(article):
        if name not in known:
            raise RecordError(f"{path}: the record has no {name!r:.60}")


def _ids(article: Article) -> set[str]:
    known: set[str] = set()
    for group in ("people", "entities", "contacts", "statements"):
        for number, item in enumerate(getattr(article, group)):
            if item.id in known:
                raise RecordError(f"{group}[{number}].id: {item.id!r:.60} stands twice")
            known.add(item.id)
    return known


def _checks(article: Article) -> Iterator[Check]:
    for number, paragraph in enumerate(article.paragraphs):
        yield f"paragraphs[{number}].span", Span("body", paragraph.start, paragraph.end), None
    for number, person in enumerate(article.people):
        yield from _mentions(f"people[{number}]", person.mentions)
    for number, entity in enumerate(article.entities):
        yield from _mentions(f"entities[{number}]", entity.mentions)
    for number, contact in enumerate(article.contacts):
        yield from _contact(f"contacts[{number}]", contact)
    for number, statement in enumerate(article.statements):
        yield from _statement(f"statements[{number}]", statement)
    for number, time in enumerate(article.times):
        yield f"times[{number}].span", time.span, time.text
    for number, figure in enumerate(article.figures):
        yield f"figures[{number}].span", figure.span, figure.text


def _mentions(path: str, mentions: tuple[Span, ...]) -> Iterator[Check]:
    for place, span in enumerate(mentions):
        yield f"{path}.mentions[{place}]", span, None


def _contact(path: str, contact: Contact) -> Iterator[Check]:
    yield f"{path}.span", contact.span, None
    yield f"{path}.cue_span", contact.cue_span, contact.cue
    for place, telling in enumerate(contact.tellings):
        yield f"{path}.tellings[{place}].span", telling.span, None
    yield from _evidence(path, contact.evidence)


def _statement(path: str, statement: Statement) -> Iterator[Check]:
    yield f"{path}.span", statement.span, statement.content
    yield f"{path}.cue_span", statement.cue_span, statement.cue
    if statement.distance is not None:
        yield f"{path}.distance", statement.distance, None
    for place, span in enumerate(statement.insertions):
        yield f"{path}.insertions[{place}]", span, None
    yield from _evidence(path, statement.evidence)


def _evidence(path: str, evidence: Evidence) -> Iterator[Check]:
    for key, found in evidence.items():
        if not isinstance(found, str):
            for place, span in enumerate(found):
                yield f"{path}.evidence.{key}[{place}]", span, None


def _references(article: Article) -> Iterator[tuple[str, str]]:
    for number, statement in enumerate(article.statements):
        path = f"statements[{number}]"
        if statement.continues is not None:
            yield f"{path}.continues", statement.continues
        yield from ((f"{path}.about", name) for name in statement.about)
        yield from _carried(path, statement.evidence)
    for number, contact in enumerate(article.contacts):
        yield from _carried(f"contacts[{number}]", contact.evidence)
    for number, figure in enumerate(article.figures):
        if figure.statement is not None:
            yield f"figures[{number}].statement", figure.statement


def _carried(path: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    yield from ((f"{path}.evidence.{key}", found) for key, found in evidence.items() if isinstance(found, str))
