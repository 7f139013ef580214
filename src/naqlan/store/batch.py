"""How does something get into a store? In batches, each one short transaction: all of it is kept or nothing."""

from collections import Counter
from dataclasses import asdict
from typing import Any, get_args

from sqlalchemy import Connection, CursorResult, Executable

from naqlan.record.article import Article
from naqlan.record.dropped import COUNTED, Reason
from naqlan.record.page import Page, Unreadable
from naqlan.record.visit import Visit
from naqlan.store import placed
from naqlan.store import statements as sql
from naqlan.store.articles import record_of_version
from naqlan.store.corpus import remember
from naqlan.store.rows import Row, capture_row, page_row, record_row, safe, sha256_of, time_of_capture, version_row
from naqlan.store.stored import Input, Outcome
from naqlan.store.visits import put_visit


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
        self._moved: set[str] = set()
        self.outcomes: Counter[Outcome] = Counter()
        self.dropped: Counter[Reason] = Counter()

    def add(self, article: Article, page: Page | None = None, *, code: str | None = None, seen: str | None = None) -> Outcome:
        """Adds an article: a new one, a new version of one that is there, or one more sight of a version that is there.

        Args:
            article: Its record.
            page: The page that it was made of; None where it was added as a record.
            code: Fingerprint of the code and words that made it of the page.
            seen: When it was seen (UTC); None: when it was captured, else now.

        Returns:
            What that did to the store.
        """
        seen = seen or time_of_capture(article) or self._now
        if page is None:
            capture = record_row(article)
        else:
            sha256 = sha256_of(page)
            capture = capture_row(page, sha256, code)
            self._run_one(sql.ADD_PAGE, **page_row(page, sha256))
        number, outcome = self._version(article, capture["page"], code, seen)
        before = self._capture(capture, number, seen)
        if before not in (None, number):
            self._move(before, number)
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
        number = self._run_one(sql.SEE_CAPTURE, capture=capture, seen=seen).scalar_one()
        self._elect(self._run_one(sql.SEE_VERSION, which=number, seen=seen).scalar_one())
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
            self._run_one(sql.ADD_PAGE, **page_row(page, sha256))
            self._capture(capture_row(page, sha256, code), None, page.captured or self._now)
        if item.reason in COUNTED:
            self.settle(item.source)  # why it gave none before is not why any longer
            return
        texts = {name: safe(getattr(item, name)) for name in ("source", "doc", "reason", "detail")}
        self._run_one(sql.PUT_DROP, **texts, at=self._now, run=self._run)
        self._settled.discard(texts["source"])

    def worked(self, capture: str, code: str) -> None:
        """Notes which code worked a page last that was here before, also where it gave no article any more.

        Args:
            capture: The id of what was given with it.
            code: Fingerprint of the code and words.
        """
        self._run_one(sql.CHANGE_CAPTURE, capture=capture, code=code)

    def withdraw(self, capture: str) -> None:
        """Notes that a page gives no article any more: what it gave is taken out, unless another page gives it too.

        Args:
            capture: The id of what was given with it.
        """
        found = self._run_one(sql.KNOWN_CAPTURE, capture=capture).one()
        if found.version is None:
            return
        self._run_one(sql.CHANGE_CAPTURE, capture=capture, version=None)
        if self._run_one(sql.CAPTURE_OF, which=found.version).first() is None:
            self._forget(found.version)
        else:
            self._elect(self._run_one(sql.TIME_VERSION, which=found.version).scalar_one())

    def record_of(self, capture: str) -> Article | None:
        """Returns the record of the version that a capture gave when it was last worked; None where it gave none."""
        version = self._run_one(sql.KNOWN_CAPTURE, capture=capture).one().version
        return None if version is None else record_of_version(self._connection, version)

    def remember(self, name: str, value: str) -> None:
        """Writes something down about the work itself, with what else is written now (`store.corpus`)."""
        remember(self._connection, name, value)

    def reach(self, place: Input) -> None:
        """Notes how far a file was read: what comes before is in the store with this batch or was before."""
        row = {**asdict(place), "path": safe(place.path), "key": safe(place.key)}
        self._run_one(sql.PUT_INPUT, **row, run=self._run)

    def settle(self, source: str) -> None:
        """Notes that nothing is wrong with a source any more: it is not among the drops."""
        self._settled.add(safe(source))

    def visit(self, visit: Visit) -> None:
        """Notes what is known of an address that is watched."""
        put_visit(self._connection, visit)

    def close(self) -> None:
        """Writes what is summed up over the batch."""
        if self._settled:
            self._connection.execute(sql.SETTLE, [{"which": source} for source in self._settled])
        self._run_one(sql.COUNT_RUN, which=self._run, **{f"more_{name}": self.outcomes[name] for name in get_args(Outcome)})
        for reason, count in self.dropped.items():
            self._run_one(sql.COUNT_DROPS, run=self._run, reason=reason, count=count)
        placed.place(self._connection, self._moved)

    def _version(self, article: Article, page: str | None, code: str | None, seen: str) -> tuple[int, Outcome]:
        """Puts in a version or brings one up to date; returns its number and what that did."""
        row = {**version_row(article), "page": page, "code": code}
        added = self._run_one(sql.ADD_ARTICLE, id=row["article"], key=safe(article.meta.key)).rowcount > 0
        found = None if added else self._run_one(sql.KNOWN_VERSION, article=row["article"], version=row["version"]).first()
        if found is None:
            self._moved.add(row["article"])
            number: int = self._run_one(sql.ADD_VERSION, **row, first_seen=seen, last_seen=seen, current=added).scalar_one()
            if not added:
                self._elect(row["article"])
            return number, "new" if added else "changed"
        # The record is that of the first sight, worked by the code that runs now; one without its page never takes the place of one with it.
        better = page is not None and (found.page is None or found.code != code or seen <= found.first_seen)
        if better or (page is None and found.page is None):
            self._run_one(sql.CHANGE_VERSION, which=found.number, **row)
            if found.record != row["record"]:
                self._moved.add(row["article"])
        self._run_one(sql.SEE_VERSION, which=found.number, seen=seen)
        self._elect(row["article"])
        return found.number, "same"

    def _elect(self, article: str) -> None:
        """Makes the version seen last the current one: of two seen together that which came later."""
        last = self._run_one(sql.SEEN_LAST, article=article).one()
        if not last.current:
            self._moved.add(article)
            # Two steps, for at no moment may two be current.
            self._run_one(sql.CURRENT_NO_MORE, which=article)
            self._run_one(sql.CURRENT_NOW, which=last.number)

    def _capture(self, row: Row, number: int | None, seen: str) -> int | None:
        """Puts in what was given with a page, or brings it up to date; returns the version that it had before."""
        made = {**row, "version": number, "run": self._run, "first_seen": seen, "last_seen": seen}
        if self._run_one(sql.ADD_CAPTURE, **made).rowcount:
            return None
        found = self._run_one(sql.KNOWN_CAPTURE, capture=row["id"]).one()
        change = {"version": found.version if number is None else number, "code": row["code"]}
        if seen < found.first_seen:
            change["captured"] = row["captured"]
        self._run_one(sql.CHANGE_CAPTURE, capture=row["id"], **change)
        self._run_one(sql.SEE_CAPTURE, capture=row["id"], seen=seen)
        before: int | None = found.version
        return before

    def _move(self, before: int, after: int) -> None:
        """Brings two versions up to date of which one gave a capture to the other, since newer code reads the same bytes otherwise."""
        if self._run_one(sql.CAPTURE_OF, which=before).first() is None:
            self._forget(before)
        else:
            self._elect(self._run_one(sql.TIME_VERSION, which=before).scalar_one())
        self._elect(self._run_one(sql.TIME_VERSION, which=after).scalar_one())

    def _forget(self, number: int) -> None:
        """Takes out a version that no capture gives any longer, and its article where that was the only one."""
        placed.withdraw_version(self._connection, number)
        article = self._run_one(sql.FORGET_VERSION, which=number).scalar_one()
        if self._run_one(sql.SEEN_LAST, article=article).first() is None:
            self._moved.discard(article)
            if not placed.is_known(self._connection, article):  # else the corpus work forgets it, with all that hangs on it
                placed.forget(self._connection, article)
        else:
            self._elect(article)

    def _run_one(self, statement: Executable, **values: Any) -> CursorResult[Any]:
        return self._connection.execute(statement, values)
