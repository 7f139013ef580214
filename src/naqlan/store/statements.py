"""Which statements does adding run? They are built once: building one takes five times as long as running it."""

from sqlalchemy import Case, Column, bindparam, case, delete, func, insert, select, update

from naqlan.store.schema import articles, captures, drops, inputs, pages, run_drops, runs, versions
from naqlan.store.upsert import add, put


def _later(column: Column[str]) -> Case[str]:
    """Returns the later of a column and of when a page was `seen`."""
    return case((column < bindparam("seen"), bindparam("seen")), else_=column)


def _earlier(column: Column[str]) -> Case[str]:
    return case((column > bindparam("seen"), bindparam("seen")), else_=column)


ADD_PAGE = add(pages)

ADD_ARTICLE = add(articles)

KNOWN_VERSION = select(versions.c.number, versions.c.page, versions.c.code, versions.c.first_seen, versions.c.record).where(
    versions.c.article == bindparam("article"), versions.c.version == bindparam("version")
)
ADD_VERSION = insert(versions).returning(versions.c.number)
SEE_VERSION = (
    update(versions)
    .where(versions.c.number == bindparam("which"))
    .values(first_seen=_earlier(versions.c.first_seen), last_seen=_later(versions.c.last_seen))
    .returning(versions.c.article)
)
_sights = captures.c.version == bindparam("which")
TIME_VERSION = (
    update(versions)
    .where(versions.c.number == bindparam("which"))
    .values(
        first_seen=select(func.min(captures.c.first_seen)).where(_sights).scalar_subquery(),
        last_seen=select(func.max(captures.c.last_seen)).where(_sights).scalar_subquery(),
    )
    .returning(versions.c.article)
)
CHANGE_VERSION = update(versions).where(versions.c.number == bindparam("which"))
FORGET_VERSION = delete(versions).where(versions.c.number == bindparam("which")).returning(versions.c.article)
SEEN_LAST = (
    select(versions.c.number, versions.c.current)
    .where(versions.c.article == bindparam("article"))
    .order_by(versions.c.last_seen.desc(), versions.c.number.desc())
    .limit(1)
)
CURRENT_NO_MORE = update(versions).where(versions.c.article == bindparam("which"), versions.c.current).values(current=False)
CURRENT_NOW = update(versions).where(versions.c.number == bindparam("which")).values(current=True)

KNOWN_CAPTURE = select(captures.c.version, captures.c.first_seen).where(captures.c.id == bindparam("capture"))
CAPTURE_OF = select(captures.c.id).where(captures.c.version == bindparam("which")).limit(1)
ADD_CAPTURE = add(captures)
SEE_CAPTURE = (
    update(captures)
    .where(captures.c.id == bindparam("capture"))
    .values(first_seen=_earlier(captures.c.first_seen), last_seen=_later(captures.c.last_seen))
    .returning(captures.c.version)
)
CHANGE_CAPTURE = update(captures).where(captures.c.id == bindparam("capture"))

PUT_DROP = put(drops)
PUT_INPUT = put(inputs)
SETTLE = delete(drops).where(drops.c.source == bindparam("which"))
COUNT_DROPS = put(run_drops, lambda more: {"count": run_drops.c.count + more["count"]})
COUNT_RUN = (
    update(runs)
    .where(runs.c.number == bindparam("which"))
    .values({name: runs.c[name] + bindparam(f"more_{name}") for name in ("new", "changed", "same")})
)
