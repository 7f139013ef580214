"""Which pages are here as they were fetched, and what was given with them?"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection, bindparam, func, select

from naqlan.record.page import Page
from naqlan.store.pack import unpack
from naqlan.store.rows import capture_id, sha256_of
from naqlan.store.schema import captures, pages, versions
from naqlan.store.stored import Capture, Given

AT_ONCE = 500
"""Rows that are read in one step."""
WORKED = select(captures.c.first_seen).where(
    captures.c.id == bindparam("capture"), captures.c.code == bindparam("by"), captures.c.version.is_not(None)
)
LISTED = tuple(column for column in captures.c if column.name not in ("version", "run"))
"""The columns of a `Capture`."""


def is_worked(connection: Connection, page: Page, code: str) -> str | None:
    """Returns the id of the capture by which the same bytes, given in the same way, gave an article by the same code.

    A page captured before the sight that is known is to be worked again: its relative dates ("three hours ago") count from
    the first.
    """
    capture = capture_id(page, sha256_of(page))
    first = connection.execute(WORKED, {"capture": capture, "by": code}).scalar()
    if first is None or (page.captured is not None and page.captured < first):
        return None
    return capture


def page_bytes(connection: Connection, sha256: str) -> bytes | None:
    """Returns the bytes of a page, None where it is not here."""
    packed = connection.execute(select(pages.c.content).where(pages.c.sha256 == sha256)).scalar()
    return None if packed is None else unpack(packed)


def count_stale(connection: Connection, code: str) -> int:
    """Returns how many pages are kept that other code than this worked last."""
    found: int = connection.execute(select(func.count()).where(captures.c.page.is_not(None), captures.c.code != code)).scalar_one()
    return found


def each_capture(reading: Callable[[], AbstractContextManager[Connection]], but: str | None, after: str = "") -> Iterator[Capture]:
    """Yields what was given with the pages that are kept, by id; what the code `but` worked is left out, and all up to the id `after`."""
    asked = select(*LISTED).where(captures.c.page.is_not(None)).order_by(captures.c.id).limit(AT_ONCE)
    if but is not None:
        asked = asked.where(captures.c.code != but)
    last = after
    while True:
        with reading() as connection:
            rows = connection.execute(asked.where(captures.c.id > last)).mappings().all()
        if not rows:
            return
        yield from (Capture(**row) for row in rows)
        last = rows[-1]["id"]


def given_with(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Given]]:
    """Returns where versions come from: what was given with each page of theirs, by the number of the version, that seen first first."""
    found: dict[int, list[Given]] = {}
    columns = [captures.c[name] for name in Given.__dataclass_fields__]
    for start in range(0, len(numbers), AT_ONCE):
        asked = select(captures.c.version, *columns).where(captures.c.version.in_(numbers[start : start + AT_ONCE]))
        for version, *given in connection.execute(asked.order_by(captures.c.first_seen, captures.c.id)):
            found.setdefault(version, []).append(Given(*given))
    return found


def capture_of_version(connection: Connection, number: int) -> Capture | None:
    """Returns what was given with the page of a version, that seen first where there are several; None where it was added as a record."""
    asked = select(*LISTED).where(captures.c.version == number, captures.c.page.is_not(None))
    row = connection.execute(asked.order_by(captures.c.first_seen, captures.c.id).limit(1)).mappings().first()
    return None if row is None else Capture(**row)


def articles_fetched_from(connection: Connection, url: str) -> list[str]:
    """Returns the ids of the articles that were made of pages given with an address; empty where there is none."""
    asked = select(versions.c.article).join(captures, captures.c.version == versions.c.number).where(captures.c.url == url).distinct()
    return sorted(connection.execute(asked).scalars())
