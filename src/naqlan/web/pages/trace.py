"""Who is first reported to have said it, in which other words, and who denies it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from naqlan.errors import QueryError
from naqlan.pipeline.trace import MOST, Trace, Traced, trace
from naqlan.store.search import Filters
from naqlan.web.claims import statement_values
from naqlan.web.days_asked import BETWEEN, between
from naqlan.web.mistakes import mistake_values
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

SHOWN, ALL = 20, 80
"""Wordings that are shown, the earliest; and where more are asked for."""
REPEATS = 30
"""Pages that are named of those that repeat a wording."""
PARAMETERS = (Parameter("words"), Parameter("who"), *BETWEEN, Parameter("all", "flag"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: None where nothing was asked, or where there is a mistake in the question."""

    trace: Trace | None = None
    mistake: QueryError | None = None


def ask(asked: Asked) -> Answer:
    """Asks for the wordings of a statement."""
    given = asked.given
    if not given["words"]:
        return Answer()
    since, until = between(given)
    filters = Filters(who=(given["who"],) if given["who"] else (), since=since, until=until)
    try:
        return Answer(trace(asked.store, given["words"], filters, limit=ALL if given["all"] else SHOWN))
    except QueryError as error:
        return Answer(mistake=error)


def shown(answer: Answer, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    found = answer.trace
    return {
        "given": asked.given,
        "filters": PARAMETERS[2:4],
        "mistake": mistake_values(answer.mistake, asked.given["words"] or ""),
        "wordings": [_wording(one, asked) for one in found.wordings] if found else [],
        "asked": found is not None,
        "more": found.more if found else 0,
        "cut": MOST if found and found.cut else None,
    }


def _wording(one: Traced, asked: Asked) -> Mapping[str, Any]:
    repeats = [{"article": each.article, "outlet": each.page.outlet, "published": each.page.published, "copy": each.copy} for each in one.repeats]
    return {"turn": one.turn, "claim": statement_values(one.said, asked.words), "repeats": repeats[:REPEATS], "more": len(repeats[REPEATS:])}


ROUTES = (Route("trace", "/trace", ask, shown, parameters=PARAMETERS),)
