"""What does a loose likeness of two names say, and what a close one that is not enough?"""

from naqlan.names.full import relation
from naqlan.names.loosely import known_as, loosely
from naqlan.names.sounds import bare, settled
from naqlan.resolve.form import Form
from naqlan.resolve.office import Office, fits, many_holders, other_country, same_office
from naqlan.resolve.span import days_between

ONE_TERM_DAYS = 2 * 365
"""Days within which one office has one holder for a loose likeness of names."""
SHORT_PART = 5
"""Letters up to which another letter in a part may make another name."""


def heard_alike(one: Form, other: Form) -> float | None:
    """The names may be spellings or short forms of one by a loose likeness, and both hold one office at one time.

    Foreign sounds, short given names (توني, أنتوني), added names and a slip of a letter or two; too little without the office.
    """
    if relation(one.name, other.name)[0] not in ("none", "slip") or not _one_post(one, other):
        return None
    return 0.45 if loosely(one.name, other.name) else None


def byname(one: Form, other: Form) -> float | None:
    """One is a known byname of the other, and the roles agree.

    By our list of bynames (أبو مازن), and only where both have the office or the country, or one of them no role.
    """
    if not any(
        relation(known, its.name)[0] in ("equal", "spelling", "fuller", "last")
        for a, its in ((one, other), (other, one))
        for known in known_as(a.name)
    ):
        return None
    return 0.85 if _agree(one, other) else 0.4


def _agree(one: Form, other: Form) -> bool:
    """Whether an office or a country is shared."""
    both = [(a, b) for a in one.offices for b in other.offices]
    return any(same_office(a, b) or fits(a, b) or set(a.countries) & set(b.countries) for a, b in both)


def _one_post(one: Form, other: Form) -> bool:
    """Whether both hold the same office at one time: its country is named, or the mentions are near."""
    days = days_between(one, other)
    if days is not None and days > ONE_TERM_DAYS:
        return False
    posts = [(a, b) for a in one.offices for b in other.offices if not other_country(a, b) and a.former == b.former and _one_function(a, b)]
    return any(set(a.countries) & set(b.countries) or len(min(a.function, b.function, key=len)) > 1 for a, b in posts)


def _one_function(one: Office, other: Office) -> bool:
    """Whether two functions are one that few hold at once, or one is a shorter way to say it (رئيس الموساد, رئيس جهاز الموساد)."""
    if not one.field or {one.function, other.function} & many_holders():
        return False
    return one.function == other.function or (one.function[0] == other.function[0] and fits(one, other))


def doubtful_letter(one: Form, other: Form) -> float | None:
    """A letter or the article tells the names apart, and no role speaks for one person.

    In a short part that may be another name; only where the roles differ, or one of them has none.
    """
    if relation(one.name, other.name)[0] != "spelling" or one.name.lone or not (one.offices or other.offices):
        return None
    if any(same_office(a, b) or fits(a, b) for a in one.offices for b in other.offices):
        return None
    differing = [both for both in zip(one.name.parts, other.name.parts, strict=True) if both[0] != both[1]]
    return -0.15 if any(_may_be_two(a, b, roles=bool(one.offices and other.offices)) for a, b in differing) else None


def _may_be_two(one: str, other: str, *, roles: bool) -> bool:
    """Whether two spellings are two names of the lists, differ by the article, or, where both have roles, by a letter in a short part."""
    if bare(one) == bare(other) or (bare(one) in settled() and bare(other) in settled()):
        return True
    return roles and len(one) == len(other) <= SHORT_PART and one[0] == other[0]
