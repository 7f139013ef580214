"""Which address does the page give as its own, and may it be believed? One of the same site, of an article, without trackers.

A wrong address would make two articles one, so each is checked: a template's slip (the home page on every page), a page
copied with its head from elsewhere, and what somebody wrote into a page to be taken for another.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit

LONGEST = 2_000
"""Code points of an address; the longest seen, Arabic with each letter as six code points, has 1,100."""
_SCHEMES = ("http", "https")
_PORTS = (None, 80, 443)
_NO_ADDRESS = re.compile("[\\s\x00-\x1f\x7f-\x9f<>\"'`{}|\\\\^]")
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,30}")
_TRACKERS = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|ocid|cmpid|cmp|at_\w+|ns_\w+|_ga|xtor|ref_src|__twitter_impression)",
    re.IGNORECASE,
)
_HOME = re.compile(r"/(?:(?:index|default|home)(?:\.\w{2,5})?/?|(?:ar|arabic|amp|m)/?)?", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "net", "org", "gov", "edu", "ac", "info", "press", "media", "mil", "or", "ne"})
_CACHE = ".cdn.ampproject.org"


def canonical(candidates: Iterable[str | None], url: str | None) -> str | None:
    """Returns the first address that may be believed to be the page's own.

    Args:
        candidates: What the page gives, the surest first; relative ones count where `url` is known.
        url: Where it was fetched from, or None.

    Returns:
        The address without trackers and fragment, letters beyond ASCII written as `%XX`; None where none may be believed:
        no http(s), a home page, another site than that of `url` (a cache of AMP pages gives way to the site it copies), a
        host that is a number or a name without a dot, a user or an odd port in it, characters that no address has.
    """
    for candidate in candidates:
        if candidate and (found := _believed(candidate.strip(), url)):
            return found
    return None


def host_of(url: str | None) -> str | None:
    """Returns the host of an address in small letters, without `www.`; None where it has none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def same_page(one: str | None, other: str | None) -> bool:
    """Says whether two addresses lead to one page: host and path are the same, scheme, query and the last slash left aside."""
    return bool(one and other) and _page(one or "") == _page(other or "")


def _page(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), quote(parts.path, safe="/%").rstrip("/").lower()
    except ValueError:
        return "", url


def _believed(candidate: str, url: str | None) -> str | None:
    if len(candidate) > LONGEST or _NO_ADDRESS.search(candidate):
        return None
    try:
        parts = urlsplit(urljoin(url, candidate) if url else candidate)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES or port not in _PORTS or "@" in parts.netloc or not _is_name(parts.hostname or ""):
        return None
    kept = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None) if not _TRACKERS.fullmatch(key)]
    if _HOME.fullmatch(parts.path) and not kept:
        return None
    if url and not _same_site(parts.hostname or "", url):
        return None
    return _written(parts, kept)


def _written(parts: SplitResult, kept: list[tuple[str, str]]) -> str:
    query = urlencode(kept) if len(kept) < parts.query.count("&") + 1 else quote(parts.query, safe="/%?&=+,:;@!$*()[]~.-_")
    path = quote(parts.path, safe="/%:@!$&*+,;=()~.-_")
    return parts._replace(netloc=parts.netloc.lower(), path=path, query=query, fragment="").geturl()


def _is_name(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return _HOST.fullmatch(host) is not None and not host.endswith((".local", ".internal", ".localhost"))
    return False


def _same_site(host: str, url: str) -> bool:
    fetched = host_of(url) or ""
    if fetched.endswith(_CACHE):
        # news-example-com.cdn.ampproject.org holds pages of news.example.com.
        return fetched.removesuffix(_CACHE) in {name.replace("-", "--").replace(".", "-") for name in (host, host.removeprefix("www."))}
    return _site(host) == _site(fetched)


def _site(host: str) -> str:
    """The name that was registered, at a guess: the last two labels, or three under a country's second level (`com.eg`)."""
    labels = host.lower().rstrip(".").split(".")
    deep = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if deep else -2 :])
