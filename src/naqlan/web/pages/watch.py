"""The watch-list: whom and what does a reader watch, and what is new of it?"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from naqlan.pipeline.watched import WATCH_KINDS, Watched, looked, unwatch, watch, watched
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Form, Posted, Route

NUMBER = Parameter("number", "number", least=1, default=0)


def ask(asked: Asked) -> Sequence[Watched]:
    """Asks what is watched."""
    return watched(asked.store, asked.visitor)


def shown(found: Sequence[Watched], asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template; what the address names stands in the form, and is watched only once that is sent."""
    return {"watched": [watch_values(one) for one in found], "kinds": WATCH_KINDS, "given": asked.given}


def watch_values(one: Watched) -> Mapping[str, Any]:
    """Returns what a template needs of something that is watched."""
    return {
        "number": one.number,
        "kind": one.kind,
        "names": one.names,
        "is_known": one.kind == "words" or all(one.people),
        "contacts": one.contacts,
        "statements": one.statements,
        "articles": one.articles,
        "until": one.until,
        "url": _url(one),
    }


def _url(one: Watched) -> str:
    """Returns the page on which it is all shown, each claim with who says so."""
    if one.kind == "words":
        return f"/search?{urlencode({'q': one.names[0]})}"
    if one.kind == "pair":
        return f"/timeline?{urlencode([('people', name) for name in one.names])}"
    if len(one.people[0]) == 1:
        return f"/people/{one.people[0][0]}"
    return f"/people?{urlencode({'q': one.names[0]})}"


def add(posted: Posted) -> str:
    """Watches something more."""
    given = posted.asked.given
    names = [one for one in (given["first"], given["second"] if given["kind"] == "pair" else None) if one]
    watch(posted.asked.store, posted.visitor, given["kind"], names or [""])
    return "/watch"


def remove(posted: Posted) -> str:
    """Watches something no more."""
    unwatch(posted.asked.store, posted.visitor, posted.asked.given["number"])
    return "/watch"


def seen(posted: Posted) -> str:
    """Notes that the reader has seen what is new."""
    given = posted.asked.given
    looked(posted.asked.store, posted.visitor, given["number"], given["until"])
    return "/watch"


FIELDS = (Parameter("kind", "choice", choices=WATCH_KINDS, default="person"), Parameter("first", longest=200), Parameter("second", longest=200))
ROUTES = (Route("watch", "/watch", ask, shown, parameters=FIELDS, has_form=True),)
FORMS = (
    Form("/watch", FIELDS, add),
    Form("/watch/remove", (NUMBER,), remove),
    Form("/watch/seen", (NUMBER, Parameter("until", "number", default=0)), seen),
)
