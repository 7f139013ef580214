import gzip
from typing import Any

import pytest
from starlette.requests import Request

from naqlan.web.kept import LEAST, made
from naqlan.web.sent import sent, takes_gzip

LONG = made(b"<p>" * LEAST)


def _asked(**headers: str) -> Request:
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "headers": [(key.replace("_", "-").encode(), one.encode()) for key, one in headers.items()],
    }
    return Request(scope)


def test_it_is_packed_for_those_who_take_that() -> None:
    packed = sent(_asked(accept_encoding="br, gzip"), LONG, "text/html", headers={"Vary": "Cookie"})
    plain = sent(_asked(), LONG, "text/html", headers={"Vary": "Cookie"})
    assert (packed.headers["content-encoding"], gzip.decompress(bytes(packed.body))) == ("gzip", LONG.content)
    assert "content-encoding" not in plain.headers
    assert plain.body == LONG.content
    assert packed.headers["vary"] == plain.headers["vary"] == "Cookie, Accept-Encoding"
    assert packed.headers["etag"] == plain.headers["etag"]
    assert packed.headers["content-type"] == "text/html; charset=utf-8"


def test_who_has_it_is_sent_nothing() -> None:
    tag = sent(_asked(), LONG, "text/html", headers={}).headers["etag"]
    for header in (tag, f'"x", {tag}', tag.removeprefix("W/")):
        answer = sent(_asked(if_none_match=header), LONG, "text/html", headers={"Cache-Control": "no-cache"})
        assert (answer.status_code, answer.body, answer.headers["cache-control"]) == (304, b"", "no-cache")
    assert sent(_asked(if_none_match='"x"'), LONG, "text/html", headers={}).status_code == 200
    assert sent(_asked(if_none_match=tag), LONG, "text/html", status=404, headers={}).status_code == 404


@pytest.mark.parametrize(
    ("header", "takes"), [("", False), ("gzip", True), ("br, GZIP;q=0.5", True), ("gzip;q=0", False), ("gzip; q=0.0, br", False), ("identity", False)]
)
def test_what_a_browser_takes(header: str, *, takes: bool) -> None:
    assert takes_gzip(header) is takes
