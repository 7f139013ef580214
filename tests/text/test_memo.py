"""Is each word read once, and does a memo forget?"""

import pytest

from naqlan.text.memo import Memo


def test_a_word_is_read_once() -> None:
    asked: list[str] = []

    def read(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(read)
    assert [memo["قال"], memo["قال"], memo["في"]] == [3, 3, 2]
    assert asked == ["قال", "في"]


def test_a_memo_stays_small_and_carries_on_what_is_frequent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("naqlan.text.memo.LIMIT", 10)
    asked: list[str] = []
    memo: Memo[None] = Memo(asked.append)
    for number in range(40):
        memo["قال"], memo[str(number)]
        assert len(memo) <= 10
    assert asked.count("قال") == 1


def test_a_monster_is_not_kept() -> None:
    memo: Memo[int] = Memo(len)
    assert memo["ه" * 1000] == 1000
    assert not memo
