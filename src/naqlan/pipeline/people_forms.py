"""What follows from forms of names alone? Their keys, how they are compared, how they grow, whom they make."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from naqlan.links.groups import Pair, pair
from naqlan.names.full import block_keys, full_name, last_keys, relation
from naqlan.names.loosely import loose_keys
from naqlan.resolve.form import Form
from naqlan.resolve.office import Office, offices_of
from naqlan.resolve.people import Standing
from naqlan.store.people import KeptForm, Sight


def person_row(person: str, forms: Sequence[KeptForm]) -> dict[str, str | int | None]:
    """Returns the row of a person: the name that most articles give, a full one where there is any."""
    names: Counter[str] = Counter()
    for one in forms:
        names[one.key] += one.articles
    key = min(names, key=lambda one: (" " not in one, -names[one], one))
    name = min((one for one in forms if one.key == key), key=lambda one: (-one.articles, one.day, one.mention)).name
    articles = sum(one.articles + one.taken for one in forms)
    first, last = min((one.first for one in forms if one.first), default=None), max((one.last for one in forms if one.last), default=None)
    return {"id": person, "name": name, "articles": articles, "first": first, "last": last}


def standing_of(one: KeptForm) -> Standing:
    """Returns how much stands behind a form, in steps so wide that it seldom changes."""
    return Standing(bool(_offices(one.role)) and not full_name(one.name).lone, one.articles.bit_length())


def bridged(same: Iterable[tuple[float, Pair]], forms: Mapping[str, KeptForm]) -> list[Pair]:
    """Returns the pairs of full names that are two names and that only a single name would bring together ("الأسد": بشار, ماهر)."""
    full: dict[str, set[str]] = {}
    for _, both in same:
        for one, other in (both, both[::-1]):
            if one in forms and other in forms and full_name(forms[one].name).lone and not full_name(forms[other].name).lone:
                full.setdefault(one, set()).add(other)
    pairs = {pair(*both) for found in full.values() for both in combinations(sorted(found), 2)}
    return [both for both in sorted(pairs) if relation(full_name(forms[both[0]].name), full_name(forms[both[1]].name))[0] == "none"]


def titles_of(one: Sight) -> list[dict[str, Any]]:
    """Returns the rows of the offices that the role of a mention names."""
    row = {"mention": one.mention, "article": one.article, "day": one.day}
    return [{**row, "place": place, "office": office.key, "former": office.former} for place, office in enumerate(offices_of(one.role))]


def grown(known: KeptForm | None, gained: Sequence[Sight]) -> KeptForm | None:
    """Returns a form with more mentions; a new one where it was not known."""
    one = min(gained, key=lambda one: (one.day, one.mention))
    days = sorted(one.day for one in gained if one.dated)
    first, last = (days[0], days[-1]) if days else (None, None)
    assert one.form
    fresh = KeptForm(one.form, one.key, one.name, one.role, len(gained), first, last, one.day, one.mention, 0, None)
    if known is None:
        return fresh
    whole = known if (known.day, known.mention) < (fresh.day, fresh.mention) else replace(fresh, taken=known.taken, person=known.person)
    days = sorted(day for day in (known.first, known.last, first, last) if day)
    return replace(whole, articles=known.articles + len(gained), first=days[0] if days else None, last=days[-1] if days else None)


def keys_of(name: str, role: str | None) -> set[str]:
    """Returns the keys of a form: those of its name; those by which a single name with an office, and full names in that office, meet."""
    parts = full_name(name)
    keys = set(block_keys(parts)) if not parts.lone else set()
    offices = [office for office in offices_of(role) if office.specific]
    keys |= {f"&{key} {office.key}" for key in loose_keys(parts) for office in offices if office.countries}
    return keys | {f"{key} {office.function[0]}" for key in last_keys(parts) for office in offices}


def _offices(role: str | None) -> tuple[Office, ...]:
    """The offices and callings that make a form with a name."""
    return tuple(office for office in offices_of(role) if office.specific or office.field)


def as_form(one: KeptForm, beside: KeptForm | None) -> Form:
    """Returns a form as it is compared: by whole months, so that a verdict holds until another month comes."""
    first, last = months_of(one)
    return Form(full_name(one.name), _offices(one.role), first, last, beside=frozenset({beside.key}) if beside else frozenset())


def months_of(one: KeptForm) -> tuple[str | None, str | None]:
    """Returns the first day of the first month and one of the last of the last."""
    return (f"{one.first[:7]}-01" if one.first else None), (f"{one.last[:7]}-28" if one.last else None)


def namesakes_in(sights: Sequence[Sight]) -> set[Pair]:
    """Returns the forms of one article whose names have something in common: it names them as two people."""
    sure = [one for one in sights if one.sure and one.form]
    return {
        pair(one.form or "", other.form or "")
        for one, other in combinations(sure, 2)
        if one.form != other.form
        and keys_of(one.name, one.role) & keys_of(other.name, other.role)
        and relation(full_name(one.name), full_name(other.name))[0] not in ("none", "father")
    }
