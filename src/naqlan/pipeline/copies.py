"""A step of the corpus work: which articles are copies of one another, or of parts?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import Connection

from naqlan.dates.edtf import parse
from naqlan.errors import RecordError
from naqlan.links.groups import Pair, pair
from naqlan.pipeline.arrival import Arrival
from naqlan.record.article import Article, Metadata
from naqlan.record.copy import Copyable, Likeness
from naqlan.relate.agencies import agencies_of
from naqlan.relate.candidates import Holder, candidates, days_beside, moved, queues, stretch
from naqlan.relate.copies import likeness
from naqlan.relate.shingles import kept, shingled
from naqlan.store.copies import holders, number_of, put_copies, put_texts, take_out_copies, take_out_texts, texts
from naqlan.store.sketches import have_wait, reprints_of
from naqlan.text.fold import fold

_Found: TypeAlias = tuple[Copyable, set[int]]
"""An article, and the hashes that it is found by."""
_Index: TypeAlias = dict[int, dict[int, list[Holder]]]
"""For each hash its queues, by the stretch of days."""


def keep_copies(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Keeps the copies among articles that arrive and all others, and takes out those of articles that are gone (a step, see `arrival.Step`)."""
    left = _found_by(texts(connection, map(number_of, gone)))
    take_out_texts(connection, left.values())
    come = _found_by({number_of(one.article): copyable(one.article, one.record) for one in arrivals})
    put_texts(connection, [(*come[number_of(one.article)], hour_or_day(one.record.meta)) for one in arrivals])
    index = _index(connection, [*come.values(), *left.values()])
    anew = _found_by(texts(connection, _moved(index, come, left)))
    if anew:
        again = [one.article for one, _ in anew.values()]
        have_wait(connection, {*again, *(name for both in reprints_of(connection, again, 0) for name in both)})
        take_out_copies(connection, again)
        come |= anew
        index = _index(connection, come.values())
    put_copies(connection, _compared(connection, come, index))


def copyable(article: str, record: Article) -> Copyable:
    """Returns an article as one to be compared with others.

    Args:
        article: Its id.
        record: Its record.
    """
    meta = record.meta
    outlet = " ".join(fold(meta.outlet).split()) if meta.outlet else None
    return Copyable(article, _day(meta.published), outlet, agencies_of(meta.credits), shingled(record.body))


def hour_or_day(meta: Metadata) -> str | None:
    """Returns when a page says that it was published: the hour, else the day, else None."""
    return meta.published_at or meta.published


def _day(published: str | None) -> int:
    """A day as a number; 0 for what is not known to the day."""
    try:
        value = parse(published) if published else None
    except RecordError:
        return 0
    day = value.earliest() if value is not None and value.is_day() else None
    return day.toordinal() if day else 0


def _found_by(given: Mapping[int, Copyable]) -> dict[int, _Found]:
    return {number: (one, kept(one.text.hashes)) for number, one in given.items()}


def _index(connection: Connection, given: Iterable[_Found]) -> _Index:
    """Returns the queues of the hashes of some articles, in all stretches of days that these may be compared with."""
    dated: set[int] = set()
    undated: set[int] = set()
    days = []
    for one, hashes in given:
        (dated if one.day else undated).update(hashes)
        days.append(one.day)
    found = holders(connection, dated - undated, days_beside(days)) | holders(connection, undated, None)
    return {value: queues(some) for value, some in found.items()}


def _moved(index: _Index, come: Mapping[int, _Found], left: Mapping[int, _Found]) -> set[int]:
    """Returns the others that came to the head of a queue, or out of it, by those that came or left: they are to be compared anew."""
    changes: dict[tuple[int, int], tuple[set[Holder], set[Holder]]] = defaultdict(lambda: (set(), set()))
    for side, given in enumerate((come, left)):
        for number, (one, hashes) in given.items():
            for value in hashes:
                changes[value, stretch(one.day)][side].add((one.day, number))
    found = {number for (value, where), (new, old) in changes.items() for _, number in moved(index.get(value, {}).get(where, []), new, old)}
    return found - come.keys() - left.keys()


def _compared(connection: Connection, given: Mapping[int, _Found], index: _Index) -> dict[Pair, Likeness]:
    """Compares articles with those that share hashes with them; returns the copies."""
    pairs = {
        (min(number, other), max(number, other)) for number, (one, hashes) in given.items() for other in candidates((one.day, number), hashes, index)
    }
    known = {number: one for number, (one, _) in given.items()}
    known |= texts(connection, {number for both in pairs for number in both} - known.keys())
    found = {}
    for both in sorted(pairs):
        one, other = sorted((known[number] for number in both), key=lambda text: text.article)
        if (verdict := likeness(one, other)) is not None:
            found[pair(one.article, other.article)] = verdict
    return found
