"""Who wrote it, as the page's metadata says? Names of people or desks; no addresses, accounts, or the outlet itself."""

import re
from collections.abc import Iterable

from naqlan.clean.heads import is_outlet, known
from naqlan.clean.html.json_ld import Described, Thing, values
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words

MOST_AUTHORS = 10
MOST_WORDS = 8
_SEVERAL = re.compile(r"\s*[،,؛;|/]\s*|\s+&\s+|\s+و\s+|\s+and\s+")
_NO_NAME = re.compile(r"https?:|www\.|@|\.(?:com|net|org)\b", re.IGNORECASE)
_ACCOUNTS = frozenset({"admin", "administrator", "editor", "root", "user", "webmaster", "author", "null", "none", "undefined"})
_BY = re.compile(r"^by\s+", re.IGNORECASE)


def names_of(things: Iterable[object], described: Described) -> list[str]:
    """Returns the names of things of JSON-LD: strings, objects with a name, references to such."""
    found: list[str] = []
    for value in things:
        thing = described.whole(value)
        if isinstance(thing, dict):
            found += [name for name in map(tidy, values(thing, "name")) if name]
        elif name := tidy(thing):
            found.append(name)
    return found


def authors_of(given: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """Returns the authors among values of metadata.

    Args:
        given: The values, several names in one or not.
        outlet: The page's outlet, which is no author; or None.

    Returns:
        The names in order, each once, «بقلم» and the like left off; empty where nobody is named.
    """
    found: dict[tuple[str, ...], str] = {}
    for value in given:
        if _NO_NAME.search(value):
            continue
        for part in _SEVERAL.split(value):
            name = _name(part)
            form = words(name)
            if form and len(form) <= MOST_WORDS and not _is_no_name(form, outlet):
                found.setdefault(form, name)
    return tuple(found.values())[:MOST_AUTHORS]


def _name(part: str) -> str:
    """The name without the words before it that say what its bearer did («كتب:», «بقلم»)."""
    name = _BY.sub("", part.strip(" \t\xa0.:-–—"))
    while True:
        head, _, rest = name.partition(" ")
        if rest and words(head) in known().desks and head.rstrip(":") != name:
            name = rest.strip(" :-–—")
        else:
            return name


def _is_no_name(form: tuple[str, ...], outlet: str | None) -> bool:
    if all(word.isdigit() for word in form) or (len(form) == 1 and form[0] in _ACCOUNTS):
        return True
    return bool(outlet) and is_outlet(form, words(outlet or ""))


def publisher_of(article: Thing | None, described: Described) -> str | None:
    """Returns the name of a thing's publisher, None where it names none."""
    if article is None:
        return None
    names = names_of([*values(article, "publisher"), *values(article, "sourceOrganization")], described)
    return names[0] if names else None
