"""How does this reader want to see things: in which language, digits, calendar and colours? What the address asks, else what was remembered."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import parse_qsl, urlencode

from naqlan.web.parameters import Many, Parameter
from naqlan.web.words import LANGUAGES

COOKIE = "naqlan"
"""The cookie that remembers it; nothing else is in it."""
YEAR = 365 * 24 * 3600
CALENDARS = ("gregorian", "levant", "both", "hijri")
"""Months as in Cairo and the Gulf (يناير), as in Damascus (كانون الثاني), both, or the Hijri calendar beside the Gregorian day."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "lang": tuple(LANGUAGES),
    "digits": ("european", "arabic"),
    "calendar": CALENDARS,
    "theme": ("auto", "light", "dark"),
}
"""What a reader may choose, the first is what counts unasked (for the language: what the browser asks for)."""
PARAMETERS = tuple(Parameter(name, "choice", choices=choices) for name, choices in CHOICES.items())


@dataclass(frozen=True, slots=True)
class View:
    """What a reader chose.

    Attributes:
        lang: `ar` or `en`.
        digits: `european` (0–9) or `arabic` (٠–٩).
        calendar: One of `CALENDARS`.
        theme: `auto`, `light` or `dark`.
    """

    lang: str
    digits: str = "european"
    calendar: str = "gregorian"
    theme: str = "auto"

    @property
    def right_to_left(self) -> bool:
        """Whether the page is written from right to left."""
        return self.lang == "ar"

    def remembered(self) -> str:
        """Returns the value of the cookie."""
        return urlencode({one.name: getattr(self, one.name) for one in fields(self)})


def view_of(query: Many, cookie: str | None, accepts: str | None) -> tuple[View, bool]:
    """Returns what a reader chose, and whether this address changed what was remembered.

    Args:
        query: Of the address.
        cookie: What was remembered, as the browser sent it: anything.
        accepts: The header `Accept-Language`.

    Raises:
        PageError: The address asks for none of the choices.
    """
    asked = {one.name: value for one in PARAMETERS if (value := one.read(query.getlist(one.name)))}
    kept: dict[str, Any] = {name: value for name, value in parse_qsl((cookie or "")[:200]) if value in CHOICES.get(name, ())}
    view = View(**{"lang": preferred(accepts), **kept, **asked})
    return view, any(kept.get(name) != value for name, value in asked.items())


def preferred(accepts: str | None) -> str:
    """Returns the first language of the header that pages speak; Arabic where there is none, for that is what the pages are about."""
    for part in (accepts or "")[:200].split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in LANGUAGES:
            return code
    return "ar"
