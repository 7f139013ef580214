"""Was a form sent from a page of ours? A token that only such a page knows, and where the browser says that it comes from."""

import hashlib
import hmac
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request

from naqlan.errors import PageError
from naqlan.web.route import Form

COOKIE = "naqlan_form"
"""The cookie that a token belongs to; other sites can neither read nor send it (SameSite=Strict)."""
FIELD = "token"
"""The hidden field of every form that is sent by POST."""
SECRET = secrets.token_bytes(32)
"""Made afresh by each start of the server: forms of an earlier one are refused with words that say so."""


def new_mark() -> str:
    """Returns a value for the cookie."""
    return secrets.token_urlsafe(24)


def token_of(mark: str) -> str:
    """Returns the token that belongs to a value of the cookie."""
    return hmac.new(SECRET, mark.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def check(request: Request, sent: FormData, form: Form) -> None:
    """Checks that a form comes from a page of ours, and holds what it may hold.

    Args:
        request: Its request.
        sent: Its fields.
        form: What it may hold.

    Raises:
        PageError: It does not (status 403), or holds a field that it has not, or a file (400).
    """
    mark, token = request.cookies.get(COOKIE, ""), sent.get(FIELD)
    if not mark or not isinstance(token, str) or not hmac.compare_digest(token.encode(), token_of(mark).encode()):
        raise PageError("this form was not sent from a page of this server as it runs now; go back, reload the page and send it again", status=403)
    if not _from_here(request):
        raise PageError("this form was sent from another site; nothing was done", status=403)
    known = {one.name for one in form.fields} | {FIELD}
    for name, value in sent.multi_items():
        if name not in known or not isinstance(value, str):
            raise PageError(f"{name:.40}: this form has no such field", status=400)


def _from_here(request: Request) -> bool:
    """Says whether the browser says that the form is of this site, or says nothing of it."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
