"""How are articles set beside one another? Whatever waits in a store is taken batch by batch, each step of the corpus work in turn.

A batch is one transaction: after a kill the work goes on with the first batch that was not kept. What the steps keep follows from the
current versions and the judgements alone, so that articles added one by one and all at once give the same.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from naqlan.pipeline.accounts import keep_accounts
from naqlan.pipeline.arrival import Arrival, Step
from naqlan.pipeline.code import fingerprint_across
from naqlan.pipeline.copies import keep_copies
from naqlan.pipeline.entities import keep_entities, release_entities
from naqlan.pipeline.items import keep_items
from naqlan.pipeline.judgements import judgements_on, lay_over
from naqlan.pipeline.people import keep_people
from naqlan.pipeline.search import keep_words
from naqlan.pipeline.sources import keep_sources
from naqlan.pipeline.stories import keep_stories
from naqlan.pipeline.wording import keep_wording
from naqlan.store.articles import record_of_version
from naqlan.store.corpus import EMPTYING, empty_part, remember, remembered
from naqlan.store.items import item_ids
from naqlan.store.placed import Place, count_waiting, settle, waiting
from naqlan.store.rows import safe_record
from naqlan.store.store import Store

AT_ONCE = 200
"""Articles of one transaction: as much work is lost at most by a kill, as long a second writer waits."""


CODE = "code"
"""The name under which the store remembers the code and words that first set its articles beside one another."""
STEPS: tuple[Step, ...] = (
    release_entities,
    keep_items,
    keep_words,
    keep_people,
    keep_entities,
    keep_copies,
    keep_wording,
    keep_stories,
    keep_accounts,
    keep_sources,
)
"""In this order: a later step may ask for what an earlier one kept."""


def bring_up_to_date(store: Store, *, progress: Callable[[int, int], None] | None = None, stopping: Callable[[], bool] = lambda: False) -> int:
    """Sets all articles that wait beside the others.

    Args:
        store: The store.
        progress: Called after each batch with how many articles were done and how many there were.
        stopping: Asked after each batch whether to end; the rest waits on.

    Returns:
        How many articles were done.

    Raises:
        StoreError: The store cannot be read or written; what was done before is kept.
    """
    _empty(store)
    with store.reading() as connection:
        total = count_waiting(connection)
    done = 0
    while total and not stopping():
        with store.writing() as connection:
            if empty_part(connection):  # another process began to, meanwhile
                continue
            places = waiting(connection, AT_ONCE)
            if not places:
                break
            _work(connection, places)
            if remembered(connection, CODE) is None:
                remember(connection, CODE, fingerprint_across())
        done += len(places)
        if progress is not None:
            progress(done, max(total, done))
    return done


def related_by_other_code(store: Store) -> bool:
    """Says whether articles were set beside one another by other code or words than these, so that `naqlan rebuild` may change what is kept.

    Verdicts on pairs are kept: until then those of the old code stand beside those of the new.
    """
    with store.reading() as connection:
        return remembered(connection, CODE) not in (None, fingerprint_across())


def _empty(store: Store) -> None:
    """Takes out what was to be taken out, by a rebuild that was perhaps broken off."""
    with store.reading() as connection:
        more = remembered(connection, EMPTYING) is not None
    while more:
        with store.writing() as connection:
            more = empty_part(connection)


def _work(connection: Connection, places: Sequence[Place]) -> None:
    arrivals = []
    judged = judgements_on(connection, [one.article for one in places])
    for one in places:
        record = record_of_version(connection, one.version) if one.version is not None else None
        if record is not None:
            ids = item_ids(one.article, record)
            laid = lay_over(connection, record, ids, judged.get(one.article, ()))
            arrivals.append(Arrival(one.article, safe_record(laid), one.day, ids))
    gone = [one.article for one in places if one.known]
    for step in STEPS:
        step(connection, arrivals, gone)
    settle(connection, places)
