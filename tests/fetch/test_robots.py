"""Are a site's wishes read and kept for a day, and is a site closed whose wishes cannot be known?"""

import pytest

from naqlan.errors import FetchError, NotNow
from tests.fetch.site import QuickClock

pytestmark = pytest.mark.needs("fetch")

RULES = b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: naqlan\nDisallow: /*/print$\nAllow: /\n"


class _Asked:
    def __init__(self, *answers: bytes | FetchError) -> None:
        from naqlan.fetch.robots import Robots  # noqa: PLC0415 (an extra)

        self.answers = list(answers)
        self.asked: list[str] = []
        self.clock = QuickClock()
        self.robots = Robots(self.read, self.clock)

    def read(self, url: str) -> bytes:
        self.asked.append(url)
        answer = self.answers.pop(0)
        if isinstance(answer, FetchError):
            raise answer
        return answer

    def check(self, url: str) -> float:
        from naqlan.fetch.address import address_of  # noqa: PLC0415 (an extra)

        return self.robots.check(address_of(url))


def test_rules_for_us_go_before_rules_for_all() -> None:
    asked = _Asked(RULES)
    assert asked.check("https://a.example.org/private") == 0.0
    with pytest.raises(FetchError, match=r"robots\.txt") as caught:
        asked.check("https://a.example.org/1/print")
    assert caught.value.reason == "refused"
    assert asked.asked == ["https://a.example.org/robots.txt"]


def test_a_delay_is_kept_within_bounds() -> None:
    assert _Asked(b"User-agent: *\nCrawl-delay: 7").check("https://a.example.org/") == 7.0
    assert _Asked(b"User-agent: *\nCrawl-delay: 86400").check("https://a.example.org/") == 60.0
    assert _Asked(b"User-agent: *\nCrawl-delay: -3").check("https://a.example.org/") == 0.0
    assert _Asked(b"User-agent: *\nCrawl-delay: nan").check("https://a.example.org/") == 0.0


@pytest.mark.parametrize(
    ("status", "open_"), [(404, True), (403, True), (410, True), (302, True), (429, False), (500, False), (503, False), (None, False)]
)
def test_what_cannot_be_had(status: int | None, open_: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    asked = _Asked(FetchError("x", status=status), b"")
    if open_:
        assert asked.check("https://a.example.org/") == 0.0
    else:
        with pytest.raises(FetchError, match="cannot be had"):
            asked.check("https://a.example.org/")
    asked.clock.wait(4000.0)
    assert asked.check("https://a.example.org/") == 0.0
    assert len(asked.asked) == (1 if open_ else 2)


def test_rules_are_kept_for_a_day_and_by_site() -> None:
    asked = _Asked(b"", b"", b"")
    for url in ("https://a.example.org/1", "https://a.example.org/2", "https://b.example.org/"):
        asked.check(url)
    assert len(asked.asked) == 2
    asked.clock.wait(86_401.0)
    asked.check("https://a.example.org/3")
    assert len(asked.asked) == 3


def test_what_was_not_asked_is_not_kept() -> None:
    asked = _Asked(NotNow("later"), b"")
    with pytest.raises(NotNow):
        asked.check("https://a.example.org/")
    assert asked.check("https://a.example.org/") == 0.0


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00" * 1000, b"Disallow: /\n" * 1000, b"<html>" + b"x" * 10**6, b"User-agent: *\nDisallow: /" + b"*a" * 10**5 + b"$"]
)
def test_rubbish_allows_all_and_takes_no_time(data: bytes) -> None:
    assert _Asked(data).check("https://a.example.org/" + "a" * 3000) == 0.0
