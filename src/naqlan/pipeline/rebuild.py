"""How is a store made anew with the present code, words and rules? Pages read again, what they no longer give taken out, all set beside each other.

It may be killed at any moment: what is done is kept with how far it is, and the next call goes on from there.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import Literal, TypeAlias

from naqlan.pipeline.adder import Adder
from naqlan.pipeline.again import page_of
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.article import Article
from naqlan.record.dropped import Reason
from naqlan.record.identity import article_id
from naqlan.record.page import Unreadable
from naqlan.store.batch import Batch
from naqlan.store.corpus import REBUILD, begin_emptying, forget, remember, remembered
from naqlan.store.items import contents_of
from naqlan.store.store import Store
from naqlan.store.stored import Capture

Change: TypeAlias = Literal["new", "gone", "changed"]
KEPT: frozenset[Reason] = frozenset({"failed"})
"""Reasons for which a page that gave an article keeps it: the code broke, which says nothing about the page."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How far a rebuild is, or what came of it.

    Attributes:
        stage: `read` while pages are worked, `relate` once all of them are and articles are set beside each other.
        code: Fingerprint of the code that works the pages.
        every: Whether pages are worked that this code has worked before.
        after: The id of the capture that was worked last.
        pages: Pages that were worked.
        withdrawn: Pages that gave an article and give none any more.
        items: Contacts, statements, people, entities, times and figures, by what became of them.
    """

    stage: Literal["read", "relate"]
    code: str
    every: bool
    after: str = ""
    pages: int = 0
    withdrawn: int = 0
    items: Mapping[Change, int] = field(default_factory=dict)


def rebuild(
    store: Store,
    adder: Adder,
    *,
    every: bool = False,
    related: Callable[[int, int], None] | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> Rebuilt:
    """Makes a store anew, or goes on with what was broken off.

    Args:
        store: The store.
        adder: What takes the pages, into the same store; closed here.
        every: Whether to work also the pages that this code worked last.
        related: Called as articles are set beside each other (`bring_up_to_date`).
        stopping: Asked after each page and each batch of articles whether to end.

    Returns:
        What came of it, with what was done before it was broken off.

    Raises:
        StoreError: The store cannot be read or written; what was done is kept.
    """
    with adder:
        state = _begun(store, adder.code, every=every)
        if state.stage == "read":
            state = _read(store, adder, state, stopping)
    if stopping():
        return state
    if state.stage == "read":
        state = replace(state, stage="relate")
        with store.writing() as connection:
            begin_emptying(connection)
            remember(connection, REBUILD, _written(state))
    bring_up_to_date(store, progress=related, stopping=stopping)
    if not stopping():
        with store.writing() as connection:
            forget(connection, REBUILD)
    return state


def changes(before: Article | None, after: Article | None) -> Counter[Change]:
    """Counts what became of items between two records of a page, judgements left aside; None: the page gave none."""
    old, new = ({} if one is None else contents_of(article_id(one.meta.key), one) for one in (before, after))
    found: Counter[Change] = Counter()
    found["new"], found["gone"] = len(new.keys() - old.keys()), len(old.keys() - new.keys())
    found["changed"] = sum(old[which] != new[which] for which in old.keys() & new.keys())
    return found


def _begun(store: Store, code: str, *, every: bool) -> Rebuilt:
    """Returns how far the rebuild is that was broken off; that of other code begins anew, and so does one that left out what is asked for now."""
    with store.reading() as connection:
        found = remembered(connection, REBUILD)
    state = Rebuilt(**json.loads(found)) if found is not None else None
    return state if state is not None and state.code == code and (state.every or not every) else Rebuilt("read", code, every)


def _read(store: Store, adder: Adder, state: Rebuilt, stopping: Callable[[], bool]) -> Rebuilt:
    count = _Count(state)
    for kept in store.captures(but=None if state.every else adder.code, after=state.after):
        content = store.page(kept.page or "")
        assert content is not None
        adder.take_again(page_of(kept, content), kept, partial(_tell, kept=kept, count=count))
        if stopping():
            adder.stop()
            break
    adder.flush()
    return count.state


class _Count:
    """What came of the pages worked so far."""

    def __init__(self, state: Rebuilt) -> None:
        self.state = state

    def add(self, capture: str, found: Counter[Change], *, withdrawn: bool) -> None:
        state = self.state
        items = Counter(state.items) + found
        self.state = replace(state, after=capture, pages=state.pages + 1, withdrawn=state.withdrawn + withdrawn, items=dict(items))


def _tell(batch: Batch, *, worked: Article | Unreadable, kept: Capture, count: _Count) -> None:
    """Counts what becomes of a page, withdraws what it gives no longer, and writes down how far the work is, all with the batch."""
    before = batch.record_of(kept.id)
    if isinstance(worked, Article):
        count.add(kept.id, changes(before, worked), withdrawn=False)
    else:
        gone = before is not None and worked.reason not in KEPT
        count.add(kept.id, changes(before, None) if gone else Counter(), withdrawn=gone)
        if gone:
            batch.withdraw(kept.id)
    batch.remember(REBUILD, _written(count.state))


def _written(state: Rebuilt) -> str:
    return json.dumps(asdict(state))
