"""What did readers decide?"""

from collections.abc import Mapping
from typing import Any

from naqlan.answers.judgements import judgement_row
from naqlan.answers.shape import many, ref
from naqlan.errors import PageError
from naqlan.pipeline.judging import Listed, listed
from naqlan.record.judgement import DECISIONS
from naqlan.web.listing import AFTER, Listing, cut, limit, number_after
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

DECISION = Parameter("decision", "choice", choices=DECISIONS, vocabulary="decision", told="Only decisions of this kind.")
WHO = Parameter("who", told="Only those of this reader.")
STRANDED = Parameter("stranded", "flag", told="Only those that find no place in what is read now.")


def asked_list(asked: Asked) -> tuple[list[Listed], str | None]:
    """Asks for judgements, the last first."""
    given, below = asked.given, number_after(asked.given["after"])
    with asked.store.reading() as connection:
        return cut((one for one in listed(connection) if _fits(one, given, below)), given["limit"], lambda one: str(one.judgement.number))


def _fits(one: Listed, given: Mapping[str, Any], below: int | None) -> bool:
    judgement = one.judgement
    asked = (below is None or judgement.number < below) and given["decision"] in (None, judgement.decision) and given["who"] in (None, judgement.who)
    return asked and (one.stranded or not given["stranded"])


def list_row(found: tuple[list[Listed], str | None], _: Asked) -> Listing:
    """Returns a part of the list."""
    return Listing([judgement_row(one) for one in found[0]], found[1])


def asked_one(asked: Asked) -> Listed:
    """Asks for one judgement."""
    number = asked.given["number"]
    with asked.store.reading() as connection:
        found = next(listed(connection, numbers=[int(number)]), None) if number.isascii() and number.isdecimal() and len(number) < 10 else None
    if found is None:
        raise PageError(f"{number:.20}: there is no judgement of that number", status=404)
    return found


def one_row(found: Listed, _: Asked) -> dict[str, Any]:
    """Returns it."""
    return judgement_row(found)


ROUTES = (
    Route(
        "judgements",
        "/judgements",
        asked_list,
        row=list_row,
        parameters=(DECISION, WHO, STRANDED, limit(), AFTER),
        schema=many(ref("Judgement")),
        told="What readers decided, the last first; also what was withdrawn.",
    ),
    Route("judgement", "/judgements/{number}", asked_one, row=one_row, schema=ref("Judgement"), told="One decision of a reader."),
)
