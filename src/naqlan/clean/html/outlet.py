"""Which outlet is it, as the page names itself, or as its host is known?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from naqlan.clean.html.document import Document
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words
from naqlan.lexicon.load import load_yaml

MOST_WORDS = 6
"""Words of an outlet's name; a longer one has a slogan, which stands after a dash or a bar."""
LONGEST_NOTICE = 300
"""Code points of a notice of rights that are read."""
MOST_NOTICES = 8
_LOGO = 'a[href="/"] img[alt]:not([alt=""]), [class*="logo" i] img[alt]:not([alt=""]), img[class*="logo" i][alt]:not([alt=""])'
_RIGHTS = ':is(p, div, td, span, font, small, li, footer):lexbor-contains("©")'
_ARABIC = re.compile("[\u0621-\u064a]")
_SLOGAN = re.compile(r"\s*[|•»«:]\s*|\s+[-–—/]\s+")


def outlet_of(names: Sequence[str | None], host: str | None) -> str | None:
    """Returns the outlet's name.

    Args:
        names: What the page calls itself, the surest first.
        host: Its host, or None.

    Returns:
        The first name in Arabic; else the Arabic name of the outlet at that host; else the first name. None where nothing
        names it.
    """
    found = [name for name in (_bare(name) for name in names if name) if name]
    arabic = next((name for name in found if _ARABIC.search(name)), None)
    return arabic or outlet_at(host) or next(iter(found), None)


def outlet_at(host: str | None) -> str | None:
    """Returns the Arabic name of the outlet at a host, its subdomains counted to it unless they have a name of their own; None for an unknown one."""
    labels = (host or "").split(".")
    return next((name for start in range(len(labels) - 1) if (name := _hosts().get(".".join(labels[start:])))), None)


@cache
def _hosts() -> dict[str, str]:
    return {str(host): str(entry["name"]) for entry in load_yaml("outlets.yaml")["outlets"] for host in entry["domains"]}


def shown_names(document: Document) -> Iterator[str]:
    """Yields what the frame of a page calls it: the text beside its mark of rights, and that of its logo."""
    for node in document.tree.css(_LOGO)[:3]:
        yield tidy(node.attributes.get("alt")) or ""
    for node in reversed(document.tree.css(_RIGHTS)[-MOST_NOTICES:]):
        text = tidy(node.text(deep=False), LONGEST_NOTICE) or ""
        if found := _owner().search(text):
            yield found["before"] or found["after"]


@cache
def _owner() -> re.Pattern[str]:
    rights = "|".join(re.escape(str(word)) for word in load_yaml("page_facts.yaml")["rights"])
    name = r"[^\W\d_][^-–|.،,©()\d]{1,40}"
    return re.compile(
        rf"(?:{rights})\s{{1,3}}(?:لـ?\s?)?(?P<before>{name}?)\s{{0,3}}©|©\s{{0,3}}(?:\d{{4}}\s{{0,3}}(?:[-–]\s{{0,3}}\d{{4}})?\s{{0,3}})?(?P<after>{name})"
    )


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
