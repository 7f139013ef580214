"""Are mentions brought together across articles, and kept apart where nothing says so?"""

from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.people import resolve_people
from naqlan.record.article import Article, Metadata
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.store.redirects import follow
from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import name_links, name_sights, people
from naqlan.store.store import Store
from tests.store.made import add, store_at

Named = tuple[str, str | None]


def told(doc: str, *named: Named, day: str | None = "2026-03-01") -> Article:
    """Returns a record of an article that names people, each with a role."""
    body = " ".join(name for name, _ in named)
    found, at = [], 0
    for number, (name, role) in enumerate(named, 1):
        found.append(Person(f"p{number}", name, (name,), role, (Span("body", at, at + len(name)),)))
        at += len(name) + 1
    return Article(Metadata(doc, doc, published=day, outlet="صدى الميناء"), None, body, people=tuple(found))


def groups(store: Store) -> set[frozenset[str]]:
    """Returns the people of a store as sets of `article: name`."""
    found: dict[str, set[str]] = {}
    with store.reading() as connection:
        asked = select(mentions.c.who, mentions.c.name, name_sights.c.article).join(name_sights, name_sights.c.mention == mentions.c.id)
        for who, name, _ in connection.execute(asked):
            found.setdefault(who, set()).add(name)
        assert set(found) == set(connection.execute(select(people.c.id)).scalars())
    return {frozenset(names) for names in found.values()}


def kept(path: Path, *articles: Article) -> Store:
    store = store_at(path)
    add(store, *((one, None) for one in articles))
    bring_up_to_date(store)
    return store


def test_spellings_of_a_name_are_one_person(tmp_path: Path) -> None:
    with kept(tmp_path / "s.db", told("a", ("يوآف نارفانت", None)), told("b", ("يؤاف نارفنت", "وزير الدفاع"))) as store:
        assert groups(store) == {frozenset({"يوآف نارفانت", "يؤاف نارفنت"})}


def test_namesakes_in_two_offices_stay_two_and_the_reasons_are_kept(tmp_path: Path) -> None:
    articles = [told("a", ("محمد إبراهيم", "وزير الداخلية المصري")), told("b", ("محمد إبراهيم", "وزير الآثار المصري"))]
    with kept(tmp_path / "s.db", *articles) as store, store.reading() as connection:
        assert len(connection.execute(select(people.c.id)).all()) == 2
        verdict, apart, reasons = connection.execute(select(name_links.c.verdict, name_links.c.apart, name_links.c.reasons)).one()
        assert verdict == "unsure"
        assert apart
        assert "different_office" in reasons


def test_two_whom_one_article_names_apart_are_two_everywhere(tmp_path: Path) -> None:
    both = (("سيف الراوي", "وزير النقل"), ("سيف محمد الراوي", "وزير النقل"))
    with kept(tmp_path / "s.db", told("a", both[0]), told("b", both[1])) as store:
        assert len(groups(store)) == 1
        add(store, (told("c", *both), None))
        bring_up_to_date(store)
        assert len(groups(store)) == 2
        add(store, (told("c", ("ليث القاضي", None)), None))
        bring_up_to_date(store)
        assert len(groups(store)) == 2


def test_a_merged_id_leads_to_the_new_one(tmp_path: Path) -> None:
    with kept(tmp_path / "s.db", told("b", ("يوآف نارفانت", None), day="2026-03-05")) as store:
        with store.reading() as connection:
            old = connection.execute(select(people.c.id)).scalar_one()
        add(store, (told("a", ("يوآف نارفانت", "وزير الدفاع"), day="2026-03-01"), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            new = connection.execute(select(people.c.id)).scalar_one()
            assert new != old
            assert follow(connection, "person", old) == new


def test_an_article_that_is_gone_takes_its_people_along(tmp_path: Path) -> None:
    with kept(tmp_path / "s.db", told("a", ("سيف الراوي", None)), told("b", ("سيف الراوي", "وزير النقل"), ("ليث القاضي", None))) as store:
        add(store, (told("b", ("سامي نارفانت", None)), None))
        bring_up_to_date(store)
        assert groups(store) == {frozenset({"سيف الراوي"}), frozenset({"سامي نارفانت"})}


def test_a_reader_merges_and_parts(tmp_path: Path) -> None:
    articles = [told("a", ("محمد إبراهيم", "وزير الداخلية المصري")), told("b", ("محمد إبراهيم", "وزير الآثار المصري"))]
    with kept(tmp_path / "s.db", *articles) as store:
        with store.writing() as connection:
            one, other = sorted(connection.execute(select(mentions.c.id)).scalars())
            resolve_people(connection, (), (), must=[(one, other)])
        assert len(groups(store)) == 1
        with store.writing() as connection:
            resolve_people(connection, (), ())
        with store.reading() as connection:
            assert len(connection.execute(select(people.c.id)).all()) == 2


def test_a_reader_parts_two_mentions_of_one_form(tmp_path: Path) -> None:
    with kept(tmp_path / "s.db", told("a", ("سيف الراوي", None)), told("b", ("سيف الراوي", None)), told("c", ("سيف الراوي", None))) as store:
        with store.writing() as connection:
            one, other, _ = connection.execute(select(mentions.c.id).order_by(mentions.c.article)).scalars()
            resolve_people(connection, (), (), cannot=[(one, other)])
        with store.reading() as connection:
            who = {row.id: row.who for row in connection.execute(select(mentions.c.id, mentions.c.who))}
            assert who[one] != who[other]
            assert len(set(who.values())) == 2
