"""Which web archives do the tests read? Records made by hand, byte by byte, so that each byte can be broken."""

import gzip
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import zstandard

from naqlan.read.records import Gap, Record, records

ARABIC = (
    "<!DOCTYPE html><html><head><title>افتتاح السوق</title></head><body><p>قالت وزيرة الزراعة في جزيرة النخيل إن السوق المركزية "
    "ستفتح أبوابها غدا بعد إصلاح الطريق، وشكرت جميع الأطراف على الصبر الذي أظهرته في الأسابيع الماضية.</p></body></html>"
)
ENGLISH = "<html><body><p>The minister said that the market would open tomorrow.</p></body></html>"


def record(block: bytes, *, kind: str = "response", **fields: str) -> bytes:
    """Returns one record; fields are given as `WARC_Target_URI="…"`."""
    given = {
        "WARC-Type": kind,
        "WARC-Date": "2024-03-27T12:05:00Z",
        "WARC-Record-ID": f"<urn:uuid:{random.Random(block).getrandbits(128):032x}>",
        "WARC-Target-URI": "https://news.example/a",
        "Content-Type": "application/http; msgtype=response" if kind in {"response", "revisit"} else "text/plain",
        "Content-Length": str(len(block)),
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def response(content: str | bytes, *, status: str = "200 OK", media: str = "text/html; charset=utf-8", head: str = "") -> bytes:
    """Returns what a server answered."""
    body = content.encode() if isinstance(content, str) else content
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{head}\r\n".encode() + body


def numbered(count: int, length: int = 300) -> list[bytes]:
    """Returns records whose pages differ, of a content that hardly packs."""
    return [
        record(response(f"<p>{number}</p>" + random.Random(number).randbytes(length).hex()), WARC_Target_URI=f"https://news.example/{number}")
        for number in range(count)
    ]


def by_record(made: Sequence[bytes]) -> bytes:
    """Returns them packed one by one, as crawlers do."""
    return b"".join(gzip.compress(one, mtime=0) for one in made)


PACKINGS: Mapping[str, Callable[[Sequence[bytes]], bytes]] = {
    "plain": b"".join,
    "gzip by record": by_record,
    "gzip as a whole": lambda made: gzip.compress(b"".join(made), mtime=0),
    "gzip by threes": lambda made: by_record([b"".join(made[at : at + 3]) for at in range(0, len(made), 3)]),
    "gzip across records": lambda made: by_record([b"".join(made)[at : at + 1000] for at in range(0, len(b"".join(made)), 1000)]),
    "zstd by record": lambda made: b"".join(zstandard.compress(one) for one in made),
    "zstd as a whole": lambda made: zstandard.compress(b"".join(made)),
}
"""Every form that an archive comes in."""
BY_RECORD = ("plain", "gzip by record", "zstd by record")


def read(path: Path, data: bytes, *, start: int = 0, stop: int | None = None) -> list[Record | Gap]:
    """Writes the bytes and reads their records."""
    path.write_bytes(data)
    return list(records(path, start=start, stop=stop))


def addresses(found: Sequence[Record | Gap]) -> list[str]:
    """Returns the last step of each record's address, and `gap` for a gap."""
    return [(item.head.get("WARC-Target-URI") or "").rpartition("/")[2] if isinstance(item, Record) else "gap" for item in found]
