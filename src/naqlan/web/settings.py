"""How is the server set up?"""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

PORT = 8642
"""The port where none is given; not assigned to anything known."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server is set up.

    Attributes:
        host: The address that it listens at.
        port: The port.
        hosts: Further names under which it may be asked (`Host`), such as that of a proxy in front of it; lower case, without port.
        passwords: The file of those who may sign in; None: nobody has to.
        https: Whether a proxy on this machine stands in front, which speaks https and says who asks (`X-Forwarded-For`).
        fetch: Whether pages of the web may be fetched for a reader who gives an address.
    """

    host: str = "127.0.0.1"
    port: int = PORT
    hosts: frozenset[str] = field(default_factory=frozenset)
    passwords: Path | None = None
    https: bool = False
    fetch: bool = True

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can ask."""
        return is_loopback(self.host)

    @property
    def is_private(self) -> bool:
        """Whether only people at this machine can ask: it listens at loopback, and no proxy passes the questions of others on."""
        return self.is_loopback and not self.https and all(is_loopback(one) for one in self.hosts)


def is_loopback(host: str) -> bool:
    """Says whether an address or name is that of this machine itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
