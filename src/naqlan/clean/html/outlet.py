"""Which outlet is it, as the page names itself, or as its host is known?"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from selectolax.lexbor import LexborNode

from naqlan.clean.html.document import Document
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words
from naqlan.lexicon.load import load_yaml

MOST_WORDS = 6
"""Words of an outlet's name; a longer one has a slogan, which stands after a dash or a bar."""
LONGEST_NOTICE = 300
"""Code points of a notice of rights that are read."""
MOST_LOGOS = 8
MOST_STEPS = 1_500
"""Nodes at the end of a page among which its notice of rights is looked for."""
LONGEST_NAME = 60
_LOGO = (
    'a[href="/"] img[alt]:not([alt=""]), [class*="logo" i] img[alt]:not([alt=""]), img[class*="logo" i][alt]:not([alt=""]), '
    '[id*="logo" i] img[alt]:not([alt=""]), [class*="logo" i] a[href][title], [id*="logo" i] a[href][title],'
    '[class~="logo" i] > a, [class~="brand" i] > a, '
    'a[rel~="home" i], [class~="site-title" i], [class~="site-name" i], [class~="navbar-brand" i]'
)
_UNREAD = frozenset({"script", "style", "noscript", "head", "template"})
_ARABIC = re.compile("[\u0621-\u064a]")
_SLOGAN = re.compile(r"\s*[|•»«:]\s*|\s+[-–—/]\s+")


def outlet_of(names: Iterable[str | None], host: str | None) -> str | None:
    """Returns the outlet's name.

    Args:
        names: What the page calls itself, the surest first.
        host: Its host, or None.

    Returns:
        The first name in Arabic; else the Arabic name of the outlet at that host; else the first name. None where nothing
        names it.
    """
    first = None
    for name in filter(None, (_bare(name) for name in names if name)):
        if _ARABIC.search(name):
            return name
        first = first or name
    return outlet_at(host) or first


def outlet_at(host: str | None) -> str | None:
    """Returns the Arabic name of the outlet at a host, its subdomains counted to it unless they have a name of their own; None for an unknown one."""
    labels = (host or "").split(".")
    return next((name for start in range(len(labels) - 1) if (name := _hosts().get(".".join(labels[start:])))), None)


@cache
def _hosts() -> dict[str, str]:
    return {str(host): str(entry["name"]) for entry in load_yaml("outlets.yaml")["outlets"] for host in entry["domains"]}


def shown_names(document: Document) -> Iterator[str]:
    """Yields what the frame of a page calls it: its logo, its name above the menu, the text beside its mark of rights."""
    for node in document.tree.css(_LOGO)[:MOST_LOGOS]:
        yield _logo().sub("", tidy(node.attributes.get("alt") or node.text().strip() or node.attributes.get("title"), LONGEST_NAME + 1) or "")
    for text in _last_texts(document.root):
        if ("©" in text or _is_right(text)) and (found := _owner().search(tidy(text, LONGEST_NOTICE) or "")):
            yield next(filter(None, found.groups()), "")


def _last_texts(root: LexborNode | None) -> Iterator[str]:
    """Yields the texts at the end of a page, the last first; those of one element together."""
    node = root
    for _ in range(MOST_STEPS):
        if node is None:
            return
        if node.tag not in _UNREAD and node.last_child is not None:
            node = node.last_child
            continue
        while node is not None and node.prev is None:
            node = node.parent
            if node is not None and (text := node.text(deep=False)).strip():
                yield _noticed(node, text)
        node = node.prev if node is not None else None


def _noticed(node: LexborNode, text: str) -> str:
    """The text of an element with that of its links, where it is a notice of rights and no more."""
    whole = node.text() if "©" in text or _is_right(text) else ""
    return whole if 0 < len(whole) <= LONGEST_NOTICE else text


def _is_right(text: str) -> bool:
    return any(str(word) in text for word in load_yaml("page_facts.yaml")["rights"])


@cache
def _logo() -> re.Pattern[str]:
    return re.compile(r"^(?:" + "|".join(map(re.escape, load_yaml("page_facts.yaml")["logos"])) + r")\s+|\s+(?:logo)$", re.IGNORECASE)


@cache
def _owner() -> re.Pattern[str]:
    rights = "|".join(re.escape(str(word)) for word in load_yaml("page_facts.yaml")["rights"])
    around = "|".join(re.escape(str(word)) for word in load_yaml("page_facts.yaml")["rights_around"])
    name = rf"(?!(?i:{around})\b)[^\W\d_][^-–|.،,©()\d]{{1,40}}"
    years = r"(?:\d{4}\s{0,3}(?:[-–]\s{0,3}\d{4})?\s{0,3})?"
    shapes = (
        rf"(?:{rights})\s{{1,3}}(?:لـ?\s?)?({name}?)\s{{0,3}}©",
        rf"(?:{rights})\s{{1,3}}(?:لـ\s?|ل(?=\w{{3,9}}\s))({name})",
        rf"©\s{{0,3}}{years}({name})",
        rf"(?:{rights})\s{{0,3}}[:،]\s{{0,3}}({name})",
        rf"^(?!.{{0,40}}(?:{rights}))({name}?)\s{{0,3}}©",
    )
    return re.compile("|".join(shapes))


def _bare(name: str) -> str | None:
    """A name without its slogan and the word for its kind (صحيفة); None for an address or an account."""
    name = name.strip().lstrip("@")
    if "://" in name:
        return None
    first = next((part for part in _SLOGAN.split(name) if words(part)), "").split()
    form = tuple(word for one in first for word in words(one)[:1])
    if len(form) == len(first) > 1 and _mantle(form) == form[:1]:
        first = first[1:]
        first = first[:-1] if len(first) > 1 and form[-1] in _tails() else first
    return tidy(" ".join(first)) if len(first) <= MOST_WORDS else None


def _mantle(form: tuple[str, ...]) -> tuple[str, ...] | None:
    """The longest word for a kind of outlet that a name begins with."""
    return next((mantle for mantle in _mantles() if form[: len(mantle)] == mantle), None)


@cache
def _mantles() -> tuple[tuple[str, ...], ...]:
    entries = load_yaml("outlets.yaml")["mantles"]
    found = {words(str(entry["noun"])) for entry in entries if entry["kind"] in ("newspaper", "agency") and not entry.get("weak")}
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _tails() -> frozenset[str]:
    return frozenset(words(str(word))[0] for word in load_yaml("page_facts.yaml")["agency_tails"])
