"""Which office, group, outlet or place does a name mean, whatever article it stands in?"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from naqlan.lexicon.load import load_yaml
from naqlan.record.entity import EntityKind
from naqlan.resolve.office import folded_words, is_state, without_countries

BODY_HEAD = ("وزاره",)
"""What a ministry's name is often given without, folded: "الخارجية الأميركية" is "وزارة الخارجية الأميركية"."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a name means.

    Attributes:
        key: The same for all wordings of one name.
        name: Our own name for it; None where the lexicon has none.
    """

    key: str
    name: str | None


_FILES: dict[str, tuple[tuple[str, str], ...]] = {
    "outlet": (("outlets.yaml", "outlets"),),
    "group": (("groups.yaml", "groups"),),
    "office": (("offices.yaml", "institutions"), ("offices.yaml", "metonyms"), ("places.yaml", "countries"), ("groups.yaml", "groups")),
    "place": (("places.yaml", "cities"), ("places.yaml", "countries")),
}
_HEADS = (("offices.yaml", "heads"), ("outlets.yaml", "mantles"), ("outlets.yaml", "collectives"), ("groups.yaml", "peoples"))


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


@cache
def _names(kind: str) -> dict[tuple[str, ...], str]:
    """For the folded words of each name of the lexicon our own name."""
    found: dict[tuple[str, ...], str] = {}
    for file, section in _FILES[kind]:
        for row in load_yaml(file)[section]:
            for form in (row["name"], *_listed(row.get("other")), *_listed(row.get("weak_other"))):
                found.setdefault(folded_words(form), row.get("of") or row["name"])
    return found


@cache
def _bare_heads() -> frozenset[str]:
    """Nouns that name a kind of body and none of them by themselves ("الوزارة", "الصحيفة"), singular and plural."""
    rows = [row for file, section in _HEADS for row in load_yaml(file)[section]]
    forms = [form for row in rows for key in ("noun", "name", "plural", "other") for form in _listed(row.get(key))]
    return frozenset(word for form in forms for word in folded_words(form) if len(folded_words(form)) == 1)


@lru_cache(maxsize=50_000)
def entity_of(kind: EntityKind, name: str) -> Known | None:
    """Returns what a name means across articles.

    Args:
        kind: What it is.
        name: As written.

    Returns:
        Its key and our own name; None for an unnamed source, and for what only its article makes clear ("الوزارة", "الصحيفة").
    """
    words = folded_words(name)
    if kind == "anonymous" or not words:
        return None
    own = _names(kind).get(words)
    if own is not None:
        return Known(" ".join(folded_words(own)), own)
    rest, countries = without_countries(name)
    if not rest:
        return Known("@" + "+".join(countries), None) if is_state(name) else None
    if len(rest) == 1 and not countries and rest[0] in _bare_heads():
        return None
    rest = rest[1:] if rest[:1] == BODY_HEAD and len(rest) > 1 and countries else rest
    return Known(" ".join(rest) + ("@" + "+".join(countries) if countries else ""), None)
