"""May this address be fetched, and how often? What a site's robots.txt says, read as RFC 9309 has it."""

from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from naqlan.errors import FetchError, NotNow
from naqlan.fetch.address import Address
from naqlan.fetch.clock import Clock
from naqlan.fetch.manners import AGENT

MOST_BYTES = 512_000
"""Bytes of a robots.txt that are read: the 500 KiB that the standard asks for."""
KEPT, KEPT_CLOSED = 86_400.0, 600.0
"""Seconds for which rules are kept, and for which a site is closed whose rules cannot be had."""
MOST_SITES = 10_000
LONGEST_DELAY = 60.0
"""Seconds of pause that a site may ask for; one that asks for more gets this."""


@dataclass(frozen=True, slots=True)
class _Rules:
    until: float
    found: Protego | FetchError  # an error: nothing may be fetched


class Robots:
    """The rules of sites, each fetched once a day.

    Args:
        read: Fetches a robots.txt; raises FetchError where it cannot.
        clock: The time.
    """

    def __init__(self, read: Callable[[str], bytes], clock: Clock) -> None:
        self._read = read
        self._clock = clock
        self._sites: dict[str, _Rules] = {}

    def check(self, address: Address) -> float:
        """Returns the pause that the site asks for, in seconds; 0 where it asks for none.

        Raises:
            FetchError: The site does not want the address to be fetched (`refused`), or its wishes cannot be known.
            NotNow: The rules could not be asked for now.
        """
        rules = self._rules(address.robots).found
        if isinstance(rules, FetchError):
            raise FetchError(f"its site's robots.txt cannot be had, so nothing is fetched from there for now: {rules}", rules.reason)
        if not rules.can_fetch(address.url, AGENT):
            raise FetchError("the site's robots.txt asks not to fetch it", "refused")
        return min(max(rules.crawl_delay(AGENT) or 0.0, 0.0), LONGEST_DELAY)

    def _rules(self, site: str) -> _Rules:
        now = self._clock.now()
        found = self._sites.get(site)
        if found is None or found.until <= now:
            if len(self._sites) >= MOST_SITES:
                self._sites = {key: one for key, one in self._sites.items() if one.until > now}
            found = self._sites[site] = self._ask(site)
        return found

    def _ask(self, site: str) -> _Rules:
        """Fetches rules: what the server does not have allows all, what it cannot give allows nothing."""
        try:
            text = self._read(site)[:MOST_BYTES].decode("utf-8", "replace")
        except NotNow:
            raise
        except FetchError as error:
            status = error.status or 500
            if not 300 <= status < 500 or status == 429:
                return _Rules(self._clock.now() + KEPT_CLOSED, error)
            text = ""
        return _Rules(self._clock.now() + KEPT, Protego.parse(text))
