"""Who wrote it, as the page's metadata says? Names of people or desks; no addresses, accounts, or the outlet itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from selectolax.lexbor import LexborNode

from naqlan.clean.heads import is_outlet, known
from naqlan.clean.html.json_ld import Described, Thing, values
from naqlan.clean.html.scope import is_other_thing
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words
from naqlan.clean.verbs import is_only_verb
from naqlan.lexicon.load import load_yaml

MOST_AUTHORS = 10
MOST_WORDS = 8
LONGEST_LINE = 120
LONGEST_NAME = 40
MOST_WORDS_ALONE = 3
"""Words of a name without any label; a caption that begins as names do has more («فرحة لاعبي …»)."""
_LINES_BESIDE = 8
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[٠-٩]{4}")
MOST_WORDS_SHOWN = 5
"""Words of a name that only stands beside the headline; more are a sentence («كتب الوزير في رسالة …»)."""
_SEVERAL = re.compile(r"\s*[،,؛;|/]\s*|\s+&\s+|\s+و\s+|\s+and\s+")
_NO_NAME = re.compile(r"https?:|www\.|@|\.(?:com|net|org)\b", re.IGNORECASE)
_ACCOUNTS = frozenset({"admin", "administrator", "editor", "root", "user", "webmaster", "author", "null", "none", "undefined"})
_PIECE = re.compile(r"\s*[\t|•·]\s*")
_DASHED = re.compile(r"\s*[\t|•·]\s*|\s+[-–—ـ]\s+")
_MARKS = " \t\xa0.:-–—"
_PARTED = re.compile(r"\W{0,3}\w+\s*[:/\-–ـ]")
"""A word that stands apart from what follows: «تقرير:», «تقرير/»."""
_DEGREE = re.compile(r"^(?:[^\W\d_]\s?\.\s?){1,3}(?=\w{2})")
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
    name = _BY.sub("", part.strip(_MARKS))
    form = words(name)
    label = next((label for label in _labels() if form[: len(label)] == label and len(form) > len(label)), None)
    if label is not None:
        # «تصوير ومونتاج: …» has more words before its colon.
        head, colon, rest = name.partition(":")
        joined = colon and len(words(head)) <= len(label) + 2
        name = (rest if joined else " ".join(name.split()[len(label) :])).strip(_MARKS)
    return _DEGREE.sub("", name)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(label[0] for label in _labels())


@cache
def _desks() -> frozenset[str]:
    return frozenset(words(word)[0] for word in load_yaml("page_facts.yaml")["desks"])


@cache
def _labels() -> tuple[tuple[str, ...], ...]:
    labels = load_yaml("page_facts.yaml")["byline_labels"]
    return tuple(sorted((*(words(label) for label in labels), *((noun,) for noun in _nouns())), key=len, reverse=True))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(words(noun)[0] for noun in load_yaml("page_facts.yaml")["byline_nouns"])


def _is_no_name(form: tuple[str, ...], outlet: str | None) -> bool:
    if all(word.isdigit() for word in form) or (len(form) == 1 and form[0] in _ACCOUNTS) or form[0] in _desks():
        return True
    return bool(outlet) and is_outlet(form, words(outlet or ""))


def publisher_of(article: Thing | None, described: Described) -> str | None:
    """Returns the name of a thing's publisher, None where it names none."""
    if article is None:
        return None
    names = names_of([*values(article, "publisher"), *values(article, "sourceOrganization")], described)
    return names[0] if names else None


def authors_in(items: Iterable[LexborNode]) -> list[str]:
    """Returns the authors that microdata names, those of comments and other things left aside."""
    found = []
    for node in items:
        attributes = node.attributes
        if "author" not in (attributes.get("itemprop") or "").lower().split() or is_other_thing(node):
            continue
        inner = node.css_first('[itemprop~="name"]')
        name = tidy(attributes.get("content")) or tidy(inner.attributes.get("content") or inner.text() if inner is not None else node.text())
        found += [name] if name else []
    return found


def shown_authors(lines: Sequence[str], nodes: Iterable[LexborNode]) -> Iterator[str]:
    """Yields the names that lines and elements around the headline give as those of authors.

    Args:
        lines: Short lines, the nearest first; pieces of a line parted by tabs.
        nodes: Elements whose names say that they hold an author.
    """
    for line in lines:
        for piece in _pieces(line)[:6] if len(line) <= LONGEST_LINE else ():
            labelled = _labelled(piece)
            if labelled and _may_name(labelled):
                yield labelled
                return
    for node in nodes:
        first = tidy(node.text(separator="\n").strip().split("\n")[0]) or ""
        for name in (_name(first), _name(tidy(node.text(separator=" "), LONGEST_LINE) or "")):
            if _may_name(name):
                yield name
                return
    yield from _beside_date([*lines][:_LINES_BESIDE])


def _pieces(line: str) -> list[str]:
    """The pieces of a line, a label in one of its own («بقلم | …») joined to what follows it."""
    pieces = _PIECE.split(line.replace(":\t", ": "))
    for place in range(len(pieces) - 1):
        if words(pieces[place]) in _labels():
            pieces[place] = f"{pieces[place].rstrip(_MARKS)}: {pieces[place + 1]}"
    return pieces


def _beside_date(lines: Sequence[str]) -> Iterator[str]:
    """Yields the name of a person in the line of the date, or alone in the line before or after it."""
    dated = next((place for place, line in enumerate(lines) if _YEAR.search(line)), None)
    if dated is None:
        return
    pieces = _DASHED.split(lines[dated])
    beside = [lines[place] for place in (dated - 1, dated + 1) if 0 <= place < len(lines)]
    yield from (piece.strip(_MARKS) for piece in (*pieces, *(last for line in beside for last in _DASHED.split(line))) if _is_person(piece))


def _is_person(piece: str) -> bool:
    return len(piece) <= LONGEST_NAME and len(piece.split()) <= MOST_WORDS_ALONE and known().part(piece, None) == "person" and _may_name(piece)


def _labelled(piece: str) -> str | None:
    """The name after a label; without a colon only one that begins as names do."""
    if next(iter(words(piece.strip(_MARKS)[:20])), None) not in _first_words():
        return None
    name = _name(piece)
    form = words(name)
    named = bool(set(form[:1]) & known().names)
    if words(piece)[0] in _nouns() and not (named and _PARTED.match(piece)):
        return None
    return name if len(form) < len(words(piece)) and (":" in piece or named) else None


def _may_name(name: str) -> bool:
    form = words(name)
    return 1 < len(form) <= MOST_WORDS_SHOWN and not any(word.isdigit() for word in form) and not is_only_verb(form[0])
