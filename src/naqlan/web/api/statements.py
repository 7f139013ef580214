"""What is somebody reported to have said, where do words stand, and who said them first?"""

from typing import Any

from naqlan.answers.search import found_row
from naqlan.answers.shape import many as several
from naqlan.answers.shape import ref
from naqlan.answers.statements import said_row
from naqlan.answers.trace import traced_row
from naqlan.errors import PageError
from naqlan.pipeline.search import Found, search
from naqlan.pipeline.statements_asked import StatementPage, Wanted, statement_page
from naqlan.pipeline.trace import MOST, Trace, trace
from naqlan.record.statement import ACTS, POLARITIES
from naqlan.store.search import Filters
from naqlan.web.days_asked import BETWEEN, between
from naqlan.web.listing import AFTER, Listing, cut, limit, number_after
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

WHERE = ("articles", "statements")
WHO = Parameter("who", told="Who says it: a name in any spelling, or the id of a person.")
NAMES = (
    Parameter("speaker", told="Who says it: a name in any spelling, or the id of a person or entity."),
    Parameter("about", told="Whom or what it is about: a name, or the id of a person or entity."),
    Parameter("chain", told="Who is cited for it: a name, or the id of a person or entity."),
)
SAID = Parameter("words", told="Words that are said: all of them; “…” for a phrase, OR, -without.")
POLARITY = Parameter("polarity", "choice", choices=POLARITIES, vocabulary="polarity", told="Whether it is affirmed, negated or doubted.")
CHECKED = Parameter("checked", "flag", told="Only what a reader checked.")
WORDS = Parameter("words", needed=True, told="The words: all of them; “…” for a phrase, OR, -without.")
ACT = Parameter("act", "choice", choices=ACTS, vocabulary="act", told="What is done by saying it.")
OUTLET = Parameter("outlet", told="Words of the name of who published it.")
QUERY = Parameter("q", needed=True, told="The words: all of them; “…” for a phrase, OR, -without.")
IN = Parameter("in", "choice", choices=WHERE, default="articles", told="In all of an article, or in what is said.")
SEARCHED = (QUERY, IN, WHO, OUTLET, ACT, *BETWEEN)
"""What may be asked of a search; its feed takes the same."""
RANK = Parameter("rank", "flag", told="The best of the newest thousand first; there is no next part then.")


def asked_statements(asked: Asked) -> StatementPage:
    """Asks for statements, the newest first."""
    given = asked.given
    names = {one.name: given[one.name] for one in NAMES if given[one.name]}
    wanted = Wanted(names, given["words"], Filters(outlet=given["outlet"], act=given["act"], **_days(asked)), given["polarity"], given["checked"])
    with asked.store.reading() as connection:
        return statement_page(connection, wanted, below=number_after(given["after"]), most=given["limit"])


def statements_row(found: StatementPage, _: Asked) -> Listing:
    """Returns a part of the list."""
    return Listing([said_row(one) for one in found.said], str(found.next) if found.next is not None else None)


def filters_of(asked: Asked) -> Filters:
    """Returns what else must hold of what is searched for.

    Raises:
        PageError: Articles are asked for by an act; status 400.
    """
    given = asked.given
    if given["act"] and given["in"] == "articles":
        raise PageError("act: an act is of statements; give in=statements with it", status=400, parameter="act")
    return Filters((given["who"],) if given["who"] else (), given["outlet"], given["act"], **_days(asked))


def asked_search(asked: Asked) -> tuple[list[Found], str | None]:
    """Asks where words stand."""
    given = asked.given
    filters = filters_of(asked)
    if given["rank"] and given["after"]:
        raise PageError("after: the best are given at once; leave out rank, or after", status=400, parameter="after")
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
    return trace(asked.store, given["words"], filters, limit=given["limit"])


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
        parameters=(*NAMES, SAID, ACT, POLARITY, OUTLET, *BETWEEN, CHECKED, limit(20, 200), AFTER),
        schema=several(ref("Said")),
        told="What is reported to have been said, the newest first; an older telling of an account may come again in a later part.",
    ),
    Route(
        "search",
        "/search",
        asked_search,
        row=search_row,
        parameters=(*SEARCHED, RANK, limit(20, 200), AFTER),
        schema=several(ref("Found")),
        told="Where words stand, in any spelling and form, with who says what is said; the newest first.",
    ),
    Route(
        "trace",
        "/trace",
        asked_trace,
        row=trace_row,
        parameters=(WORDS, WHO, *BETWEEN, limit(20, MOST)),
        schema=several(ref("Traced")),
        told="Who is first reported to have said some words, in which other words, and who denies them; in the order of time.",
    ),
)
