"""Where do these words stand? A step that keeps what each article is found by, and the question that finds it, with the passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sqlalchemy import Connection

from naqlan.lexicon.terms import Terms
from naqlan.pipeline.arrival import Arrival
from naqlan.pipeline.judgements import judged_articles
from naqlan.pipeline.page import lexicon
from naqlan.record.article import Article
from naqlan.record.span import Field, Span
from naqlan.record.statement import Statement
from naqlan.store.facets import Facets, facets
from naqlan.store.query import Query, found_in, how_many, leaves, parse
from naqlan.store.said import statement_ids
from naqlan.store.search import Filters, Hit, Where, find, put_words, spellings, take_out_words
from naqlan.store.store import Store
from naqlan.text.sentences import sentences

PASSAGES = 2
"""Passages of an article that are shown."""
LOOKED_AT = 40
"""Sentences of an article among which the best passages are looked for; behind them the first is taken."""
WIDEST = 320
"""Code points of a passage that is no statement: a longer sentence is cut around what was found."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where something was found.

    Attributes:
        span: What to show: the content of the statement that it is said in, else the sentence, or a stretch of it.
        found: What was looked for, within the span.
        statements: All that is said in the span; empty: it is the page's own voice.
    """

    span: Span
    found: tuple[Span, ...]
    statements: tuple[Statement, ...]

    @property
    def is_said(self) -> bool:
        """Whether the span is the content of a statement."""
        return any(one.span == self.span for one in self.statements)


@dataclass(frozen=True, slots=True)
class Found:
    """An article, or a statement in it, that holds what was looked for.

    Attributes:
        number: By which one goes on behind it (`below`).
        article: The id of the article.
        record: Its record, as judged.
        passages: Where it holds it, those of the title first; empty where words were found only as a filter has them.
        ids: The id in the store of each statement of the record, by its id there.
    """

    number: int
    article: str
    record: Article
    passages: tuple[Passage, ...]
    ids: Mapping[str, str] = field(default_factory=dict)


@cache
def terms() -> Terms:
    """Returns what finds the terms of a text, made once a process."""
    return Terms(lexicon())


def keep_words(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Keeps what articles that arrive are found by, and takes out those that are gone (a step, see `arrival.Step`)."""
    take_out_words(connection, gone)
    for one in arrivals:
        put_words(connection, one.article, one.record, one.day, terms())


def search(
    store: Store,
    words: str,
    filters: Filters | None = None,
    *,
    where: Where = "articles",
    limit: int = 20,
    below: int | None = None,
    rank: bool = False,
) -> list[Found]:
    """Finds articles, or statements, by their words: the newest first, in any spelling and form of the words.

    Args:
        store: The store.
        words: What was typed, as `store.query.parse` reads it.
        filters: What else must hold; a name in `who` stands for all spellings of those whom it was resolved to.
        where: In all of an article, or in the contents of statements.
        limit: How many at most.
        below: Only those behind the one of this number, for the next page.
        rank: Whether the best of the newest thousand come first.

    Returns:
        What was found; empty where nothing was.

    Raises:
        QueryError: The words are no question.
        StoreError: The store cannot be read.
    """
    query, filters = parse(words, terms()), filters or Filters()
    with store.reading() as connection:
        who = [spelling for name in filters.who for spelling in spellings(connection, name)]
        hits = find(connection, query, replace(filters, who=who), where=where, limit=limit, below=below, rank=rank)
        judged = judged_articles(connection, (one.article for one in hits))
        ids = statement_ids(connection, judged)
    return [replace(_found(one, judged[one.article], query), ids=ids.get(one.article, {})) for one in hits if one.article in judged]


def counts(store: Store, words: str, filters: Filters | None = None, *, where: Where = "articles") -> Facets:
    """Counts what `search` finds, over the newest of it: by month, outlet, act and speaker; arguments are those of `search`.

    Raises:
        QueryError: The words are no question.
        StoreError: The store cannot be read.
    """
    query, filters = parse(words, terms()), filters or Filters()
    with store.reading() as connection:
        who = [spelling for name in filters.who for spelling in spellings(connection, name)]
        return facets(connection, query, replace(filters, who=who), where)


def _found(hit: Hit, record: Article, query: Query) -> Found:
    if hit.statement is None:
        passages = (*_passages(record, "title", query, 1), *_passages(record, "body", query, PASSAGES))
    else:
        passages = (_said(record, record.statements[hit.statement], query),)
    return Found(hit.number, hit.article, record, passages)


def _said(record: Article, statement: Statement, query: Query) -> Passage:
    return Passage(statement.span, tuple(_places(_text(record, statement.span.field), statement.span, query)), (statement,))


def _passages(record: Article, field: Field, query: Query, most: int) -> list[Passage]:
    """The passages that hold most of what was looked for, in the order of the text: what is said as a statement, all else as its sentence."""
    text, wanted = _text(record, field), sum(1 for _ in leaves(query))
    found: list[tuple[int, Passage]] = []
    for number, (start, end) in enumerate(sentences(text)):
        span = Span(field, start, end)
        held = how_many(query, terms()(text[start:end]))
        if held and not any(one.span.covers(span) for _, one in found):
            found.append((-held, _passage(record, span, query)))
        if found and (number >= LOOKED_AT or sum(-many == wanted for many, _ in found) >= most):
            break
    best = sorted(found, key=lambda one: (one[0], one[1].span))[:most]
    return sorted((passage for _, passage in best), key=lambda one: one.span)


def _passage(record: Article, sentence: Span, query: Query) -> Passage:
    text = _text(record, sentence.field)
    places = _places(text, sentence, query)
    said = [one for one in record.statements if any(one.span.covers(place) for place in places)]
    if said:
        return _said(record, max(said, key=lambda one: sum(one.span.covers(place) for place in places)), query)
    span = _cut(text, sentence, places[0])
    return Passage(span, tuple(one for one in places if span.covers(one)), tuple(one for one in record.statements if one.span.overlaps(span)))


def _cut(text: str, sentence: Span, place: Span) -> Span:
    """A long sentence cut at blanks, as much as may be shown around a place in it."""
    field, start, end = sentence
    if end - start > WIDEST:
        spare = max(WIDEST - (place.end - place.start), 0) // 2
        if start < place.start - spare:
            blank = text.find(" ", place.start - spare, place.start)
            start = place.start if blank < 0 else blank + 1
        if place.end + spare < end:
            blank = text.rfind(" ", place.end, place.end + spare)
            end = place.end if blank < 0 else blank
    return Span(field, start, end)


def _places(text: str, within: Span, query: Query) -> list[Span]:
    """Where in a stretch of a text stands what was looked for; sentence by sentence, as the index has it."""
    field, first, last = within
    found = []
    for start, end in sentences(text[first:last]):
        places = found_in(query, terms()(text[first + start : first + end]))
        found += [Span(field, first + start + one, first + start + other) for one, other in places]
    return found


def _text(record: Article, field: Field) -> str:
    return record.body if field == "body" else record.title or ""
