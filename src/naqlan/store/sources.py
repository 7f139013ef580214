"""Who cites whom, how often? Citations in rows, and their counts, kept up as articles come and go."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, bindparam, case, delete, func, insert, select, update

from naqlan.store.schema import versions
from naqlan.store.schema_sources import cited, citings
from naqlan.store.upsert import put

AT_ONCE = 300
"""Values that are asked for in one step."""
ROWS = 4
"""See `most_citing`."""
_Key: TypeAlias = tuple[str, str, str, str]
"""Source, name, kind, outlet."""
_KEYS = ("source", "name", "kind", "outlet")
_ADD = put(cited, lambda given: {name: cited.c[name] + given[name] for name in ("counted", "repeated")})
_TAKE_OUT = delete(citings).where(citings.c.article == bindparam("which"))
_COUNT = update(citings).where(citings.c.item == bindparam("of_item"), citings.c.source == bindparam("of_source"))
_EMPTY = delete(cited).where(cited.c.counted == 0, cited.c.repeated == 0)


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that a passage is said to have come through.

    Attributes:
        item: The id of the statement or contact, with `#` and its place where it is a further passage.
        source: The key of the source.
        name: Its name.
        kind: Its kind (`record.origin.SourceKind`).
        article: The id of the article.
        outlet: Its publisher, empty where not known.
        day: Where the article stands in time.
        words: A hash of the source and the words of the passage.
    """

    item: str
    source: str
    name: str
    kind: str
    article: str
    outlet: str
    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a source is cited.

    Attributes:
        source: Its key.
        name: Its name in most citations.
        kind: Its kind.
        citations: Times that it is cited, copies counted once.
        repeated: Times that words cited from it stand on a further page.
        outlets: Outlets that cite it.
    """

    source: str
    name: str
    kind: str
    citations: int
    repeated: int
    outlets: int


def put_citations(connection: Connection, given: Sequence[Citation]) -> set[str]:
    """Puts in citations, not counted yet; returns which words they are, for `count_words`."""
    if given:
        rows = [{name: getattr(one, name) for name in Citation.__slots__} | {"counted": False} for one in given]
        connection.execute(insert(citings), rows)
        _shift(connection, Counter(), Counter((one.source, one.name, one.kind, one.outlet) for one in given))
    return {one.words for one in given}


def take_out_citations(connection: Connection, articles: Iterable[str]) -> set[str]:
    """Takes out all citations of articles; returns which words they were, for `count_words`."""
    wanted = sorted(articles)
    touched: set[str] = set()
    counts: dict[bool, Counter[_Key]] = {True: Counter(), False: Counter()}
    for start in range(0, len(wanted), AT_ONCE):
        for row in connection.execute(select(citings).where(citings.c.article.in_(wanted[start : start + AT_ONCE]))):
            touched.add(row.words)
            counts[row.counted][row.source, row.name, row.kind, row.outlet] -= 1
    if touched:
        connection.execute(_TAKE_OUT, [{"which": one} for one in wanted])
        _shift(connection, counts[True], counts[False])
    return touched


def count_words(connection: Connection, touched: Collection[str]) -> None:
    """Counts citations anew: of equal words cited from one source the first counts, by day, article and item.

    Args:
        connection: In a transaction that writes.
        touched: Hashes of words, of which citations came or went.
    """
    ordered = sorted(touched)
    columns = [citings.c[name] for name in ("words", "day", "article", "item", "counted", *_KEYS)]
    for start in range(0, len(ordered), AT_ONCE):
        asked = select(*columns).where(citings.c.words.in_(ordered[start : start + AT_ONCE]))
        rows = connection.execute(asked.order_by(citings.c.words, citings.c.day, citings.c.article, citings.c.item)).all()
        changed, more, less = [], Counter[_Key](), Counter[_Key]()
        last: str | None = None
        for row in rows:
            counts, last = row.words != last, row.words
            if counts != row.counted:
                changed.append({"of_item": row.item, "of_source": row.source, "counted": counts})
                (more if counts else less)[row.source, row.name, row.kind, row.outlet] += 1
        if changed:
            connection.execute(_COUNT.values(counted=bindparam("counted")), changed)
            shift = Counter({key: more[key] - less[key] for key in more | less})
            _shift(connection, shift, Counter({key: -count for key, count in shift.items()}))
    connection.execute(_EMPTY)


def _shift(connection: Connection, counted: Mapping[_Key, int], repeated: Mapping[_Key, int]) -> None:
    rows = [
        {**dict(zip(_KEYS, key, strict=True)), "counted": counted.get(key, 0), "repeated": repeated.get(key, 0)}
        for key in sorted(counted.keys() | repeated.keys())
    ]
    if rows:
        connection.execute(_ADD, rows)


def outlets(connection: Connection) -> list[str]:
    """Returns the publishers whose pages cite somebody, sorted; that of pages without one is not among them."""
    return list(connection.execute(select(cited.c.outlet).where(cited.c.outlet != "").distinct().order_by(cited.c.outlet)).scalars())


def most_cited(connection: Connection, limit: int, outlet: str | None = None) -> list[Counted]:
    """Returns the sources that are cited most, the unnamed ones left out.

    Args:
        connection: A connection.
        limit: At most so many.
        outlet: By this publisher; None: by all.
    """
    where = [cited.c.kind != "anonymous", *([cited.c.outlet == outlet] if outlet is not None else [])]
    total, again = func.sum(cited.c.counted), func.sum(cited.c.repeated)
    asked = select(cited.c.source, total, again, func.count(cited.c.outlet.distinct())).where(*where)
    rows = connection.execute(asked.group_by(cited.c.source).order_by(total.desc(), cited.c.source).limit(limit)).all()
    names = _names(connection, [row[0] for row in rows], where)
    return [Counted(source, *names[source], count, repeated, spread) for source, count, repeated, spread in rows]


def _names(connection: Connection, sources: Sequence[str], where: Sequence[ColumnElement[bool]]) -> dict[str, tuple[str, str]]:
    """The name and kind that most citations give each source."""
    total = func.sum(cited.c.counted)
    asked = select(cited.c.source, cited.c.name, cited.c.kind).where(cited.c.source.in_(sources), *where)
    rows = connection.execute(asked.group_by(cited.c.source, cited.c.name, cited.c.kind).order_by(total, cited.c.name.desc(), cited.c.kind))
    return {source: (name, kind) for source, name, kind in rows}


def citing_outlets(connection: Connection, source: str, limit: int) -> list[tuple[str, int]]:
    """Returns the publishers that cite a source most, with how often, copies counted once; the empty name: pages without one."""
    total = func.sum(cited.c.counted)
    asked = select(cited.c.outlet, total).where(cited.c.source == source).group_by(cited.c.outlet)
    return [(outlet, count) for outlet, count in connection.execute(asked.order_by(total.desc(), cited.c.outlet).limit(limit)) if count]


@dataclass(frozen=True, slots=True)
class Citing:
    """How much one publisher cites.

    Attributes:
        outlet: Its name; empty: pages that name no publisher.
        citations: Times that it cites somebody, copies counted once.
        unnamed: Of these, times that the source is unnamed.
    """

    outlet: str
    citations: int
    unnamed: int


def citing_each(connection: Connection) -> list[Citing]:
    """Returns how much each publisher cites, by name; those of which nothing is counted are left out."""
    unnamed = func.sum(case((cited.c.kind == "anonymous", cited.c.counted), else_=0))
    asked = select(cited.c.outlet, func.sum(cited.c.counted), unnamed).group_by(cited.c.outlet).order_by(cited.c.outlet)
    return [Citing(*row) for row in connection.execute(asked) if row[1]]


@dataclass(frozen=True, slots=True)
class CitedBy:
    """How often one publisher cites one source.

    Attributes:
        outlet: The publisher; empty: pages that name none.
        name: The source, by its name in most citations; empty: all unnamed ones together.
        kind: Its kind.
        citations: Times that it does, copies counted once.
    """

    outlet: str
    name: str
    kind: str
    citations: int


def most_citing(connection: Connection, limit: int) -> list[CitedBy]:
    """Returns who cites whom most often, at most so many pairs; each with a publisher that is known.

    Looked for among the sources of the `ROWS` times as many highest counts of one spelling: to sum all pairs takes ten times as long.
    """
    highest = select(cited.c.source).where(cited.c.outlet != "").order_by(cited.c.counted.desc()).limit(ROWS * limit)
    likely = set(connection.execute(highest).scalars())
    total = func.sum(cited.c.counted)
    asked = select(cited.c.outlet, cited.c.source, func.min(cited.c.kind), total).where(cited.c.outlet != "", cited.c.source.in_(sorted(likely)))
    asked = asked.group_by(cited.c.outlet, cited.c.source)
    rows = connection.execute(asked.order_by(total.desc(), cited.c.outlet, cited.c.source).limit(limit)).all()
    names = _names(connection, sorted({source for _, source, *_ in rows}), [])
    named = ((outlet, ("", kind) if kind == "anonymous" else names[source], count) for outlet, source, kind, count in rows)
    return [CitedBy(outlet, name, kind, count) for outlet, (name, kind), count in named if count]


def articles_citing(connection: Connection, articles: Iterable[str]) -> set[str]:
    """Returns those of some articles that cite somebody."""
    wanted = sorted(articles)
    found: set[str] = set()
    for start in range(0, len(wanted), AT_ONCE):
        found.update(connection.execute(select(citings.c.article).where(citings.c.article.in_(wanted[start : start + AT_ONCE])).distinct()).scalars())
    return found


def outlet_as_written(connection: Connection, outlet: str) -> str | None:
    """Returns the name of a publisher as a page of it writes it, where it is known here by another one; None where no page of it cites anybody."""
    asked = select(versions.c.outlet).join(citings, citings.c.article == versions.c.article)
    return connection.execute(asked.where(citings.c.outlet == outlet, versions.c.current).limit(1)).scalar()


def totals(connection: Connection, outlet: str | None = None) -> tuple[int, int]:
    """Returns how many citations there are, copies counted once, and how many of them are of unnamed sources."""
    asked = select(cited.c.kind, func.sum(cited.c.counted)).group_by(cited.c.kind)
    rows = connection.execute(asked.where(cited.c.outlet == outlet) if outlet is not None else asked)
    found: dict[str, int] = {row[0]: row[1] for row in rows}
    return sum(found.values()), found.get("anonymous", 0)


def count_of(connection: Connection, source: str, outlet: str | None = None) -> tuple[int, int]:
    """Returns how often words cited from a source stand on a further page, and how many publishers cite it.

    Args:
        connection: A connection.
        source: The key of the source.
        outlet: By this publisher only; None: by all.
    """
    asked = select(func.coalesce(func.sum(cited.c.repeated), 0), func.count(cited.c.outlet.distinct())).where(cited.c.source == source)
    row = connection.execute(asked.where(cited.c.outlet == outlet) if outlet is not None else asked).one()
    return row[0], row[1]
