"""What does a page say about itself, outside its text?"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from naqlan.clean.html.article_body import article_body
from naqlan.clean.html.authors import authors_in, authors_of, names_of, shown_authors
from naqlan.clean.html.dated import dated
from naqlan.clean.html.document import Document
from naqlan.clean.html.filing import is_about, section_of, sections_in, sections_marked, shown_sections, shown_tags, tags_of, trails_of
from naqlan.clean.html.gathered import Gathered, gather
from naqlan.clean.html.json_ld import values
from naqlan.clean.html.picture import credit_of, described_credits
from naqlan.clean.html.shown import Shown, shown_around
from naqlan.clean.html.templates import elements
from naqlan.clean.html.trail import trail_of
from naqlan.clean.published import Day

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
        body: The lines of its text as its description has them, for a page that shows none; empty where there are none.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[Day, ...] = ()
    modified_at: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    image_credit: str | None = None
    body: tuple[str, ...] = ()


def facts_of(document: Document, *, url: str | None, captured: str | None) -> Facts:
    """Reads what a page says of itself.

    Args:
        document: The parsed page.
        url: The address that it was fetched from, or None.
        captured: When it was fetched (UTC, `2024-03-27T12:05:00Z`), or None; no page was published later.

    Returns:
        What it says; a field that nothing says, or nothing that may be believed, is None or empty.
    """
    page = gather(document, url)
    authors, section, tags = _given_authors(page), _given_section(page), _given_tags(page)
    shown = shown_around(document, page.vicinity, pictures_alone=bool(authors and section and tags))
    dates = dated(page, url=url, captured=captured)
    return Facts(
        title=page.title,
        outlet=page.outlet,
        url=page.url,
        published=dates.published,
        modified_at=dates.modified_at,
        authors=authors or _shown_authors(page, shown, document),
        section=section or _shown_section(page, shown, document),
        tags=tags or tags_of(shown_tags(shown.keywords), page.outlet),
        image_credit=credit_of(described_credits(page.article, page.described), shown.pictures),
        body=article_body(page.article),
    )


def _given_authors(page: Gathered) -> tuple[str, ...]:
    thing = page.article or {}
    given = names_of([*values(thing, "author"), *values(thing, "creator")], page.described) or page.head.all(*_AUTHORS) or authors_in(page.head.items)
    return authors_of(given, page.outlet)


def _shown_authors(page: Gathered, shown: Shown, document: Document) -> tuple[str, ...]:
    nodes = (*elements(document, page.template.author), *shown.authors)
    return authors_of(shown_authors((*page.below, *page.above), nodes), page.outlet)


def _given_section(page: Gathered) -> str | None:
    marked = sections_marked(page.head.items, page.vicinity)
    return section_of((*page.texts("articleSection"), *page.head.all(*_SECTIONS), *marked), page.title)


def _shown_section(page: Gathered, shown: Shown, document: Document) -> str | None:
    around = shown_sections(page.above, (*page.below, *page.above), shown.near, page.title)
    return section_of(chain(around, trails_of(page.described), _sections_of_trail(page, document)), page.title)


def _sections_of_trail(page: Gathered, document: Document) -> Iterator[str]:
    """The steps of the trail, which is looked for only where nothing else names the section."""
    yield from sections_in(trail_of(document), page.title, page.outlet)


def _given_tags(page: Gathered) -> tuple[str, ...]:
    own = page.texts("keywords") or page.head.all("article:tag", "og:article:tag")
    general = [value for value in page.head.all(*_TAGS)[:1] if is_about(value, " ".join((page.title or "", *page.below)))]
    return tags_of(own or general, page.outlet)
