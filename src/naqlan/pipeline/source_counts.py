"""Who is cited by whom, and how much of it is unnamed? Asked of the counts that the corpus work keeps."""

from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.compare.citing import Citing
from naqlan.pipeline.sources import ANONYMOUS
from naqlan.pipeline.sourcing import bearings
from naqlan.record.account import Named
from naqlan.store.copies import copies_of
from naqlan.store.headed import Headed, headed
from naqlan.store.search import Filters, find
from naqlan.store.sources import articles_citing, citing_outlets, count_of, most_cited, outlet_as_written, outlets, totals
from naqlan.text.fold import fold

LOOKED_AT = 200
"""Articles of a publisher of which is said how they come by what they tell, the newest: 10 ms."""


@dataclass(frozen=True, slots=True)
class Cites:
    """How often somebody is cited.

    Attributes:
        citing: The publisher that cites; None: all publishers; empty: pages that name none.
        cited: The source; None: all unnamed ones together.
        kind: Its kind (`record.origin.SourceKind`).
        citations: Statements and passages on contacts that came through it, copies counted once.
        repeated: Those that repeat the words of another page; None where it was not asked for.
        outlets: How many publishers cite it; None where it was not asked for.
        share: Part of all citations by the one who cites, from 0 to 1; None where it was not asked for.
    """

    citing: str | None
    cited: str | None
    kind: str
    citations: int
    repeated: int | None = None
    outlets: int | None = None
    share: float | None = None


def whom_cited(connection: Connection, limit: int, outlet: str | None = None) -> list[Cites]:
    """Returns whom pages cite most, and first, as one, the unnamed; empty where they cite nobody.

    Args:
        connection: A connection.
        limit: At most so many named sources.
        outlet: A publisher, as `outlet_named` has it; None: all.
    """
    total, unnamed = totals(connection, outlet)
    if not total:
        return []
    again, spread = count_of(connection, ANONYMOUS, outlet)
    found = [Cites(outlet, None, "anonymous", unnamed, again, spread, unnamed / total)]
    for one in most_cited(connection, limit, outlet):
        found.append(Cites(outlet, one.name, one.kind, one.citations, one.repeated, one.outlets, one.citations / total))
    return found


def who_cites(connection: Connection, outlet: str, limit: int) -> list[Cites]:
    """Returns which publishers cite an outlet most; empty where none does."""
    source = Citing(bearings(), []).source(Named(outlet, "outlet"), "")
    if source is None:
        return []
    return [Cites(citing, source.name, source.kind, count) for citing, count in citing_outlets(connection, source.key, limit)]


@dataclass(frozen=True, slots=True)
class Reporting:
    """How the newest articles of a publisher come by what they tell.

    Attributes:
        looked_at: How many articles were looked at.
        copied: Of them, those that repeat the words of another article.
        citing: Those of the others that cite somebody.
        alone: Those that cite nobody: their own reporting, or of an origin that they do not state.
        newest: The newest of them all.
    """

    looked_at: int
    copied: int
    citing: int
    alone: int
    newest: tuple[Headed, ...]


def reporting(connection: Connection, outlet: str, most: int) -> Reporting:
    """Returns how the newest articles of a publisher come by what they tell.

    Args:
        connection: A connection.
        outlet: Its name, as its pages have it.
        most: So many of the newest articles are listed.
    """
    own = _newest(connection, outlet)
    if not own and (written := outlet_as_written(connection, outlet)) is not None:
        own = _newest(connection, written)
    ids = {one.article for one in own}
    copied = {one for first, second, _ in copies_of(connection, ids) for one in (first, second)} & ids
    citing = articles_citing(connection, ids - copied)
    return Reporting(len(own), len(copied), len(citing), len(ids - copied - citing), tuple(own[:most]))


def _newest(connection: Connection, outlet: str) -> list[Headed]:
    found = headed(connection, [one.article for one in find(connection, None, Filters(outlet=outlet), limit=LOOKED_AT)])
    return [one for one in found if fold(one.outlet or "") == fold(outlet)]


def outlet_named(connection: Connection, name: str) -> str | None:
    """Returns the publisher in the store that a reader's name means, None where none of its pages cites anybody."""
    source = Citing(bearings(), []).source(Named(name, "outlet"), "")
    known = outlets(connection)
    wanted = {fold(name), *([fold(source.name)] if source else [])}
    return next((one for one in known if fold(one) in wanted), None)
