"""What is somebody reported to have said, where do words stand, and who said them first?"""

from typing import Any

from naqlan.answers.search import found_row
from naqlan.answers.shape import many as several
from naqlan.answers.shape import ref
from naqlan.answers.statements import said_row
from naqlan.answers.trace import traced_row
from naqlan.errors import PageError
from naqlan.pipeline.said import Said, said
from naqlan.pipeline.search import Found, search
from naqlan.pipeline.trace import MOST, Trace, trace
from naqlan.record.statement import ACTS
from naqlan.store.search import Filters
from naqlan.web.days_asked import BETWEEN, between
from naqlan.web.listing import AFTER, Listing, cut, limit, number_after
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

WHERE = ("articles", "statements")
WHO = Parameter("who", told="Who says it: a name in any spelling, or the id of a person.")
ABOUT = Parameter("about", told="Words that are said: all of them; “…” for a phrase, OR, -without.")
ACT = Parameter("act", "choice", choices=ACTS, vocabulary="act", told="What is done by saying it.")
OUTLET = Parameter("outlet", told="Words of the name of who published it.")
QUERY = Parameter("q", needed=True, told="The words: all of them; “…” for a phrase, OR, -without.")
IN = Parameter("in", "choice", choices=WHERE, default="articles", told="In all of an article, or in what is said.")
RANK = Parameter("rank", "flag", told="The best of the newest thousand first; there is no next part then.")


def asked_statements(asked: Asked) -> tuple[list[Said], str | None]:
    """Asks for statements, the newest first."""
    given = asked.given
    if not any(given[name] for name in ("who", "about", "act", "outlet")):
        raise PageError("give one of who, about, act and outlet", status=400, parameter="who")
    filters = Filters(outlet=given["outlet"], act=given["act"], **_days(asked))
    found = said(asked.store, given["who"], filters, about=given["about"], limit=given["limit"] + 1, below=number_after(given["after"]))
    return cut(found, given["limit"], lambda one: str(one.number))


def statements_row(found: tuple[list[Said], str | None], _: Asked) -> Listing:
    """Returns a part of the list."""
    return Listing([said_row(one) for one in found[0]], found[1])


def asked_search(asked: Asked) -> tuple[list[Found], str | None]:
    """Asks where words stand."""
    given = asked.given
    if given["act"] and given["in"] == "articles":
        raise PageError("act: an act is of statements; give in=statements with it", status=400, parameter="act")
    if given["rank"] and given["after"]:
        raise PageError("after: the best are given at once; leave out rank, or after", status=400, parameter="after")
    filters = Filters((given["who"],) if given["who"] else (), given["outlet"], given["act"], **_days(asked))
    below = number_after(given["after"])
    found = search(asked.store, given["q"], filters, where=given["in"], limit=given["limit"] + 1, below=below, rank=given["rank"])
    some, after = cut(found, given["limit"], lambda one: str(one.number))
    return some, None if given["rank"] else after


def search_row(found: tuple[list[Found], str | None], _: Asked) -> Listing:
    """Returns what holds the words."""
    return Listing([found_row(one) for one in found[0]], found[1])


def asked_trace(asked: Asked) -> Trace:
    """Asks who is first reported to have said some words."""
    given = asked.given
    filters = Filters((given["who"],) if given["who"] else (), **_days(asked))
    return trace(asked.store, given["q"], filters, limit=given["limit"])


def trace_row(found: Trace, _: Asked) -> Listing:
    """Returns the wordings in the order of time."""
    return Listing([traced_row(one) for one in found.wordings])


def _days(asked: Asked) -> dict[str, Any]:
    return dict(zip(("since", "until"), between(asked.given), strict=True))


ROUTES = (
    Route(
        "statements",
        "/statements",
        asked_statements,
        row=statements_row,
        parameters=(WHO, ABOUT, ACT, OUTLET, *BETWEEN, limit(20, 200), AFTER),
        schema=several(ref("Said")),
        told="What somebody is reported to have said, the newest first; of one account the newest telling of a part alone.",
    ),
    Route(
        "search",
        "/search",
        asked_search,
        row=search_row,
        parameters=(QUERY, IN, WHO, OUTLET, ACT, *BETWEEN, RANK, limit(20, 200), AFTER),
        schema=several(ref("Found")),
        told="Where words stand, in any spelling and form, with who says what is said; the newest first.",
    ),
    Route(
        "trace",
        "/trace",
        asked_trace,
        row=trace_row,
        parameters=(QUERY, WHO, *BETWEEN, limit(20, MOST)),
        schema=several(ref("Traced")),
        told="Who is first reported to have said some words, in which other words, and who denies them; in the order of time.",
    ),
)
