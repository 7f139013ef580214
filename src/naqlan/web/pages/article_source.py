"""The page of an article as it was fetched: its source as text, never as a page, with the lines in which the paragraphs stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from naqlan.errors import PageError
from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.pipeline.kept_source import KeptSource, kept_source
from naqlan.store.stored import Version
from naqlan.web.pages import article
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

MOST = 80_000
"""Code points of one page of a source; the median page of news has 60,000."""
# What a browser would not show, or obey: shown by its number.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source, or a piece of a very long one.

    Attributes:
        number: From 1.
        text: Its words.
        goes_on: Whether it is not the beginning of its line.
        paragraphs: The numbers of the paragraphs that begin in it, from 0.
    """

    number: int
    text: str
    goes_on: bool
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceAsked:
    """The source of a version of an article.

    Attributes:
        found: The article.
        version: The version.
        kept: Its page; None where it was added as a record.
    """

    found: ArticleAsked
    version: Version
    kept: KeptSource | None


def ask(asked: Asked) -> SourceAsked:
    """Asks for the source.

    Raises:
        PageError: There is no such article, or it has no such version; status 404.
    """
    found, number = article.ask(asked), asked.given["version"]
    version = next((one for one in found.versions if one.number == number), None) if number else found.version
    if version is None:
        raise PageError(f"the article has no version {number}", status=404)
    return SourceAsked(found, version, kept_source(asked.store, version.number))


def shown(source: SourceAsked, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    parts = pages_of(source.kept) if source.kept is not None else [[]]
    part, paragraph = min(asked.given["part"], len(parts)), asked.given["paragraph"]
    if paragraph is not None:
        holding = (number for number, lines in enumerate(parts, start=1) if any(paragraph in one.paragraphs for one in lines))
        part = next(holding, part)
    lines = [(one, code(one.text)) for one in parts[part - 1]]
    return {"found": source.found, "version": source.version, "kept": source.kept, "lines": lines, "part": part, "count_of_parts": len(parts)}


def pages_of(kept: KeptSource) -> list[list[Line]]:
    """Returns the lines of a source, page by page, one at least."""
    found: list[list[Line]] = [[]]
    size = 0
    for one in lines_of(kept.text, kept.lines):
        if found[-1] and size + len(one.text) > MOST:
            found.append([])
            size = 0
        found[-1].append(one)
        size += len(one.text) + 1
    return found


def lines_of(text: str, starts: Sequence[int | None]) -> Iterator[Line]:
    """Yields the lines of a source; one that is longer than a page in pieces.

    Args:
        text: The source.
        starts: For each paragraph the line that it begins in, from 0, or None.
    """
    paragraphs: dict[int, list[int]] = {}
    for paragraph, start in enumerate(starts):
        if start is not None:
            paragraphs.setdefault(start, []).append(paragraph)
    for number, line in enumerate(text.split("\n")):
        for start in range(0, max(len(line), 1), MOST):
            yield Line(number + 1, line[start : start + MOST], start > 0, tuple(paragraphs.get(number, ())) if start == 0 else ())


def code(text: str) -> Markup:
    """Returns text of a source with what is unseen shown by its number."""
    found, last = [], 0
    for unseen in _UNSEEN.finditer(text):
        found += [escape(text[last : unseen.start()]), Markup('<span class="control">U+{}</span>').format(f"{ord(unseen[0]):04X}")]
        last = unseen.end()
    return Markup("").join([*found, escape(text[last:])])


PARAMETERS = (Parameter("part", "number", least=1, default=1), Parameter("version", "number", least=1), Parameter("paragraph", "number"))

ROUTES = (Route("article_source", "/articles/{article}/source", ask, shown, parameters=PARAMETERS),)
