"""Why are two forms of names taken for one person, or for two?

Each function here is a reason: it gives points for (above 0) or against (below 0), and None where it does not apply. The first paragraph
of its docstring is what a reader is shown, so it is written for readers. `gold/names.tsv` chose the points (its even lines).
"""

from collections.abc import Callable
from typing import TypeAlias

from naqlan.names.full import Relation, is_common, is_foreign, is_rare, relation
from naqlan.names.sounds import bare, frequent, most_frequent, settled
from naqlan.resolve.form import Form
from naqlan.resolve.heard import byname, doubtful_letter, heard_alike
from naqlan.resolve.office import fits, other_country, same_office
from naqlan.resolve.span import FAR_DAYS, NEAR_DAYS, days_between, generation_between

Reason: TypeAlias = Callable[[Form, Form], float | None]
NEVER = -10.0
"""Points of a reason that nothing outweighs."""
CLASHES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"sport"}), frozenset({"office", "royal", "diplomat", "military", "party", "legal", "religious", "medical", "art"})),
    (frozenset({"art"}), frozenset({"office", "royal", "diplomat", "military", "party", "legal", "religious", "medical"})),
    (frozenset({"military"}), frozenset({"legal", "press", "medical", "scholar"})),
)
"""Fields of life between which few move; the others (business, activists, clerks) lie between them."""


LONG_FAMILY = 7
"""Letters from which a family name is hardly another Arabic one with a letter more or less (بزشكيان, بزيشكيان)."""


def _related(one: Form, other: Form) -> Relation:
    return relation(one.name, other.name)[0]


def _shorter(one: Form, other: Form) -> Form:
    return min(one, other, key=lambda form: len(form.name.parts))


def same_letters(one: Form, other: Form) -> float | None:
    """The names are written alike.

    Full names; the letters that Arabic spelling varies (أ إ ا, ى ي, ة ه) are not told apart.
    """
    return 0.55 if _related(one, other) == "equal" and not one.name.lone else None


def same_sound(one: Form, other: Form) -> float | None:
    """The names are spellings of one by their sound.

    Graded: a foreign sound that is written in two ways costs little, another consonant much. Less where the given name is one that
    most Arabs bear: then the last name may be Arabic too, and another one (نجيب, نقيب).
    """
    kind, alike = relation(one.name, other.name)
    if kind not in ("spelling", "joined") or one.name.lone:
        return None
    points = 0.55 - 2.5 * max(0.91 - alike, 0)
    doubtful = len(one.name.parts) == len(other.name.parts) == 2 and one.name.parts[0] in frequent() and len(one.name.parts[1]) < LONG_FAMILY
    return points - 0.15 if alike < 1 and doubtful else points


def fuller_name(one: Form, other: Form) -> float | None:
    """One name is a fuller form of the other.

    The shorter one begins like the longer and has its other parts in order. Where it is its end, the longer may be a son's, less likely so where
    it begins with one of the names that are often put before another (محمد حسني مبارك), more so where years lie between.
    """
    kind, alike = relation(one.name, other.name)
    if kind == "end":
        longer = max(one.name.parts, other.name.parts, key=len)
        days = days_between(one, other)
        if days is not None and days > FAR_DAYS:
            return 0.2 * alike
        return (0.4 if longer[0] in frequent() else 0.3) * alike
    return 0.5 - 1.5 * (1 - alike) if kind == "fuller" else None


def last_name(one: Form, other: Form) -> float | None:
    """One of them gives only the last name of the other.

    Little by itself: brothers, sons and strangers share it.
    """
    kind, alike = relation(one.name, other.name)
    return 0.25 * alike if kind == "last" else None


def single_name(one: Form, other: Form) -> float | None:
    """Both give the same single name and no other."""
    kind, _ = relation(one.name, other.name)
    return 0.25 if one.name.lone and other.name.lone and kind in ("equal", "spelling") else None


def probable_slip(one: Form, other: Form) -> float | None:
    """The last names agree and the first differ by a letter or two: a probable slip.

    Less than an agreeing name; the same office has to speak for it.
    """
    return 0.3 if _related(one, other) == "slip" else None


def rare_name(one: Form, other: Form) -> float | None:
    """Few people bear this name.

    Most where a part is no Arabic name of the lists; three parts are much too, unless one name only holds the other.
    """
    shorter = _shorter(one, other).name
    if shorter.lone:
        return 0.2 if is_foreign(shorter) else None
    if is_foreign(shorter) and _related(one, other) != "end":
        return 0.4
    if _related(one, other) in ("fuller", "end"):
        known = all(bare(part) in settled() for part in shorter.parts)
        if all(part in frequent() for part in shorter.parts) and same_father(one, other) is None:
            return None
        if _related(one, other) == "end":
            return 0.2  # a son has his father's rare name too
        if len(shorter.parts) > 2 or not known:
            return 0.35
        # With the family name at the end of both the father's stands between: "محمد جواد ظريف", "محمد ظريف".
        family = one.name.parts[-1] == other.name.parts[-1] and shorter.parts[-1] not in frequent()
        return 0.2 if not family else 0.25 if shorter.parts[0] in most_frequent() else 0.35
    return 0.4 if is_rare(shorter) else None if is_common(shorter) else 0.3


def same_father(one: Form, other: Form) -> float | None:
    """The fathers' names agree.

    Where both names give it after بن.
    """
    return 0.15 if 1 in one.name.fathers & other.name.fathers and _related(one, other) in ("equal", "spelling", "fuller") else None


def shared_office(one: Form, other: Form) -> float | None:
    """Both hold the same office.

    The same function by our list of offices, and no two countries; says nothing of mentions that lie a generation apart.
    """
    if generation_between(one, other):
        return None
    return 0.4 if any(same_office(a, b) for a in one.offices for b in other.offices) else None


def office_fits(one: Form, other: Form) -> float | None:
    """The role of one is a shorter way to say that of the other.

    "الوزير" fits "وزير الدفاع"; it also fits other ministers, so it counts for less than the same office.
    """
    if generation_between(one, other) or shared_office(one, other) is not None:
        return None
    return 0.2 if any(fits(a, b) for a in one.offices for b in other.offices) else None


def shared_country(one: Form, other: Form) -> float | None:
    """The roles of both name the same country."""
    if generation_between(one, other):
        return None
    return 0.1 if any(set(a.countries) & set(b.countries) for a in one.offices for b in other.offices) else None


def shared_company(one: Form, other: Form) -> float | None:
    """Both are named together with the same people.

    The first of them counts most; three or more make it as good as a shared office.
    """
    shared = len(one.company & other.company)
    return min(0.2 + 0.1 * shared, 0.5) if shared else None


def near_in_time(one: Form, other: Form) -> float | None:
    """They are in the news at the same time."""
    days = days_between(one, other)
    return 0.1 if days is not None and days <= NEAR_DAYS else None


def far_in_time(one: Form, other: Form) -> float | None:
    """Years lie between their mentions.

    Says nothing of a rare name until a generation lies between, and keeps nobody apart by itself: mentions between the two may join them.
    """
    days = days_between(one, other)
    if days is None or days <= FAR_DAYS:
        return None
    shorter = _shorter(one, other).name
    return None if is_rare(shorter) and not shorter.lone and not generation_between(one, other) else -0.15


def different_office(one: Form, other: Form) -> float | None:
    """Their roles are different offices.

    Many hold several one after another or at once, so it weighs only where many bear the name.
    """
    shorter = _shorter(one, other).name
    if not one.offices or not other.offices or not (is_common(shorter) or shorter.lone):
        return None
    return None if any(fits(a, b) or same_office(a, b) for a in one.offices for b in other.offices) else -0.25


def different_country(one: Form, other: Form) -> float | None:
    """Their roles name different countries."""
    if not one.offices or not other.offices or not all(other_country(a, b) for a in one.offices for b in other.offices):
        return None
    shorter = _shorter(one, other).name
    return -0.1 if is_rare(shorter) and not shorter.lone else -0.35


def different_field(one: Form, other: Form) -> float | None:
    """They are of different walks of life.

    A player or an actor and a minister, an officer and a lawyer of the same name; little against a rare name.
    """
    fields = {office.field for office in one.offices}, {office.field for office in other.offices}
    if not all(fields) or not any(a <= one_side and b <= other_side for one_side, other_side in CLASHES for a, b in (fields, fields[::-1])):
        return None
    return -0.1 if is_rare(_shorter(one, other).name) else -0.35


def other_father(one: Form, other: Form) -> float | None:
    """The fathers' names differ."""
    return NEVER if _related(one, other) == "father" else None


def other_generation(one: Form, other: Form) -> float | None:
    """A mark of generation (the son, the father) tells them apart.

    Where only one of them has such a mark, the other may be either.
    """
    if _related(one, other) == "generation":
        return NEVER
    return -0.25 if bool(one.name.generation) != bool(other.name.generation) else None


def one_list(one: Form, other: Form) -> float | None:
    """An article names both as two people.

    Not where a name that few bear is only spelt in two ways: then the article has a slip.
    """
    if other.name.key not in one.beside and one.name.key not in other.beside:
        return None
    return None if not is_common(_shorter(one, other).name) and _related(one, other) in ("equal", "spelling", "joined") else NEVER


REASONS: tuple[Reason, ...] = (
    same_letters, same_sound, fuller_name, last_name, single_name, probable_slip, heard_alike, byname, rare_name, same_father, shared_office,
    office_fits, shared_country, shared_company, near_in_time, far_in_time, different_office, different_country, different_field, other_father,
    other_generation, doubtful_letter, one_list,
)  # fmt: skip
"""All reasons, in the order in which they are shown."""


def published(reason: str) -> str:
    """Returns what a reader is told of a reason: the first paragraph of its docstring, in one line.

    Raises:
        KeyError: There is no reason of that name.
    """
    document = BY_NAME[reason].__doc__ or ""
    return " ".join(document.split("\n\n", maxsplit=1)[0].split())


BY_NAME = {reason.__name__: reason for reason in REASONS}
