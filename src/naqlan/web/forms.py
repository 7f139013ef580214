"""Was a form sent from a page of ours? A token that only such a page knows, and where the browser says that it comes from."""

import hashlib
import hmac
import secrets
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request

from naqlan.errors import PageError
from naqlan.web.limits import bounded

COOKIE = "naqlan_form"
"""The cookie that a token belongs to; other sites can neither read nor send it (SameSite=Strict)."""
FIELD = "token"
"""The hidden field of every form that is sent by POST."""
MOST_FIELDS = 40
"""Fields of a form at most, values of one that is given several times counted each."""
SECRET = secrets.token_bytes(32)
"""Made afresh by each start of the server: forms of an earlier one are refused with words that say so."""


def new_mark() -> str:
    """Returns a value for the cookie."""
    return secrets.token_urlsafe(24)


def token_of(mark: str) -> str:
    """Returns the token that belongs to a value of the cookie."""
    return hmac.new(SECRET, mark.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


@asynccontextmanager
async def sent_form(request: Request, names: Collection[str], longest: int) -> AsyncIterator[FormData]:
    """Gives a form that was sent from a page of ours, and holds what it may hold.

    Args:
        request: Its request.
        names: The fields that it may hold.
        longest: Bytes of its body at most.

    Raises:
        PageError: It does not come from there (status 403), is too long (413), or holds a field that it has not, or a file (400).
        HTTPException: It is no form (400).
    """
    refusal = PageError(f"this form is too long; it may have {longest} bytes", status=413)
    within = Request(request.scope, bounded(request.receive, longest, refusal))
    async with within.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=longest) as sent:
        _check(request, sent, names)
        yield sent


def _check(request: Request, sent: FormData, names: Collection[str]) -> None:
    mark, token = request.cookies.get(COOKIE, ""), sent.get(FIELD)
    if not mark or not isinstance(token, str) or not hmac.compare_digest(token.encode(), token_of(mark).encode()):
        raise PageError("this form was not sent from a page of this server as it runs now; go back, reload the page and send it again", status=403)
    if not _from_here(request):
        raise PageError("this form was sent from another site; nothing was done", status=403)
    known = {*names, FIELD}
    for name, value in sent.multi_items():
        if name not in known or not isinstance(value, str):
            raise PageError(f"{name:.40}: this form has no such field", status=400)


def _from_here(request: Request) -> bool:
    """Says whether the browser says that the form is of this site, or says nothing of it."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
