"""Who is first reported to have said it? All reports of some words in the order of time, repeats together, copies and denials marked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from naqlan.compare.variants import variants_of
from naqlan.links.groups import pair
from naqlan.pipeline.said import Said, sayings, speaker
from naqlan.pipeline.search import terms
from naqlan.record.trace import Reported, Turn
from naqlan.store.copies import copies_of
from naqlan.store.query import parse
from naqlan.store.said import Published, Worded, published_by, worded_in
from naqlan.store.search import Filters, Hit, find
from naqlan.store.store import Store

MOST = 400
"""Statements that are looked at, the oldest first: each costs the rows of its article, and its words set beside those of all wordings before."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A further report in the words of an earlier one.

    Attributes:
        article: The id of the article.
        page: Its page.
        copy: Whether it is a copy of an earlier page of these words.
    """

    article: str
    page: Published
    copy: bool


@dataclass(frozen=True, slots=True)
class Traced:
    """One wording.

    Attributes:
        turn: Whether it was reported first, denies, or is another variant.
        said: Its earliest report.
        repeats: Further reports in these words.
    """

    turn: Turn
    said: Said
    repeats: tuple[Repeat, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All wordings, in the order of time.

    Attributes:
        wordings: The wordings that were asked for; those of pages without a day last.
        more: How many further wordings there are.
        cut: Whether there are more than `MOST` statements, and the later ones were left out.
    """

    wordings: tuple[Traced, ...]
    more: int
    cut: bool


def trace(store: Store, words: str, filters: Filters | None = None, *, limit: int = MOST) -> Trace:
    """Returns how some words were reported over time.

    Args:
        store: The store.
        words: What was said, as `store.query.parse` reads it.
        filters: What else must hold; a name in `who` stands for all spellings of those whom it may name.
        limit: Wordings at most, the earliest; each opens the record of its first report (3 ms).

    Raises:
        QueryError: The words are no question.
        StoreError: The store cannot be read.
    """
    query, filters = parse(words, terms()), filters or Filters()
    with store.reading() as connection:
        asked = replace(filters, who=tuple(form for name in filters.who for form in speaker(connection, name).names))
        hits = find(connection, query, asked, where="statements", limit=MOST + 1, oldest=True)
        found = {str(one.number): one for one in hits[:MOST]}
        articles = {one.article for one in found.values()}
        pages = published_by(connection, articles)
        copies = {pair(one, other) for one, other, _ in copies_of(connection, articles)}
        variants = variants_of(list(_reported(found, worded_in(connection, articles), pages)), copies)
        first = {str(one.number): one for one in sayings(connection, [found[one.key] for one in variants[:limit]], query)}
    wordings = [
        Traced(one.turn, first[one.key], tuple(Repeat(found[key].article, pages[found[key].article], copy) for key, copy in one.repeats))
        for one in variants[:limit]
    ]
    return Trace(tuple(wordings), max(0, len(variants) - limit), len(hits) > MOST)


def _reported(hits: Mapping[str, Hit], worded: Mapping[str, Sequence[Worded]], pages: Mapping[str, Published]) -> Iterator[Reported]:
    for key, hit in hits.items():
        rows = worded.get(hit.article, ())
        if hit.statement is not None and hit.statement < len(rows) and hit.article in pages:
            one = rows[hit.statement]
            yield Reported(key, hit.article, _moment(pages[hit.article]), one.content, _denies(one), one.form == "headline")


def _denies(one: Worded) -> bool:
    return one.act == "deny" or one.polarity in ("negated", "doubted")


def _moment(page: Published) -> str:
    """When a page was published: the hour in UTC where it is known, else what is known of the day; empty: nothing."""
    try:
        known = datetime.fromisoformat(page.hour or "")
    except ValueError:
        return page.published or ""
    return known.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") if known.tzinfo is not None else (page.published or "")
