"""How do the pages become a server? Routes out of the table, errors into words, every answer through the guard."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route as Path
from starlette.types import ASGIApp

from naqlan.errors import InputError, JudgementError, NaqlanError, PageError, QueryError
from naqlan.store.store import Store
from naqlan.text.controls import plain
from naqlan.web import forms
from naqlan.web.answered import Answer, problem, written
from naqlan.web.assets import FOREVER, Asset, assets
from naqlan.web.atom import MEDIA
from naqlan.web.atom import written as written_feed
from naqlan.web.door import Door
from naqlan.web.feeds import SUFFIX
from naqlan.web.foreign import seen
from naqlan.web.gate import VISITOR, Gate
from naqlan.web.guard import Guard
from naqlan.web.kept import HARDEST, ONCE, Kept, Made, made
from naqlan.web.limits import Limits
from naqlan.web.listing import Listing
from naqlan.web.openapi import ADDRESS, LANGUAGE, document
from naqlan.web.parameters import LONGEST, read_all
from naqlan.web.passwords import Passwords
from naqlan.web.render import Place, rendered
from naqlan.web.route import Asked, Document, Form, Posted, Route
from naqlan.web.sent import sent
from naqlan.web.settings import Settings
from naqlan.web.signin import LARGEST, SignIn, session_cookie
from naqlan.web.table import DOCUMENTS, FORMS, ROUTES
from naqlan.web.view import CHOICES, COOKIE, YEAR, View, view_of
from naqlan.web.words import page_words

PRIVATE = "private, no-cache"
"""Pages are asked for anew each time, and kept by nobody between: they change with the store and the reader."""
HOLE = secrets.token_hex()
"""Stands for the token of forms in pages that are kept; nobody outside ever sees it, so no text of a page can hold it."""
BROKEN = "the fault is ours; what is kept is safe"
_LOG = logging.getLogger("naqlan.web")
API = "/api"
"""Before the paths of answers for programs."""


def application(store: Store, settings: Settings | None = None) -> ASGIApp:
    """Returns the pages over a store as an ASGI application.

    Args:
        store: The store, open; it stays open, and is closed by whoever opened it.
        settings: How the server is set up; None: on loopback.

    Raises:
        InputError: The file of passwords cannot be used.
    """
    pages = Pages(store, settings or Settings())
    routes = [Path("/static/{name}", _asset, methods=["GET"])]
    routes += [Path(f"{API}{one.path}", pages.data(one), methods=["GET"]) for one in ROUTES if one.row is not None]
    routes.append(Path(f"{API}{ADDRESS}", _document, methods=["GET"]))
    routes += [Path(one.path, pages.document(one), methods=["GET"]) for one in DOCUMENTS]
    routes += [Path(one.path, pages.feed(one), methods=["GET"]) for one in ROUTES if one.feed is not None]
    routes += [Path(one.path, pages.page(one), methods=["GET"]) for one in ROUTES if one.shown is not None]
    routes += [Path(one.path, pages.form(one), methods=["POST"]) for one in FORMS]
    door = Door(Passwords(pages.settings.passwords)) if pages.settings.passwords is not None else None
    routes += SignIn(pages.show, pages.settings, door).routes()
    handlers: Mapping[Any, Any] = {NaqlanError: pages.refused, HTTPException: pages.refused, Exception: pages.broken}
    made: ASGIApp = Starlette(routes=routes, exception_handlers=handlers)
    made = Limits(Gate(made, door, session_cookie(pages.settings)), pages.settings, longest=max([LARGEST, *(one.longest for one in FORMS)]))
    return Guard(made, pages.settings)  # outermost: what breaks inside is answered with its headers too


class Pages:
    """Makes the endpoints of the table.

    Args:
        store: The store.
        settings: Of the server.

    Attributes:
        settings: Of the server.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self.settings, self._kept = store, settings, Kept(store)

    def page(self, route: Route) -> Callable[[Request], Response]:
        """Returns the endpoint of a page."""
        assert route.shown is not None, "asked for pages only"
        shown = route.shown

        def answered(request: Request) -> Response:
            asked, changed = self._asked(request, route)
            has_form = route.has_form or bool(asked.visitor)
            feed = _feed_beside(route, request)
            key = request.url.path, request.url.query, asked.view, asked.visitor
            found = self._kept.answer(key, lambda: self._rendered(request, route.name, shown(route.ask(asked), asked), has_form=has_form, feed=feed))
            return self._page(request, found, changed=changed, has_form=has_form)

        return answered

    def data(self, route: Route) -> Callable[[Request], Response]:
        """Returns the endpoint of an answer for programs."""
        assert route.row is not None, "asked for answers only"
        row = route.row

        def answered(request: Request) -> Response:
            asked = self._asked_by_program(request, route)

            def make() -> bytes:
                found = row(route.ask(asked), asked)
                return written(found.as_json(quote(request.url.path), request.query_params.multi_items()) if isinstance(found, Listing) else found)

            answer = self._kept.answer((request.url.path, request.url.query, asked.view, asked.visitor), make)
            headers = {"Cache-Control": PRIVATE, "Content-Language": asked.view.lang, "Vary": "Accept-Language"}
            return sent(request, answer, "application/json", headers=headers)

        return answered

    def document(self, one: Document) -> Callable[[Request], Response]:
        """Returns the endpoint of a document that is sent as it is."""

        def answered(request: Request) -> Response:
            asked, _ = self._asked(request, one)
            found = one.made(asked)
            policy = {"Content-Security-Policy": found.policy} if found.policy else {}
            headers = {"Cache-Control": PRIVATE, "Content-Language": asked.view.lang, "Vary": "Cookie, Accept-Language", **policy}
            return Response(found.content, media_type=found.type, headers=headers)

        return answered

    def feed(self, route: Route) -> Callable[[Request], Response]:
        """Returns the endpoint of a feed."""
        assert route.feed is not None, "asked for feeds only"
        fed = route.feed

        def answered(request: Request) -> Response:
            asked = self._asked_by_program(request, route)
            base, query = str(request.base_url).rstrip("/"), request.url.query
            own = quote(request.url.path) + (f"?{query}" if query else "")
            key = base + request.url.path, query, asked.view, asked.visitor
            answer = self._kept.answer(key, lambda: written_feed(fed(route.ask(asked), asked), base, own))
            return sent(request, answer, MEDIA, headers={"Cache-Control": PRIVATE, "Vary": "Accept-Language"})

        return answered

    def form(self, form: Form) -> Callable[[Request], Awaitable[Response]]:
        """Returns the endpoint of a form."""

        async def answered(request: Request) -> Response:
            async with forms.sent_form(request, [one.name for one in form.fields], form.longest) as sent:
                given = {**request.path_params, **{one.name: one.read([str(value) for value in sent.getlist(one.name)]) for one in form.fields}}
            view, _ = self.view(request)
            asked = Asked(self._store, given, view, page_words(view.lang), self.settings, visitor_of(request))
            done = await run_in_threadpool(form.act, Posted(asked))
            if isinstance(done, str):
                return RedirectResponse(done, status_code=303)
            name, values = done
            return await run_in_threadpool(self.show, request, name, values, changed=False, has_form=True)

        return answered

    def show(self, request: Request, name: str, values: Mapping[str, Any], *, changed: bool, has_form: bool = False, status: int = 200) -> Response:
        """Returns a page as an answer; remembers what the reader chose, where that changed."""
        has_form = has_form or bool(visitor_of(request))  # to sign out is a form, on each page
        content = self._rendered(request, name, values, has_form=has_form)
        return self._page(request, made(content, ONCE), changed=changed, has_form=has_form, status=status)

    def _rendered(self, request: Request, name: str, values: Mapping[str, Any], *, has_form: bool, feed: str = "") -> bytes:
        """Makes a page; where it has a form, `HOLE` stands for the token."""
        view, _ = self.view(request)
        query = tuple((seen(key), seen(value)) for key, value in request.query_params.multi_items() if key not in CHOICES)
        path = f"/{quote(request.url.path.lstrip('/'))}"  # two slashes would lead to another host
        place = Place(path, query, HOLE if has_form else "", visitor_of(request), feed)
        return rendered(name, values, view=view, words=page_words(view.lang), place=place).encode("utf-8", "replace")

    def _page(self, request: Request, page: Made, *, changed: bool, has_form: bool, status: int = 200) -> Response:
        """Returns a page that was made as an answer, with the token of this reader's forms."""
        view, _ = self.view(request)
        mark = request.cookies.get(forms.COOKIE) or (forms.new_mark() if has_form else "")
        if has_form:
            page = made(page.content.replace(HOLE.encode(), forms.token_of(mark).encode()), ONCE)
        headers = {"Cache-Control": PRIVATE, "Content-Language": view.lang, "Vary": "Cookie, Accept-Language"}
        answer = sent(request, page, "text/html", status=status, headers=headers)
        if changed:
            answer.set_cookie(COOKIE, view.remembered(), max_age=YEAR, httponly=True, samesite="lax", secure=self.settings.https)
        if has_form and forms.COOKIE not in request.cookies:
            answer.set_cookie(forms.COOKIE, mark, httponly=True, samesite="strict", secure=self.settings.https)
        return answer

    def refused(self, request: Request, error: Exception) -> Response:
        """Returns an answer that says what is wrong with a question."""
        status = status_of(error)
        headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
        detail = error.detail if isinstance(error, HTTPException) else str(error)
        if status >= 500 and not isinstance(error, (HTTPException, PageError)):
            _LOG.error("%s: %s", request.url.path, detail)  # it may name files of this machine, which are no business of who asks
            detail = BROKEN
        if request.url.path.startswith(f"{API}/") or request.url.path.endswith(SUFFIX):
            return problem(status, detail, parameter=error.parameter if isinstance(error, PageError) else None, headers=headers)
        kind = {404: "missing", 403: "refused", 405: "refused"}.get(status, "wrong" if status < 500 else "broken")
        told = None if isinstance(error, HTTPException) or status >= 500 else detail
        answer = self.show(request, "error", {"status": status, "kind": kind, "detail": told}, changed=False, status=status)
        answer.headers.update(headers)
        return answer

    def broken(self, request: Request, _: Exception) -> Response:
        """Returns an answer that says that the fault is ours; the server writes down which it was."""
        return self.refused(request, HTTPException(500, BROKEN))

    def _asked(self, request: Request, route: Route | Document) -> tuple[Asked, bool]:
        view, changed = self.view(request)
        given = {**read_all(route.parameters, request.query_params), **request.path_params}
        return Asked(self._store, given, view, page_words(view.lang), self.settings, visitor_of(request)), changed

    def _asked_by_program(self, request: Request, route: Route) -> Asked:
        """What a program asks: nothing is remembered of it, and an unknown parameter is an error, for it would be passed over in silence."""
        query, known = request.query_params, {LANGUAGE.name, *(one.name for one in route.parameters)}
        for name, value in query.multi_items():
            if len(value) > LONGEST:
                raise PageError(f"{name:.40}: {len(value)} characters are too many; give {LONGEST} at most", status=400, parameter=name[:40])
            if not plain(value).strip():
                raise PageError(f"{name:.40}: nothing is given; leave it out", status=400, parameter=name[:40])
            if name not in known:
                raise PageError(f"{name:.40}: there is no such parameter here; there are {', '.join(sorted(known))}", status=400, parameter=name[:40])
        view, _ = view_of(query, None, request.headers.get("accept-language"))
        return Asked(
            self._store, {**read_all(route.parameters, query), **request.path_params}, view, page_words(view.lang), self.settings, visitor_of(request)
        )

    def view(self, request: Request) -> tuple[View, bool]:
        """Returns how the reader wants to see things, and whether this address changed that.

        Raises:
            PageError: The address asks for what is no choice; not again for the page that says so.
        """
        try:
            return view_of(request.query_params, request.cookies.get(COOKIE), request.headers.get("accept-language"))
        except PageError:
            if request.scope.get("naqlan_error"):
                return view_of(_Nothing(), None, None)
            request.scope["naqlan_error"] = True
            raise


class _Nothing:
    def getlist(self, key: str) -> list[str]:  # noqa: ARG002 (no address asks anything)
        return []


def visitor_of(request: Request) -> str:
    """Returns who asks, as the sign-in knows them; empty for nobody."""
    return str(request.scope.get(VISITOR, ""))


def status_of(error: Exception) -> int:
    """Returns the status of the answer for an error."""
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, PageError):
        return error.status
    return 400 if isinstance(error, (QueryError, InputError, JudgementError)) else 500


def _feed_beside(route: Route, request: Request) -> str:
    """Returns the address of the feed of a page; empty where it has none."""
    feed = next((one for one in ROUTES if one.feed is not None and one.path == route.path + SUFFIX), None)
    if feed is None or any(one.needed and not request.query_params.get(one.name) for one in feed.parameters):
        return ""
    known = {one.name for one in feed.parameters}
    query = urlencode([(name, value) for name, value in request.query_params.multi_items() if name in known and value])
    return f"{quote(request.url.path)}{SUFFIX}" + (f"?{query}" if query else "")


def _document(_: Request) -> Response:
    return Answer(document([one for one in ROUTES if one.row is not None]))


def _asset(request: Request) -> Response:
    found = assets().get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    kept = FOREVER if found.url.endswith(f"v={request.query_params.get('v')}") else PRIVATE
    return sent(request, _packed(found), found.type, headers={"Cache-Control": kept})


@cache
def _packed(asset: Asset) -> Made:
    return made(asset.content, HARDEST)
