"""What do the scripts of JSON-LD describe? The articles in them, and the page, with what they refer to; broken JSON is mended.

Pages write it by templates: with comments, commas too many, line breaks inside of strings. What stands under a relation to
another article (a list of related items, the updates of a live page, comments) is not looked at.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Thing: TypeAlias = Mapping[str, Any]

MOST_SCRIPT = 300_000
"""Code points of one script; the longest seen (a live page with its updates) has 200,000."""
MOST_SCRIPTS = 20
MOST_THINGS = 2_000
DEEPEST = 8
_ARTICLES = frozenset(
    {
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "backgroundnewsarticle",
        "opinionnewsarticle",
        "reviewnewsarticle",
        "askpublicnewsarticle",
        "advertisercontentarticle",
        "liveblogposting",
        "blogposting",
        "socialmediaposting",
        "report",
        "scholarlyarticle",
        "techarticle",
    }
)
_LIVE = "liveblogposting"
"""Its updates are articles too."""
_PAGES = frozenset({"webpage", "itempage", "videoobject"})
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
"""Keys under which a thing of the page's own may stand; all others lead to other things."""
# What is open at the end is taken to the end: else each try would run there again.
_CRUMB = re.compile(
    r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|/\*.*?(?:\*/|\Z)|(?://)?\s{0,9}(?:<!\[CDATA\[|\]\]>)|<!--|-->|//[^\n]*|,(?=[\s,]{0,40}[}\]])|;\s{0,40}\Z',
    re.DOTALL,
)
_DATE = re.compile(r"""["'](datePublished|dateModified)["']\s{0,9}:\s{0,9}["']([^"'\n]{8,40})["']""")
_KIND = re.compile(r"""["']@type["']\s{0,9}:\s{0,9}\[?\s{0,9}["'](\w{1,40})["']""")
_NEXT = re.compile(r"}\s{0,40},?\s{0,40}{")


@dataclass(slots=True)
class Described:
    """What the scripts of a page describe.

    Attributes:
        articles: Things of a kind of article, in order.
        pages: The page itself, or a film on it.
        trails: Its trails of navigation.
        by_id: Things by their `@id`.
    """

    articles: list[Thing] = field(default_factory=list)
    pages: list[Thing] = field(default_factory=list)
    trails: list[Thing] = field(default_factory=list)
    by_id: dict[str, Thing] = field(default_factory=dict)

    def whole(self, value: object) -> object:
        """Returns the thing that a bare `{"@id": …}` refers to, anything else as it is."""
        if isinstance(value, Mapping) and len(value) <= 2 and "name" not in value:
            return self.by_id.get(str(value.get("@id")), value)
        return value


def described_in(scripts: Iterable[str]) -> Described:
    """Reads scripts of JSON-LD.

    Args:
        scripts: Their sources.

    Returns:
        What they describe; nothing for what cannot be mended or is too long.
    """
    found = Described()
    left = MOST_THINGS
    for script in list(scripts)[:MOST_SCRIPTS]:
        for thing in _things(_loaded(script), 0):
            left -= 1
            if left < 0:
                return found
            _sort(thing, found)
    return found


def values(thing: Thing, key: str) -> list[object]:
    """Returns the values that a thing has under `key`, one or several; empty for none."""
    value = thing.get(key)
    if value is None:
        return []
    return list(value[:MOST_THINGS]) if isinstance(value, list) else [value]


def _sort(thing: Thing, found: Described) -> None:
    kinds = {str(kind).rpartition("/")[2].rpartition(":")[2].lower() for kind in values(thing, "@type")[:5]}
    if kinds & _ARTICLES:
        found.articles.append(thing)
    elif kinds & _PAGES:
        found.pages.append(thing)
    elif "breadcrumblist" in kinds:
        found.trails.append(thing)
    if isinstance(name := thing.get("@id"), str) and len(thing) > 2:
        found.by_id.setdefault(name, thing)


def _things(value: object, depth: int) -> Iterator[Thing]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value[:MOST_THINGS]:
            yield from _things(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _WITHIN:
            if isinstance(within := value.get(key), dict | list):
                yield from _things(within, depth + 1)


def _loaded(script: str) -> object:
    if len(script) > MOST_SCRIPT:
        return None
    for source in _mended(script):
        try:
            return json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
    return _dates_alone(script)


def _mended(script: str) -> Iterator[str]:
    yield script
    bare = _CRUMB.sub(lambda hit: hit[0] if hit[0].startswith('"') else " ", script).strip()
    yield bare
    if "&quot;" in bare and '"' not in bare:
        yield bare.replace("&quot;", '"').replace("&amp;", "&")
    if bare.startswith("{"):
        yield "[" + _NEXT.sub("},{", bare) + "]"


def _dates_alone(script: str) -> Thing | None:
    """The dates of the article in a script that nothing mends (quotation marks inside of a headline), None where they cannot be told from others."""
    kinds = [hit for hit in _KIND.finditer(script) if hit[1].lower() in _ARTICLES | _PAGES]
    own = next((place for place, hit in enumerate(kinds) if hit[1].lower() in _ARTICLES), None)
    live = own is not None and kinds[own][1].lower() == _LIVE
    if own is None or (not live and any(hit[1].lower() in _ARTICLES for hit in kinds[own + 1 :])):
        return None
    found = _DATE.findall(script, kinds[own].start()) or (_DATE.findall(script) if len(kinds) == 1 else [])
    return {"@type": "NewsArticle", **dict(reversed(found))} if found else None
