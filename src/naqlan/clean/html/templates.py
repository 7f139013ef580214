"""How are the pages of this outlet made, where that is known? Selectors from `lexicon/data/outlets.yaml`, which are hints."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from selectolax.lexbor import LexborNode

from naqlan.clean.html.address import host_of
from naqlan.clean.html.document import Document, path_of
from naqlan.lexicon.load import load_yaml

MOST_NODES = 60
"""Elements that one selector gives; the rest are left aside."""


@dataclass(frozen=True, slots=True)
class Template:
    """How the pages of an outlet are made: CSS selectors, each empty where it is not known.

    Attributes:
        container: What holds the text.
        title: The headline.
        date: When it was published.
        author: Who wrote it.
        drop: What stands in the container and is none of the article.
    """

    container: str
    title: str = ""
    date: str = ""
    author: str = ""
    drop: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a template finds its parts on a page, as places of nodes (`document.path_of`).

    Attributes:
        containers: What may hold the text, in order of the page.
        drops: What stands in it and goes.
    """

    containers: tuple[str, ...] = ()
    drops: frozenset[str] = frozenset()


def template_for(url: str | None) -> Template | None:
    """Returns the template for the pages of an address's host, or of the hosts above it; None where there is none."""
    labels = (host_of(url) or "").split(".")
    return next((found for start in range(len(labels) - 1) if (found := templates().get(".".join(labels[start:])))), None)


def elements(document: Document, selector: str) -> list[LexborNode]:
    """Returns the elements that a selector of a template gives, in order of the page; empty for an empty selector."""
    return list(document.tree.css(selector)[:MOST_NODES]) if selector else []


def places_of(document: Document, template: Template | None) -> Places:
    """Finds the container of a template on a page, and what goes of it; nothing without a template."""
    if template is None:
        return Places()
    containers = dict.fromkeys(path_of(node) for node in elements(document, template.container))
    return Places(tuple(containers), frozenset(path_of(node) for node in elements(document, template.drop)))


@cache
def templates() -> dict[str, Template]:
    """Returns the templates by host."""
    return dict(_read())


def _read() -> Iterator[tuple[str, Template]]:
    for entry in load_yaml("outlets.yaml")["templates"]:
        one = Template(
            container=str(entry["container"]),
            title=str(entry.get("title", "")),
            date=str(entry.get("date", "")),
            author=str(entry.get("author", "")),
            drop=", ".join(map(str, entry.get("drop", ()))),
        )
        for host in entry["hosts"]:
            yield str(host), one
