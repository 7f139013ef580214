"""Which articles repeat others?"""

from naqlan.answers.copies import pair_ids_row
from naqlan.answers.shape import many, ref
from naqlan.pipeline.copies_asked import all_pairs
from naqlan.store.copies_asked import CopyPair
from naqlan.web.listing import AFTER, Listing, cut, limit, parts_after
from naqlan.web.route import Asked, Route


def asked_pairs(asked: Asked) -> tuple[list[CopyPair], str | None]:
    """Asks for pairs, in a fixed order."""
    place = parts_after(asked.given["after"], 2)
    return cut(all_pairs(asked.store, (place[0], place[1]) if place else None), asked.given["limit"], lambda one: ".".join(one.place))


def pairs_row(found: tuple[list[CopyPair], str | None], _: Asked) -> Listing:
    """Returns a part of them."""
    return Listing([pair_ids_row(one) for one in found[0]], found[1])


ROUTES = (
    Route(
        "copies",
        "/copies",
        asked_pairs,
        row=pairs_row,
        parameters=(limit(), AFTER),
        schema=many(ref("CopyPair")),
        told="Pairs of articles of which one repeats the other, that of the earlier day first.",
    ),
)
