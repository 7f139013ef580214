"""What is known of a person under one name in one office? What two of which are compared by."""

from dataclasses import dataclass, field

from naqlan.names.full import Name, full_name
from naqlan.resolve.office import Office, offices_of


@dataclass(frozen=True, slots=True)
class Form:
    """A name in one office, as one article or many have it.

    Attributes:
        name: The name in parts.
        offices: What its role names; empty where it has none.
        first: The first day on which it is mentioned (`2024-03-27`), or None where no day is known.
        last: The last one.
        company: Keys of the full names that stand beside it in articles (`Name.key`).
        beside: Keys of those that stand beside it in one article as another person each.
    """

    name: Name
    offices: tuple[Office, ...] = ()
    first: str | None = None
    last: str | None = None
    company: frozenset[str] = field(default=frozenset())
    beside: frozenset[str] = field(default=frozenset())


def form_of(name: str, role: str | None = None, day: str | None = None, company: frozenset[str] = frozenset()) -> Form:
    """Returns the form of a single mention."""
    return Form(full_name(name), offices_of(role), day, day, company)
