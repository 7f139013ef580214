"""May a verb go on with who spoke before?"""

import pytest

from naqlan.extract.said import Said, agrees, carries
from naqlan.extract.source import Source

MAN, WOMAN = Source("p1", "person", "m"), Source("p2", "person", "f")
SOURCES, MINISTRY = Source("مصادر", "anonymous", "m", "p"), Source("وزارة النقل", "office", "f")


def said(*speakers: Source, paragraph: int = 0) -> Said:
    return Said(speakers, (), (), None, None, paragraph, "s1")


@pytest.mark.parametrize(
    ("form", "speakers", "can"),
    [
        ("past 3ms", (MAN,), True),
        ("past 3fs", (MAN,), False),
        ("past 3fs", (WOMAN,), True),
        ("past 3mp", (MAN,), False),
        ("past 3md", (MAN, WOMAN), True),
        ("past 3ms", (MAN, WOMAN), False),
        ("past 3fs", (SOURCES,), True),
        ("past 3ms", (SOURCES,), False),
        ("pres 1s", (WOMAN,), True),
        ("past 3ms", (Source("p3", "person"),), True),
        ("past 3ms", (), False),
        ("", (MAN,), True),
    ],
)
def test_agreement(form: str, speakers: tuple[Source, ...], can: object) -> None:
    assert agrees(form.rsplit(maxsplit=1)[-1] if form else "", speakers) is can


def test_people_are_carried_and_offices_only_nearby_in_the_feminine() -> None:
    assert carries(said(MAN), "3ms", 2)
    assert carries(said(MINISTRY), "3fs", 1)
    assert not carries(said(MINISTRY), "3fs", 2)
    assert not carries(said(MINISTRY), "3ms", 0)
    assert not carries(said(SOURCES), "3fs", 0)
