import asyncio
import socket

import pytest

from naqlan.errors import InputError
from naqlan.web.settings import Settings

pytestmark = pytest.mark.needs("web")


def test_a_port_that_is_taken_is_told() -> None:
    from naqlan.web.server import listen  # noqa: PLC0415

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"port {port}: cannot listen there"):
            listen(Settings(port=port))


def test_answers_are_not_held_back_to_be_sent_with_more() -> None:
    """Else each answer waits 40 ms for the client to acknowledge its head (Nagle's algorithm and delayed acknowledgements)."""
    from naqlan.web.server import listen  # noqa: PLC0415

    async def delays() -> int:
        seen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def accepted(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            seen.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        where = listen(Settings(port=0))
        async with await asyncio.start_server(accepted, sock=where):
            _, writer = await asyncio.open_connection(*where.getsockname())
            found = await seen
            writer.close()
            return found

    assert asyncio.run(delays())
