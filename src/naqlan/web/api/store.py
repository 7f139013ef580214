"""How does the store stand?"""

from typing import Any

from naqlan.answers.shape import ref
from naqlan.answers.store import store_row
from naqlan.pipeline.wording_asked import counted_with_other_words
from naqlan.store.stored import Counts, Run
from naqlan.web.route import Asked, Route

Stand = tuple[Counts, list[Run], bool]


def asked_store(asked: Asked) -> Stand:
    """Asks how much there is."""
    return asked.store.counts(), asked.store.runs(), counted_with_other_words(asked.store)


def one_row(found: Stand, _: Asked) -> dict[str, Any]:
    """Returns it."""
    counts, runs, other = found
    return store_row(counts, runs, other_words=other)


ROUTES = (Route("store", "/store", asked_store, row=one_row, schema=ref("Store"), told="How much is in the store, and who added to it last."),)
