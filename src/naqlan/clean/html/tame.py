"""Can this source be parsed in bounded time and memory? Where it cannot, its tags are flattened; no word of it is lost.

Three things make a parser that follows the standard run away: elements within elements, and attributes of one element (its
time grows with the square of their number), and formatting left open, which it opens again in every block below, attributes
and all (25,000 paragraphs below 3,000 open `<b>` are 75 million elements, from 200 kB of source).
"""

import re
from dataclasses import dataclass

FEW_TAGS = 5_000
"""Tags that are parsed as they stand: nested to the last they take lexbor 25 ms."""
MOST_TAGS = 100_000
"""Tags of a page that are parsed; the largest news pages seen have 20,000."""
MOST_DEPTH = 400
"""Elements within elements that are parsed as such; no page seen has 100."""
MOST_REPEATED = 100_000_000
"""Code points of formatting that may at worst be opened again, over all blocks."""
_SIZE_OF_ELEMENT = 100
"""Bytes that an element without attributes takes."""
_NAMES = "(a|b|i|s|u|em|tt|big|code|font|nobr|small|strike|strong)(?=[\\s/>])"
# The letters ahead are those that the names begin with: they turn most tags away before the names are tried.
_FORMAT = re.compile("<(?=[abcefinstuABCEFINSTU])" + _NAMES + "([^>]*+)", re.IGNORECASE)
_FORMAT_OR_END = re.compile("(</?)" + _NAMES, re.IGNORECASE)
_CROWDED = re.compile(r"""(<[a-zA-Z][^\s/>]*+)(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+){500,}+""")
"""A tag with 500 attributes, read as the standard says; possessive throughout, so that it stays linear."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot colgroup caption "
    "html head body script style title textarea".split()
)
"""Tags that do not stand within each other, open or closed: they count for no depth."""


@dataclass(frozen=True, slots=True)
class Tame:
    """A source that can be parsed.

    Attributes:
        source: The source, as it stood unless it was hostile.
        rest: What was cut off behind `MOST_TAGS`; empty but for pages beyond all measure.
    """

    source: str
    rest: str = ""


def tame(source: str) -> Tame:
    """Bounds what a source costs to parse; a page as they are comes back as it stood."""
    tags = source.count("<")
    rest = ""
    if tags > MOST_TAGS:
        end = _place_of_tag(source, MOST_TAGS)
        source, rest, tags = source[:end], source[end:], MOST_TAGS
    source = _CROWDED.sub(r"\1", source)
    if _repeated(source) * tags > MOST_REPEATED:
        source = _FORMAT_OR_END.sub(r"\1span", source)
    return Tame(_flattened(source) if tags > FEW_TAGS else source, rest)


def _place_of_tag(source: str, number: int) -> int:
    place = -1
    for _ in range(number + 1):
        place = source.find("<", place + 1)
    return place


def _repeated(source: str) -> int:
    """Returns how many code points of formatting may at worst be open at once: all of it, and one link."""
    formatting = link = 0
    for name, attributes in _FORMAT.findall(source):
        if attributes and _is_broken(attributes):
            return MOST_REPEATED  # A mark of quotation hides where the tag ends.
        size = _SIZE_OF_ELEMENT + len(attributes)
        if name in "aA":
            link = max(link, size)
        else:
            formatting += size
    return formatting + link


def _is_broken(attributes: str) -> bool:
    return attributes.count('"') % 2 > 0 or (attributes.count("'") % 2 > 0 and '"' not in attributes)


def _flattened(source: str) -> str:
    """Returns a source without the tags beyond `MOST_DEPTH`; what stands between them stays."""
    pieces = []
    start = depth = skipped = 0
    for found in _TAG.finditer(source):
        if found[2].lower() in _FLAT:
            continue
        if not found[1]:
            depth += 1
            skip = depth > MOST_DEPTH
            skipped += skip
        else:
            skip = skipped > 0
            skipped -= skip
            depth = max(0, depth - 1)
        if skip:
            pieces.append(source[start : found.start()])
            end = source.find(">", found.end())
            start = end + 1 if end >= 0 else len(source)
    return "".join((*pieces, source[start:])) if pieces else source
