"""Whose name may stand in another's place? States, groups, outlets and people of one kind, gender and number, from the lexicon's own lists."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from naqlan.lexicon.load import load_list, load_yaml
from tests.properties.compare import Difference, Item, differences, items, record
from tests.properties.edits import Changed, Edit, apply

EXCEPT = {
    # also a human name, or an ordinary word once a proclitic hangs on it
    **dict.fromkeys(("ألبانيا",), "ألباني, folded, is the family name الباني"),
    **dict.fromkeys(("جورجيا", "سانتياغو"), "the name of a woman, of a man too"),
    **dict.fromkeys(("سان مارينو",), "لسان is a tongue"),
    **dict.fromkeys(("طالبان",), "two students too, and مطالب"),
    **dict.fromkeys(("الماك",), "ماك opens Scottish names"),
    **dict.fromkeys(("فانا", "سانا", "إسنا", "إفي"), "لفانا, لسانا … are words of their own"),
    # what the name itself says: a number is a figure, a day is a time
    **dict.fromkeys(
        ("حركة النجوم الخمس", "حركة خمس نجوم", "حركة 5 نجوم", "حركة جيل زد 212", "حركة إم 23", "إم 23", "متمردو إم 23"),
        "a number and what seems to be counted",
    ),
    **dict.fromkeys(("تيار الغد السوري", "حزب غد الثورة", "حراك 25 جويلية", "فلامس بيلانغ", "حزب فلامس بيلانغ"), "a day, or the letters of one"),
    **dict.fromkeys(("عدن الغد", "الغد برس", "المصري اليوم", "روسيا اليوم", "روسيا اليوم عربي"), "a day"),
    **dict.fromkeys(("حكومة الوحدة الوطنية في ميانمار", "الإطار التنسيقي"), "their head word leads another life"),
}
"""Names that are more than a name, with the reason."""


@dataclass(frozen=True, eq=False)
class Named:
    """Something with a name, and all that a template may ask of it.

    Attributes:
        name: Its name; what a failure is reported under.
        kind: Who may stand in whose place: kind, gender and shape.
        forms: The words for each slot that templates have.
        others: Its further names and spellings.
    """

    name: str
    kind: str
    forms: dict[str, str]
    others: tuple[str, ...] = ()


_NO_NAME = re.compile(r"[A-Za-z.]|\d|^ال? |^(?:أخبار|[آأإ]ي |إ[ي]ج |ال[بو]|العربي|الترا|لو|لا|ليبانون|في)|للأنباء$")
"""Outlets whose name a template cannot hold: full stops and numbers are read by themselves, "أخبار" and "للأنباء" go with the word for an
agency, "آي" is a paper of its own, and a name in ال or ل loses a letter behind ل."""


def _first(value: Any) -> str:
    return (value if isinstance(value, str) else next(iter(value), "")) if value else ""


@cache
def states(*, all_of_them: bool = False) -> tuple[Named, ...]:
    """Returns the states that are no ordinary word, each with what it has: name, adjective, capital."""
    found = []
    for row in load_yaml("places.yaml")["countries"]:
        if row.get("weak") or (row["name"] in EXCEPT and not all_of_them):
            continue
        forms = {"state": row["name"]}
        adjective = _first(row.get("adjective"))
        if adjective:
            forms |= _adjective(adjective)
        if row.get("capital"):
            forms["capital"] = _first(row["capital"])
        found.append(Named(row["name"], f"state {row.get('gender', 'f')}", forms, tuple(row.get("other", ()))))
    return tuple(found)


def _adjective(adjective: str) -> dict[str, str]:
    words = adjective.split()
    both = all(word.endswith("ي") for word in words)
    made = {}
    for key, ending in (("nat", ""), ("nat_f", "ة"), ("nat_p", "ين"), ("nat_u", "ون")):
        forms = [word + ending if both or word is words[-1] else word for word in words]
        made[key] = " ".join(forms)
        made[f"the_{key}"] = " ".join("ال" + form if both or not place else form for place, form in enumerate(forms))
    return made


@cache
def groups(*, all_of_them: bool = False) -> tuple[Named, ...]:
    """Returns the parties, movements and armed groups that are no ordinary word, under every name that they have."""
    return tuple(
        Named(name, f"group {row.get('gender', 'f')}", {"group": name})
        for row in load_yaml("groups.yaml")["groups"]
        if not row.get("weak")
        for name in (row["name"], *row.get("other", ()))
        if all_of_them or name not in EXCEPT
    )


@cache
def outlets(*, all_of_them: bool = False) -> tuple[Named, ...]:
    """Returns the outlets that are no ordinary word, under every name that Arabic pages give them."""
    mantles = tuple(str(row["noun"]) for row in load_yaml("outlets.yaml")["mantles"])
    return tuple(
        Named(name, "outlet", {"outlet": name})
        for row in load_yaml("outlets.yaml")["outlets"]
        if not row.get("weak")
        for name in (row["name"], *row.get("other", ()))
        if all_of_them or (name not in EXCEPT and not _NO_NAME.search(name) and not name.removeprefix("ال").startswith(mantles))
    )


@cache
def capitals(*, all_of_them: bool = False) -> tuple[Named, ...]:
    """Returns the capitals that are no ordinary word, under every spelling."""
    rows = [row for row in load_yaml("places.yaml")["countries"] if row.get("capital")]
    return tuple(Named(name, "capital", {"capital": name}) for row in rows for name in _all(row["capital"]) if all_of_them or name not in EXCEPT)


def _all(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


@dataclass(frozen=True)
class Template:
    """A page with slots: `{state}`, `{the_nat_f}`, and with a preposition that hangs on it `{ل:state}`."""

    text: str

    def slots(self) -> set[str]:
        """Returns the names of its slots."""
        return {slot.split(":")[-1] for slot in self.text.replace("{", "}").split("}")[1::2]}

    def change(self, one: Named, other: Named) -> Changed:
        """Returns the page with one name in its slots, and what becomes of it with the other."""
        text, edits = "", []
        for place, part in enumerate(self.text.replace("{", "}").split("}")):
            if place % 2 == 0:
                text += part
                continue
            old, new = _filled(part, one), _filled(part, other)
            edits.append(Edit(len(text), len(text) + len(old), new))
            text += old
        return apply(text, edits)


def _filled(slot: str, named: Named) -> str:
    clitic, _, key = slot.rpartition(":")
    form = named.forms[key]
    return "لل" + form[2:] if clitic == "ل" and form.startswith("ال") else clitic + form


def changed_by(template: Template, one: Named, other: Named) -> list[Difference]:
    """Returns in what the record of a template differs once another name stands in its slots."""
    change = template.change(one, other)
    pairs = [(one.forms[key], other.forms[key]) for key in sorted(one.forms, key=lambda key: -len(one.forms[key])) if key in other.forms]
    return differences(change, lambda value: _renamed(value, pairs), old=list(_items(change.old)))


@cache
def _items(text: str) -> tuple[Item, ...]:
    return tuple(items(text, record(text)))


def _renamed(value: str, pairs: list[tuple[str, str]]) -> str:
    made, place = "", 0
    while place < len(value):
        old, new = next(((old, new) for old, new in pairs if value.startswith(old, place)), (value[place], value[place]))
        made, place = made + new, place + len(old)
    return made


@cache
def people() -> tuple[Named, ...]:
    """Returns some men of the lists of Arabic names, none of them an ordinary word, with their family names."""
    ordinary = {word for file in ("words_nouns", "words_adjectives", "words_also_names") for word in load_list(f"{file}.txt")}
    shared = set(load_yaml("names_shared.yaml")["shared"])
    places = {str(row["name"]) for section in ("countries", "cities") for row in load_yaml("places.yaml")[section]}
    others = places | set(load_list("names_given_feminine.txt"))
    given = [name for name in load_list("names_given_arabic.txt") if not {name} & (ordinary | shared | others) and " " not in name]
    family = [
        name for name in load_list("names_family_arabic.txt") if name.startswith("ال") and not {name, name[2:]} & (ordinary | shared | set(given))
    ]
    pairs = [("عصام", "البرعي"), *zip(given[::40], family[:: len(family) // len(given[::40])], strict=False)]
    return tuple(Named(f"{first} {last}", "man", {"man": f"{first} {last}", "family": last}) for first, last in pairs)
