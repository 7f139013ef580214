"""What does a text say that nobody keeps, pasted or fetched? Its record, in the form in which a store gives that of an article."""

from naqlan import __version__
from naqlan.errors import FetchError, InputError
from naqlan.fetch.clock import Clock
from naqlan.fetch.manners import Manners
from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.pipeline.documents import page_of_text, record_of
from naqlan.pipeline.web import DEEPEST, Web
from naqlan.record.article import Article
from naqlan.record.identity import article_id, article_version
from naqlan.record.page import Page
from naqlan.store.across import Across
from naqlan.store.items import item_ids
from naqlan.store.stored import Version

SECONDS = 20.0
"""Seconds that a reader waits for a page: with its robots.txt and redirects, each request bounded by `REQUEST`."""
REQUEST = 8.0
REFUSED = "it is not fetched: only public addresses are, by http or https on their own ports, and only where the site's robots.txt allows it"
LARGEST = 4 * 1024 * 1024
"""Bytes of a page that is fetched; of 300 real pages the largest had 1.4 MB."""


def text_asked(text: str, *, now: str, title: str | None = None, outlet: str | None = None, published: str | None = None) -> ArticleAsked:
    """Returns what a text says, as if a store had it alone.

    Args:
        text: The text.
        now: The time (UTC).
        title: Its title; None: its first line.
        outlet: Its publisher, or None.
        published: Its day as written, or None.
    """
    return _asked(record_of(page_of_text(text, title=title, outlet=outlet, published=published)), now)


def address_asked(url: str, *, now: str, web: Web | None = None) -> ArticleAsked:
    """Fetches a page, and returns what it says, as if a store had it alone.

    Args:
        url: Its address; a feed is read as a page.
        now: The time (UTC).
        web: What fetches; None: `visitor_web()`.

    Raises:
        InputError: It cannot be fetched, must not be, or is no page; the message says why.
        MissingExtra: What fetches is not installed.
    """
    web = web or visitor_web()
    try:
        found = next(web.read(url, DEEPEST + 1), None)
    except FetchError as error:
        raise InputError(f"{url:.200}: {_said(error.reason, str(error))}") from error
    if found is None:
        raise InputError(f"{url:.200}: it took longer than {SECONDS:.0f} seconds")
    if not isinstance(found, Page):
        raise InputError(f"{url:.200}: {_said(found.reason, found.detail)}")
    return _asked(record_of(found), now)


def _said(reason: str, detail: str) -> str:
    """Returns what is told of an address that gave nothing; of one that is refused not where its name leads: that is nobody else's business."""
    return REFUSED if reason == "refused" else detail


def visitor_web() -> Web:
    """Returns what fetches for somebody who asks through a page: never from one's own network, one attempt, and not for long."""
    clock = Clock()
    until = clock.now() + SECONDS
    manners = Manners(version=__version__, allow_private=False, pause=1.0, seconds=REQUEST, idle=REQUEST, most=LARGEST, attempts=1)
    return Web(manners, Clock(lambda: clock.now() > until))


def _asked(record: Article, now: str) -> ArticleAsked:
    which, meta = article_id(record.meta.key), record.meta
    version = Version(1, which, article_version(record), True, now, now, None, None, record.title, meta.outlet, meta.url, meta.published, None, None)
    return ArticleAsked(which, record, item_ids(which, record), (version,), (), Across({}, {}, None), (), False, ())
