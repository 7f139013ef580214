"""Whose is the main picture, as its caption says?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from selectolax.lexbor import LexborNode

from naqlan.clean.heads import known
from naqlan.clean.html.json_ld import Described, Thing, values
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

LONGEST_CAPTION = 300
"""Code points of a caption; longer text around a picture is the article."""
MOST_WORDS = 6
_LEVELS = 3
_BRACKET = re.compile(r"[(\[]\s*([^()\[\]]{2,60})\s*[)\]]\s*\.?\s*$")
_TAIL = re.compile(r"(?:\s[-–—|/]\s|\s?[©]\s?)([^-–—|/©]{2,40})$")
_ATTRIBUTES = ("data-credit", "data-image-credit", "data-photo-credit", "data-copyright", "data-photographer", "data-author")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDS = re.compile(r"[.،؛:]\s+|[«»\"“”]")
_PARTS = re.compile(r"\s*[-–—/|]\s*")
_CREDIT = re.compile(r"credit|attribut|copyright|source|photographer", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(sorted((fold(str(word)) for word in load_yaml("page_facts.yaml")["picture_labels"]), key=len, reverse=True))
    return re.compile(rf"^\W{{0,3}}(?:{labels})(?:\s*[:：/،]\s*|\s+)", re.IGNORECASE)


@cache
def _listed(section: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words(str(word)) for word in load_yaml("page_facts.yaml")[section])


def credit_of(described: Iterable[str], pictures: Sequence[LexborNode]) -> str | None:
    """Returns whose the main picture is.

    Args:
        described: What scripts say of it, the surest first.
        pictures: The pictures below the headline, in order; only the first with a caption counts.

    Returns:
        A name as it stands, without «تصوير:» and the like; None where nothing tells.
    """
    for value in described:
        if bare := _bare(value):
            return bare
    for picture in pictures[:3]:
        if told := next(filter(None, map(_bare, _attributes(picture))), None):
            return told
        lines = list(_caption(picture))
        if lines:
            return next(filter(None, map(_credited, lines)), None)
    return None


def described_credits(article: Thing | None, whole: Described) -> Iterator[str]:
    """Yields whose the picture of a thing of JSON-LD is said to be."""
    for image in values(article, "image")[:3] if article is not None else ():
        thing = whole.whole(image)
        if not isinstance(thing, dict):
            continue
        for key in ("creditText", "creator", "author", "copyrightHolder", "copyrightNotice"):
            for value in values(thing, key):
                name = tidy(value.get("name")) if isinstance(value, dict) else tidy(value)
                if name:
                    yield name


def _attributes(picture: LexborNode) -> Iterator[str]:
    """What the element of a picture, or the one around it, has in an attribute for it."""
    for node in (picture, picture.parent):
        attributes = node.attributes if node is not None else {}
        yield from (value for key in _ATTRIBUTES if (value := tidy(attributes.get(key))))


def _caption(picture: LexborNode) -> Iterator[str]:
    """The lines of the smallest element around a picture that has text, credits in elements of their own first."""
    node: LexborNode | None = picture
    for _ in range(_LEVELS):
        node = node.parent if node is not None else None
        if node is None or node.tag in ("body", "main", "article"):
            return
        text = node.text().strip()
        after = node.next
        if not text and after is not None and after.tag not in ("-text", "p", "h1", "h2"):
            node, text = after, after.text().strip()
        if text:
            if len(text) <= LONGEST_CAPTION:
                named = [one for one in node.css("[class]") if _CREDIT.search(one.attributes.get("class") or "")]
                yield from (f"({credit})" for one in named if (credit := tidy(one.text())) and len(words(credit)) <= MOST_WORDS)
                yield from (line for line in map(tidy, node.text(separator="\n").split("\n")) if line)
                yield tidy(text) or ""
            return


def _credited(line: str) -> str | None:
    found = _BRACKET.search(line) or _TAIL.search(line)
    if found:
        return _bare(found[1])
    # «… أمام البرلمان. تصوير: سليم»
    for last in (line.rpartition(". ")[2], line.rpartition("، ")[2]):
        if _label().match(fold(last)) and (":" in last or "/" in last or _is_sure(last)):
            return _bare(last)
    end = next((part for part in reversed(_ENDS.split(line)) if part.strip()), "").strip(" .")
    return end if words(end) in known().sources else None


def _is_sure(line: str) -> bool:
    form = words(line)
    return any(form[: len(label)] == label for label in _listed("picture_sure"))


def _bare(value: str) -> str | None:
    """A name without the label before it; None for what is no name: many words, a bare «أرشيف»."""
    text = value.strip(" .:-–|©")
    label = _label().match(fold(text))
    if label and len(fold(text)) == len(text):
        text = text[label.end() :].strip(" .:-–|©")
    if words(text) in _listed("picture_no_names") or _YEAR.search(text):
        return None
    parts = _PARTS.split(text)
    if len(named := [part for part in parts if words(part) not in _listed("picture_no_names")]) < len(parts):
        text = " - ".join(named)
    return text if 0 < len(words(text)) <= MOST_WORDS else None
