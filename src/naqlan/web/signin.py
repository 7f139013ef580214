"""How does somebody sign in and out? Two forms that the table cannot hold: they set the cookie of a session."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route as Path

from naqlan.errors import PageError
from naqlan.web import forms
from naqlan.web.door import GUESS_EVERY, Door
from naqlan.web.gate import within
from naqlan.web.limits import client_of
from naqlan.web.sessions import AGE
from naqlan.web.settings import Settings

FIELDS: Final = ("name", "password", "next")
LARGEST = 8 * 1024
"""Bytes of the form at most; a password has a thousand characters at most."""
WRONG: Mapping[int, str] = {401: "wrong", 429: "often", 503: "busy"}
"""What is said of a sign-in that failed, by the status of its answer; the words are below `signin.`."""


def session_cookie(settings: Settings) -> str:
    """Returns the name of the cookie of a session; with https browsers hold it to this host (`__Host-`)."""
    return "__Host-naqlan_session" if settings.https else "naqlan_session"


@dataclass(frozen=True, slots=True)
class SignIn:
    """The forms of the sign-in.

    Attributes:
        show: Makes the answer that shows a page (`Pages.show`).
        settings: Of the server.
        door: Who may come in; None: nobody has to sign in.
    """

    show: Callable[..., Response]
    settings: Settings
    door: Door | None

    def routes(self) -> list[Path]:
        """Returns where the forms are sent to."""
        return [Path("/signin", self.enter, methods=["POST"]), Path("/signout", self.leave, methods=["POST"])]

    async def enter(self, request: Request) -> Response:
        """Signs somebody in, and leads to where they wanted to go; shows the form again where name and password are wrong."""
        async with forms.sent_form(request, FIELDS, LARGEST) as sent:
            name, password, onward = (str(sent.get(field, "")) for field in FIELDS)
        if self.door is None:
            raise PageError("nobody has to sign in here", status=404)
        onward = within(onward)
        try:
            secret = await run_in_threadpool(self.door.enter, name, password, client_of(request.scope))
        except PageError as error:
            values = {"needed": True, "next": onward, "wrong": WRONG[error.status]}
            answer = await run_in_threadpool(self.show, request, "signin", values, changed=False, has_form=True, status=error.status)
            if error.status != 401:
                answer.headers["Retry-After"] = str(int(GUESS_EVERY))
            return answer
        self._leave(request)
        answer = RedirectResponse(onward, status_code=303)
        answer.set_cookie(session_cookie(self.settings), secret, max_age=AGE, httponly=True, samesite="lax", secure=self.settings.https)
        answer.set_cookie(forms.COOKIE, forms.new_mark(), httponly=True, samesite="strict", secure=self.settings.https)
        return answer

    async def leave(self, request: Request) -> Response:
        """Signs somebody out."""
        async with forms.sent_form(request, (), LARGEST):
            self._leave(request)
        answer = RedirectResponse("/signin", status_code=303)
        answer.delete_cookie(session_cookie(self.settings), httponly=True, samesite="lax", secure=self.settings.https)
        answer.delete_cookie(forms.COOKIE, httponly=True, samesite="strict", secure=self.settings.https)
        return answer

    def _leave(self, request: Request) -> None:
        if self.door is not None:
            self.door.leave(request.cookies.get(session_cookie(self.settings), ""))
