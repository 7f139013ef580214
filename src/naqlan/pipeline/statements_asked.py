"""What is somebody, or anybody, reported to have said? A page of the statements that fit, the newest first, each with who else reports it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from naqlan.pipeline.said import Said, sayings
from naqlan.pipeline.search import terms
from naqlan.pipeline.whom import Whom, whom
from naqlan.store.query import parse
from naqlan.store.search import MOST_SPELLINGS, Filters
from naqlan.store.statements_asked import PARTS, StatementsAsked, statements_asked
from naqlan.store.who import spellings
from naqlan.store.words import name_words


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A page of statements.

    Attributes:
        said: The newest that fit.
        next: The number behind which one goes on; None where there are no more.
        whom: Whom each name that was asked for means, by part (`speaker`, `about`, `chain`).
    """

    said: tuple[Said, ...]
    next: int | None
    whom: Mapping[str, Whom]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks.

    Attributes:
        names: By part (`speaker`, `about`, `chain`) a name in any spelling, or an id.
        words: What the content must hold, as `store.query.parse` reads it; None: anything.
        filters: Outlet, act and days; its `who` is not looked at.
        polarity: As read; None: any.
        checked: Only what a reader checked.
    """

    names: Mapping[str, str]
    words: str | None = None
    filters: Filters = field(default_factory=Filters)
    polarity: str | None = None
    checked: bool = False


def statement_page(connection: Connection, wanted: Wanted, *, below: int | None = None, most: int) -> StatementPage:
    """Returns a page of statements.

    Args:
        connection: To a store that is up to date.
        wanted: What a reader asks.
        below: Only statements behind the one of this number.
        most: How many at most.

    Returns:
        The page; empty where nothing fits, or nobody is named so. A speaker whom the store does not know as one is looked for by name.

    Raises:
        QueryError: The words are no question.
    """
    query = parse(wanted.words, terms()) if wanted.words else None
    meant = {part: whom(connection, wanted.names[part]) for part in PARTS if part in wanted.names}
    ids = {part: one.ids for part, one in meant.items() if one.ids}
    names: tuple[str, ...] = ()
    if "speaker" in meant and "speaker" not in ids:
        names = (wanted.names["speaker"],) if name_words(wanted.names["speaker"]) else ()
    elif "speaker" in meant and query is not None and not meant["speaker"].entities:
        counted = sum((spellings(connection, one.id) for one in meant["speaker"].people), Counter[str]())
        names = tuple(form for form, _ in counted.most_common(MOST_SPELLINGS))
    if any(part not in ids for part in meant if part != "speaker" or not names):
        return StatementPage((), None, meant)
    asked = StatementsAsked(ids, query, replace(wanted.filters, who=names), wanted.polarity, wanted.checked)
    found = statements_asked(connection, asked, below=below, most=most)
    return StatementPage(tuple(sayings(connection, list(found.hits), query)), found.next, meant)
