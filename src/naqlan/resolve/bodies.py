"""Is an office, as a role names it, one of a body or a state? By the words of both: nothing is known of who sits where."""

from naqlan.resolve.entity import BODY_HEAD
from naqlan.resolve.office import PROCLITICS, is_state, without_countries

COUNTRY = "@"
"""Parts the words of an office or a body from the countries that it names."""
ALONE = 2
"""Words of an office of a body whose name is one word, such as a ministry's: with more before them, that word may mean another body."""


def state_of(name: str) -> str | None:
    """Returns the ISO code of the state that a name is; None where it is none."""
    rest, codes = without_countries(name)
    return codes[0] if is_state(name) and not rest and len(codes) == 1 else None


def search_word(key: str, name: str) -> str:
    """Returns what an office (`Office.key`) must hold to be one of a body or a state, to be looked for before `is_of` decides."""
    code = state_of(name)
    return f"{COUNTRY}{code}" if code is not None else (_words(key) or [""])[-1]


def is_of(office: str, key: str, name: str) -> bool:
    """Says whether an office is one of a body or a state: the words of the body end those of the office, and the countries are the same.

    Args:
        office: As `Office.key` has it.
        key: Of the body (`Known.key`).
        name: Of the body.
    """
    function, _, countries = office.partition(COUNTRY)
    code = state_of(name)
    if code is not None:
        return countries == code and len(function.split()) <= ALONE
    words, held = _words(key), function.split()
    if not words or key.partition(COUNTRY)[2] != countries or len(held) <= len(words):
        return False
    before, ending = held[: -len(words)], held[-len(words) :]
    if len(words) == 1 and len(before) >= ALONE and tuple(before[-1:]) != BODY_HEAD:
        return False
    return ending[1:] == words[1:] and ending[0] in {words[0], *(proclitic + words[0] for proclitic in PROCLITICS)}


def _words(key: str) -> list[str]:
    """The words of a body, a ministry without that word."""
    words = key.partition(COUNTRY)[0].split()
    return words[1:] if tuple(words[:1]) == BODY_HEAD and len(words) > 1 else words
