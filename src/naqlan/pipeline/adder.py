"""How do documents get into a store? Worked one by one, kept batch by batch, so that a kill at any point loses a batch at most."""

import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import Protocol, Self, TypeAlias

from naqlan.errors import StoreError
from naqlan.pipeline.code import fingerprint
from naqlan.pipeline.documents import Document
from naqlan.pipeline.runner import refusal, work_page
from naqlan.read.options import Language
from naqlan.record.article import Article
from naqlan.record.dropped import Reason
from naqlan.record.page import Page, Unreadable
from naqlan.store.batch import Batch
from naqlan.store.store import Store
from naqlan.store.stored import Capture, Input, State

MOST_PAGES = 200
MOST_SECONDS = 2.0
MOST_BYTES = 32 * 1024 * 1024
"""After so many pages, seconds or bytes of pages a batch is written: as much work is lost at most by a kill, as much memory held."""
KEPT: frozenset[Reason] = frozenset({"no article", "failed"})
"""Reasons that better code may do away with: the bytes of such a page are kept."""

Note: TypeAlias = Callable[[Batch], object]


class Told(Protocol):
    """What is called with what comes of a page that is worked anew."""

    def __call__(self, batch: Batch, /, *, worked: Article | Unreadable) -> object:
        """Tells of it; what is written to the batch is kept with it."""


@dataclass(slots=True)
class Tally:
    """What was kept so far.

    Attributes:
        outcomes: Articles, by what adding did.
        dropped: Pages that gave none, by reason.
        skipped: Files that were read to their end before, and have not changed.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    skipped: int = 0

    @property
    def pages(self) -> int:
        """How many pages and records were taken."""
        return self.outcomes.total() + self.dropped.total()


class Adder:
    """Takes documents, works those that are pages, and keeps what comes of them. To be used in a `with`.

    Args:
        store: Where to.
        command: What is written down as having been called.
        language: As for `work_page`.
        dropped: Called with each document that gives no article, as soon as that is known.
        kept: Called after each batch that was kept, with the tally.

    Attributes:
        tally: What was kept so far.
        code: The fingerprint under which pages are worked.
    """

    def __init__(
        self,
        store: Store,
        command: str,
        *,
        language: Language = "ar",
        dropped: Callable[[Unreadable], None] | None = None,
        kept: Callable[[Tally], None] | None = None,
    ) -> None:
        self.tally = Tally()
        self.code = fingerprint()
        self._store, self._language = store, language
        self._on_drop, self._on_kept = dropped, kept
        self._run = store.begin(command, self.code)
        self._state: State = "finished"
        self._clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Keeps what was taken, whatever ended the run; the run is written down as finished, stopped or failed.

        Raises:
            StoreError: The store cannot be written.
        """
        if kind is not None:
            self._state = "failed" if issubclass(kind, Exception) else "stopped"
        try:
            self.flush()
        except StoreError:
            self._state = "failed"
            raise
        finally:
            with suppress(StoreError):  # a store that cannot be written has been told already, or has all that matters
                self._store.end(self._run, self._state)

    def stop(self) -> None:
        """Has the run written down as stopped before its end."""
        self._state = "stopped"

    def take(self, document: Document) -> None:
        """Works a document, unless the store has its page from the same code, and keeps it with the batch at hand.

        Raises:
            StoreError: The store cannot be read or written.
        """
        if isinstance(document, Page):
            known = self._store.is_worked(document, self.code)
            if known is None:
                self._keep(self._worked(document, self._language), document)
            else:
                self._notes.append(partial(Batch.see, capture=known, source=document.source, captured=document.captured))
        else:
            self._keep(_refused(document) if isinstance(document, Article) else document)
        if self.is_due():
            self.flush()

    def take_again(self, document: Page | Unreadable, kept: Capture, told: Told | None = None) -> None:
        """Works a page of the store anew, of whatever language: that it is wanted was decided when it was taken first.

        Args:
            document: The page; or why its bytes are none.
            kept: What was given with it. Whatever comes of the page, this code has worked it.
            told: Called with the batch, and with the article or why there is none, before that is kept.

        Raises:
            StoreError: The store cannot be written.
        """
        page, worked = (document, self._worked(document, "any")) if isinstance(document, Page) else (None, document)
        if told is not None:
            self._notes.append(partial(told, worked=worked))
        self._keep(worked, page, kept.first_seen)
        self._notes.append(partial(Batch.worked, capture=kept.id, code=self.code))
        if self.is_due():
            self.flush()

    def reach(self, place: Input) -> None:
        """Notes how far a file was read: the place is kept with all that was taken before, never before it."""
        self._places[place.path, place.key] = place

    def note(self, note: Note) -> None:
        """Has something else written with the batch at hand, after what was taken before."""
        self._notes.append(note)

    def is_due(self) -> bool:
        """Says whether the batch at hand is to be written."""
        return len(self._notes) >= MOST_PAGES or self._bytes >= MOST_BYTES or time.monotonic() - self._since >= MOST_SECONDS

    def flush(self) -> None:
        """Writes the batch at hand.

        Raises:
            StoreError: The store cannot be written; nothing of the batch is kept, and it is not tried again.
        """
        if self._notes or self._places:
            try:
                self._write()
            except StoreError:
                self._clear()
                raise
        self._clear()
        if self._on_kept is not None:
            self._on_kept(self.tally)

    def _write(self) -> None:
        with self._store.batch(self._run) as batch:
            for note in self._notes:
                note(batch)
            for place in self._places.values():
                batch.reach(place)
        self.tally.outcomes.update(batch.outcomes)
        self.tally.dropped.update(batch.dropped)

    def _clear(self) -> None:
        self._notes: list[Note] = []
        self._places: dict[tuple[str, str], Input] = {}
        self._bytes, self._since = 0, time.monotonic()

    def _worked(self, page: Page, language: Language) -> Article | Unreadable:
        worked = work_page(page, language=language)
        return worked if isinstance(worked, Unreadable) else _refused(worked)

    def _keep(self, worked: Article | Unreadable, page: Page | None = None, seen: str | None = None) -> None:
        if isinstance(worked, Unreadable):
            self._unreadable(worked, page)
        else:
            self._note(partial(Batch.add, article=worked, page=page, code=self.code if page else None, seen=seen), page)

    def _unreadable(self, item: Unreadable, page: Page | None = None) -> None:
        if self._on_drop is not None:
            self._on_drop(item)
        kept = page if item.reason in KEPT else None
        self._note(partial(Batch.drop, item=item, page=kept, code=self.code), kept)

    def _note(self, note: Note, page: Page | None) -> None:
        self._notes.append(note)
        self._bytes += len(page.content) if page else 0


def _refused(article: Article) -> Article | Unreadable:
    """Returns an article, or why there is none in it."""
    why = refusal(article)
    return article if why is None else Unreadable(article.meta.source, article.meta.doc, why.reason, why.text)
