"""Which words tell of a contact? Verbs of going that only turn to somebody with words tell of none."""

import pytest

from tests.extract.contact_telling import told


@pytest.mark.parametrize(
    "text",
    [
        "توجه الوزير سامي حمدان بالتهنئة إلى دولة الكويت.",
        "أود أن أتوجه بالشكر والتقدير للكويت على حسن الاستقبال.",
        "التقى الخطان قرب الجسر القديم.",
    ],
)
def test_no_contact(text: str) -> None:
    assert told(text) == []


def test_a_journey_is_one() -> None:
    assert [parties for _, _, parties in told("توجه الوزير سامي حمدان بالطائرة إلى الكويت أمس.")] == [{"سامي حمدان", "الكويت"}]


def test_solutions_are_no_arrival() -> None:
    assert told("تحدث الوزير سامي حمدان عن حلول للأزمة في الكويت.") == []
