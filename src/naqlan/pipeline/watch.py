"""How is a store kept fresh? Lists are read, what is new or due is fetched, worked and kept, round after round."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from naqlan.errors import FetchError, NotNow
from naqlan.fetch import schedule
from naqlan.fetch.answer import Answer, Fetched
from naqlan.fetch.clock import written
from naqlan.fetch.entry import LISTS, Entry, Feed
from naqlan.fetch.feeds import entries_of, feed_of
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.web import DEEPEST, Web, chosen, page_of, unreadable
from naqlan.record.page import Unreadable
from naqlan.record.visit import Visit
from naqlan.store.batch import Batch
from naqlan.store.store import Store

MOST_DUE = 10_000
"""Addresses that are fetched in one round; the others wait for the next."""
MOST_SAID = 100_000
"""Failures that are remembered, so that each is told once."""
SHOWN = 200
"""Characters of an address that cannot be one that are told."""
NO_LIST = "it is a page and no list of pages; give the address of its feed or of its sitemap"


@dataclass(slots=True)
class Round:
    """What came of one round.

    Attributes:
        lists: Lists that were read, or are unchanged.
        pages: Pages that were fetched.
        unchanged: Pages that the server says are unchanged.
        failed: Lists and pages that could not be had, by reason.
        later: Lists and pages left for a later round, since their host is to be left alone.
    """

    lists: int = 0
    pages: int = 0
    unchanged: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    later: int = 0


class Watch:
    """Reads lists and what they name into a store.

    Args:
        store: The store, which also keeps what is known of each address.
        adder: What takes the pages.
        web: What fetches.
        every: How often lists are read.
    """

    def __init__(self, store: Store, adder: Adder, web: Web, *, every: timedelta) -> None:
        self._store, self._adder, self._web = store, adder, web
        self._every = every
        self._said: dict[str, str] = {}  # by address the reason told last

    def rounds(self, lists: Sequence[str], *, once: bool = False) -> Iterator[Round]:
        """Yields rounds as they end, until the clock is ended; one alone where `once` is set.

        Args:
            lists: Addresses of feeds, sitemaps, lists of feeds.
            once: Whether to end after one round.

        Raises:
            StoreError: The store cannot be read or written.
        """
        clock = self._web.clock
        while not clock.ended:
            began = clock.now()
            yield self._round(lists, None if once else began + self._every.total_seconds())
            if once:
                return
            try:
                clock.wait(began + self._every.total_seconds() - clock.now())
            except NotNow:
                return

    def _round(self, lists: Sequence[str], until: float | None) -> Round:
        """Does a round; pages that are not begun `until` wait for the next, so that a long list of one site delays no other."""
        done = Round()
        waiting = list(self._addresses([Entry(url) for url in lists], done))
        read = set(waiting)
        for _ in range(DEEPEST + 1):
            further: list[str] = []
            for visit, answer in self._fetched(self._known(waiting)):
                further += self._list(visit, answer, done)
            waiting = [url for url in dict.fromkeys(further) if url not in read]
            read.update(waiting)
        self._adder.flush()
        near = self._now() + self._every / 2  # each page in the round that is nearest to its time
        for visit, answer in self._fetched(self._store.due(written(near), MOST_DUE), until):
            self._page(visit, answer, done)
        self._adder.flush()
        return done

    def _known(self, urls: Sequence[str]) -> list[Visit]:
        """Returns what is known of lists; what was taken for a page so far is asked for anew."""
        known = {url: visit for url, visit in self._store.visits(urls).items() if visit.kind == "list"}
        return [known.get(url) or schedule.first(url, "list", self._now()) for url in urls]

    def _fetched(self, visits: Sequence[Visit], until: float | None = None) -> Iterator[tuple[Visit, Answer]]:
        """Fetches addresses, several hosts at once; none is begun after `until`, on the clock."""
        from naqlan.fetch.crowd import Task, fetch_all  # noqa: PLC0415 (an extra)

        clock = self._web.clock
        by_url = {visit.url: visit for visit in visits}
        for task, answer in fetch_all(
            self._web.client, [Task(visit.url, schedule.validators(visit)) for visit in visits], lambda: until is not None and clock.now() >= until
        ):
            yield by_url[task.url], answer

    def _list(self, visit: Visit, answer: Answer, done: Round) -> list[str]:
        """Notes what a list names; returns the lists among that."""
        if isinstance(answer, FetchError):
            self._fail(visit, answer, done)
            return []
        try:
            feed = entries_of(answer.body, answer.url) if isinstance(answer, Fetched) else Feed("feed")
        except FetchError as error:
            self._fail(visit, error, done)
            return []
        if feed.kind == "page":
            found = feed_of(answer.body, answer.url) if isinstance(answer, Fetched) else None
            self._fail(visit, FetchError(f"{NO_LIST}: {found[:SHOWN]}" if found else NO_LIST, "damaged"), done)
            return []
        done.lists += 1
        if feed.problem is not None:
            self._tell(Unreadable(visit.url, visit.url, "damaged", feed.problem))
        elif isinstance(answer, Fetched) or visit.reason is not None:
            self._mend(visit)
        now = self._now()
        addresses = self._addresses(chosen(feed), done)
        if feed.kind in LISTS:
            return list(addresses)  # and no mark of its version is kept: what it names is to be read whether or not it has changed
        known = self._store.visits(addresses)
        for url, entry in addresses.items():
            news = schedule.listed(known.get(url), url, entry, by=visit.url, now=now, every=self._every)
            if news is not None:
                self._note(news)
        # In one batch with its entries: were it kept without them, the server would say next time that nothing has changed.
        self._note(schedule.fetched(visit, answer, now=now, every=self._every))
        if self._adder.is_due():
            self._adder.flush()
        return []

    def _addresses(self, entries: Sequence[Entry], done: Round) -> dict[str, Entry]:
        """Returns entries by their address in its one form; tells of those that have none that may be fetched."""
        found: dict[str, Entry] = {}
        for entry in entries:
            try:
                found.setdefault(self._web.address(entry.url), entry)
            except FetchError as error:
                done.failed[error.reason] += 1
                self._tell(unreadable(entry.url[:SHOWN], error))
        return found

    def _page(self, visit: Visit, answer: Answer, done: Round) -> None:
        """Keeps a page, and what is known of its address, in one batch."""
        if isinstance(answer, FetchError):
            self._fail(visit, answer, done)
            return
        if visit.reason is not None:
            self._mend(visit)
        self._note(schedule.fetched(visit, answer, now=self._now(), every=self._every))
        if isinstance(answer, Fetched):
            done.pages += 1
            self._adder.take(page_of(answer))
        else:
            done.unchanged += 1

    def _fail(self, visit: Visit, error: FetchError, done: Round) -> None:
        if isinstance(error, NotNow):
            done.later += 1
            return
        done.failed[error.reason] += 1
        self._note(schedule.failed(visit, error, now=self._now(), every=self._every))
        self._tell(unreadable(visit.url, error))

    def _mend(self, visit: Visit) -> None:
        """Notes that an address that failed does so no longer: if it fails again, that is told again."""
        self._said.pop(visit.url, None)
        self._adder.note(partial(Batch.settle, source=visit.url))

    def _tell(self, item: Unreadable) -> None:
        """Has a failure told and kept, once until it is another or mended."""
        if len(self._said) >= MOST_SAID:
            self._said.clear()
        if self._said.get(item.source) != item.reason:
            self._said[item.source] = item.reason
            self._adder.take(item)

    def _note(self, visit: Visit) -> None:
        self._adder.note(partial(Batch.visit, visit=visit))

    def _now(self) -> datetime:
        return self._web.clock.today()
