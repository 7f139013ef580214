"""How are copies kept and found? Texts as hashes, an index of some of these, and the verdicts on pairs."""

import json
import sys
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, or_, select

from naqlan.record.copy import Copyable, Likeness, Numbers, Passage, Shingled
from naqlan.store.pack import pack, unpack
from naqlan.store.portions import IDS, rows_of
from naqlan.store.schema_copies import copies, copy_prints, copy_texts

AT_ONCE = 500
"""Values that are asked for in one step."""
_COPIES_OF = select(copies).where(or_(copies.c.first.in_(IDS), copies.c.second.in_(IDS))).order_by(copies.c.first, copies.c.second)
_SPARE_BITS = 33
"""Of the 96 bits of an article's id, those that a number of 63 has no room for."""
_TAKE_OUT_PRINT = delete(copy_prints).where(
    copy_prints.c.hash == bindparam("of_hash"), copy_prints.c.day == bindparam("of_day"), copy_prints.c.text == bindparam("of_text")
)
_TAKE_OUT_TEXT = delete(copy_texts).where(copy_texts.c.number == bindparam("which"))
_TAKE_OUT_COPIES = [delete(copies).where(side == bindparam("which")) for side in (copies.c.first, copies.c.second)]


def number_of(article: str) -> int:
    """Returns the number by which the index knows an article: the first 63 bits of its id, so that it hangs on nothing else."""
    return int(article, 16) >> _SPARE_BITS


def put_texts(connection: Connection, given: Sequence[tuple[Copyable, Iterable[int], str | None]]) -> None:
    """Puts articles into the index.

    Args:
        connection: In a transaction that writes.
        given: Each article, which is not there; the hashes that it is found by; when it was published (hour, else day).
    """
    if not given:
        return
    connection.execute(insert(copy_texts), [_text_row(one, published) for one, _, published in given])
    prints = [{"hash": value, "day": one.day, "text": number_of(one.article)} for one, found, _ in given for value in sorted(found)]
    if prints:
        connection.execute(insert(copy_prints), prints)


def take_out_texts(connection: Connection, given: Collection[tuple[Copyable, Iterable[int]]]) -> None:
    """Takes articles out of the index, each with the hashes that it was found by, and the verdicts on them."""
    prints = [{"of_hash": value, "of_day": one.day, "of_text": number_of(one.article)} for one, found in given for value in sorted(found)]
    if prints:
        connection.execute(_TAKE_OUT_PRINT, prints)
    if given:
        take_out_copies(connection, [one.article for one, _ in given])
        connection.execute(_TAKE_OUT_TEXT, [{"which": number_of(one.article)} for one, _ in given])


def take_out_copies(connection: Connection, articles: Iterable[str]) -> None:
    """Takes out the verdicts on articles."""
    which = [{"which": one} for one in articles]
    for statement in _TAKE_OUT_COPIES if which else ():
        connection.execute(statement, which)


def texts(connection: Connection, numbers: Iterable[int]) -> dict[int, Copyable]:
    """Returns what is indexed under these numbers; a number that is not there is left out."""
    wanted = sorted(numbers)
    found = {}
    for start in range(0, len(wanted), AT_ONCE):
        for row in connection.execute(select(copy_texts).where(copy_texts.c.number.in_(wanted[start : start + AT_ONCE]))):
            found[row.number] = _text(row)
    return found


def holders(connection: Connection, hashes: Iterable[int], days: tuple[int, int] | None) -> dict[int, list[tuple[int, int]]]:
    """Returns which articles hold hashes, as day and number.

    Args:
        connection: A connection.
        hashes: The hashes.
        days: The first and last day to look at, besides the articles whose day is not known; None: all days.
    """
    wanted = sorted(hashes)
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(copy_prints).where(copy_prints.c.hash.in_(wanted[start : start + AT_ONCE]))
        parts = [asked] if days is None else [asked.where(copy_prints.c.day.between(max(days[0], 1), days[1])), asked.where(copy_prints.c.day == 0)]
        for part in parts:
            for value, day, text in connection.execute(part):
                found[value].append((day, text))
    return found


def put_copies(connection: Connection, found: Mapping[tuple[str, str], Likeness]) -> None:
    """Puts in verdicts on pairs of articles, the smaller id first."""
    rows = [
        {
            "first": first,
            "second": second,
            "kind": one.kind,
            "share": one.share,
            "of_first": one.of_first,
            "of_second": one.of_second,
            "passages": json.dumps([[part.start, part.end, part.other_start, part.other_end] for part in one.passages], separators=(",", ":")),
        }
        for (first, second), one in sorted(found.items())
    ]
    if rows:
        connection.execute(insert(copies), rows)


def copies_of(connection: Connection, articles: Iterable[str]) -> Iterator[tuple[str, str, Likeness]]:
    """Yields the verdicts on pairs of which at least one is among some articles: the two ids, the smaller first, and the verdict, by ids."""
    told: set[tuple[str, str]] = set()
    for row in rows_of(connection, _COPIES_OF, articles):
        if (row.first, row.second) not in told:
            told.add((row.first, row.second))
            yield row.first, row.second, _likeness(row)


def _likeness(row: Row[Any]) -> Likeness:
    parts = tuple(Passage(*part) for part in json.loads(row.passages))
    return Likeness(row.kind, row.share, row.of_first, row.of_second, parts)


def _text_row(one: Copyable, published: str | None) -> dict[str, Any]:
    text = one.text
    gaps = array("I")
    last = 0
    for start, end in zip(text.starts, text.ends, strict=True):
        gaps.extend((start - last, end - start))
        last = end
    return {
        "number": number_of(one.article),
        "article": one.article,
        "day": one.day,
        "outlet": one.outlet,
        "agencies": json.dumps(one.agencies, ensure_ascii=False),
        "published": published,
        "hashes": _bytes(text.hashes),
        "words": pack(_bytes(gaps)),
    }


def _text(row: Row[Any]) -> Copyable:
    edges = array("I", accumulate(_numbers(unpack(row.words))))
    text = Shingled(_numbers(row.hashes), edges[::2], edges[1::2])
    return Copyable(row.article, row.day, row.outlet, tuple(json.loads(row.agencies)), text)


def _bytes(numbers: Numbers) -> bytes:
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(data: bytes) -> Numbers:
    found = array("I")
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found
