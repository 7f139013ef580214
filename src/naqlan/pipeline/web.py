"""Which pages do addresses of the web lead to? One, or those that a feed, a sitemap or a list of feeds names."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from naqlan.errors import FetchError, InputError, MissingExtra
from naqlan.fetch.answer import Fetched
from naqlan.fetch.clock import Clock
from naqlan.fetch.entry import LISTS, Entry, Feed
from naqlan.fetch.feeds import MOST_LIST, entries_of
from naqlan.fetch.manners import Manners
from naqlan.read.decode import decode
from naqlan.read.html import html_page
from naqlan.record.page import Page, Unreadable

if TYPE_CHECKING:
    from naqlan.fetch.client import Client

MOST_ENTRIES = 1000
"""Entries of one list that are fetched, the newest first where it tells; sitemaps of news may have as many."""
MOST_LISTS = 20
"""Lists that are read of a list of lists where it is one of sitemaps: the newest."""
DEEPEST = 2
"""Lists inside one another: an OPML file, an index of sitemaps, a sitemap."""
HTML_AT = 1024
"""Bytes in which a page of HTML that is served as plain text shows itself."""


def is_address(path: str) -> bool:
    """Says whether what the user gives as a path is an address of the web."""
    return path[:8].lower().startswith(("http://", "https://"))


class Web:
    """What fetches, made when it is first needed.

    Args:
        manners: How to behave.
        clock: The time; None: the clock of this machine.
    """

    def __init__(self, manners: Manners | None = None, clock: Clock | None = None) -> None:
        self.manners = manners or Manners()
        self.clock = clock or Clock()

    @cached_property
    def client(self) -> "Client":
        """The client.

        Raises:
            MissingExtra: What it is made of is not installed.
        """
        try:
            from naqlan.fetch.client import Client  # noqa: PLC0415 (an extra)
        except ImportError as error:
            raise MissingExtra("pages are fetched with httpx and protego, which are not installed: pip install 'naqlan[fetch]'") from error
        return Client(self.manners, clock=self.clock)

    def address(self, url: str) -> str:
        """Returns an address in its one form.

        Raises:
            FetchError: It is none that may be fetched (`refused`).
            MissingExtra: What reads addresses is not installed.
        """
        return self.client.address(url).url

    def read(self, url: str, depth: int = 0) -> Iterator[Page | Unreadable]:
        """Fetches an address, and what it lists, one after another.

        Args:
            url: The address of a page or of a list.
            depth: How many lists led to it.

        Yields:
            Pages, or why there is none; nothing more when the clock is ended.

        Raises:
            MissingExtra: What fetches is not installed.
        """
        try:
            fetched = self.client.get(url)
            feed = entries_of(fetched.body, fetched.url) if isinstance(fetched, Fetched) and depth <= DEEPEST else Feed("page")
        except FetchError as error:
            if not self.clock.ended:  # else nobody waits for it any more, and it is not the address's fault
                yield unreadable(url, error)
            return
        if feed.problem is not None:
            yield Unreadable(url, url, "damaged", feed.problem)
        if feed.kind == "page" and isinstance(fetched, Fetched):
            yield page_of(fetched)
        for entry in chosen(feed):
            yield from self.read(entry.url, depth + 1 if feed.kind in LISTS else DEEPEST + 1)


def lists_of(paths: Sequence[str]) -> list[str]:
    """Returns the addresses of lists that the user names.

    Args:
        paths: Addresses, or files: OPML, or text with an address a line (what follows a `#` at the beginning of a line is left out).

    Raises:
        InputError: A file cannot be read, or is neither.
    """
    found: list[str] = []
    for path in paths:
        found += [path] if is_address(path) else _in_file(path)
    return list(dict.fromkeys(found))


def _in_file(path: str) -> list[str]:
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(MOST_LIST + 1)
        feed = entries_of(data, "")
    except (OSError, FetchError) as error:
        raise InputError(f"{path}: no list of feeds that can be read: {error}") from error
    if feed.kind not in ("opml", "page"):
        raise InputError(f"{path}: it is a list of pages ({feed.kind}); give its address, or a list of such addresses in OPML or a line each")
    if feed.kind == "opml":
        return [entry.url for entry in feed.entries]
    lines = [line.strip() for line in data.decode("utf-8", "replace").removeprefix("\ufeff").splitlines()]
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#") and not is_address(line):
            raise InputError(f"{path}:{number}: no address of the web: {line[:80]!r}; one a line is expected, or OPML")
    return [line for line in lines if is_address(line)]


def chosen(feed: Feed) -> list[Entry]:
    """Returns the entries of a list that are fetched: the newest where it is long and tells when they were published."""
    most = MOST_LISTS if feed.kind == "sitemap index" else MOST_ENTRIES
    return list(feed.entries) if len(feed.entries) <= most else sorted(feed.entries, key=lambda one: one.stamp or "", reverse=True)[:most]


def page_of(fetched: Fetched) -> Page | Unreadable:
    """Makes the page of what was fetched: HTML, or plain text; its key is the address that gave it."""
    body, url = fetched.body, fetched.url
    if fetched.media == "text/plain" and b"<" not in body[:HTML_AT]:
        text, problem = decode(body)
        if problem is not None:
            return Unreadable(fetched.asked, url, *problem)
        return Page(url, url, fetched.asked, text or "", url=url, captured=fetched.captured, raw=body, charset=fetched.charset)
    return html_page(body, doc=url, key=url, source=fetched.asked, url=url, charset=fetched.charset, captured=fetched.captured)


def unreadable(url: str, error: FetchError) -> Unreadable:
    """Returns what is told of an address that gave nothing."""
    return Unreadable(url, url, error.reason, str(error))
