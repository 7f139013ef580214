"""Where does each page stand, in the store of the example pages? One address a page, for tests that look at all of them."""

from collections.abc import Callable, Mapping

from naqlan.record.identity import article_id
from naqlan.store.store import Store
from naqlan.web.table import ROUTES

FOUND: Mapping[str, Callable[[Store], str]] = {
    "article": lambda store: f"/articles/{article_id(next(store.articles('001-sada-call')).meta.key)}",
    "today": lambda _: "/",
}
"""By the name of the route, its address in a store of the example pages: with query where the bare page shows little."""


def addresses(store: Store) -> dict[str, str]:
    """Returns an address for each page of the table; a page that `FOUND` lacks is an error of the tests."""
    return {one.name: FOUND[one.name](store) for one in ROUTES if one.shown is not None}
