"""What do outlets call things, over all articles of a store?"""

from naqlan.answers.shape import many, ref
from naqlan.answers.wording import count_rows
from naqlan.errors import PageError
from naqlan.pipeline.wording_asked import known_sets, wording_counts
from naqlan.store.wording_asked import Asked as Wanted
from naqlan.store.wording_asked import Counted
from naqlan.web.days_asked import BETWEEN, between
from naqlan.web.listing import AFTER, Listing, cut, limit, number_after
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

MONTH = "%Y-%m"
SET = Parameter("set", many=True, told="Only these sets of words, by their ids.")
BY = Parameter(
    "by", "choice", choices=("voice", "outlet", "month"), default="voice", told="What is told apart besides the voices; by month: give a set."
)
OUTLET = Parameter("outlet", told="Only words credited to this outlet, its name in full.")


def asked_counts(asked: Asked) -> list[Counted]:
    """Asks for the sums."""
    given = asked.given
    if unknown := [one for one in given["set"] if one not in known_sets()]:
        raise PageError(f"set: “{unknown[0]:.60}” is none of {', '.join(sorted(known_sets()))}", status=400, parameter="set")
    if given["by"] == "month" and not given["set"]:
        raise PageError("set: months are counted for a set; give one", status=400, parameter="set")
    since, until = (day.strftime(MONTH) if day else None for day in between(given))
    wanted = Wanted(given["set"], given["outlet"], since, until, by_outlet=given["by"] == "outlet", by_month=given["by"] == "month")
    return wording_counts(asked.store, wanted)


def counts_row(found: list[Counted], asked: Asked) -> Listing:
    """Returns the sums, the sets with most uses first."""
    start, most = number_after(asked.given["after"]) or 0, asked.given["limit"]
    rows = count_rows(found, known_sets(), asked.words)
    some, after = cut(enumerate(rows[start : start + most + 1], start=start + 1), most, lambda one: str(one[0]))
    return Listing([row for _, row in some], after)


ROUTES = (
    Route(
        "wording",
        "/wording",
        asked_counts,
        row=counts_row,
        parameters=(SET, BY, OUTLET, *BETWEEN, limit(200, 1000), AFTER),
        schema=many(ref("WordCount")),
        told="How often each of competing words is used, in three voices: quoted, reported, the outlet's own.",
    ),
)
