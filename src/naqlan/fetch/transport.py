"""How does a request of httpx go over connections of our own? Through httpcore, as httpx sends its own."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import httpcore
import httpx


class Transport(httpx.BaseTransport):
    """Sends requests over a network that is given; no connection serves twice, and no proxy stands between.

    Args:
        network: What connects.
        context: How certificates are checked.
    """

    def __init__(self, network: httpcore.NetworkBackend, context: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(ssl_context=context, max_connections=1, max_keepalive_connections=0, network_backend=network)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends a request and returns the head of what is answered, its body to be read.

        Raises:
            httpx.TransportError: Something went wrong on the way.
        """
        url = request.url
        with _mapped():
            answer = self._pool.handle_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=request.headers.raw,
                    content=None,
                    extensions=request.extensions,
                )
            )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Closes what is open."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _mapped():
            stream = self._answer.stream
            if isinstance(stream, Iterable):
                yield from stream

    def close(self) -> None:
        self._answer.close()


@contextmanager
def _mapped() -> Iterator[None]:
    """Turns what httpcore raises into what httpx raises for it."""
    try:
        yield
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise httpx.ConnectError(str(error)) from error
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(str(error)) from error
    except httpcore.NetworkError as error:
        raise httpx.NetworkError(str(error)) from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise httpx.ProtocolError(str(error)) from error
