"""Which names mean one office, group, outlet or place?"""

import pytest

from naqlan.record.entity import EntityKind
from naqlan.resolve.entity import entity_of


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("outlet", "CNN", "سي إن إن"),
        ("outlet", "رويترز", "Reuters"),
        ("office", "الأمم المتحدة", "الامم المتحدة"),
        ("office", "وزارة الخارجية الأميركية", "الخارجية الأمريكية"),
        ("office", "الولايات المتحدة", "أميركا"),
        ("group", "حماس", "حركة حماس"),
        ("place", "إفريقيا", "أفريقيا"),
    ],
)
def test_wordings_of_one(kind: EntityKind, one: str, other: str) -> None:
    assert entity_of(kind, one) == entity_of(kind, other) != None  # noqa: E711 (both are, and neither is None)


def test_two_countries_are_two() -> None:
    assert entity_of("office", "وزارة الخارجية الأميركية") != entity_of("office", "وزارة الخارجية الروسية")


@pytest.mark.parametrize(
    ("kind", "name"), [("office", "الوزارة"), ("outlet", "الصحيفة"), ("office", "الأميركية"), ("anonymous", "مصادر"), ("office", "")]
)
def test_what_only_its_article_makes_clear_is_none(kind: EntityKind, name: str) -> None:
    assert entity_of(kind, name) is None
