"""A step of the corpus work: which competing words does each outlet use, copies counted once?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import Connection

from naqlan.compare.designations import Designations, uses_of
from naqlan.compare.word_sets import word_sets
from naqlan.pipeline.arrival import Arrival
from naqlan.record.article import Article
from naqlan.record.identity import hash_of
from naqlan.relate.agencies import agencies_of
from naqlan.store.corpus import remember, remembered
from naqlan.store.sketches import have_waited
from naqlan.store.wording import (
    UNNAMED,
    Worded,
    add_to_counts,
    counts_of,
    credit,
    put_words,
    reprints,
    take_out_words,
    under,
    worded,
)

SETS = "word sets"
"""The name under which the store remembers with which words the sums were made."""


@cache
def designations() -> Designations:
    """Returns the finder of the words of the package."""
    return Designations(word_sets())


def keep_wording(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Counts the words of articles that arrive, and takes out those of articles that are gone (a step, see `arrival.Step`).

    Whether an article is counted depends on its own reprints alone: it is where none of them stands before it in time. So the articles to be
    looked at again are those that come or go, those whose copies are others now, and the reprints of all these.
    """
    moved = {*(one.article for one in arrivals), *have_waited(connection)}
    beside = reprints(connection, sorted(moved))
    touched = sorted({*moved, *gone, *under(connection, [*moved, *gone]), *(other for others in beside.values() for other in others)})
    before = counts_of(connection, touched)
    take_out_words(connection, gone)
    put_words(connection, [(_worded(one), _found(one.record)) for one in arrivals])
    credit(connection, _credits(connection, touched))
    uses, articles = counts_of(connection, touched)
    uses.subtract(before[0])
    articles.subtract(before[1])
    add_to_counts(connection, uses, articles)
    if remembered(connection, SETS) is None:
        remember(connection, SETS, hash_of_sets())


def hash_of_sets() -> str:
    """Returns what the words of the package are told by: sums made with others do not fit them."""
    return hash_of(*(repr(one) for one in word_sets()))


def _worded(one: Arrival) -> Worded:
    agencies = agencies_of(one.record.meta.credits)
    return Worded(one.article, one.day, one.record.meta.outlet or UNNAMED, next(iter(agencies), None))


def _found(record: Article) -> Counter[tuple[str, str, str]]:
    return Counter((one.set, one.word, one.voice) for one in uses_of(record, designations()))


def _credits(connection: Connection, articles: Sequence[str]) -> Mapping[str, tuple[str, str]]:
    """Under which article each is counted, and to whom it is credited."""
    beside = reprints(connection, articles)
    known = worded(connection, {*articles, *(other for others in beside.values() for other in others)})
    found = {}
    for one in articles:
        if one not in known:
            continue
        same = sorted((known[each] for each in {one, *beside.get(one, ())} if each in known), key=lambda each: (each.day, each.article))
        agency = next((each.agency for each in same if each.agency), None) if len(same) > 1 else None
        found[one] = same[0].article, agency or same[0].outlet
    return found
