"""To which machine does a connection go, and for how long? To an address that was looked up once and checked, and connected to as it is."""

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
from typing import Any, TypeAlias

import httpcore

from naqlan.errors import FetchError, NotNow
from naqlan.fetch.clock import Clock
from naqlan.fetch.hosts import is_public

Resolver: TypeAlias = Callable[[str, int], Sequence[str]]
MOST_TRIED = 4
"""Addresses of one host that are tried one after another."""

STEP = 0.5
"""Seconds of waiting after which is looked whether it shall go on."""


def look_up(host: str, port: int) -> tuple[str, ...]:
    """Returns the addresses of a host, in the order of the system.

    Raises:
        OSError: There are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


class Network(httpcore.NetworkBackend):
    """Connections for one request.

    Args:
        resolver: Gives the addresses of a host.
        allow_private: Whether addresses that are not public may be connected to.
        deadline: When the request must be over, on the clock.
        clock: The time.
    """

    def __init__(self, resolver: Resolver, *, allow_private: bool, deadline: float, clock: Clock) -> None:
        self._resolver = resolver
        self._allow_private = allow_private
        self._deadline = deadline
        self._clock = clock

    def left(self, timeout: float | None) -> float:
        """Returns the seconds that may be waited: those asked for, cut at the deadline.

        Raises:
            FetchError: None are left.
            NotNow: The work is being ended.
        """
        if self._clock.ended:
            raise NotNow("the work is being ended")
        left = self._deadline - self._clock.now()
        if left <= 0:
            raise FetchError("it takes too long; the rest is not waited for")
        return left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connects to one of the host's addresses, after all of them were checked.

        Raises:
            FetchError: One of them is not public (`refused`).
            httpcore.ConnectError, httpcore.ConnectTimeout: None answers, or there are none.
        """
        problem: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self.addresses(host, port)[:MOST_TRIED]:
            try:
                stream = httpcore.SyncBackend().connect_tcp(address, port, self.left(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
            else:
                return Timed(stream, self)
        raise problem

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """Returns the addresses of a host, looked up now.

        Raises:
            FetchError: One of them is not public (`refused`).
            httpcore.ConnectError: It has none.
        """
        try:
            found: Sequence[str] = (str(ip_address(host)),)
        except ValueError:
            try:
                found = self._resolver(host, port)
            except OSError as error:
                raise httpcore.ConnectError(f"the address of {host} cannot be looked up: {error}") from error
        closed = [one for one in found if not is_public(one)]
        if closed and not self._allow_private:
            raise FetchError(f"{host} leads to {closed[0]}, which is not public; --allow-private allows it", "refused")
        return found


class Timed(httpcore.NetworkStream):
    """A connection on which every wait ends at the deadline, however slowly the bytes drip."""

    def __init__(self, stream: httpcore.NetworkStream, network: Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Reads what is there, waiting for it until the deadline."""
        waited = 0.0
        while True:
            step = self._network.left(STEP if timeout is None else min(STEP, timeout - waited))
            try:
                return self._stream.read(max_bytes, step)
            except httpcore.ReadTimeout:
                waited += step
                if timeout is not None and waited >= timeout:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Writes all."""
        self._stream.write(buffer, self._network.left(timeout))

    def close(self) -> None:
        """Closes the connection."""
        self._stream.close()

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.NetworkStream:
        """Goes on under TLS; the certificate is checked against the name, not the address."""
        return Timed(self._stream.start_tls(ssl_context, server_hostname, self._network.left(timeout)), self._network)

    def get_extra_info(self, info: str) -> Any:
        """Returns what the connection knows of itself."""
        return self._stream.get_extra_info(info)
