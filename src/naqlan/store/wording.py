"""How are uses of words kept, and summed as articles come and go?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from naqlan.store.portions import portions
from naqlan.store.rows import safe
from naqlan.store.schema_copies import copies
from naqlan.store.schema_wording import wording_articles, wording_counts, wording_uses
from naqlan.store.upsert import put

MONTH = 7
"""Letters of a day that name its month."""
ANY = "any"
"""The voice under which all three are summed."""
UNNAMED = ""
"""The outlet of pages that name none."""
Counts = Counter[tuple[str, str, str, str, str]]
"""Numbers by set, month, word, outlet and voice."""
PUT_COUNTS = put(wording_counts, lambda given: {name: wording_counts.c[name] + given[name] for name in ("uses", "articles")})


@dataclass(frozen=True, slots=True)
class Worded:
    """An article of which words are counted.

    Attributes:
        article: Its id.
        day: Where it stands in time.
        outlet: Who published it; empty where nobody is named.
        agency: The agency that it credits, or None.
    """

    article: str
    day: str
    outlet: str
    agency: str | None


def put_words(connection: Connection, given: Sequence[tuple[Worded, Mapping[tuple[str, str, str], int]]]) -> None:
    """Puts in articles with their uses (by set, word and voice), which are counted by nobody yet."""
    rows = [
        {
            "article": one.article,
            "day": one.day,
            "outlet": safe(one.outlet),
            "agency": safe(one.agency) if one.agency else None,
            "under": one.article,
            "credit": safe(one.outlet),
            "counted": False,
        }
        for one, _ in given
    ]
    uses = [
        {"article": one.article, "set": name, "word": word, "voice": voice, "day": one.day, "uses": count}
        for one, found in given
        for (name, word, voice), count in found.items()
    ]
    for table, wanted in ((wording_articles, rows), (wording_uses, uses)):
        if wanted:
            connection.execute(insert(table), wanted)


def take_out_words(connection: Connection, articles: Iterable[str]) -> None:
    """Takes out articles with their uses; the sums are not touched."""
    which = [{"which": one} for one in articles]
    if which:
        for table in (wording_uses, wording_articles):
            connection.execute(delete(table).where(table.c.article == bindparam("which")), which)


def under(connection: Connection, articles: Sequence[str]) -> set[str]:
    """Returns the articles that are not counted because they are reprints of these."""
    asked = select(wording_articles.c.article)
    return {one for some in portions(articles) for one in connection.execute(asked.where(wording_articles.c.under.in_(some))).scalars()}


def reprints(connection: Connection, articles: Sequence[str]) -> dict[str, set[str]]:
    """Returns for each article those that are reprints of it, or it of them; articles without any are left out."""
    found: dict[str, set[str]] = {}
    for some in portions(articles):
        for one, other in ((copies.c.first, copies.c.second), (copies.c.second, copies.c.first)):
            for article, beside in connection.execute(select(one, other).where(copies.c.kind == "reprint", one.in_(some))):
                found.setdefault(article, set()).add(beside)
    return found


def worded(connection: Connection, articles: Iterable[str]) -> dict[str, Worded]:
    """Returns those articles that are here."""
    table = wording_articles.c
    asked = select(table.article, table.day, table.outlet, table.agency)
    rows = (row for some in portions(articles) for row in connection.execute(asked.where(table.article.in_(some))))
    return {row.article: Worded(row.article, row.day, row.outlet, row.agency) for row in rows}


def credit(connection: Connection, given: Mapping[str, tuple[str, str]]) -> None:
    """Writes down for each article under which one it is counted, and to whom its words are credited."""
    rows = [{"which": one, "home": home, "to": safe(to), "is": home == one} for one, (home, to) in given.items()]
    if rows:
        values: dict[str, Any] = {"under": bindparam("home"), "credit": bindparam("to"), "counted": bindparam("is")}
        connection.execute(update(wording_articles).where(wording_articles.c.article == bindparam("which")).values(**values), rows)


def counts_of(connection: Connection, articles: Sequence[str]) -> tuple[Counts, Counts]:
    """Returns what articles that are counted add to the sums: their uses, and in how many articles they are."""
    uses, found = Counts(), Counts()
    one, other = wording_articles.c, wording_uses.c
    seen: set[tuple[str, str, str]] = set()
    asked = (
        select(other.article, other.set, other.word, other.voice, other.day, other.uses, one.credit)
        .join_from(wording_uses, wording_articles, one.article == other.article)
        .where(one.counted)
    )
    for row in (row for some in portions(articles) for row in connection.execute(asked.where(other.article.in_(some)))):
        for month in (row.day[:MONTH], ""):
            for voice in (row.voice, ANY):
                uses[row.set, month, row.word, row.credit, voice] += row.uses
            found[row.set, month, row.word, row.credit, row.voice] += 1
            if (row.article, row.set, row.word) not in seen:
                found[row.set, month, row.word, row.credit, ANY] += 1
        seen.add((row.article, row.set, row.word))
    return uses, found


def add_to_counts(connection: Connection, uses: Counts, articles: Counts) -> None:
    """Adds to the sums; numbers may be negative, and a sum of nothing is taken out."""
    names = ("set", "month", "word", "outlet", "voice")
    keys = [key for key in uses.keys() | articles.keys() if uses[key] or articles[key]]
    if not keys:
        return
    rows = [{**dict(zip(names, key, strict=True)), "uses": uses[key], "articles": articles[key]} for key in sorted(keys)]
    connection.execute(PUT_COUNTS, rows)
    gone = [{f"the_{name}": value for name, value in zip(names, key, strict=True)} for key in keys if uses[key] < 0]
    if gone:
        same = [wording_counts.c[name] == bindparam(f"the_{name}") for name in names]
        connection.execute(delete(wording_counts).where(wording_counts.c.articles == 0, *same), gone)


def credits_of(connection: Connection, articles: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Returns for each article that is here under which one it is counted, and to whom its words are credited."""
    table = wording_articles.c
    asked = select(table.article, table.under, table.credit).where(table.article.in_(articles))
    return {row.article: (row.under, row.credit) for row in connection.execute(asked)}
