import pytest

from naqlan.store.store import Store
from naqlan.web.guard import HEADERS, host_of
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("localhost:80", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]:8642", "::1"),
        ("[::1]", "::1"),
        ("A.example:x", ""),
        ("", ""),
        ("EVIL.example", "evil.example"),
    ],
)
def test_the_name_in_a_header(header: str, name: str) -> None:
    assert host_of(header) == name


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "192.168.0.1:8642"])
def test_other_names_are_not_answered_to(host: str, store: Store) -> None:
    answer = client_of(store).get("/", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/none", "/static/base.css", "/api/none", "/?lang=xx"])
def test_every_answer_says_what_a_browser_may_do(path: str, store: Store) -> None:
    headers = client_of(store).get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers
