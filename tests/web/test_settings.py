import pytest

from naqlan.web.settings import Settings, is_loopback


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("10.0.0.1", False),
        ("localhost.evil.example", False),
    ],
)
def test_loopback(host: str, expected: bool) -> None:  # noqa: FBT001
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), True),
        (Settings(hosts=frozenset({"localhost"})), True),
        (Settings(hosts=frozenset({"news.example"})), False),
        (Settings(https=True), False),
        (Settings(host="10.0.0.1"), False),
    ],
)
def test_who_else_can_ask(settings: Settings, expected: bool) -> None:  # noqa: FBT001
    assert settings.is_private is expected
