"""What does a page say about itself, outside its text?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from naqlan.clean.html.address import canonical, host_of
from naqlan.clean.html.authors import authors_in, authors_of, names_of, publisher_of, shown_authors
from naqlan.clean.html.date_lines import Told, told_by
from naqlan.clean.html.days import Said, believable, settle
from naqlan.clean.html.document import Document
from naqlan.clean.html.filing import is_about, named_sections, section_of, shown_sections, shown_tags, tags_of, trails_of
from naqlan.clean.html.head import Head, head_of
from naqlan.clean.html.heading import heading_of
from naqlan.clean.html.headline import headline_of, site_in
from naqlan.clean.html.json_ld import Described, Thing, described_in, values
from naqlan.clean.html.marked import Marked, marked_in
from naqlan.clean.html.outlet import outlet_at, outlet_of, shown_names
from naqlan.clean.html.own import own_article
from naqlan.clean.html.picture import credit_of, described_credits
from naqlan.clean.html.shown import shown_around
from naqlan.clean.html.value import tidy
from naqlan.clean.html.vicinity import lines_above, lines_below, vicinity_of
from naqlan.clean.published import url_date
from naqlan.dates.moment import Moment, read_moment
from naqlan.record.article import PublishedFrom

MOST_HEADINGS = 5
_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
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
    "article_date_original",
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
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
)
_SECTIONS = ("article:section", "og:article:section", "parsely-section", "sailthru.section", "section")
_TAGS = ("news_keywords", "parsely-tags", "sailthru.tags", "keywords")
_AUTHORS = ("author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head and the marked-up parts of a page say of its article.

    Attributes:
        title: The headline, without the name of the site; None where there is none.
        outlet: The publisher, as the page names it.
        url: The canonical address; only where it may be believed.
        published: Days of publication as (day, with hour and offset or None, how known), best first.
        modified_at: Day, or with hour and offset.
        authors, tags: In the order of the page.
        section: Where the page is filed.
        image_credit: Whose the main picture is.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[tuple[str, str | None, PublishedFrom], ...] = ()
    modified_at: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    image_credit: str | None = None


def facts_of(document: Document, *, url: str | None, captured: str | None) -> Facts:
    """Reads what a page says of itself.

    Args:
        document: The parsed page.
        url: The address that it was fetched from, or None.
        captured: When it was fetched (UTC, `2024-03-27T12:05:00Z`), or None; no page was published later.

    Returns:
        What it says; a field that nothing says, or nothing that may be believed, is None or empty.
    """
    head = head_of(document)
    described = described_in(head.scripts)
    headings = [text for text in (tidy(node.text()) for node in head.headings[:MOST_HEADINGS]) if text]
    addresses = [address for address in (url, head.canonical, head.first("og:url")) if address]
    titles = [*headings, *head.all("og:title", "twitter:title"), *([head.title] if head.title else [])]
    article = own_article(described, titles, addresses)
    own = canonical([head.canonical, head.first("og:url"), *_addresses(article)], url)
    names = [publisher_of(article, described), head.first("og:site_name"), head.first("application-name")]
    sites = [name for name in (*names, outlet_at(host_of(own or url)), (host_of(own or url) or "").rpartition(".")[0]) if name]
    named = [title for title in (head.first("og:title"), *_texts(article, "headline"), *head.all(*_TITLES[1:])) if title]
    title = headline_of(headings, named, head.title, sites)
    heading, title = heading_of(document, head, title)
    outlet = outlet_of([*names, site_in(head.title, title)], host_of(own or url)) or outlet_of(list(shown_names(document)), None)
    fetched = read_moment(captured) if captured else None
    limit = fetched.day if fetched else None
    vicinity = vicinity_of(heading)
    near: set[int] = set()
    below, above = list(lines_below(vicinity, near)), list(lines_above(vicinity))
    marked = marked_in(head, vicinity, near)
    told = _told(below, above, fetched)
    said = [*_said(head, article, own or url), *marked.said, *_lines(told)]
    shown = shown_around(document, vicinity)
    return Facts(
        title=title,
        outlet=outlet,
        url=own,
        published=settle([one for one in said if believable(one.moment, limit)]),
        modified_at=_modified(_changes(head, article, marked, told), limit),
        authors=authors_of(_authors(head, article, described), outlet) or authors_of(shown_authors((*below, *above), shown.authors), outlet),
        section=section_of((*named_sections(article), *head.all(*_SECTIONS)), title)
        or section_of((*shown_sections(above, (*below, *above), shown.near, title), *trails_of(described)), title),
        tags=tags_of(_tags(head, article, " ".join((title or "", *below))), outlet) or tags_of(shown_tags(shown.below), outlet),
        image_credit=credit_of(described_credits(article, described), shown.pictures),
    )


def _said(head: Head, article: Thing | None, url: str | None) -> Iterator[Said]:
    for value in _texts(article, "datePublished") or _texts(article, "dateCreated") or _texts(article, "uploadDate"):
        yield from _moments(value, "json-ld")
    for value in head.all(*_PUBLISHED):
        yield from _moments(value, "opengraph")
    if url and (day := url_date(url)):
        yield Said(Moment(date.fromisoformat(day)), "url")


def _moments(value: str, how: PublishedFrom) -> Iterator[Said]:
    moment = read_moment(value)
    if moment is not None:
        yield Said(moment, how)


def _told(below: Sequence[str], above: Sequence[str], fetched: Moment | None) -> Told:
    """What the lines below the headline tell, and where they tell nothing those above it."""
    now = fetched.clock if fetched else None
    told = told_by(below, now)
    if not told.published and not told.ago:
        over = told_by(above, now)
        told.published = over.published or told.beside or over.beside
        told.ago, told.modified = over.ago, told.modified or over.modified
    return told


def _tags(head: Head, article: Thing | None, text: str) -> list[str]:
    general = [value for value in head.all(*_TAGS)[:1] if is_about(value, text)]
    return _texts(article, "keywords") or head.all("article:tag", "og:article:tag") or general


def _with(told: Told, more: Told) -> Told:
    return Told(more.published, more.ago, told.modified or more.modified)


def _lines(told: Told) -> Iterator[Said]:
    if told.published is not None:
        yield Said(told.published, "date line")
    if told.ago is not None:
        yield Said(told.ago, "relative")


def _changes(head: Head, article: Thing | None, marked: Marked, told: Told) -> Iterator[Moment | None]:
    for value in (*_texts(article, "dateModified"), *head.all(*_MODIFIED)):
        yield read_moment(value)
    yield from marked.modified
    yield told.modified


def _modified(changes: Iterable[Moment | None], limit: date | None) -> str | None:
    return next((moment.at or moment.value for moment in changes if moment and believable(moment, limit)), None)


def _authors(head: Head, article: Thing | None, described: Described) -> list[str]:
    given = names_of([*values(article, "author"), *values(article, "creator")], described) if article is not None else []
    return given or head.all(*_AUTHORS) or authors_in(head.items)


def _addresses(article: Thing | None) -> list[str]:
    found = []
    for value in (*values(article, "mainEntityOfPage"), *values(article, "url")) if article is not None else ():
        address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(address, str):
            found.append(address)
    return found


def _texts(article: Thing | None, key: str) -> list[str]:
    return [text for text in map(tidy, values(article, key)) if text] if article is not None else []
