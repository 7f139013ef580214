"""How does something get into a store? In batches, each one short transaction: all of it is kept or nothing."""

from collections import Counter
from typing import Any

from sqlalchemy import Case, Column, Connection, Table, case, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from naqlan.record.article import Article
from naqlan.record.dropped import Reason
from naqlan.record.page import Page, Unreadable
from naqlan.store.rows import Row, article_row, capture_row, page_row, record_row, safe, sha256_of, version_row
from naqlan.store.schema import articles, captures, drops, inputs, pages, run_drops, runs, versions
from naqlan.store.stored import Input, Outcome

COUNTED: frozenset[Reason] = frozenset({"not Arabic", "not a page", "revisit"})
"""Reasons that say nothing about the page's own worth: of those only the number is kept, for a dump has millions of them."""


class Batch:
    """What is being added in one transaction; made by `Store.batch`.

    Args:
        connection: In a transaction that writes.
        run: The number of the run.
        now: The time (UTC) at which pages that do not say when they were captured are taken to be seen.

    Attributes:
        outcomes: How many articles were added, by what that did.
        dropped: How many sources gave none, by reason.
    """

    def __init__(self, connection: Connection, run: int, now: str) -> None:
        self._connection, self._run, self._now = connection, run, now
        self._settled: set[str] = set()
        self.outcomes: Counter[Outcome] = Counter()
        self.dropped: Counter[Reason] = Counter()

    def add(self, article: Article, page: Page | None = None, *, code: str | None = None) -> Outcome:
        """Adds an article: a new one, a new version of one that is there, or one more sight of a version that is there.

        Args:
            article: Its record.
            page: The page that it was made of; None where it was added as a record.
            code: Fingerprint of the code and words that made it of the page.

        Returns:
            What that did to the store.
        """
        seen = article.meta.captured or self._now
        if page is None:
            capture = record_row(article)
        else:
            sha256 = sha256_of(page)
            capture = capture_row(page, sha256, code)
            self._keep(page, sha256)
        number, outcome = self._version(article, capture["page"], code, seen)
        before = self._capture(capture, number, seen)
        if before not in (None, number):
            self._forget(before)
        self._settled.add(capture["source"])
        self.outcomes[outcome] += 1
        return outcome

    def see(self, capture: str, source: str, captured: str | None) -> None:
        """Notes that a page was seen again whose bytes were worked by the same code before.

        Args:
            capture: The id of what was given with it.
            source: Where it was read from.
            captured: When it was captured (UTC); None: now.
        """
        seen = captured or self._now
        latest = {"last_seen": _later(captures.c.last_seen, seen)}
        number = self._connection.execute(update(captures).where(captures.c.id == capture).values(latest).returning(captures.c.version)).scalar_one()
        row = {"last_seen": _later(versions.c.last_seen, seen)}
        article = self._connection.execute(update(versions).where(versions.c.number == number).values(row).returning(versions.c.article)).scalar_one()
        self._elect(article)
        self._settled.add(safe(source))
        self.outcomes["same"] += 1

    def drop(self, item: Unreadable, page: Page | None = None, *, code: str | None = None) -> None:
        """Notes that a source gave no article, and why; versions that it gave before stay.

        Args:
            item: The source, and why.
            page: The page whose bytes shall be kept, so that better code can work it again; None: none.
            code: Fingerprint of the code that could not make an article of it.
        """
        self.dropped[item.reason] += 1
        if page is not None:
            sha256 = sha256_of(page)
            self._keep(page, sha256)
            self._capture(capture_row(page, sha256, code), None, page.captured or self._now)
        if item.reason in COUNTED:
            return
        texts = {name: safe(getattr(item, name)) for name in ("source", "doc", "reason", "detail")}
        row = {**texts, "at": self._now, "run": self._run}
        self._put(drops, row, {name: value for name, value in row.items() if name != "source"})
        self._settled.discard(row["source"])

    def reach(self, place: Input) -> None:
        """Notes how far a file was read: what comes before is in the store with this batch or was before."""
        row = {
            "path": safe(place.path),
            "key": safe(place.key),
            "fingerprint": place.fingerprint,
            "position": place.position,
            "finished": place.finished,
            "run": self._run,
        }
        self._put(inputs, row, {name: value for name, value in row.items() if name not in ("path", "key")})

    def close(self) -> None:
        """Writes what is summed up over the batch."""
        if self._settled:
            self._connection.execute(delete(drops).where(drops.c.source.in_(self._settled)))
        sums = {name: runs.c[name] + self.outcomes[name] for name in ("new", "changed", "same")}
        self._connection.execute(update(runs).where(runs.c.number == self._run).values(sums))
        for reason, count in self.dropped.items():
            row = {"run": self._run, "reason": reason, "count": count}
            self._put(run_drops, row, {"count": run_drops.c.count + count})

    def _keep(self, page: Page, sha256: str) -> None:
        if self._connection.execute(select(pages.c.size).where(pages.c.sha256 == sha256)).first() is None:
            self._connection.execute(insert(pages).values(page_row(page, sha256)))

    def _version(self, article: Article, page: str | None, code: str | None, seen: str) -> tuple[int, Outcome]:
        """Puts in a version or brings one up to date; returns its number and what that did."""
        row = version_row(article)
        found = self._connection.execute(
            select(versions.c.number, versions.c.page, versions.c.code, versions.c.first_seen)
            .where(versions.c.article == row["article"])
            .where(versions.c.version == row["version"])
        ).first()
        if found is None:
            added = self._put(articles, article_row(article), None)
            made = {**row, "page": page, "code": code, "first_seen": seen, "last_seen": seen, "current": added}
            number = self._connection.execute(insert(versions).values(made).returning(versions.c.number)).scalar_one()
            if not added:
                self._elect(row["article"])
            return number, "new" if added else "changed"
        sight: Row = {"first_seen": _earlier(versions.c.first_seen, seen), "last_seen": _later(versions.c.last_seen, seen)}
        # The record is that of the first sight, worked by the code that runs now; one without its page never takes the place of one with it.
        better = page is not None and (found.page is None or found.code != code or seen < found.first_seen)
        if better or (page is None and found.page is None):
            sight |= {**row, "page": page, "code": code}
        self._connection.execute(update(versions).where(versions.c.number == found.number).values(sight))
        self._elect(row["article"])
        return found.number, "same"

    def _elect(self, article: str) -> None:
        """Makes the version seen last the current one: of two seen together that which came later."""
        of_it = versions.c.article == article
        last = select(versions.c.number).where(of_it).order_by(versions.c.last_seen.desc(), versions.c.number.desc()).limit(1)
        number = self._connection.execute(last).scalar_one()
        held = self._connection.execute(select(versions.c.number).where(of_it, versions.c.current)).scalar()
        if held != number:
            # Two steps, for at no moment may two be current.
            self._connection.execute(update(versions).where(versions.c.number == held).values(current=False))
            self._connection.execute(update(versions).where(versions.c.number == number).values(current=True))

    def _capture(self, row: Row, number: int | None, seen: str) -> int | None:
        """Puts in what was given with a page, or brings it up to date; returns the version that it had before."""
        found = self._connection.execute(select(captures.c.version).where(captures.c.id == row["id"])).first()
        if found is None:
            made = {**row, "version": number, "run": self._run, "first_seen": seen, "last_seen": seen}
            self._connection.execute(insert(captures).values(made))
            return None
        sight = {
            "version": found.version if number is None else number,
            "code": row["code"],
            "first_seen": _earlier(captures.c.first_seen, seen),
            "last_seen": _later(captures.c.last_seen, seen),
            "captured": case((captures.c.first_seen > seen, row["captured"]), else_=captures.c.captured),
        }
        self._connection.execute(update(captures).where(captures.c.id == row["id"]).values(sight))
        before: int | None = found.version
        return before

    def _forget(self, number: int) -> None:
        """Takes out a version that no capture gives any longer, since newer code reads the same bytes otherwise."""
        if self._connection.execute(select(captures.c.id).where(captures.c.version == number).limit(1)).first() is not None:
            return
        article = self._connection.execute(delete(versions).where(versions.c.number == number).returning(versions.c.article)).scalar_one()
        if self._connection.execute(select(versions.c.number).where(versions.c.article == article).limit(1)).first() is None:
            self._connection.execute(delete(articles).where(articles.c.id == article))
        else:
            self._elect(article)

    def _put(self, table: Table, row: Row, otherwise: dict[str, Any] | None) -> bool:
        """Puts in a row, or changes the one that has its key already; returns whether it was put in (asked only without `otherwise`)."""
        statement = insert_or(table).values(row)
        key = list(table.primary_key)
        put = statement.on_conflict_do_update(index_elements=key, set_=otherwise) if otherwise else statement.on_conflict_do_nothing()
        return self._connection.execute(put).rowcount > 0


def _earlier(column: Column[Any], time: str) -> Case[Any]:
    return case((column > time, time), else_=column)


def _later(column: Column[Any], time: str) -> Case[Any]:
    return case((column < time, time), else_=column)
