import socket
import threading
import time
from collections.abc import Iterator

import pytest

pytest.importorskip("uvicorn", reason="needs web, which is not at hand")

from starlette.responses import PlainTextResponse

from naqlan.web import patient
from naqlan.web.server import Server, listen
from naqlan.web.settings import Settings

pytestmark = pytest.mark.needs("web")
HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


def heard(client: socket.socket) -> bytes:
    found = b""
    while not found.endswith(b"here"):
        found += client.recv(10_000) or b"it ended here"
    return found


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(patient, "PATIENCE", 0.3)
    with listen(Settings(port=0)) as where:
        server = Server(PlainTextResponse("here"))
        thread = threading.Thread(target=server.run, args=(where,), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield where.getsockname()[1]
        server.stop()
        thread.join(timeout=20)


@pytest.mark.parametrize("begin", [b"", b"GET / HTTP/1.1\r\nHost: x\r\n"])
def test_a_request_that_does_not_come_ends_the_connection(begin: bytes, port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        client.sendall(begin)
        assert client.recv(1) == b""


def test_nor_does_a_drop_now_and_then_keep_it_open_after_an_answer(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        client.sendall(HEAD)
        assert heard(client)
        ended = False
        for number in range(200):
            try:
                client.sendall(b"a: b\r\n" if number else b"GET / HTTP/1.1\r\n")
                time.sleep(0.05)
                client.setblocking(False)
                ended = client.recv(1) == b""
            except BlockingIOError:
                continue
            except OSError:
                ended = True
            finally:
                client.settimeout(20)
            break
        assert ended


def test_who_asks_in_time_is_answered_again_and_again(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        for _ in range(5):
            client.sendall(HEAD[:10])
            time.sleep(0.1)
            client.sendall(HEAD[10:])
            assert heard(client)
