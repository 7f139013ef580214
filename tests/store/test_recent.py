from threading import Thread

from naqlan.store.recent import Recent


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    kept: Recent[str, int] = Recent(100)
    for number, key in enumerate("abcdefghij"):
        kept.put(key, number, 10)
    assert kept.get("a") == 0
    kept.put("k", 10, 10)
    assert (len(kept), kept.get("a"), kept.get("b"), kept.get("k")) == (10, 0, None, 10)


def test_what_takes_much_of_the_room_is_not_kept() -> None:
    kept: Recent[str, int] = Recent(100)
    kept.put("a", 1, 11)
    assert kept.get("a") is None
    assert len(kept) == 0


def test_the_same_value_takes_room_once() -> None:
    kept: Recent[str, int] = Recent(100)
    for _ in range(50):
        kept.put("a", 1, 10)
    for key in "bcdefghij":
        kept.put(key, 2, 10)
    assert (kept.get("a"), len(kept)) == (1, 10)
    kept.clear()
    assert (kept.get("a"), len(kept)) == (None, 0)
    kept.put("a", 3, 10)
    assert kept.get("a") == 3


def test_threads_share_it() -> None:
    kept: Recent[int, int] = Recent(500)

    def work() -> None:
        for number in range(2000):
            kept.put(number % 97, number % 97, 10)
            assert kept.get(number % 97) in (number % 97, None)

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept) == 50
