"""How is a number bounded? The words before it (أكثر من، نحو، ما لا يقل عن) and after its noun (على الأقل)."""

from functools import cache

from naqlan.dates.scan import Cut
from naqlan.extract.figure_numbers import Number
from naqlan.extract.figure_words import figure_words
from naqlan.record.figure import Bound
from naqlan.text.fold import FOLDED, fold, fold_map

_LONGEST_BOUND = 4


def following(whole: Cut, place: int) -> int:
    """Returns the first piece from `place` on that is no blank, on the same line; -1 where there is none."""
    while place < len(whole.pieces):
        piece = whole.pieces[place]
        if not piece.isspace():
            return place
        if "\n" in piece:
            return -1
        place += 1
    return -1


def preceding(whole: Cut, place: int) -> int:
    """Returns the last piece before `place` that is no blank, on the same line; -1 where there is none."""
    place -= 1
    while place >= 0:
        piece = whole.pieces[place]
        if not piece.isspace():
            return place
        if "\n" in piece:
            return -1
        place -= 1
    return -1


@cache
def _bounds() -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    """The words that bound a number, by the last of them, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in figure_words()["bounds"].items():
        for phrase in phrases:
            words = tuple(fold(word) for word in phrase.split())
            found.setdefault(words[-1], []).append((words, bound))
    for phrases in found.values():
        phrases.sort(key=lambda row: -len(row[0]))
    return found


def bound_before(whole: Cut, number: Number, start: int) -> tuple[Bound, int]:
    """Returns the bound of the figure that begins at `start`, and where it begins with its bounding words."""
    places: list[int] = []
    place = number.first
    while len(places) < _LONGEST_BOUND and (place := preceding(whole, place)) >= 0:
        places.append(place)
    if not places or start < whole.starts[number.first]:
        return "exactly", start
    words = [FOLDED[whole.pieces[place]] for place in places]
    for phrase, bound in bounds_ending(words[0]):
        lead = _match(phrase, words)
        if lead is not None:
            first = places[len(phrase) - 1]
            offset = fold_map(whole.pieces[first]).back(lead, lead + 1)[0] if lead else 0
            return bound, whole.starts[first] + offset
    return "exactly", start


def bounds_ending(word: str) -> list[tuple[tuple[str, ...], Bound]]:
    """Returns the bounding phrases that end with `word`, proclitics aside, the longest first."""
    known = _bounds()
    return known.get(word) or known.get(word[1:], []) or known.get(word[2:], [])


def _match(phrase: tuple[str, ...], words: list[str]) -> int | None:
    """The proclitics' length on the first word where `phrase` stands before the number, else None."""
    if len(phrase) > len(words):
        return None
    *rest, first = words[: len(phrase)]
    if tuple(reversed(rest)) != phrase[1:]:
        return None
    lead = len(first) - len(phrase[0])
    if lead < 0 or not first.endswith(phrase[0]) or any(letter not in "وفبلك" for letter in first[:lead]):
        return None
    return lead


def bound_after(whole: Cut, last: int) -> tuple[Bound, int] | None:
    """Returns the bound that stands after a counted noun («على الأقل») and where it ends, or None."""
    place = following(whole, last)
    if place >= 0 and whole.pieces[place] in ("،", ","):
        place = following(whole, place + 1)
    if place < 0:
        return None
    for words, bound in _after().get(FOLDED[whole.pieces[place]], []):
        end = _phrase_end(whole, place, words)
        if end:
            return bound, whole.starts[end]
    return None


@cache
def _after() -> dict[str, list[tuple[list[str], Bound]]]:
    """The words that bound a number from behind its noun, by the first of them."""
    found: dict[str, list[tuple[list[str], Bound]]] = {}
    for bound, phrases in figure_words()["bounds_after"].items():
        for phrase in phrases:
            words = [fold(word) for word in phrase.split()]
            found.setdefault(words[0], []).append((words, bound))
    return found


def _phrase_end(whole: Cut, place: int, words: list[str]) -> int | None:
    end = place
    for word in words:
        if place < 0 or FOLDED[whole.pieces[place]] != word:
            return None
        end = place + 1
        place = following(whole, end)
    return end
