"""What may be asked of a page, and what does an address ask? Declared once: for checking, for forms and for the document of the JSON interface."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Protocol, TypeAlias

from naqlan.errors import PageError
from naqlan.text.controls import plain

LONGEST = 400
"""Code points of a value at most; a question is a line, not a page."""
MOST_VALUES = 8
"""Values of one name at most."""
FLAGS = {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}
"""How a flag may be written; a box of a form sends `on`."""
Kind: TypeAlias = Literal["text", "day", "choice", "number", "flag", "passage"]


class Many(Protocol):
    """The query of an address, such as starlette's `QueryParams`."""

    def getlist(self, key: str) -> list[str]:
        """Returns the values of a name, in order; empty where it is not there."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that an address may ask.

    Attributes:
        name: As it stands in the address; what a reader sees is below `parameter.` in the words of the pages.
        kind: `text`; `day`: `2024-03-27`, `2024-03` or `2024`; `choice`: one of `choices`; `number`: whole, from `least` to `most`; `flag`: `1`;
            `passage`: text of several lines, as it was given (in forms only).
        choices: What may be chosen.
        vocabulary: Of the choices, in the shared words (`act` …); None: their words are below `choice.NAME`.
        many: Whether it may be given several times.
        least: The smallest number.
        most: The largest number.
        default: What counts where it is not given.
        told: What it asks, a sentence in English, for the document of the JSON interface.
        needed: Whether it must be given.
        longest: Code points of a value at most.
    """

    name: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    vocabulary: str | None = None
    many: bool = False
    least: int = 0
    most: int = 1_000_000_000
    default: Any = None
    told: str = ""
    needed: bool = False
    longest: int = LONGEST

    def read(self, given: Sequence[str]) -> Any:
        """Returns the value of what was given: a string, number, flag, or a tuple where there may be several; `default` for nothing.

        Raises:
            PageError: It is no such value; status 400.
        """
        values = [value for one in given if (value := one if self.kind == "passage" else plain(one).strip())]
        if self.many:
            if len(values) > MOST_VALUES:
                raise PageError(f"{self.name}: {len(values)} values are too many; give {MOST_VALUES} at most", status=400)
            return tuple(self._one(value) for value in values)
        if not values:
            if self.needed:
                raise PageError(f"{self.name}: it is missing; give it", status=400)
            return False if self.kind == "flag" else self.default
        if len(values) > 1:
            raise PageError(f"{self.name}: it may be given once", status=400)
        return self._one(values[0])

    def _one(self, value: str) -> Any:
        if len(value) > self.longest:
            raise PageError(f"{self.name}: {len(value):,} characters are too many; give {self.longest:,} at most", status=400)
        if self.kind == "choice" and value not in self.choices:
            raise PageError(f"{self.name}: “{value}” is none of {', '.join(self.choices)}", status=400)
        if self.kind == "number":
            return self._number(value)
        if self.kind == "flag":
            return self._flag(value)
        return self._day(value) if self.kind == "day" else value

    def _flag(self, value: str) -> bool:
        if value not in FLAGS:
            raise PageError(f"{self.name}: “{value}” is neither 1 nor 0", status=400)
        return FLAGS[value]

    def _number(self, value: str) -> int:
        number = int(value) if value.isdecimal() and len(value) < 20 else -1
        if not self.least <= number <= self.most:
            raise PageError(f"{self.name}: “{value}” is no whole number from {self.least} to {self.most}", status=400)
        return number

    def _day(self, value: str) -> str:
        parts = value.split("-")
        whole = all(part.isdecimal() and len(part) == size for part, size in zip(parts, (4, 2, 2), strict=False))
        if whole and len(parts) <= 3:
            try:
                date(*(int(part) for part in parts), *(1,) * (3 - len(parts)))
            except ValueError:
                whole = False
        if not whole or len(parts) > 3:
            raise PageError(f"{self.name}: “{value}” is no day; write it 2024-03-27, or a month 2024-03, or a year 2024", status=400)
        return "-".join(f"{int(part):0{len(part)}}" for part in parts)  # ٢٠٢٤ is typed where digits are such; days are compared as 2024


def read_all(parameters: Sequence[Parameter], query: Many) -> Mapping[str, Any]:
    """Returns the value of each parameter by its name.

    Raises:
        PageError: One is no such value; status 400.
    """
    return {one.name: _read(one, query) for one in parameters}


def _read(one: Parameter, query: Many) -> Any:
    try:
        return one.read(query.getlist(one.name))
    except PageError as error:
        raise PageError(str(error), status=error.status, parameter=one.name) from error
