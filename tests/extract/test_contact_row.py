"""Are words of contact cut off from the phrases that swallowed them?"""

import pytest

from naqlan.extract.contact_row import loosen, tells

from .reading import phrased


@pytest.mark.parametrize(("sentence", "some"), [("التقى الوزير الوفد", True), ("زيارة الوفد طويلة", True), ("تأخر القطار في الشمال", False)])
def test_a_word_of_contact(sentence: str, some: object) -> None:
    assert tells(phrased(sentence)) is some


def test_every_unit_leads_back_to_the_row_it_came_from() -> None:
    text = phrased("قال المتحدث إن لقاء مستشار الأمن القومي مع الوفد بدأ")
    loose, origin, _ = loosen(text)
    assert len(origin) == len(loose.items)
    assert origin == sorted(origin)
    assert set(origin) <= set(range(len(text.items)))
    words = [loose.verbatim(first, last) for first, last in zip(loose.items.first, loose.items.last, strict=True)]
    assert "لقاء" in words
