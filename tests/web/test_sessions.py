from naqlan.web.sessions import Sessions


def test_a_session_ends_with_time_or_when_told() -> None:
    now = [0.0]
    sessions = Sessions(clock=lambda: now[0])
    one, other = sessions.begin("سالم", "x", age=10), sessions.begin("سالم", "x", age=10)
    assert one != other
    assert len(one) >= 43  # 256 bits
    found = sessions.find(one)
    assert found is not None
    assert (found.name, found.kept) == ("سالم", "x")
    sessions.end(one)
    assert sessions.find(one) is None
    now[0] = 9.9
    assert sessions.find(other) is not None
    now[0] = 10.0
    assert sessions.find(other) is None


def test_so_many_sessions_are_kept_and_none_as_it_was_given() -> None:
    sessions = Sessions(most=2)
    given = [sessions.begin("a", "x") for _ in range(3)]
    assert [sessions.find(one) is not None for one in given] == [False, True, True]
    assert not any(one in repr(vars(sessions)) for one in given)


def test_what_a_browser_may_send_finds_nothing() -> None:
    assert Sessions().find("\udcff\x00" * 1000) is None
