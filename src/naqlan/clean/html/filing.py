"""How is the article filed: under which section and keywords? As metadata says, else as the page shows around the article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from selectolax.lexbor import LexborNode

from naqlan.clean.html.headline import alike
from naqlan.clean.html.json_ld import Described, values
from naqlan.clean.html.value import tidy
from naqlan.clean.html.vicinity import Vicinity, is_close
from naqlan.clean.sheet import words
from naqlan.lexicon.load import load_yaml

MOST_TAGS = 30
MOST_WORDS_TAG = 7
MOST_WORDS_SECTION = 5
LONGEST_LINE = 150
LONGEST_LABEL = 20
MOST_STEPS = 3
"""Steps of a trail of navigation behind the home page; more are a menu."""
_SEVERAL = re.compile(r"\s*[,،;؛|]\s*")
_PIECES = re.compile(r"[|\t]|:\s")
_STEPS = re.compile(r"\s*[\t>»›«‹/\\|•]\s*")
_IS_TAGS = re.compile(r"(?:^|[\s_-])(?:hash)?tags?(?:[\s_-]|$)|keyword|(?:^|[\s_-])(?:keys|kw|chip)(?:[\s_-]|$)", re.IGNORECASE)
_IN_TAGS = re.compile(r"/(?:tags?|keywords?|topics?|hashtag)/", re.IGNORECASE)
_IS_SECTION = re.compile(r"(?:^|[\s_-])(?:section|category|cat|cats|term|kicker|rubric)(?:[\s_-]|$)|cat-links", re.IGNORECASE)
_IN_SECTION = re.compile(r"/(?:category|section|cat)/", re.IGNORECASE)


@cache
def _listed(section: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words(word) for word in load_yaml("page_facts.yaml")[section])


def tags_of(given: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """Returns keywords, each once, in their order.

    Args:
        given: Values of metadata, several keywords in one or not.
        outlet: The page's outlet, which is no keyword; or None.
    """
    found: dict[tuple[str, ...], str] = {}
    for value in given:
        for part in _SEVERAL.split(value):
            tag = part.strip(" #\t\xa0").replace("_", " ")
            form = words(tag)
            if form and len(form) <= MOST_WORDS_TAG and form != words(outlet or ""):
                found.setdefault(form, tag)
    return tuple(found.values())[:MOST_TAGS]


def is_about(value: str, text: str) -> bool:
    """Says whether a list of keywords is of this article and not of the whole site: a third of them has a word of its head in it."""
    inside = {word for word in words(text) if len(word) > 2}
    parts = [set(words(part)) for part in _SEVERAL.split(value)]
    parts = [part for part in parts if part]
    return bool(parts) and 3 * sum(bool(part & inside) for part in parts) >= len(parts)


def shown_tags(nodes: Sequence[LexborNode]) -> list[str]:
    """Returns the keywords that links below the article show: those of the first element that holds some."""
    found: list[str] = []
    holder: int | None = None
    for node in nodes:
        if not is_keyword(node):
            continue
        parent = _holder(node)
        if holder is not None and parent != holder:
            break
        holder = parent
        if text := tidy(node.text(), 80):
            found.append(text)
    return found


def is_keyword(node: LexborNode) -> bool:
    """Says whether an element is a link of a keyword, by its relation, its address, or the names around it."""
    if node.tag not in ("a", "mat-chip"):
        return False
    attributes = node.attributes
    kinds = (attributes.get("rel") or "").lower().split()
    if "category" in kinds:
        return False
    if "tag" in kinds or node.tag == "mat-chip" or _IN_TAGS.search(attributes.get("href") or ""):
        return True
    parent = node.parent
    names = " ".join(one.attributes.get("class") or "" for one in (node, parent, parent.parent if parent else None) if one is not None)
    return _IS_TAGS.search(names) is not None and not _IS_SECTION.search(attributes.get("class") or "")


def _holder(node: LexborNode) -> int:
    """The element around links: their list, each of them in an element of its own or not."""
    parent = node.parent
    if parent is not None and parent.parent is not None and parent.text().strip() == node.text().strip():
        return parent.parent.mem_id
    return parent.mem_id if parent is not None else 0


def section_of(given: Iterable[str], title: str | None) -> str | None:
    """Returns the first value that can name a section: a few words, not the headline, not the home page; None for none."""
    for value in given:
        text = value.strip(" \t\xa0:-–|")
        form = words(text)
        if form and len(form) <= MOST_WORDS_SECTION and form not in _listed("home") and not alike(text, title or "") and not "".join(form).isdigit():
            return text
    return None


def trails_of(described: Described) -> Iterator[str]:
    """Yields the steps of the trails that scripts describe, the last first."""
    for trail in described.trails[:3]:
        steps = [step for step in values(trail, "itemListElement")[:10] if isinstance(step, dict)]
        for step in reversed(steps):
            item = step.get("item")
            yield from filter(None, (tidy(name) for name in (step.get("name"), item.get("name") if isinstance(item, dict) else None)))


def sections_marked(items: Iterable[LexborNode], vicinity: Vicinity) -> tuple[str, ...]:
    """Returns the section that microdata names beside the headline; empty where it names none, or several."""
    named = [node for node in items if (node.attributes.get("itemprop") or "").lower() == "articlesection" and is_close(node, vicinity)]
    found = {tidy(node.attributes.get("content")) or tidy(node.text()) or "" for node in named}
    return tuple(found) if len(found) == 1 else ()


def sections_in(trail: Sequence[str], title: str | None, outlet: str | None) -> Iterator[str]:
    """Yields the steps of a trail behind its home page, the last first; nothing where it begins with none.

    Args:
        trail: The steps in their order.
        title: The headline, which is no section and ends the trail.
        outlet: The outlet, whose name is that of the home page; or None.
    """
    homes = _listed("home") | ({words(outlet)} if outlet else set())
    start = next((place for place, step in enumerate(trail) if words(step) in homes), None)
    if start is not None:
        yield from (step for step in reversed(trail[start + 1 :]) if not alike(step, title or "") and words(step) not in homes)


def shown_sections(above: Sequence[str], around: Sequence[str], nodes: Sequence[LexborNode], title: str | None) -> Iterator[str]:
    """Yields what around the headline may be the section's name, the surest first.

    Args:
        above: Lines above the headline, the nearest first.
        around: Lines around it, below first.
        nodes: Elements around it.
        title: The headline.
    """
    for node in nodes:
        attributes = node.attributes
        if "category" in (attributes.get("rel") or "").lower() or (node.tag == "a" and _IN_SECTION.search(attributes.get("href") or "")):
            yield tidy(node.text()) or ""
    pieces = [piece.strip(" \xa0:") for line in around if len(line) <= LONGEST_LINE for piece in _PIECES.split(line)]
    yield from (after for label, after in pairwise(pieces) if len(label) <= LONGEST_LABEL and words(label) in _listed("section_labels"))
    steps = [step for line in reversed(above) for step in _STEPS.split(line) if words(step)]
    homes = [place for place, step in enumerate(steps) if words(step) in _listed("home")]
    after = steps[homes[-1] + 1 :] if homes else []
    if len(after) <= MOST_STEPS:
        yield from (step for step in reversed(after) if not alike(step, title or ""))
    for node in nodes:
        if _IS_SECTION.search(node.attributes.get("class") or ""):
            inner = node.css_first("a")
            yield tidy((inner if inner is not None else node).text()) or ""
