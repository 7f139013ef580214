"""Which agencies does a page name as its source? Told from its credits by the list of outlets, one name for all spellings of one."""

import re
from collections.abc import Iterable
from functools import cache

from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

FILE = "outlets.yaml"
_LETTERS = re.compile(r"[^\W_]+")


def agencies_of(credits_of_page: Iterable[str]) -> tuple[str, ...]:
    """Returns the agencies among the credits of a page (`Metadata.credits`), each once, in their order; empty where it names none.

    An agency that the list knows has the list's name, whatever the page's spelling («أ.ف.ب», «ا ف ب»); another, and the word for several that
    are not named («وكالات»), stands as the page writes it.
    """
    found: dict[str, None] = {}
    for credit in credits_of_page:
        name = _names().get(_plain(credit)) or (credit if _is_some_agency(credit) else None)
        if name is not None:
            found[name] = None
    return tuple(found)


def _plain(name: str) -> str:
    """The letters of a name, folded: abbreviations are written with and without stops and blanks."""
    return "".join(_LETTERS.findall(fold(name)))


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in load_yaml(FILE)["outlets"]:
        if entry["kind"] == "agency":
            for spelling in (entry["name"], *entry.get("other", ()), *entry.get("weak_other", ())):
                found.setdefault(_plain(str(spelling)), entry["name"])
    return found


@cache
def _nouns() -> frozenset[str]:
    """Words that say of a name that it is an agency's, or of several that they are agencies."""
    nouns = [entry for entry in load_yaml(FILE)["mantles"] if entry["kind"] == "agency"]
    return frozenset(fold(word).split()[0] for entry in nouns for word in (entry["noun"], *entry["plural"]))


def _is_some_agency(credit: str) -> bool:
    first = fold(credit).split()[:1]
    return bool(first) and first[0].removeprefix("ال") in _nouns()
