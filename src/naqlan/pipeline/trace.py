"""Who is first reported to have said it? All reports of some words in the order of time, repeats together, copies and denials marked."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from naqlan.compare.variants import variants_of
from naqlan.links.groups import pair
from naqlan.pipeline.said import Said, sayings, speaker
from naqlan.pipeline.search import terms
from naqlan.record.article import Metadata
from naqlan.record.statement import Statement
from naqlan.record.trace import Reported, Turn
from naqlan.store.copies import copies_of
from naqlan.store.query import parse
from naqlan.store.search import Filters, find
from naqlan.store.store import Store

MOST = 400
"""Statements that are looked at, the oldest first: each costs its article, a millisecond."""


@dataclass(frozen=True, slots=True)
class Traced:
    """One wording.

    Attributes:
        turn: Whether it was reported first, denies, or is another variant.
        said: Its earliest report.
        repeats: Further reports in these words, each with whether its page is a copy.
    """

    turn: Turn
    said: Said
    repeats: tuple[tuple[Said, bool], ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All wordings, in the order of time.

    Attributes:
        wordings: The wordings; those of pages without a day last.
        cut: Whether there are more than `MOST` statements, and the later ones were left out.
    """

    wordings: tuple[Traced, ...]
    cut: bool


def trace(store: Store, words: str, filters: Filters | None = None) -> Trace:
    """Returns how some words were reported over time.

    Args:
        store: The store.
        words: What was said, as `store.query.parse` reads it.
        filters: What else must hold; a name in `who` stands for all spellings of those whom it may name.

    Raises:
        QueryError: The words are no question.
        StoreError: The store cannot be read.
    """
    query, filters = parse(words, terms()), filters or Filters()
    with store.reading() as connection:
        asked = replace(filters, who=tuple(form for name in filters.who for form in speaker(connection, name).names))
        hits = find(connection, query, asked, where="statements", limit=MOST + 1, oldest=True)
        found = {str(one.number): one for one in sayings(connection, hits[:MOST], query)}
        articles = {one.article for one in found.values()}
        copies = {pair(one, other) for one, other, _ in copies_of(connection, articles)}
    variants = variants_of([_reported(key, one) for key, one in found.items()], copies)
    wordings = [Traced(one.turn, found[one.key], tuple((found[key], copy) for key, copy in one.repeats)) for one in variants]
    return Trace(tuple(wordings), len(hits) > MOST)


def _reported(key: str, one: Said) -> Reported:
    return Reported(key, one.article, _moment(one.record.meta), one.statement.content, _denies(one.statement), one.statement.form == "headline")


def _denies(one: Statement) -> bool:
    return one.act == "deny" or one.polarity in ("negated", "doubted")


def _moment(meta: Metadata) -> str:
    """When a page was published: the hour in UTC where it is known, else what is known of the day; empty: nothing."""
    try:
        known = datetime.fromisoformat(meta.published_at or "")
    except ValueError:
        return meta.published or ""
    return known.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") if known.tzinfo is not None else (meta.published or "")
