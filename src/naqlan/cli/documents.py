"""What becomes of one bad document among many? It is told in one line on standard error, and the others go on."""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.documents import read_documents
from naqlan.pipeline.runner import work_page
from naqlan.pipeline.web import Web
from naqlan.read.options import Options
from naqlan.record.article import Article
from naqlan.record.dropped import COUNTED
from naqlan.record.identity import article_id
from naqlan.record.page import Page, Unreadable

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 2.0
"""Seconds after which a run is long enough to say how far it is."""
EVERY = 0.2
"""Seconds between two lines of progress."""


class Documents:
    """The records of some paths, and how many documents gave none.

    Args:
        paths: Files, folders, addresses, `-` for standard input.
        labels: The words for what is told on standard error.
        options: How to read them; None: as `Options()`.
        name: The document wanted, by which a store is asked; None: all.
        web: What fetches addresses; None: as `Web()`.

    Attributes:
        read: How many documents gave a record so far.
        failed: How many gave none so far that should have; what is not Arabic, a revisit or no page (`COUNTED`) should not.
        passed: How many of a dump's were left out for a reason that is no fault of theirs (`COUNTED`), by reason.
    """

    def __init__(
        self, paths: Sequence[str], labels: Labels, options: Options | None = None, name: str | None = None, *, web: Web | None = None
    ) -> None:
        self._paths = paths
        self._options = options or Options()
        self._name = name
        self._web = web
        self._labels = labels
        self.read = self.failed = 0
        self.passed: Counter[str] = Counter()
        self._status: Status | None = None

    def __iter__(self) -> Iterator[Article]:
        """Yields the records in the order of the paths; tells of each document that gives none."""
        start = shown = time.monotonic()
        try:
            stdin = getattr(sys.stdin, "buffer", None)
            for document in read_documents(self._paths, stdin=stdin, options=self._options, name=self._name, web=self._web):
                article = self._attempt(document)
                if article is not None:
                    self.read += 1
                    yield article
                now = time.monotonic()
                if now - start > PATIENCE and now - shown > EVERY:
                    self._progress(now - start)
                    shown = now
            if self.passed:
                click.echo(f"naqlan: {self._labels('adding.dropped', reasons=by_reason(self.passed, self._labels))}", err=True)
        finally:
            if self._status is not None:
                self._status.stop()

    def _attempt(self, document: Page | Article | Unreadable) -> Article | None:
        if isinstance(document, Page):
            document = work_page(document, language=self._options.language)
        if isinstance(document, Unreadable):
            if document.reason in COUNTED and document.source not in self._paths:
                self.passed[document.reason] += 1
                return None
            reason = self._labels.of("reason", document.reason)
            self._tell(document.source, f"{reason}: {document.detail}", failed=document.reason not in COUNTED)
            return None
        return document

    def _tell(self, source: str, why: str, *, failed: bool = True) -> None:
        self.failed += failed
        click.echo(f"naqlan: {one_line(source)}: {one_line(why)}", err=True)

    def _progress(self, seconds: float) -> None:
        """Shows how far the run is, where someone watches standard error and the records go elsewhere."""
        if not sys.stderr.isatty() or sys.stdout.isatty():
            return
        words = self._labels("progress", read=f"{self.read:,}", failed=f"{self.failed:,}", speed=f"{self.read / seconds:,.0f}")
        if self._status is None:
            from rich.console import Console  # noqa: PLC0415 (a short run needs no painter)

            self._status = Console(stderr=True, markup=False).status(words)
            self._status.start()
        self._status.update(words)


def by_reason(dropped: Counter[str], labels: Labels) -> str:
    """Returns how many pages were dropped for each reason, the most frequent first; empty where none was."""
    separator = labels("adding.separator")
    return separator.join(f"{labels.of('reason', reason)} {count:,}" for reason, count in dropped.most_common())


def paths_argument(labels: Labels, *, required: bool = True) -> click.Argument:
    """Returns the argument `PATH…`."""
    return click.Argument(["paths"], nargs=-1, required=required, metavar=labels("help.paths_metavar"))


def chosen(documents: Documents, doc: str | None, labels: Labels) -> Article:
    """Returns the one record to be shown: that with the id asked for, else the first; says so where there are more.

    Raises:
        click.UsageError: There is none, or none with that id.
    """
    found: Article | None = None
    for article in documents:
        if doc is not None and doc not in (article.meta.doc, article.meta.key, article_id(article.meta.key)):
            continue
        if found is not None:
            click.echo(f"naqlan: {labels('note.more', doc=one_line(found.meta.doc))}", err=True)
            break
        found = article
        if doc is not None:
            break
    if found is None:
        raise click.UsageError(labels("error.none_found") if doc is None else labels("error.no_doc", doc=one_line(doc)))
    return found
