"""What is somebody, or anybody, reported to have said? The newest statements, each with its words, its chain and who else reports it."""

from collections.abc import Mapping
from typing import Any

from naqlan.pipeline.statements_asked import StatementPage, Wanted, statement_page
from naqlan.record.statement import ACTS, POLARITIES
from naqlan.store.search import HIGHEST, Filters
from naqlan.web.claims import meant_values, statement_values
from naqlan.web.days import days_between
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

SHOWN = 20
"""Statements of one page."""
NAMES = ("speaker", "about", "chain")
PARAMETERS = (
    *(Parameter(name) for name in NAMES),
    Parameter("words"),
    Parameter("act", "choice", choices=ACTS, vocabulary="act"),
    Parameter("polarity", "choice", choices=POLARITIES, vocabulary="polarity"),
    Parameter("outlet"),
    Parameter("since", "day"),
    Parameter("until", "day"),
    Parameter("checked", "flag"),
    Parameter("below", "number", most=HIGHEST),
)


def ask(asked: Asked) -> StatementPage:
    """Asks for a page of statements."""
    given = asked.given
    since, until = days_between(given["since"], given["until"])
    wanted = Wanted(
        {name: given[name] for name in NAMES if given[name]},
        given["words"],
        Filters(outlet=given["outlet"], act=given["act"], since=since, until=until),
        given["polarity"],
        given["checked"],
    )
    with asked.store.reading() as connection:
        return statement_page(connection, wanted, below=given["below"], most=SHOWN)


def shown(found: StatementPage, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    given = asked.given
    return {
        "names": [(name, meant_values(given[name], found.whom[name]) if name in found.whom else None) for name in NAMES],
        "filters": PARAMETERS[3:-1],
        "given": given,
        "statements": [statement_values(one, asked.words) for one in found.said],
        "next": found.next,
    }


ROUTES = (Route("statements", "/statements", ask, shown, parameters=PARAMETERS),)
