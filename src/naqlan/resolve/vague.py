"""Whom does a name mean that many may bear: a last name alone, or a common name without an office? Who else bears it at that time decides.

A blank is better than a guess: where two could be meant, and nobody named beside them tells which, it is nobody of those known.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from naqlan.names.full import Name, is_common, relation
from naqlan.resolve.office import Office, fits, same_office

ENOUGH = 3
"""Articles within three months in which a full name stands at least for its last part alone to mean it."""
ENOUGH_COMMON = 8
"""The same where that part is an Arabic given name too (مرسي)."""
SHARE = 0.8
"""Share of these articles that one of several bearers has at least: the son and the brother of a man in the news stand in few."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A form whose name may be meant.

    Attributes:
        form: Its id.
        person: The person that it was found to be.
        name: Its name.
        offices: What its role names.
        articles: Articles of three months that have it.
    """

    form: str
    person: str
    name: Name
    offices: tuple[Office, ...]
    articles: int


def is_vague(name: Name, offices: Sequence[Office]) -> bool:
    """Says whether name and office leave open who is meant: a single or a common name, or one of initials, without an office of its own."""
    initials = any(len(part) == 1 for part in name.parts)
    return (name.lone or is_common(name) or initials) and not any(office.specific for office in offices)


def possible(name: Name, offices: Sequence[Office], bearers: Iterable[Bearer]) -> dict[str, list[Bearer]]:
    """Returns those who may be meant, by person: the name fits, and no office of theirs contradicts that which is given."""
    found: dict[str, list[Bearer]] = defaultdict(list)
    for one in bearers:
        if relation(name, one.name)[0] in (("equal", "spelling", "last") if name.lone else ("equal", "spelling", "fuller")):
            found[one.person].append(one)
    if offices:
        return {person: forms for person, forms in found.items() if _office_fits(offices, forms)}
    return dict(found)


def _office_fits(offices: Sequence[Office], forms: Iterable[Bearer]) -> bool:
    known = [office for form in forms for office in form.offices]
    return not known or any(fits(one, other) or same_office(one, other) for one in offices for other in known)


def meant(name: Name, offices: Sequence[Office], bearers: Iterable[Bearer]) -> str | None:
    """Returns the form whom a vague name means within three months as far as these tell; None where they do not.

    In all that time the name, where it is given in full, stands for one person (`SHARE`), and often enough.

    Args:
        name: A single name, or a common one.
        offices: What its role names; empty for none.
        bearers: All forms of these three months whose last name sounds like it.
    """
    candidates = possible(name, offices, bearers)
    counts = {person: sum(one.articles for one in forms) for person, forms in candidates.items()}
    if not counts:
        return None
    best = max(sorted(counts), key=lambda person: counts[person])
    enough = ENOUGH_COMMON if is_common(name) else ENOUGH
    if counts[best] < enough or counts[best] < SHARE * sum(counts.values()):
        return None
    return fullest(candidates[best])


def by_company(candidates: Mapping[str, Sequence[Bearer]], company: frozenset[str], theirs: Mapping[str, frozenset[str]]) -> str | None:
    """Returns the form of the only candidate who is named beside the same people in these days; None where nobody or several are.

    Args:
        candidates: Those who may be meant, by person.
        company: Keys of the full names beside the mention.
        theirs: For each form the keys of the full names beside it in these days.
    """
    fitting = [person for person, forms in sorted(candidates.items()) if any(company & theirs.get(one.form, frozenset()) for one in forms)]
    return fullest(candidates[fitting[0]]) if len(fitting) == 1 else None


def fullest(forms: Iterable[Bearer]) -> str:
    """Returns the form in most articles."""
    return min(forms, key=lambda one: (-one.articles, one.form)).form
