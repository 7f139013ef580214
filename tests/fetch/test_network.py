"""Is the address that was checked the one connected to, once looked up, whatever the names say later?"""

import socket
import ssl
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from threading import Thread
from typing import Any

import httpcore
import pytest

from naqlan.errors import FetchError
from naqlan.fetch.client import Client
from naqlan.fetch.manners import Manners
from tests.fetch.site import QuickClock, Reply, Site

pytestmark = pytest.mark.needs("fetch")
PUBLIC = "93.184.216.34"
CONTEXT = ssl.create_default_context()


class _Names:
    """A resolver that gives one answer after another, the last for ever."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, int]] = []

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append((host, port))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class _Wire(httpcore.SyncBackend):
    """Notes what is connected to, and leads it to the site of the test."""

    connected: list[tuple[str, int]]
    to: int

    def connect_tcp(self, host: str, port: int, *more: Any, **named: Any) -> httpcore.NetworkStream:
        self.connected.append((host, port))
        return super().connect_tcp("127.0.0.1", self.to, *more, **named)


@pytest.fixture
def wire(site: Site, monkeypatch: pytest.MonkeyPatch) -> type[_Wire]:
    made = type("OwnWire", (_Wire,), {"connected": [], "to": site.port})
    monkeypatch.setattr(httpcore, "SyncBackend", made)
    return made


def _client(names: _Names, **manners: Any) -> Client:
    return Client(Manners(**manners), clock=QuickClock(), resolver=names, context=CONTEXT)


def test_what_was_looked_up_is_connected_to_under_its_name(site: Site, wire: type[_Wire]) -> None:
    site.pages["/1"] = Reply(b"x")
    names = _Names([PUBLIC, "2606:2800:220:1::1"])
    _client(names).get("http://sada.example.org/1")
    assert wire.connected == [(PUBLIC, 80), (PUBLIC, 80)]
    assert names.asked == [("sada.example.org", 80)] * 2  # once a request: robots.txt, and the page
    assert {headers["Host"] for _, headers in site.asked} == {"sada.example.org"}


def test_a_name_that_turns_to_a_private_address_is_refused(site: Site, wire: type[_Wire]) -> None:
    site.pages["/1"] = Reply(b"x")
    names = _Names([PUBLIC], [PUBLIC], ["127.0.0.1"])
    client = _client(names)
    client.get("http://sada.example.org/1")
    with pytest.raises(FetchError, match=r"127\.0\.0\.1") as caught:
        client.get("http://sada.example.org/1")
    assert caught.value.reason == "refused"
    assert len(wire.connected) == len(site.asked) == 2


@pytest.mark.parametrize(
    "found", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"], ["fe80::1%eth0"], ["169.254.169.254"]]
)
def test_one_private_address_closes_a_host(wire: type[_Wire], found: list[str]) -> None:
    with pytest.raises(FetchError) as caught:
        _client(_Names(found)).get("http://sada.example.org/")
    assert (caught.value.reason, wire.connected) == ("refused", [])


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://[2002:7f00:1::]/", "http://169.254.169.254/latest/meta-data/"]
)
def test_private_addresses_given_as_such(wire: type[_Wire], url: str) -> None:
    names = _Names([PUBLIC])
    with pytest.raises(FetchError) as caught:
        _client(names).get(url)
    assert (caught.value.reason, wire.connected, names.asked) == ("refused", [], [])


@pytest.mark.parametrize("to", ["http://127.0.0.1/", "http://inner.example.org/", "http://[::1]/", "//10.0.0.1/", "http://sada.example.org:8080/"])
@pytest.mark.parametrize("path", ["/1", "/robots.txt"])
def test_a_redirect_to_a_private_address(site: Site, wire: type[_Wire], to: str, path: str) -> None:
    site.pages |= {"/1": Reply(b"x"), path: Reply(status=302, headers={"Location": to})}
    names = _Names([PUBLIC])

    def resolver(host: str, port: int) -> Sequence[str]:
        return ["10.0.0.1"] if host == "inner.example.org" else names(host, port)

    client = Client(Manners(), clock=QuickClock(), resolver=resolver, context=CONTEXT)
    with pytest.raises(FetchError) as caught:
        client.get("http://sada.example.org/1")
    assert caught.value.reason == "refused"
    assert {host for host, _ in wire.connected} == {PUBLIC}


def test_no_proxy_from_the_environment(site: Site, wire: type[_Wire], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.pages["/1"] = Reply(b"x")
    _client(_Names([PUBLIC])).get("http://sada.example.org/1")
    assert {host for host, _ in wire.connected} == {PUBLIC}


def test_the_next_address_is_tried(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/1"] = Reply(b"x")
    client = _client(_Names(["127.0.0.2", "127.0.0.1"]), allow_private=True)  # the site listens on the second
    client.get(f"http://sada.example.org:{site.port}/1")
    assert site.paths() == ["/1"]


def test_a_name_without_addresses_is_unreachable() -> None:
    def nobody(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    with pytest.raises(FetchError, match="cannot be had"):
        Client(Manners(), clock=QuickClock(), resolver=nobody, context=CONTEXT).get("http://sada.example.org/")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if which("openssl") is None:
        pytest.skip("needs openssl, to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test", "-keyout", str(key), "-out", str(made)]
    subprocess.run([*command, "-addext", "subjectAltName=DNS:sada.example.org"], check=True, capture_output=True)
    return key, made


@pytest.mark.parametrize(("host", "trusted"), [("sada.example.org", True), ("other.example.org", True), ("sada.example.org", False)])
def test_a_certificate_is_checked_against_the_name(certificate: tuple[Path, Path], host: str, *, trusted: bool) -> None:
    key, made = certificate
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(made, key)
    names: list[str | None] = []
    server.sni_callback = lambda _, name, __: names.append(name)
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for _ in range(2):
            connection, _ = listening.accept()
            try:
                with server.wrap_socket(connection, server_side=True) as secure:
                    secure.recv(65_536)
                    secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
            except OSError:
                return

    thread = Thread(target=serve, daemon=True)
    thread.start()
    context = ssl.create_default_context(cafile=str(made) if trusted else None)
    client = Client(Manners(allow_private=True, attempts=1), clock=QuickClock(), resolver=_Names(["127.0.0.1"]), context=context)
    url = f"https://{host}:{listening.getsockname()[1]}/1"
    if host == "sada.example.org" and trusted:
        client.get(url)
    else:
        with pytest.raises(FetchError):
            client.get(url)
    assert names[0] == host
    thread.join(5)
    listening.close()
