"""Is every state, group, outlet and person read by the same rules? One name in another's place gives the same record.

Each name of the lists stands in a few of the templates here, and in all of them in `make soak`. The names that are left out are
more than a name, and each list says why; nothing else is.
"""

from collections.abc import Sequence

import pytest

from tests.properties.swaps import EXCEPT, Named, Template, capitals, changed_by, groups, outlets, people, states
from tests.properties.templates import CAPITALS, GROUPS, OFFICES_OF_STATES, OUTLETS, PEOPLE, STATES

KINDS = {
    "states, feminine": ([one for one in states() if one.kind == "state f"], OFFICES_OF_STATES + STATES["f"], "فرنسا", 3),
    "states, masculine": ([one for one in states() if one.kind == "state m"], OFFICES_OF_STATES + STATES["m"], "لبنان", 6),
    "capitals": (capitals(), CAPITALS, "باريس", 1),
    "groups, feminine": ([one for one in groups() if one.kind == "group f"], GROUPS["f"], "حركة حماس", 1),
    "groups, masculine": ([one for one in groups() if one.kind == "group m"], GROUPS["m"], "حزب الله", 1),
    "outlets": (outlets(), OUTLETS, "رويترز", 1),
    "men": (people(), PEOPLE, "عصام البرعي", 2),
}
"""Names, templates, whose record the others' are held against, and how many templates each name stands in."""


@pytest.mark.parametrize("kind", KINDS)
def test_one_name_for_another_leaves_the_record_as_it_is(kind: str) -> None:
    names, templates, reference, share = KINDS[kind]
    found = [row for number, other in enumerate(names) for row in held_against(names, templates, reference, other, range(number, number + share))]
    assert not found, "\n".join(found)


def held_against(names: Sequence[Named], templates: tuple[Template, ...], reference: str, other: Named, chosen: range) -> list[str]:
    """Returns how the record with one name differs from that with another, in the chosen ones of the templates that fit."""
    one = next(name for name in names if name.name == reference)
    fitting = [template for template in templates if template.slots() <= set(other.forms) & set(one.forms)]
    picked = [fitting[number % len(fitting)] for number in chosen] if fitting else []
    return [f"{other.name}: {row}" for template in picked for row in changed_by(template, one, other)]


def test_small_and_far_states_are_among_them() -> None:
    names = {one.name for one in states()}
    assert {"توفالو", "بوتان", "ليسوتو", "سورينام", "قرغيزستان", "إسرائيل", "فلسطين", "إيران", "أوكرانيا", "روسيا"} <= names


def test_what_is_left_out_is_in_the_lists() -> None:
    names = {one.name for kind in (states, capitals, groups, outlets) for one in kind(all_of_them=True)}
    assert set(EXCEPT) <= names
