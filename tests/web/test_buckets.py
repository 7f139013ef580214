from naqlan.web.buckets import Buckets


def test_tokens_come_back_with_time() -> None:
    now = [100.0]
    buckets = Buckets(2, 0.5, clock=lambda: now[0])
    assert [buckets.take("a") for _ in range(3)] == [0.0, 0.0, 2.0]
    assert buckets.take("b") == 0.0  # each has its own
    now[0] += 1.5
    assert buckets.take("a") == 0.5
    now[0] += 0.5
    assert buckets.take("a") == 0.0
    now[0] += 1000
    assert [buckets.take("a") for _ in range(3)] == [0.0, 0.0, 2.0]  # no more than at first


def test_a_token_can_be_given_back() -> None:
    buckets = Buckets(1, 0.5, clock=lambda: 1.0)
    assert buckets.take("a") == 0.0
    buckets.give_back("a")
    buckets.give_back("a")
    assert [buckets.take("a") for _ in range(2)] == [0.0, 2.0]


def test_so_many_keys_are_remembered() -> None:
    now = [0.0]
    buckets = Buckets(1, 0.001, most=2, clock=lambda: now[0])
    for key in ("a", "b", "a", "c"):  # b was quiet longest
        buckets.take(key)
    assert buckets.take("a") > 0
    assert buckets.take("b") == 0.0
