"""Which country do these words name? States, their cities and capitals, and the adjectives and peoples of both, by their code."""

from functools import cache
from typing import Any

from naqlan.lexicon.forms import adjective_forms
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

MOST_WORDS = 4
"""Words that a name may have; the few longer ones begin with a shorter one of the same country."""
_ARTICLE = "ال"


def country_of(words: str) -> str | None:
    """Returns the code (ISO 3166 alpha-2, X… for entities without one) of the country that folded words name, belong to or lie in.

    Args:
        words: One to `MOST_WORDS` folded words, blanks between them, the article on them where they have it.

    Returns:
        The code; None where they name none, or an ordinary word too.
    """
    return _codes().get(words)


@cache
def _codes() -> dict[str, str]:
    data = load_yaml("places.yaml")
    codes: dict[str, str] = {}
    for city in data.get("cities", ()):
        if not city.get("weak") and city.get("country"):
            _put(codes, [city["name"], *_listed(city.get("other"))], str(city["country"]))
    for country in data.get("countries", ()):
        adjectives = [form for one in _listed(country.get("adjective")) for form, _ in adjective_forms(one)]
        peoples = _listed(country.get("people"))
        names = [country["name"], *_listed(country.get("other")), *_listed(country.get("capital"))]
        forms = [*names, *adjectives, *peoples, *(_ARTICLE + one for one in (*adjectives, *peoples))]
        _put(codes, forms if not country.get("weak") else forms[1:], str(country["iso"]))
    return codes


def _put(codes: dict[str, str], names: list[str], code: str) -> None:
    for name in names:
        words = " ".join(fold(name).split())
        if words.count(" ") < MOST_WORDS:
            codes[words] = code


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
