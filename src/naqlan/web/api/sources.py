"""Who is cited by whom?"""

from naqlan.answers.shape import many, ref
from naqlan.answers.sources import cites_row
from naqlan.pipeline.source_counts import Cites, outlet_named, who_cites, whom_cited
from naqlan.web.listing import Listing, limit
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

OUTLET = Parameter("outlet", told="Whom this outlet cites, then who cites it; not given: whom all cite.")


def asked_sources(asked: Asked) -> list[Cites]:
    """Asks who is cited."""
    outlet, most = asked.given["outlet"], asked.given["limit"]
    with asked.store.reading() as connection:
        if outlet is None:
            return whom_cited(connection, most)
        citing = outlet_named(connection, outlet)
        return [*(whom_cited(connection, most, citing) if citing is not None else []), *who_cites(connection, outlet, most)]


def sources_row(found: list[Cites], _: Asked) -> Listing:
    """Returns the unnamed sources as one, then the named ones, those cited most first."""
    return Listing([cites_row(one) for one in found])


ROUTES = (
    Route(
        "sources",
        "/sources",
        asked_sources,
        row=sources_row,
        parameters=(OUTLET, limit(50, 1000)),
        schema=many(ref("Cites")),
        told="Whom pages cite, and how often; all unnamed sources together first.",
    ),
)
