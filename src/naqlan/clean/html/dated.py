"""When was the page published, and when changed? By all places of it that tell, each for what it is worth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from naqlan.clean.html.date_lines import Told, told_by
from naqlan.clean.html.days import Said, believable, settle
from naqlan.clean.html.gathered import Gathered
from naqlan.clean.html.marked import marked_in
from naqlan.clean.published import Day, url_date
from naqlan.dates.moment import Moment, read_moment

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "pubdate",
    "pub_date",
    "og:pubdate",
    "og:publish_date",
    "article:publish_date",
    "article:published_date",
    "published_time",
    "published_at",
    "published-date",
    "published_date",
    "publication-date",
    "publish-time",
    "article-publication-date",
    "article_date_original",
    "originalpublicationdate",
    "prism.publicationdate",
    "rnews:datepublished",
    "bt:pubdate",
    "citation_publication_date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)
_MODIFIED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "datemodified",
    "last-modified",
    "last_modified",
    "lastmod",
    "article:modified",
    "date_modified",
    "og:article:updated_time",
    "dcterms.modified",
    "dc.date.modified",
)

MOST_ABOVE = 3
"""Lines above the headline that may be its date; what is further up is the frame of the page and its clock."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A page's dates.

    Attributes:
        published: Days of publication, best first; empty where nothing tells.
        modified_at: The last change: a day, or with hour and offset; None where nothing tells.
    """

    published: tuple[Day, ...] = ()
    modified_at: str | None = None


def dated(page: Gathered, *, url: str | None, captured: str | None) -> Dated:
    """Reads when a page was published and changed.

    Args:
        page: What was gathered of it.
        url: The address that it was fetched from, or None.
        captured: When it was fetched (UTC), or None; nothing later is believed, and nothing is counted back without it.
    """
    fetched = read_moment(captured) if captured else None
    limit = fetched.day if fetched else None
    marked = marked_in(page.head, page.vicinity, page.near)
    told = _told(page, fetched)
    said = [*_said_to_machines(page), *marked.said, *_of_address(page.url or url), *_of_lines(told)]
    changes = [*map(read_moment, (*page.texts("dateModified"), *page.head.all(*_MODIFIED))), *marked.modified, told.modified]
    return Dated(
        settle([one for one in said if believable(one.moment, limit)]),
        next((_written(moment) for moment in changes if moment and believable(moment, limit)), None),
    )


def _said_to_machines(page: Gathered) -> Iterator[Said]:
    """What JSON-LD and metadata say; any name of metadata counts as that of OpenGraph."""
    for value in page.texts("datePublished") or page.texts("dateCreated") or page.texts("uploadDate"):
        if moment := read_moment(value):
            yield Said(moment, "json-ld")
    for value in page.head.all(*_PUBLISHED):
        if moment := read_moment(value):
            yield Said(moment, "opengraph")


def _of_address(url: str | None) -> Iterator[Said]:
    if url and (day := url_date(url)):
        yield Said(Moment(date.fromisoformat(day)), "url")


def _told(page: Gathered, fetched: Moment | None) -> Told:
    """What the lines below the headline tell, and where they tell nothing those above it."""
    now = fetched.clock if fetched else None
    told = told_by(page.below, now)
    if not told.published and not told.ago:
        over = told_by(page.above[:MOST_ABOVE], now)
        told.published = over.published or told.beside or over.beside
        told.ago, told.modified = over.ago, told.modified or over.modified
    return told


def _of_lines(told: Told) -> Iterator[Said]:
    if told.published is not None:
        yield Said(told.published, "date line")
    if told.ago is not None:
        yield Said(told.ago, "relative")


def _written(moment: Moment) -> str:
    return moment.at if moment.at and moment.offset is not None else moment.value
