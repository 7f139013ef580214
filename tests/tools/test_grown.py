from functools import cache
from itertools import islice, pairwise
from pathlib import Path

import pytest

from naqlan.record.article import Article
from naqlan.record.json import dumps
from naqlan.record.verify import verify
from tools import grown
from tools.grown import base_records


@cache
def _base() -> tuple[Article, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grown, "SHARED", Path("nowhere"))
        return tuple(base_records())


@cache
def _made() -> tuple[Article, ...]:
    return tuple(grown.grown(_base(), 3 * len(_base())))


def _runs(record: Article) -> set[tuple[str, ...]]:
    words = record.body.split()
    return set(zip(*(words[start:] for start in range(5)), strict=False))


def test_the_base_comes_first_and_the_same_number_gives_the_same() -> None:
    assert _made()[: len(_base())] == _base()
    again = grown.grown(_base(), len(_made()))
    assert [dumps(one) for one in islice(again, len(_base()), None)] == [dumps(one) for one in _made()[len(_base()) :]]


def test_every_value_leads_back_to_its_characters() -> None:
    for record in _made():
        verify(record)
    assert any(record.contacts for record in _made()[len(_base()) :])


def test_keys_are_apart_and_days_go_on() -> None:
    assert len({one.meta.key for one in _made()}) == len(_made())
    for number, (one, other) in enumerate(pairwise(_made()[len(_base()) :])):
        assert (one.meta.captured or "") <= (other.meta.captured or ""), number


def test_no_generation_copies_another() -> None:
    size = len(_base())
    first = _runs(_base()[0])
    later = [_runs(one) for one in _made()[size:]]
    assert first
    assert max(len(first & runs) for runs in later) < len(first) / 3


def test_what_was_one_person_and_one_text_in_the_base_is_one_in_each_generation() -> None:
    size = len(_base())
    old = {one.meta.key: one for one in _base()}
    for record in _made()[size : 2 * size]:
        before = old[record.meta.key.rpartition(".")[0]]
        assert len(record.people) == len(before.people)
        assert len(record.body) == len(before.body)
    names = [{person.name for one in _made()[start : start + size] for person in one.people} for start in (0, size)]
    assert len(names[0] & names[1]) < len(names[0]) / 2


def test_the_words_of_a_time_stay_and_its_value_moves() -> None:
    size = len(_base())
    old = {one.meta.key: one for one in _base()}
    for record in _made()[size : 2 * size]:
        before = old[record.meta.key.rpartition(".")[0]]
        assert [one.text for one in record.times] == [one.text for one in before.times]
