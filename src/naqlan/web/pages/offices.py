"""What is an office, group, outlet or place, as pages write of it: its names, who is written to hold it, what is said in its name, its contacts."""

from collections.abc import Mapping
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.office_asked import OfficeAsked, office_asked
from naqlan.web.claims import contact_values, statement_values
from naqlan.web.pages.people import days_of
from naqlan.web.pictures.acts import acts_strip
from naqlan.web.pictures.picture import Pen
from naqlan.web.route import Asked, Route


def ask(asked: Asked) -> OfficeAsked:
    """Asks for an office, group, outlet or place.

    Raises:
        PageError: There is none of this id; status 404.
    """
    with asked.store.reading() as connection:
        found = office_asked(connection, asked.given["entity"])
    if found is None:
        raise PageError(f"{asked.given['entity']:.60}: there is no office, group, outlet or place of this id in the store", status=404)
    return found


def shown(found: OfficeAsked, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    words = asked.words
    return {
        "entity": found.entity,
        "names": found.names,
        "holders": [(one, days_of(one.first, one.last)) for one in found.holders],
        "ledgers": [
            (name, [contact_values(one, its.told, its.stories, words) for one in its.contacts], its.next is not None)
            for name, its in (("dated", found.dated), ("undated", found.undated))
        ],
        "said": [statement_values(one, words) for one in found.said.said],
        "more_said": found.said.next is not None,
        "cited": [statement_values(one, words) for one in found.cited.said],
        "more_cited": found.cited.next is not None,
        "acts": acts_strip(found.acts, Pen(asked.view, words)),
    }


ROUTES = (Route("office", "/offices/{entity}", ask, shown),)
