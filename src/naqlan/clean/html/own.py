"""Which of the articles that a page's scripts describe is the page's own, and not one that it links to?"""

from collections.abc import Sequence

from naqlan.clean.html.address import same_page
from naqlan.clean.html.headline import alike
from naqlan.clean.html.json_ld import Described, Thing, values
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words

_SHARED = 0.3
_LEAST_SHARED = 2


def own_article(described: Described, titles: Sequence[str], addresses: Sequence[str]) -> Thing | None:
    """Picks the thing that describes the page's article.

    Args:
        described: What the scripts describe.
        titles: What else the page gives as its title, the site's name in it or not; empty where nothing.
        addresses: The page's addresses as far as they are known.

    Returns:
        The article at one of the addresses, else the one with the page's title, else the only one if neither its title nor
        its address speaks against it; where there is none of it, the page itself. None where nothing fits.
    """
    articles = described.articles
    fitting = [one for one in articles if any(same_page(address, own) for address in addresses_of(one) for own in addresses)]
    titled = [one for one in articles if any(alike(title, headline) for title in titles for headline in _titles(one))]
    for one in (*(one for one in fitting if one in titled), *titled, *fitting):
        return one
    silent = [one for one in articles if not titles or not _titles(one) or any(_shares(title, own) for title in _titles(one) for own in titles)]
    if len(silent) == 1:
        return silent[0]
    return None if articles else next((page for page in described.pages if page.get("datePublished") or page.get("uploadDate")), None)


def _shares(one: str, other: str) -> bool:
    """Says whether two titles have words enough in common to be wordings of one headline."""
    first, second = set(words(one)), set(words(other))
    return len(first & second) >= max(_LEAST_SHARED, _SHARED * min(len(first), len(second)))


def _titles(thing: Thing) -> list[str]:
    return [title for key in ("headline", "name", "alternativeHeadline") for title in map(tidy, values(thing, key)) if title]


def addresses_of(thing: Thing) -> list[str]:
    """Returns the addresses that a thing gives as its own: of the page that it is the main matter of, its own, its name."""
    found = []
    for key in ("mainEntityOfPage", "url", "@id"):
        for value in values(thing, key):
            address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
            if isinstance(address, str):
                found.append(address)
    return found
