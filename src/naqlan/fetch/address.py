"""Where does this address lead, in one reading that all that follows relies on?"""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address

import httpx

from naqlan.errors import FetchError

LONGEST = 4096
"""Characters of an address; browsers send no longer ones in practice."""
PORTS = {"http": 80, "https": 443}
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\\\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)")
_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,126}")
LONGEST_HOST = 253
"""Characters of a host's name, as the system of names has it."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be asked for, as far as its form goes.

    Attributes:
        url: In ASCII, without a fragment.
        scheme: `http` or `https`.
        host: A name in punycode, or an IP address without brackets.
        port: The port.
    """

    url: str
    scheme: str
    host: str
    port: int

    @property
    def robots(self) -> str:
        """The address of the robots.txt that speaks for it; the same for all of a site (scheme, host and port)."""
        return str(httpx.URL(self.url).copy_with(raw_path=b"/robots.txt"))


def address_of(given: str, *, base: str | None = None, any_port: bool = False) -> Address:
    """Returns the address that is written in a list, in a redirect or by the user.

    Args:
        given: As written; blanks around it are left out, Arabic letters are written as punycode and percent signs.
        base: What a relative one is relative to, or None.
        any_port: Whether ports other than 80 and 443 are allowed.

    Raises:
        FetchError: It is none of the web, or of a form that hides where it leads (`refused`).
    """
    text = given.strip()
    if len(text) > LONGEST or _FORBIDDEN.search(text):
        raise FetchError("the address is too long or has control characters or backslashes in it", "refused")
    try:
        url = httpx.URL(base).join(text) if base else httpx.URL(text)
        url = url.copy_with(fragment=None)
        host = url.raw_host.decode("ascii").lower().removesuffix(".")
        url.host.encode()  # httpx reads punycode only when it asks: `xn--` alone would break it there
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise FetchError(f"no address of the web: {error}", "refused") from error
    if url.scheme not in PORTS:
        raise FetchError(f"only http and https are fetched, not {url.scheme[:20] or 'an address without them'!r}", "refused")
    if url.userinfo:
        raise FetchError("an address with a user's name or password in it is not fetched", "refused")
    _check_host(host)
    port = PORTS[url.scheme] if url.port is None else url.port
    if not any_port and port not in PORTS.values():
        raise FetchError(f"port {port} is not fetched from; only 80 and 443 are, unless --allow-private is given", "refused")
    return Address(str(url.copy_with(host=host)), url.scheme, host, port)


def _check_host(host: str) -> None:
    if ":" in host and "%" not in host:
        return  # IPv6, which httpx has parsed
    if len(host) > LONGEST_HOST or not _HOST.fullmatch(host):
        raise FetchError(f"no name of a host: {host[:80]!r}", "refused")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        try:
            IPv4Address(host)
        except AddressValueError as error:
            raise FetchError("an IP address in another form than 1.2.3.4 is not fetched", "refused") from error
