"""How does an answer become a page? Templates that escape all text, with the words, days and numbers of the reader."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from naqlan.labels.labels import Labels
from naqlan.web.assets import assets
from naqlan.web.days import day_words, digits, moment_words
from naqlan.web.foreign import address, foreign, seen, short
from naqlan.web.view import CHOICES, View
from naqlan.web.words import Words

NAV = (
    ("today", "/"),
    ("contacts", "/contacts"),
    ("statements", "/statements"),
    ("people", "/people"),
    ("sources", "/sources"),
    ("wording", "/wording"),
    ("copies", "/copies"),
    ("corrections", "/corrections"),
    ("about", "/about"),
)
"""The pages that every page leads to, in their order; search has a box of its own."""


KEPT = "kept"
"""What an address has besides, where a judgement led to it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is.

    Attributes:
        path: Of the address, without query.
        query: What the address asks, as given, choices of the view left out.
        token: Of forms that are sent by POST; empty on pages without one.
        visitor: Who has signed in; empty for nobody.
        feed: The address of the feed of the page; empty where it has none.
    """

    path: str
    query: tuple[tuple[str, str], ...] = ()
    token: str = ""
    visitor: str = ""
    feed: str = ""

    @property
    def kept(self) -> int | None:
        """The number of the judgement that was kept just now and led here; None: none was."""
        number = next((value for name, value in self.query if name == KEPT), "")
        return int(number) if number.isdecimal() and len(number) < 10 else None

    def beside(self, **changed: object) -> str:
        """Returns the address of the same page that asks something else: None takes a name out, a list or tuple gives several values."""
        left = [(name, value) for name, value in self.query if name not in (*changed, KEPT)]
        for name, value in changed.items():
            left += [(name, str(one)) for one in (value if isinstance(value, (list, tuple)) else [value]) if one is not None]
        return f"{self.path}?{urlencode(left)}" if left else self.path


@cache
def environment() -> Environment:
    """Returns the environment of all templates; they escape whatever is put into them."""
    made = Environment(
        loader=PackageLoader("naqlan.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"foreign": foreign, "seen": seen, "short": short, "address": address}
    made.globals |= {"nav": NAV, "choices": CHOICES, "asset": lambda name: assets()[name].url}
    return made


def rendered(template: str, values: Mapping[str, Any], *, view: View, words: Words, place: Place) -> str:
    """Returns a page.

    Args:
        template: The name of the template, without `.html`; also of its style sheet and script, where there are such.
        values: What it shows; text is escaped.
        view: How the reader wants to see things.
        words: Those of the language.
        place: Where the reader is.
    """
    known = assets()
    own = [known[name] for name in (f"{template}.css", f"{template}.js") if name in known]
    given = {
        "page": template,
        "view": view,
        "words": words,
        "place": place,
        "t": partial(_said, words),
        "count": _counter(view, words),
        "num": _numbers(view),
        "day": lambda value: day_words(value, view, words),
        "moment": lambda value: moment_words(value, view, words),
        "percent": lambda share: digits(_per_cent(share, words), view),
        "icon": known["icon.svg"].url,
        "css": [known["base.css"].url, *(one.url for one in own if one.name.endswith(".css"))],
        "js": [known["base.js"].url, *(one.url for one in own if one.name.endswith(".js"))],
    }
    return environment().get_template(f"{template}.html").render({**given, **values})


def _said(words: Labels, path: str, /, **values: object) -> Markup | str:
    """Returns words that only pages say; what is filled in is escaped, what is safe already (`foreign`) stays as it is."""
    found = words(f"page.{path}")
    return Markup(escape(found)).format(**values) if values else found  # noqa: S704 (both parts are escaped)


def _per_cent(share: float, words: Words) -> str:
    """Returns a share (0 to 1) in per cent; what is neither nothing nor all is never rounded to it."""
    if share in (0, 1) or 0.005 < share < 0.995:
        return words("page.percent", number=f"{100 * share:.0f}")
    return words("page.percent_under", number=1) if share < 0.5 else words("page.percent_over", number=99)


def _counter(view: View, words: Words) -> Callable[[str, int], str]:
    return lambda path, number: words.count(f"page.{path}", number, digits(f"{number:,}", view))


def _numbers(view: View) -> Callable[[object], str]:
    return lambda number: digits(f"{number:,}" if isinstance(number, int) else str(number), view)
