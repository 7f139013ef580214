import random
from pathlib import Path

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.pipeline.story import listed_stories
from naqlan.pipeline.storylines import storyline
from naqlan.record.page import Page
from naqlan.store.store import Store
from tests.store.made import add, store_at

HEAD = "قال وزير الدفاع هاني غولدمار إن"
WORDS = "القوافل ستعبر معبر الصردة نحو ميناء السرو بعد انسحاب متبادل تشرف عليه لجنة المراقبين وتحرسه كتيبة الحدود قرب القلعة القديمة".split()
"""In another order each time: the same subject, and no copy."""


def _kept(path: Path, days: dict[str, str]) -> Store:
    store = store_at(path)
    for number, (name, day) in enumerate(days.items()):
        words = WORDS[:]
        random.Random(number).shuffle(words)
        page = Page(name, name, name, f"{HEAD} {' '.join(words)}.", f"غولدمار يتحدث {number}", f"صحيفة {name}", day)
        add(store, (read_page(page), None))
    bring_up_to_date(store)
    return store


def _line(store: Store, doc: str) -> tuple[list[str], list[str]]:
    found = {one.docs[0]: one.story for one in listed_stories(store)}
    names = {story.id: name for name, story in found.items()}
    before, after = storyline(store, found[doc])
    return [names[one.id] for one in before], [names[one.id] for one in after]


def test_a_line_goes_from_story_to_story_over_months(tmp_path: Path) -> None:
    days = {"a": "2026-01-05", "b": "2026-01-25", "c": "2026-02-15", "d": "2026-03-10", "e": "2026-09-01"}
    with _kept(tmp_path / "s.db", days) as store:
        assert _line(store, "c") == (["a", "b"], ["d"])
        assert _line(store, "a") == ([], ["b", "c", "d"])
        assert _line(store, "e") == ([], [])


def test_it_is_as_long_as_asked_for(tmp_path: Path) -> None:
    with _kept(tmp_path / "s.db", {"a": "2026-01-05", "b": "2026-01-25", "c": "2026-02-15"}) as store:
        last = next(listed_stories(store)).story
        assert [len(part) for part in storyline(store, last, 1)] == [1, 0]
