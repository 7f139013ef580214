"""How is one address fetched? Politely, within bounds, and never from where it must not be."""

import ssl
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpx

from naqlan.errors import FetchError
from naqlan.fetch.address import Address, address_of
from naqlan.fetch.answer import Fetched, Unchanged, Validators
from naqlan.fetch.clock import Clock, written
from naqlan.fetch.manners import Manners
from naqlan.fetch.network import Network, Resolver, look_up
from naqlan.fetch.pace import Pace
from naqlan.fetch.robots import Robots
from naqlan.fetch.transport import Transport
from naqlan.fetch.unpack import unpacked

FOLLOWED = (301, 302, 303, 307, 308)
AGAIN = (429, 500, 502, 503, 504)
"""Statuses after which it may be asked again."""
CLOSED = (401, 402, 403, 407, 451)
"""Statuses by which a site refuses."""
FIRST_PAUSE = 4.0
"""Seconds before a request is made again; four times as many before the next."""
DOWN = 300.0
"""Seconds for which a host is left alone that cannot be connected to."""
LONGEST_WAIT = 86_400.0
"""Seconds for which a host is left alone at most, however long it asks for: one that means it will say so again."""
LONGEST_MARK = 1024
"""Characters of a validator that are kept."""
TEXTS = ("text/", "application/xhtml", "application/xml", "application/json", "application/feed+json", "application/gzip", "application/x-gzip")
"""How the names of types begin that may hold a page or a list; names that end in `+xml` or `+json` and the type of unknown bytes may too."""
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.1",
    "Accept-Language": "ar,*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


class _PassingError(FetchError):
    """What may pass: it is asked again, after the seconds that the server names; `down`: it could not even be connected to."""

    def __init__(self, message: str, *, status: int | None = None, after: float | None = None, down: bool = False) -> None:
        super().__init__(message, status=status)
        self.after = after
        self.down = down


@dataclass(frozen=True, slots=True)
class _Redirect:
    to: str
    status: int


class Client:
    """Fetches addresses; may be used by several threads at once.

    Args:
        manners: How to behave.
        clock: The time.
        resolver: Gives the addresses of a host.
        context: How certificates are checked; None: against the usual authorities, or those of `SSL_CERT_FILE`.
    """

    def __init__(
        self, manners: Manners | None = None, *, clock: Clock | None = None, resolver: Resolver = look_up, context: ssl.SSLContext | None = None
    ) -> None:
        self.manners = manners or Manners()
        self.clock = clock or Clock()
        self._resolver = resolver
        self._context = context or httpx.create_ssl_context()
        self._pace = Pace(self.clock)
        self._robots = Robots(self._rules, self.clock)

    def get(self, url: str, known: Validators | None = None) -> Fetched | Unchanged:
        """Fetches an address.

        Args:
            url: The address.
            known: What came with the body that is at hand; None: none is.

        Returns:
            The body, or that it is unchanged (only where `known` is given).

        Raises:
            FetchError: It must not be fetched, or could not be; `reason` and the message say why.
            NotNow: Its host is to be left alone for now.
        """
        return self._follow(url, known, obey=True)

    def address(self, url: str) -> Address:
        """Returns an address as it may be fetched.

        Raises:
            FetchError: It may not be (`refused`).
        """
        return address_of(url, any_port=self.manners.allow_private)

    def _rules(self, url: str) -> bytes:
        answer = self._follow(url, None, obey=False)
        return answer.body if isinstance(answer, Fetched) else b""

    def _follow(self, url: str, known: Validators | None, *, obey: bool) -> Fetched | Unchanged:
        """Asks, and goes where redirects lead; each address is looked at anew."""
        address = self.address(url)
        passed = [address.url]
        while True:
            pause = max(self.manners.pause, self._robots.check(address) if obey else 0.0)
            answer = self._ask(address, pause, asked=url, known=known, texts=obey)
            if not isinstance(answer, _Redirect):
                return answer
            further = address_of(answer.to, base=address.url, any_port=self.manners.allow_private)
            if address.scheme == "https" and further.scheme == "http":
                raise FetchError(f"it redirects from https to http, which anybody on the way could change: {further.url}", "refused")
            if further.url in passed or len(passed) > self.manners.redirects:
                raise FetchError(f"it redirects in a circle or more than {self.manners.redirects} times", status=answer.status)
            address = further
            passed.append(address.url)

    def _ask(self, address: Address, pause: float, *, asked: str, known: Validators | None, texts: bool) -> Fetched | Unchanged | _Redirect:
        """Asks one address, again where the server fails."""
        wait = FIRST_PAUSE
        for left in reversed(range(self.manners.attempts)):
            try:
                with self._pace.turn(address.host, pause):
                    return self._once(address, asked, known if known and known.url == address.url else None, texts=texts)
            except _PassingError as error:
                if not left:
                    self._pace.rest(address.host, error.after or (DOWN if error.down else 0.0))
                    raise
                self._pace.rest(address.host, error.after or wait)
                wait *= FIRST_PAUSE
        raise AssertionError("at least one attempt is made")

    def _once(self, address: Address, asked: str, known: Validators | None, *, texts: bool) -> Fetched | Unchanged | _Redirect:
        manners = self.manners
        deadline = self.clock.now() + manners.seconds
        network = Network(self._resolver, allow_private=manners.allow_private, deadline=deadline, clock=self.clock)
        headers = HEADERS | {"User-Agent": manners.agent} | (_conditions(known) if known else {})
        with httpx.Client(
            transport=Transport(network, self._context), trust_env=False, follow_redirects=False, headers=headers, timeout=manners.idle
        ) as client:
            try:
                with client.stream("GET", address.url) as response:
                    return self._read(response, address, asked, conditional=known is not None, texts=texts)
            except httpx.ConnectError as error:
                raise _PassingError(f"it cannot be connected to: {_told(error)}", down=True) from error
            except httpx.TransportError as error:
                raise _PassingError(f"the connection failed: {_told(error)}") from error

    def _read(self, response: httpx.Response, address: Address, asked: str, *, conditional: bool, texts: bool) -> Fetched | Unchanged | _Redirect:
        status = response.status_code
        now = self.clock.today()
        if status in FOLLOWED and "location" in response.headers:
            return _Redirect(response.headers["location"], status)
        if status == 304 and conditional:
            return Unchanged(asked, written(now))
        if status in AGAIN:
            raise _PassingError(_status(response), status=status, after=_after(response.headers.get("retry-after"), now))
        if status not in (200, 203):
            raise FetchError(_status(response), "refused" if status in CLOSED else "unreachable", status=status)
        media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if texts and not _may_be_text(media):
            raise FetchError(f"it is {media[:80]}, neither a page nor a list of pages", "not a page")
        length = response.headers.get("content-length", "")
        if length.isdigit() and int(length[:18]) > self.manners.most:
            raise FetchError(f"more than {self.manners.most:,} bytes", "too long")
        body = unpacked(response.iter_raw(), response.headers.get("content-encoding", ""), self.manners.most)
        marks = Validators(address.url, _mark(response, "etag"), _mark(response, "last-modified"))
        return Fetched(asked, address.url, body, media, response.charset_encoding, written(now), marks)


def _conditions(known: Validators) -> dict[str, str]:
    marks = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: mark for name, mark in marks.items() if mark}


def _mark(response: httpx.Response, name: str) -> str | None:
    """Returns a validator that can be sent back as it came; None where there is none."""
    value: str = response.headers.get(name, "")
    return value if value and len(value) <= LONGEST_MARK and value.isascii() and value.isprintable() else None


def _after(value: str | None, now: datetime) -> float | None:
    """Returns the seconds after which a server wants to be asked again, a day at most: it names a number or a time; None where it names none."""
    if value is None:
        return None
    with suppress(ValueError, TypeError, OverflowError):
        if value.isdigit():
            return min(float(value), LONGEST_WAIT)
        return min(max((parsedate_to_datetime(value) - now).total_seconds(), 0.0), LONGEST_WAIT)
    return None


def _may_be_text(media: str) -> bool:
    return not media or media.startswith(TEXTS) or media.endswith(("+xml", "+json")) or media == "application/octet-stream"


def _status(response: httpx.Response) -> str:
    phrase = httpx.codes.get_reason_phrase(response.status_code)
    return f"the server answers {response.status_code} {phrase}".strip()


def _told(error: Exception) -> str:
    return str(error)[:200] or type(error).__name__
