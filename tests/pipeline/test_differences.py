from pathlib import Path

import pytest

from naqlan import extract
from naqlan.errors import InputError
from naqlan.pipeline import judging
from naqlan.pipeline.differences import articles_named, differences_between
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three
from tests.store.made import add, store_at

TEXT = "قال المحافظ منذر الصفواري إن انهيار جسر الصردة أدى إلى مقتل {} وتضرر منازل القرية وتوقف حركة القوافل."


def told(store: Store) -> None:
    pages = (("1", "7 أشخاص", "صدى", "2031-03-05"), ("2", "30 شخصا", "برق", "2031-03-04"), ("3", "7 أشخاص", "موج", None))
    records = [
        extract(TEXT.format(count), title="أخبار المساء", outlet=outlet, published=day, url=f"https://example.com/{number}")
        for number, count, outlet, day in pages
    ]
    add(store, *((one, None) for one in records))


def test_articles_are_named_by_key_and_come_in_order_of_time(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        told(store)
        names = [f"https://example.com/{number}" for number in (3, 1, 2, 1)]
        assert [one.meta.outlet for one in articles_named(store, names)] == ["برق", "صدى", "موج"]


def test_what_differs_is_found_between_those_named(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        told(store)
        (one,) = differences_between(store, [f"https://example.com/{number}" for number in (1, 2)])
        assert (one.kind, one.first.value, one.second.value) == ("contradiction", "30 شخصا", "7 أشخاص")
        assert differences_between(store, ["https://example.com/1"]) == ()


def test_a_name_of_no_article_is_told(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, pytest.raises(InputError, match="no such article"):
        differences_between(store, ["none"])


def test_judgements_are_laid_over_what_is_compared(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.correct(store, ids(store, "contact", "003-watel-call")[0], ("when", "2022-03-11"), BY)
        (record,) = articles_named(store, ["003-watel-call"])
        assert record.contacts[0].when == "2022-03-11"
