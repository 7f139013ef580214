"""How is a long list given in parts? So many at a time, with the address of the next part."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import urlencode

from naqlan.errors import PageError
from naqlan.web.parameters import Parameter

DEFAULT, MOST = 50, 500
"""Items of one part where nothing is said, and at most."""
AFTER = Parameter("after", told="Where to go on, as `next` of the part before has it.")
HIGHEST = 2**63 - 1
"""The largest number that the store knows."""
_ID = re.compile("[0-9a-f]{1,64}")
_DAY = re.compile(r"[0-9X-]{1,20}")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of a list.

    Attributes:
        items: Rows of the list.
        after: By what one goes on behind them (the parameter `after`); None: they are the last.
    """

    items: Sequence[Any]
    after: str | None = None

    def as_json(self, path: str, query: Iterable[tuple[str, str]]) -> dict[str, Any]:
        """Returns the answer for programs: `items`, and `next`, the root-relative address of the next part or null.

        Args:
            path: Of the address that was asked.
            query: What it asked.
        """
        following = urlencode([*((name, value) for name, value in query if name != AFTER.name), (AFTER.name, self.after or "")])
        return {"items": list(self.items), "next": f"{path}?{following}" if self.after is not None else None}


def limit(default: int = DEFAULT, most: int = MOST) -> Parameter:
    """Returns the parameter that says how many items are wanted."""
    return Parameter("limit", "number", least=1, most=most, default=default, told="How many at most.")


def cut(found: Iterable[T], most: int, place: Callable[[T], str]) -> tuple[list[T], str | None]:
    """Returns the first of what was found, and where to go on if there is more.

    Args:
        found: At least one more than `most`, where there are so many.
        most: How many are wanted.
        place: Writes where one stands.
    """
    some = list(islice(found, most + 1))
    return some[:most], place(some[most - 1]) if len(some) > most else None


def number_after(given: str | None) -> int | None:
    """Reads a place that is a number; None for none.

    Raises:
        PageError: It is no such place; status 400.
    """
    if given is None:
        return None
    if not given.isascii() or not given.isdecimal() or len(given) > len(str(HIGHEST)):
        raise no_place(given)
    return min(int(given), HIGHEST)


def parts_after(given: str | None, number: int) -> tuple[str, ...] | None:
    """Reads a place that is made of days and ids, such as `2024-03-27.00db558b`; None for none.

    Raises:
        PageError: It is no such place; status 400.
    """
    if given is None:
        return None
    parts = tuple(given.split("."))
    if len(parts) != number or not all(_ID.fullmatch(one) or _DAY.fullmatch(one) for one in parts):
        raise no_place(given)
    return parts


def no_place(given: str) -> PageError:
    """Returns the error of a place that is none."""
    return PageError(f"after: “{given:.60}” is no place in this list; take it from `next` of the part before", status=400, parameter=AFTER.name)
