"""Where do these words stand, and who says them? With counts by which the list can be narrowed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from naqlan.errors import PageError, QueryError
from naqlan.pipeline.said import Said
from naqlan.pipeline.search import Found, Passage, counts, search
from naqlan.record.span import Span
from naqlan.record.statement import ACTS, Statement
from naqlan.store.facets import COUNTED, HEARD, Facets
from naqlan.store.search import Filters, Where
from naqlan.web.claims import statement_values
from naqlan.web.days_asked import BETWEEN, between
from naqlan.web.foreign import seen
from naqlan.web.mistakes import mistake_values
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

SHOWN = 15
"""Articles or statements of one page: to find the passages of an article takes 2 ms."""
NARROWED = 8
"""Values by which a list can be narrowed that are named of each kind; of months 18, then years."""
MOST_MONTHS = 18
MOST_CLAIMS = 4
"""Statements of one sentence that are shown below it."""
_NUMBER = re.compile(r"\d{1,19}", re.ASCII)
WHERE = ("articles", "statements")
PARAMETERS = (
    Parameter("q"),
    Parameter("in", "choice", choices=WHERE),
    Parameter("who"),
    Parameter("outlet"),
    Parameter("act", "choice", choices=ACTS, vocabulary="act"),
    *BETWEEN,
    Parameter("rank", "flag"),
    Parameter("below"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes:
        where: In articles, or in statements.
        found: The articles or statements of this page; one more where there are further ones.
        counted: All that was found, counted; None where nothing was asked.
        mistake: What is wrong with the question; None where nothing is.
    """

    where: Where
    found: Sequence[Found] = ()
    counted: Facets | None = None
    mistake: QueryError | None = field(default=None)


def ask(asked: Asked) -> Answer:
    """Asks for a page of what is found.

    Raises:
        PageError: `below` is no place in a list.
    """
    given = asked.given
    where: Where = "statements" if given["act"] or given["in"] == "statements" or (given["who"] and not given["in"]) else "articles"
    if not given["q"]:
        return Answer(where)
    if given["below"] and not _NUMBER.fullmatch(given["below"]):
        raise PageError("below: this is no place in the list; follow the links of the page", status=400)
    since, until = between(given)
    filters = Filters(who=(given["who"],) if given["who"] else (), outlet=given["outlet"], act=given["act"], since=since, until=until)
    below = int(given["below"]) if given["below"] and not given["rank"] else None
    try:
        found = search(asked.store, given["q"], filters, where=where, limit=SHOWN + 1, below=below, rank=given["rank"])
        return Answer(where, found, counts(asked.store, given["q"], filters, where=where))
    except QueryError as error:
        return Answer(where, mistake=error)


def shown(answer: Answer, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    given, found = asked.given, answer.found
    return {
        "q": given["q"] or "",
        "where": answer.where,
        "given": given,
        "filters": PARAMETERS[1:8],
        "narrowed": any(given[one.name] for one in PARAMETERS[2:8]),
        "mistake": mistake_values(answer.mistake, given["q"] or ""),
        "counted": answer.counted,
        "most": COUNTED,
        "heard": HEARD,
        "facets": list(_facets(answer, asked)),
        "hits": list(_hits(found[:SHOWN], asked)),
        "older": found[SHOWN - 1].number if len(found) > SHOWN and not given["rank"] else None,
        "cut": len(found) > SHOWN and given["rank"],
    }


def _facets(answer: Answer, asked: Asked) -> Iterator[Mapping[str, Any]]:
    """Yields the ways to narrow a list: each value with its count, and what the address would ask; the chosen value leads back."""
    if answer.counted is None:
        return
    counted, given = answer.counted, asked.given
    months = list(_months(counted))
    yield _facet(
        "month", months[:MOST_MONTHS], lambda value: {"since": value, "until": value}, given["since"] if given["since"] == given["until"] else None
    )
    yield _facet("outlet", counted.outlets, lambda value: {"outlet": value}, given["outlet"])
    if answer.where == "statements":
        yield _facet("act", counted.acts, lambda value: {"act": value}, given["act"])
        yield _facet("who", counted.speakers, lambda value: {"who": value, "in": "statements"}, given["who"])


def _facet(name: str, values: Sequence[tuple[str | None, int]], change: Any, chosen: str | None) -> Mapping[str, Any]:
    rows = [
        {"value": value, "count": count, "chosen": value is not None and value == chosen, "change": change(value) if value else None}
        for value, count in (values if name == "month" else values[:NARROWED])
    ]
    return {"name": name, "rows": rows, "back": dict.fromkeys(change(""), None) | ({"in": "statements"} if name == "who" else {})}


def _months(counted: Facets) -> Iterator[tuple[str | None, int]]:
    """Yields the months; years instead where there are many."""
    if len(counted.months) <= MOST_MONTHS:
        yield from counted.months
        return
    years: dict[str | None, int] = {}
    for month, count in counted.months:
        year = month[:4] if month else None
        years[year] = years.get(year, 0) + count
    yield from years.items()


def _hits(found: Sequence[Found], asked: Asked) -> Iterator[Mapping[str, Any]]:
    """Yields what was found under its article; statements of one article that follow one another stand together."""
    hits: list[dict[str, Any]] = []
    for one in found:
        title = [span for passage in one.passages if passage.span.field == "title" for span in passage.found]
        passages = [_passage(one, passage, asked) for passage in one.passages if passage.span.field == "body" or passage.statements]
        if hits and hits[-1]["article"] == one.article:
            hits[-1]["passages"] += passages
            continue
        meta, text = one.record.meta, one.record.title
        head = {"article": one.article, "outlet": meta.outlet, "published": meta.published, "genre": meta.genre}
        hits.append({**head, "title": list(_pieces(text, 0, len(text), title)) if text else None, "passages": passages})
    yield from hits


def _passage(one: Found, passage: Passage, asked: Asked) -> Mapping[str, Any]:
    """A passage: what is said in it, and the sentence around it where that is more, or where nobody is told to say it."""
    record, span = one.record, passage.span
    text = record.body if span.field == "body" else record.title or ""
    sentence = None if passage.is_said or span.field == "title" else list(_pieces(text, span.start, span.end, passage.found))
    claims = [statement_values(_said(one, each, passage), asked.words) for each in passage.statements[:MOST_CLAIMS]]
    return {"sentence": sentence, "claims": claims, "more": len(passage.statements) - len(claims)}


def _said(one: Found, statement: Statement, passage: Passage) -> Said:
    found = tuple(span for span in passage.found if statement.span.covers(span))
    return Said(one.number, one.article, one.record, statement, None, (), found, one.ids)


def _pieces(text: str, start: int, end: int, found: Sequence[Span]) -> Iterator[tuple[bool, str]]:
    """Yields a stretch of a text in pieces, each with whether it is what was looked for."""
    at = start
    for span in found:
        if at <= span.start < span.end <= end:
            yield False, seen(text[at : span.start])
            yield True, seen(text[span.start : span.end])
            at = span.end
    yield False, seen(text[at:end])


ROUTES = (Route("search", "/search", ask, shown, parameters=PARAMETERS),)
