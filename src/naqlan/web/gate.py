"""May this be shown to who asks? With a file of passwords, all but the sign-in and the files of ours is for those who signed in."""

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from naqlan.errors import PageError
from naqlan.web.door import GUESS_EVERY, Door
from naqlan.web.limits import PROBLEM, client_of

VISITOR = "naqlan.visitor"
"""Where a request has who asks."""
OPEN = ("/static/", "/signin")
"""What everybody may ask for: paths, and folders with a slash at the end."""
FEEDS = (".atom", "/feed")
"""How the path of a feed ends: programs read it, as they do what is below `/api/`."""
CHALLENGE = {"WWW-Authenticate": 'Basic realm="Naqlan", charset="UTF-8"'}
LONGEST = 400
"""Code points of the address that one is led back to after the sign-in."""


class Gate:
    """An ASGI layer: lets those pass who signed in, and says who they are; others are led to the sign-in.

    Args:
        app: What it stands before.
        door: Who may come in; None: everybody may, and nobody has a name.
        cookie: The name of the cookie of a session.
    """

    def __init__(self, app: ASGIApp, door: Door | None, cookie: str) -> None:
        self._app, self._door, self._cookie = app, door, cookie

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http" or self._door is None:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        visitor = self._door.who(cookie_parser(headers.get("cookie", "")).get(self._cookie, ""))
        path: str = scope["path"]
        if not visitor and (path.startswith("/api/") or path.endswith(FEEDS)):
            try:
                visitor = (
                    await run_in_threadpool(self._door.basic, headers.get("authorization", ""), client_of(scope))
                    if "authorization" in headers
                    else ""
                )
            except PageError as error:
                await _problem(error.status, str(error))(scope, receive, send)
                return
            if not visitor:
                await _problem(401, "sign in on /signin, or send name and password with each question (HTTP Basic)")(scope, receive, send)
                return
        if not visitor and not is_open(path):
            await _led_away(scope)(scope, receive, send)
            return
        scope[VISITOR] = visitor
        await self._app(scope, receive, send)


def is_open(path: str) -> bool:
    """Says whether everybody may ask for a path."""
    return any(path.startswith(one) if one.endswith("/") else path == one for one in OPEN)


def within(address: str) -> str:
    """Returns an address that somebody gave, where it is one of ours; else that of the first page."""
    is_ours = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable() and "\\" not in address
    return address if is_ours and len(address) <= LONGEST else "/"


def _led_away(scope: Scope) -> Response:
    wanted = scope["path"] + ("?" + scope["query_string"].decode("latin-1") if scope["query_string"] else "")
    back = quote(wanted) if scope["method"] in ("GET", "HEAD") and within(wanted) == wanted != "/" else ""
    return RedirectResponse(f"/signin?next={back}" if back else "/signin", status_code=303, headers={"Cache-Control": "no-store"})


def _problem(status: int, detail: str) -> Response:
    headers = {"Retry-After": str(int(GUESS_EVERY))} if status == 429 else CHALLENGE if status == 401 else {}
    return JSONResponse({"type": "about:blank", "status": status, "detail": detail}, status, headers=headers, media_type=PROBLEM)
