"""Which preposition governs a phrase, and which phrases are joined or explain one another?"""

import pytest

from naqlan.extract.contact_scene import Scene, read_scene

from .reading import phrased
from .test_contacts import WHO, WHOM


def scene(sentence: str) -> tuple[Scene, dict[str, int]]:
    read = read_scene(phrased(sentence))
    items = read.text.items
    return read, {read.text.verbatim(items.first[unit], items.last[unit]): unit for unit in range(len(items))}


@pytest.mark.parametrize(
    ("sentence", "governor"),
    [(f"اجتمع الوفد مع {WHOM}", "مع"), (f"تحدث الوفد إلى {WHOM}", "الي"), (f"التقى {WHOM}", ""), (f"لقاء {WHOM}", "gen")],
)
def test_governor(sentence: str, governor: str) -> None:
    read, units = scene(sentence)
    assert read.governor[units[WHOM]] == governor


def test_the_joined_share_their_governor() -> None:
    read, units = scene(f"اجتمع الوفد مع {WHO} و{WHOM} أمس")
    assert read.joined(units[WHO]) == [units[WHO], units[WHOM]]
    assert read.governor[units[WHOM]] == "مع"


def test_a_sentence_ends_at_its_mark() -> None:
    read, units = scene("وصل الوفد. غادر الوزير")
    assert read.sentence(units["غادر"]) == (units["غادر"], len(read.text.items))
    assert read.sentence(units["وصل"]) == (0, units["."])


def test_outside_of_the_row_there_is_nothing() -> None:
    read, _ = scene("وصل الوفد")
    assert (read.norm(99), read.tags(99), read.phrase(-1)) == ("", frozenset(), None)
