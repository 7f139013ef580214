import pytest

from naqlan.resolve.bodies import is_of, search_word, state_of
from naqlan.resolve.entity import entity_of
from naqlan.resolve.office import offices_of


def _of(role: str, body: str) -> bool:
    known = entity_of("office", body)
    assert known is not None
    (office, *_) = offices_of(role)
    found = is_of(office.key, known.key, known.name or body)
    assert search_word(known.key, known.name or body) in office.key or not found
    return found


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("رئيس حزب السنابل", "حزب السنابل"),
        ("نائب رئيس حزب السنابل", "حزب السنابل"),
        ("المتحدث باسم لحزب السنابل", "حزب السنابل"),
        ("الرئيس الفرنسي", "فرنسا"),
        ("وزير الدفاع الفرنسي", "فرنسا"),
        ("وزير الخارجية", "وزارة الخارجية"),
        ("المتحدث باسم وزارة الخارجية الفرنسية", "وزارة الخارجية الفرنسية"),
        ("وزير الخارجية الفرنسي", "وزارة الخارجية الفرنسية"),
    ],
)
def test_an_office_is_of_the_body_whose_words_end_it(role: str, body: str) -> None:
    assert _of(role, body)


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("رئيس حزب السنابل", "حزب البيادر"),
        ("الرئيس الفرنسي", "إيطاليا"),
        ("وزير الخارجية الفرنسي", "وزارة الخارجية الإيطالية"),
        ("وزير الخارجية", "وزارة الخارجية الفرنسية"),
        ("رئيس لجنة العلاقات الخارجية", "وزارة الخارجية"),
        ("مدير وكالة الأنباء الفرنسية", "فرنسا"),
        ("حزب السنابل", "حزب السنابل"),
    ],
)
def test_an_office_elsewhere_is_not(role: str, body: str) -> None:
    assert not _of(role, body)


def test_states_are_known_by_their_names() -> None:
    assert state_of("فرنسا") == "FR"
    assert state_of("وزارة الخارجية الفرنسية") is None
    assert state_of("حزب السنابل") is None
