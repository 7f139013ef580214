"""Who is meant, and what is told of them?"""

from pathlib import Path

from naqlan.pipeline.who import people_named, profile_of
from tests.pipeline.test_people import kept, told


def test_a_name_in_any_spelling_finds_its_bearers_most_articles_first(tmp_path: Path) -> None:
    articles = [
        told("a", ("سيف الراوي", "وزير النقل")),
        told("b", ("سيف الراوي", None)),
        told("c", ("هند الراوي", None)),
        told("d", ("الراوي", None)),
    ]
    with kept(tmp_path / "s.db", *articles) as store, store.reading() as connection:
        assert [one.name for one in people_named(connection, "الراوي")] == ["سيف الراوي", "هند الراوي", "الراوي"]
        assert [one.name for one in people_named(connection, "سيف محمد الراوي")] == ["سيف الراوي"]
        assert people_named(connection, "ليث القاضي") == []
        first = people_named(connection, "سيف الراوي")[0]
        assert people_named(connection, first.id) == [first]


def test_a_profile_has_spellings_roles_and_namesakes_with_reasons(tmp_path: Path) -> None:
    articles = [
        told("a", ("محمد إبراهيم", "وزير الداخلية المصري")),
        told("b", ("محمد إبراهيم", "وزير الداخلية"), day="2026-03-09"),
        told("c", ("محمد إبراهيم", "وزير الآثار المصري")),
    ]
    with kept(tmp_path / "s.db", *articles) as store, store.reading() as connection:
        profile = profile_of(connection, people_named(connection, "محمد إبراهيم")[0])
        assert profile.spellings == (("محمد إبراهيم", 2),)
        assert {(role.role, role.first) for role in profile.roles} == {("وزير الداخلية المصري", "2026-03-01"), ("وزير الداخلية", "2026-03-09")}
        namesake = profile.namesakes[0]
        assert namesake.role == "وزير الآثار المصري"
        assert "different_office" in dict(namesake.reasons)
