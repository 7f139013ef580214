"""Where does each page stand, in the store of the example pages? One address a page, for tests that look at all of them."""

from collections.abc import Callable, Mapping

from sqlalchemy import select

from naqlan.pipeline.copies_asked import newest_groups
from naqlan.pipeline.entities_asked import entities_named
from naqlan.pipeline.story import story_named
from naqlan.pipeline.who import people_named
from naqlan.record.identity import article_id
from naqlan.store.schema_people import people
from naqlan.store.store import Store
from naqlan.web.table import ROUTES


def two_copies(store: Store) -> str:
    """Returns the address of two copies side by side: of the newest group that has any."""
    group = newest_groups(store, 1)[0]
    article = group.reprints[0].article
    return f"/copies/{article}/{group.beside[article][0]}"


def _a_person(store: Store) -> str:
    with store.reading() as connection:
        return connection.execute(select(people.c.id).order_by(people.c.articles.desc(), people.c.id)).scalars().first() or ""


FOUND: Mapping[str, Callable[[Store], str]] = {
    "about": lambda _: "/about",
    "rules": lambda _: "/about/rules",
    "rule": lambda _: "/about/rules/statements.verb-clause",
    "article": lambda store: f"/articles/{article_id(next(store.articles('001-sada-call')).meta.key)}",
    "copies": lambda _: "/copies",
    "copies_between": two_copies,
    "contacts": lambda _: "/contacts?people=%D8%BA%D9%88%D9%84%D8%AF%D9%85%D8%A7%D8%B1",
    "article_source": lambda store: f"/articles/{article_id(next(store.articles('001-sada-call')).meta.key)}/source",
    "article_versions": lambda store: f"/articles/{article_id(next(store.articles('001-sada-call')).meta.key)}/versions",
    "story": lambda store: f"/stories/{story_named(store, 'nuqta-post').story.id}",
    "paste": lambda _: "/paste",
    "signin": lambda _: "/signin",
    "timeline": lambda _: "/timeline?people=%D8%BA%D9%88%D9%84%D8%AF%D9%85%D8%A7%D8%B1&people=%D8%A7%D9%84%D8%B5%D9%81%D9%88%D8%A7%D8%B1%D9%8A",
    "correct": lambda store: f"/corrections/new?item={_a_person(store)}&q=%D8%AD%D8%B3%D9%86",
    "corrections": lambda _: "/corrections",
    "office": lambda store: _office(store, "نارفيا"),
    "people": lambda _: "/people",
    "person": lambda store: _person(store, "غولدمار"),
    "statements": lambda _: "/statements?speaker=%D8%BA%D9%88%D9%84%D8%AF%D9%85%D8%A7%D8%B1",
    "search": lambda _: "/search?q=الوزير&in=statements",
    "sources": lambda _: "/sources",
    "sources_outlet": lambda _: "/sources/المرسال",
    "trace": lambda _: "/trace?words=المعبر",
    "wording": lambda _: "/wording",
    "wording_set": lambda _: "/wording/truce?word=هدنة",
    "watch": lambda _: "/watch",
    "today": lambda _: "/",
}
"""By the name of the route, its address in a store of the example pages: with query where the bare page shows little."""


def _person(store: Store, name: str) -> str:
    with store.reading() as connection:
        return f"/people/{people_named(connection, name)[0].id}"


def _office(store: Store, name: str) -> str:
    with store.reading() as connection:
        return f"/offices/{entities_named(connection, name)[0].id}"


def addresses(store: Store) -> dict[str, str]:
    """Returns an address for each page of the table; a page that `FOUND` lacks is an error of the tests."""
    return {one.name: FOUND[one.name](store) for one in ROUTES if one.shown is not None}
