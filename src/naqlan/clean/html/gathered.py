"""What of a page do its facts rest on? Its head, its own article in JSON-LD, its names, its headline and what stands around it."""

from dataclasses import dataclass
from itertools import chain

from selectolax.lexbor import LexborNode

from naqlan.clean.html.address import canonical, host_of
from naqlan.clean.html.authors import publisher_of
from naqlan.clean.html.document import Document
from naqlan.clean.html.head import Head, head_of
from naqlan.clean.html.heading import heading_of
from naqlan.clean.html.headline import headline_of, site_in
from naqlan.clean.html.json_ld import Described, Thing, described_in, values
from naqlan.clean.html.outlet import outlet_at, outlet_of, shown_names
from naqlan.clean.html.own import addresses_of, own_article
from naqlan.clean.html.templates import Template, elements, template_for
from naqlan.clean.html.value import tidy
from naqlan.clean.html.vicinity import Vicinity, lines_above, lines_below, vicinity_of

MOST_HEADINGS = 5
NO_TEMPLATE = Template("")
_OUTLETS = ("apple-mobile-web-app-title", "publisher", "dc.publisher", "dcterms.publisher")
_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What of a page its facts rest on.

    Attributes:
        head: What of it is meant for machines.
        described: What its scripts describe.
        article: The thing among that which is its own article, or None.
        template: How its outlet's pages are made; empty selectors where that is not known.
        url: Its own address, or None.
        title: Its headline, or None.
        outlet: Its outlet, or None.
        vicinity: What belongs to the element of the headline.
        near: The ids of the elements right below the headline.
        below: The lines below the headline, those that the template gives first.
        above: Those above it, the nearest first.
    """

    head: Head
    described: Described
    article: Thing | None
    template: Template
    url: str | None
    title: str | None
    outlet: str | None
    vicinity: Vicinity
    near: frozenset[int]
    below: tuple[str, ...]
    above: tuple[str, ...]

    def texts(self, key: str) -> list[str]:
        """Returns what the page's own article of JSON-LD has under `key`, as far as it is text; empty for nothing."""
        return texts_of(self.article, key)


def gather(document: Document, url: str | None) -> Gathered:
    """Gathers what of a page its facts rest on.

    Args:
        document: The page.
        url: The address that it was fetched from, or None.
    """
    head = head_of(document)
    described = described_in(head.scripts)
    template = template_for(url or head.canonical) or NO_TEMPLATE
    headings = _texts((*elements(document, template.title), *head.headings)[:MOST_HEADINGS])
    addresses = [address for address in (url, head.canonical, head.first("og:url")) if address]
    titles = [*headings, *head.all("og:title", "twitter:title"), *([head.title] if head.title else [])]
    article = own_article(described, titles, addresses)
    own = canonical([head.canonical, head.first("og:url"), *(addresses_of(article) if article is not None else ())], url)
    host = host_of(own or url)
    names = [publisher_of(article, described), head.first("og:site_name"), head.first("application-name")]
    sites = [name for name in (*names, outlet_at(host), (host or "").rpartition(".")[0]) if name]
    named = [*head.all("og:title")[:1], *texts_of(article, "headline"), *head.all(*_TITLES[1:])]
    heading, title = heading_of(document, head, headline_of(headings, named, head.title, sites))
    vicinity = vicinity_of(heading)
    near: set[int] = set()
    below = (*_texts(elements(document, template.date)), *lines_below(vicinity, near))
    return Gathered(
        head,
        described,
        article,
        template,
        own,
        title,
        outlet_of([*names, site_in(head.title, title)], host) or outlet_of(chain(head.all(*_OUTLETS), shown_names(document)), None),
        vicinity,
        frozenset(near),
        below,
        tuple(lines_above(vicinity)),
    )


def texts_of(thing: Thing | None, key: str) -> list[str]:
    """Returns what a thing of JSON-LD has under `key`, as far as it is text; empty for no thing."""
    return [text for text in map(tidy, values(thing, key)) if text] if thing is not None else []


def _texts(nodes: list[LexborNode] | tuple[LexborNode, ...]) -> list[str]:
    return [text for text in (tidy(node.text()) for node in nodes) if text]
