from pathlib import Path

import pytest

from naqlan import extract
from naqlan.errors import InputError, StoreError
from naqlan.pipeline import judging
from naqlan.pipeline.chosen import chosen_articles
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three
from tests.store.made import add, store_at

TEXT = "قال المحافظ منذر الصفواري إن انهيار جسر الصردة أدى إلى مقتل {} وتضرر منازل القرية وتوقف حركة القوافل."
PAGES = (("1", "7 أشخاص", "صدى", "2031-03-05"), ("2", "30 شخصا", "برق", "2031-03-04"), ("3", "7 أشخاص", "موج", None))


def told(store: Store) -> None:
    """Adds three articles on one event."""
    records = [
        extract(TEXT.format(count), title="انهيار جسر الصردة في نارفيا", outlet=outlet, published=day, url=f"https://example.com/{number}")
        for number, count, outlet, day in PAGES
    ]
    add(store, *((one, None) for one in records))
    bring_up_to_date(store)


def test_several_names_are_articles_in_order_of_time(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        told(store)
        names = [f"https://example.com/{number}" for number in (3, 1, 2, 1)]
        assert [one.meta.outlet for one in chosen_articles(store, names)] == ["برق", "صدى", "موج"]


def test_one_name_is_the_story_that_it_is_in(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        told(store)
        assert {"برق", "صدى"} <= {one.meta.outlet for one in chosen_articles(store, ["https://example.com/1"])}


def test_a_name_of_nothing_is_told(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        told(store)
        with pytest.raises(InputError, match="no such article"):
            chosen_articles(store, ["https://example.com/1", "none"])
        with pytest.raises(StoreError, match="no story"):
            chosen_articles(store, ["none"])


def test_judgements_are_laid_over_what_is_chosen(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.correct(store, ids(store, "contact", "003-watel-call")[0], ("when", "2022-03-11"), BY)
        found = chosen_articles(store, ["003-watel-call", "001-sada-call"])
        assert "2022-03-11" in [contact.when for one in found for contact in one.contacts]
