"""How does Naqlan behave towards the sites that it reads?"""

from dataclasses import dataclass

AGENT = "Naqlan"
"""The name by which a site's rules may call us."""


@dataclass(frozen=True, slots=True)
class Manners:
    """What the user decides, and the limits.

    Attributes:
        version: Of Naqlan, told in every request.
        contact: Whom a site may write to, an address or a page; told in every request. None: nobody.
        allow_private: Whether addresses of one's own network, and ports other than 80 and 443, may be fetched.
        pause: Seconds between two requests to one host, at least.
        seconds: Seconds that one request may take, from the look-up of the name to the last byte.
        idle: Seconds in which something must come.
        most: Bytes of a body, packed and unpacked.
        attempts: How often is asked where a server fails.
        redirects: How many are followed.
    """

    version: str = "0"
    contact: str | None = None
    allow_private: bool = False
    pause: float = 2.0
    seconds: float = 60.0
    idle: float = 15.0
    most: int = 16 * 1024 * 1024
    attempts: int = 3
    redirects: int = 5

    @property
    def agent(self) -> str:
        """How Naqlan names itself."""
        contact = "".join(letter for letter in self.contact or "" if letter.isascii() and letter.isprintable())
        return f"{AGENT}/{self.version}" + (f" (+{contact})" if contact else "")
