"""How is a record written as JSON? Format 1: one object an article, its keys in the order of `keys`."""

import json
import re
from typing import Any

from naqlan.errors import RecordError
from naqlan.record.article import FORMAT, Article, Metadata
from naqlan.record.contact import Contact, Telling
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.identity import article_id, article_version
from naqlan.record.person import Person
from naqlan.record.reading import from_json
from naqlan.record.span import Evidence, Span
from naqlan.record.statement import Chain, Statement
from naqlan.record.time import Time

__all__ = ["dumps", "escaped", "from_json", "line_of", "loads", "to_json"]

Json = dict[str, Any]

# What would end a line for some readers, or command a terminal: line separators, DEL and C1, bidi overrides and isolates.
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(article: Article) -> Json:
    """Returns the record as an object of plain lists, dicts, strings and numbers, with every key of format 1.

    Raises:
        RecordError: A cue stands in another field than its item, which the format cannot say.
    """
    return {
        "format": FORMAT,
        **_identity(article),
        "source": article.meta.source,
        "url": article.meta.url,
        "captured": article.meta.captured,
        "title": article.title,
        **_metadata(article.meta),
        "body": article.body,
        "paragraphs": [{"span": [one.start, one.end], "source": one.source} for one in article.paragraphs],
        "people": [_person(one) for one in article.people],
        "entities": [_entity(one) for one in article.entities],
        "contacts": [_contact(one) for one in article.contacts],
        "statements": [_statement(one) for one in article.statements],
        "times": [_time(one) for one in article.times],
        "figures": [_figure(one) for one in article.figures],
        "dropped": [{"text": one.text, "reason": one.reason} for one in article.dropped],
    }


def dumps(article: Article) -> str:
    r"""Returns the record as one line of JSON, without the line's end.

    Letters stand as they are; control codes, line separators, bidi overrides and lone surrogates are written as `\\uXXXX`, so
    that a line stays a line and a terminal shows no more than text.

    Raises:
        RecordError: As for `to_json`.
    """
    return line_of(to_json(article))


def line_of(found: Json) -> str:
    """Returns what `to_json` gave as the line that `dumps` writes."""
    return escaped(json.dumps(found, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def loads(line: str) -> Article:
    """Reads one line that `dumps` wrote.

    Raises:
        RecordError: It is no JSON, or no record of format 1; the message gives the path of what is wrong.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"not JSON: {error}") from error
    return from_json(data)


def escaped(text: str) -> str:
    r"""Returns JSON text with what could break a line or command a terminal written as `\\uXXXX`; it says the same."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _identity(article: Article) -> Json:
    meta = article.meta
    return {"doc": meta.doc, "key": meta.key, "id": article_id(meta.key), "version": article_version(article)}


def _metadata(meta: Metadata) -> Json:
    return {
        "outlet": meta.outlet,
        "published": meta.published,
        "published_at": meta.published_at,
        "published_from": meta.published_from,
        "published_other": [{"value": value, "from": origin} for value, origin in meta.published_other],
        "modified_at": meta.modified_at,
        "authors": list(meta.authors),
        "section": meta.section,
        "tags": list(meta.tags),
        "image_credit": meta.image_credit,
        "dateline": meta.dateline,
        "credits": list(meta.credits),
        "genre": meta.genre,
    }


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "surfaces": list(person.surfaces),
        "role": person.role,
        "mentions": _spans(person.mentions),
        "rule": person.rule,
    }


def _entity(entity: Entity) -> Json:
    return {"id": entity.id, "kind": entity.kind, "name": entity.name, "mentions": _spans(entity.mentions)}


def _contact(contact: Contact) -> Json:
    return {
        "id": contact.id,
        "kind": contact.kind,
        "status": contact.status,
        "parties": list(contact.parties),
        "through": list(contact.through),
        "when": contact.when,
        "place": contact.place,
        "cue": contact.cue,
        "cue_span": _beside(contact.cue_span, contact.span, contact.id),
        "chain": _chain(contact.chain),
        "in": contact.span.field,
        "span": [contact.span.start, contact.span.end],
        "rule": contact.rule,
        "evidence": _evidence(contact.evidence),
        "tellings": [_telling(one) for one in contact.tellings],
    }


def _telling(telling: Telling) -> Json:
    return {
        "in": telling.span.field,
        "span": [telling.span.start, telling.span.end],
        "status": telling.status,
        "when": telling.when,
        "chain": _chain(telling.chain),
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "speakers": list(statement.speakers),
        "speaker_kind": statement.speaker_kind,
        "addressees": list(statement.addressees),
        "act": statement.act,
        "form": statement.form,
        "polarity": statement.polarity,
        "via": statement.via,
        "when": statement.when,
        "chain": _chain(statement.chain),
        "about": list(statement.about),
        "distance": _span(statement.distance) if statement.distance else None,
        "insertions": _spans(statement.insertions),
        "continues": statement.continues,
        "content": statement.content,
        "in": statement.span.field,
        "span": [statement.span.start, statement.span.end],
        "cue": statement.cue,
        "cue_span": _beside(statement.cue_span, statement.span, statement.id),
        "rule": statement.rule,
        "evidence": _evidence(statement.evidence),
    }


def _time(time: Time) -> Json:
    span = time.span
    return {"text": time.text, "in": span.field, "span": [span.start, span.end], "value": time.value, "rule": time.rule}


def _figure(figure: Figure) -> Json:
    return {
        "text": figure.text,
        "in": figure.span.field,
        "span": [figure.span.start, figure.span.end],
        "value": figure.value,
        "bound": figure.bound,
        "unit": figure.unit,
        "statement": figure.statement,
        "rule": figure.rule,
    }


def _span(span: Span) -> list[Any]:
    return [span.field, span.start, span.end]


def _spans(spans: tuple[Span, ...]) -> list[list[Any]]:
    return [[span.field, span.start, span.end] for span in spans]


def _chain(chain: Chain) -> list[list[str]]:
    return [list(link) for link in chain]


def _evidence(evidence: Evidence) -> Json:
    return {key: found if isinstance(found, str) else _spans(found) for key, found in evidence.items()}


def _beside(cue: Span, item: Span, name: str) -> list[int]:
    if cue.field != item.field:
        raise RecordError(f"{name}.cue_span: the cue stands in the {cue.field}, its item in the {item.field}")
    return [cue.start, cue.end]
