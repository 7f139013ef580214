"""How much, how often and for how long may one ask? A layer before the pages that refuses the rest, and costs next to nothing."""

import asyncio
import math
from collections.abc import Mapping
from ipaddress import IPv6Address, ip_address

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from naqlan.web.buckets import Buckets
from naqlan.web.settings import Settings
from naqlan.web.view import preferred
from naqlan.web.words import page_words

METHODS = ("GET", "HEAD", "POST")
ADDRESS = 8 * 1024
"""Bytes of path and query at most."""
HEADER = 16 * 1024
"""Bytes of all headers at most."""
BURST, RATE = 200, 20.0
"""Requests from one address at once, and in a second: a news room behind one address reads with ease, a script does not take all of the server."""
OWN_BURST, OWN_RATE = 10_000, 5_000.0
"""The same where only this machine can ask: more than the server can answer, for whoever is there could stop it anyway."""
PATIENCE = 60.0
"""Seconds that a request may take, with all that is sent both ways."""
PROBLEM = "application/problem+json"
"""Errors of the JSON interface (RFC 9457)."""


class Limits:
    """An ASGI layer with limits on requests.

    Args:
        app: What it stands before.
        settings: Of the server.
        longest: Bytes of a form at most; each form has its own limit below this.
        patience: Seconds that a request may take.
    """

    def __init__(self, app: ASGIApp, settings: Settings, *, longest: int, patience: float = PATIENCE) -> None:
        self._app, self._longest, self._patience = app, longest, patience
        self._buckets = Buckets(OWN_BURST, OWN_RATE) if settings.is_private else Buckets(BURST, RATE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            async with asyncio.timeout(self._patience):
                await self._app(scope, receive, sending)
        except TimeoutError:
            if begun:  # half an answer cannot be taken back: the connection ends
                raise
            await _refused(scope, 503, "slow")(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        """Returns the answer to a request that goes too far; None for others."""
        if scope["method"] not in METHODS:
            return _refused(scope, 405, "method", {"Allow": ", ".join(METHODS)})
        wait = self._buckets.take(client_of(scope))
        if wait:
            return _refused(scope, 429, "often", {"Retry-After": str(math.ceil(wait))})
        if len(scope.get("raw_path") or scope["path"]) + len(scope["query_string"]) > ADDRESS:
            return _refused(scope, 414, "address")
        if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADER:
            return _refused(scope, 431, "headers")
        length = Headers(scope=scope).get("content-length", "0")
        if not length.isascii() or not length.isdecimal() or int(length[:16]) > self._longest:
            return _refused(scope, 413, "long", {"Connection": "close"})
        return None


def client_of(scope: Scope) -> str:
    """Returns whose requests are counted together: an address, or the /64 that a household or an office gets of IPv6."""
    host = (scope.get("client") or ("", 0))[0]
    try:
        found = ip_address(host)
    except ValueError:
        return str(host)
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
    return host


def bounded(receive: Receive, longest: int, refusal: Exception) -> Receive:
    """Returns `receive` for a body of so many bytes at most.

    Args:
        receive: Gives the parts of the body.
        longest: Bytes at most.
        refusal: What is raised by one that is longer, whatever its headers said.
    """
    left = longest

    async def receiving() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise refusal
        return message

    return receiving


def _refused(scope: Scope, status: int, kind: str, headers: Mapping[str, str] | None = None) -> Response:
    words = page_words(preferred(Headers(scope=scope).get("accept-language")))(f"page.limit.{kind}")
    if scope["path"].startswith("/api/"):
        return JSONResponse({"type": "about:blank", "status": status, "detail": words}, status, headers=headers, media_type=PROBLEM)
    return PlainTextResponse(f"{words}\n", status, headers=headers)
