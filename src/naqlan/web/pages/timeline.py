"""What passed between two people, or what did one take part in: contacts and statements of the whole store in order of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.accounts_asked import AccountTimeline, accounts_asked
from naqlan.record.account import ACCOUNT_KINDS, AccountKind
from naqlan.store.who import KnownPerson
from naqlan.web.account_cards import Cards, anchor_of, by_days, event_of
from naqlan.web.days import days_between
from naqlan.web.parameters import Parameter
from naqlan.web.pictures.picture import Pen
from naqlan.web.pictures.timeline import timeline
from naqlan.web.route import Asked, Route

SHOWN, MOST = 15, 60
"""Accounts of a page unasked, and at most: the origins of each are looked up, 2 ms apiece."""
MOST_NAMES = 2
NAMESAKES = 6
"""People whom a name may mean that are named."""
PARAMETERS = (
    Parameter("people", many=True),
    Parameter("kind", "choice", choices=("contact", "statement"), vocabulary="item"),
    Parameter("since", "day"),
    Parameter("until", "day"),
    Parameter("most", "number", least=SHOWN, most=MOST, default=SHOWN),
)


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name that was asked for means.

    Attributes:
        given: The name, as it was asked for.
        people: Whom it may mean, those of most articles first; empty for nobody.
    """

    given: str
    people: tuple[KnownPerson, ...]

    @property
    def name(self) -> str:
        """What is shown: the name of the one person that an id means, else what was asked for."""
        return self.people[0].name if len(self.people) == 1 else self.given


def ask(asked: Asked) -> AccountTimeline:
    """Asks for the accounts of two people, of one, or of everybody.

    Raises:
        PageError: There are more than two names; status 400.
    """
    given = asked.given
    if len(given["people"]) > MOST_NAMES:
        raise PageError(f"people: {len(given['people'])} names are too many; give two at most", status=400)
    kinds: tuple[AccountKind, ...] = tuple(one for one in ("contact", "statement") if given["kind"] in (None, one))
    since, until = days_between(given["since"], given["until"])
    with asked.store.reading() as connection:
        return accounts_asked(connection, given["people"], kinds=kinds, since=since, until=until, most=given["most"], origins=True)


def shown(found: AccountTimeline, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    pen, given = Pen(asked.view, asked.words), asked.given
    everything = (*found.dated, *found.undated)
    return {
        "people": [Meant(name, people) for name, people in zip(given["people"], found.people, strict=True)],
        "namesakes": NAMESAKES,
        "given": given,
        "filters": [one for one in PARAMETERS if one.name in ("kind", "since", "until")],
        "picture": timeline([event_of(one, pen, f"#{anchor_of(one)}") for one in everything], pen),
        "groups": list(by_days(everything, Cards(found, pen))),
        "counts": {kind: sum(one.kind == kind for one in everything) for kind in ACCOUNT_KINDS},
        "more": _more(found, given),
    }


def _more(found: AccountTimeline, given: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Returns what an address asks for to see the older ones; None where there are none.

    First more of them on one page; then those to the earliest day of this one, so that none of that day is lost.
    """
    if not found.more:
        return None
    if given["most"] < MOST:
        return {"most": min(MOST, 2 * given["most"])}
    days = [one.earliest for one in found.dated] or [one.first_day for one in found.undated]
    return {"until": min(day for day in days if day), "most": SHOWN}


ROUTES = (Route("timeline", "/timeline", ask, shown, parameters=PARAMETERS),)
