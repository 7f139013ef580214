"""What stands before every page? Only our own names are answered to, and every answer says what a browser may do with it."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from naqlan.web.settings import Settings

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from elsewhere, nothing inline, in no frame."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
}
"""Of every answer. `same-origin` for referrers: an outlet does not learn which claim led a reader to it."""
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}
"""Where a proxy in front speaks https: browsers ask in no other way for a year."""
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""The names of this machine itself: a page elsewhere cannot borrow them (DNS rebinding gives its own name)."""


class Guard:
    """An ASGI layer: refuses requests for other hosts (status 421), and puts `HEADERS` on every answer.

    Args:
        app: What it stands before.
        settings: Of the server.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._headers = {**HEADERS, **HTTPS_ONLY} if settings.https else HEADERS
        self._hosts = {settings.host.lower().strip("[]")} | settings.hosts | LOOPBACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if host_of(Headers(scope=scope).get("host", "")) not in self._hosts:
            refusal = PlainTextResponse("This server is not known by that name; start it with --allow-host NAME.\n", status_code=421)
            await refusal(scope, receive, self._with_headers(send))
            return
        await self._app(scope, receive, self._with_headers(send))

    def _with_headers(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        return sending


def host_of(header: str) -> str:
    """Returns the name in a header `Host`, without port and brackets, in lower case; empty where it is none."""
    name, _, port = header.rpartition(":") if not header.endswith("]") and ":" in header else (header, "", "")
    if port and not port.isdecimal():
        return ""
    return name.lower().strip("[]")
