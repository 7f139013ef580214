"""How many records of a web archive a second are read and told to be Arabic or not, and does memory stay flat?

    python -m tools.warc_bench [--records 20000] [--memory 100000]

One process, one core, in seconds of the processor. The archive is made in a temporary folder: pages of 60 KB, one in fifteen
Arabic, the others in four other scripts, each with its request, some images and redirects, packed record by record.
docs/bench.md says how to read the output.
"""

import argparse
import gzip
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time

import zstandard
from fastwarc.warc import ArchiveIterator

from naqlan.read.records import Record, records
from naqlan.read.source import read_pages
from naqlan.record.page import Page
from tools.bench import pages
from tools.soak import resident

SIZE = 60_000
"""Bytes of a page, most of it markup, as news pages are."""
DIFFERENT = 400
"""Records that are made; an archive repeats them in an order of chance."""
ARABIC = 1 / 15
"""Share of pages that are Arabic; it is between 0.05 and 0.1 in what Common Crawl collects of news."""
LETTERS = {"Latin": (0x61, 26), "Cyrillic": (0x430, 32), "Greek": (0x3B1, 25), "Chinese": (0x4E00, 3000)}
"""Other scripts: the first of their letters, and how many there are."""


def foreign(chance: random.Random) -> str:
    """Returns words of another script; Latin ones twice of three times."""
    first, count = LETTERS[chance.choice(["Latin", "Latin", *LETTERS])]
    return " ".join("".join(chr(first + chance.randrange(count)) for _ in range(chance.randint(2, 9))) for _ in range(500))


def html(text: str, chance: random.Random) -> bytes:
    """Returns a page of `SIZE` bytes with a text among lists of links, styles and scripts."""
    lines = [f"<p>{line}</p>" for line in text.splitlines() if line.strip()]
    size = sum(len(line.encode()) for line in lines)
    while size < SIZE:
        number = chance.getrandbits(60)
        lines.append(
            f'<div class="card card--{number % 7}"><a href="/section/{number}.html" data-track="{number:x}"><img src="/{number % 991}.jpg"></a></div>'
        )
        size += len(lines[-1])
    chance.shuffle(lines)
    return ("<!DOCTYPE html><html><head><title>x</title></head><body>" + "\n".join(lines) + "</body></html>").encode()


def record(kind: str, address: str, block: bytes) -> bytes:
    """Returns one record."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2026-11-20T10:00:00Z\r\nWARC-Target-URI: {address}\r\nWARC-Record-ID: <urn:uuid:{address}>\r\n"
    )
    return f"{head}Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def made() -> list[tuple[bytes, bytes]]:
    """Returns different fetches: a request and what came of it."""
    chance = random.Random(1)  # noqa: S311 (pages for a measurement)
    texts = [page.text for page in islice(pages(), 60)]
    found = []
    for number in range(DIFFERENT):
        address = f"https://news.example/{number}"
        request = record("request", address, b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n")
        kind = chance.random()
        if kind < 0.05:
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n" + chance.randbytes(30_000)
        elif kind < 0.1:
            answer = b"HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /\r\n\r\n"
        else:
            text = chance.choice(texts) if chance.random() < ARABIC else foreign(chance)
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html(text, chance)
        found.append((request, record("response", address, answer)))
    return found


def write(path: Path, count: int, pack: Callable[[bytes], bytes]) -> None:
    """Writes an archive with so many fetches."""
    packed = [b"".join(map(pack, fetch)) for fetch in made()]
    chance = random.Random(2)  # noqa: S311 (the same)
    with path.open("wb") as file:
        for _ in range(count):
            file.write(chance.choice(packed))


def ours(path: Path) -> Iterator[str]:
    """Yields what each document of an archive gives: `page`, or why it gives none."""
    return ("page" if isinstance(item, Page) else item.reason for item in read_pages([str(path)]))


def speed(records_wanted: int, folder: Path) -> None:
    """Prints documents a second for each way to read, in turn, the best of three."""
    packs: dict[str, Callable[[bytes], bytes]] = {".warc": bytes, ".warc.gz": gzip.compress, ".warc.zst": zstandard.compress}
    for ending, pack in packs.items():
        path = folder / f"speed{ending}"
        write(path, records_wanted, pack)
        ways: dict[str, Callable[[], int]] = {
            "pages, with the language": lambda path=path: sum(1 for _ in ours(path)),  # type: ignore[misc]
            "records, checked": lambda path=path: sum(isinstance(item, Record) for item in records(path)) // 2,  # type: ignore[misc]
            "fastwarc alone, unchecked": lambda path=path: sum(len(item.reader.read()) > 0 for item in ArchiveIterator(str(path))) // 2,  # type: ignore[misc]
        }
        if ending == ".warc.gz":
            ways["gzip of Python, unpacking alone"] = lambda path=path: _unpacked(path)  # type: ignore[misc]
        print(f"\n{ending}, {path.stat().st_size / 2**20:,.0f} MB: {dict(Counter(ours(path)))}")
        for name, way in ways.items():
            best = min(_seconds(way) for _ in range(3))
            print(f"  {name:34}{records_wanted / best:10,.0f} a second")
        path.unlink()


def _unpacked(path: Path) -> int:
    with gzip.open(path) as stream:
        return sum(len(piece) for piece in iter(lambda: stream.read(2**20), b""))


def _seconds(way: Callable[[], int]) -> float:
    begin = process_time()
    way()
    return process_time() - begin


def memory(records_wanted: int, folder: Path) -> None:
    """Prints what the process holds while one long archive is read."""
    path = folder / "memory.warc.gz"
    write(path, records_wanted, gzip.compress)
    begin = process_time()
    print(f"\n{path.stat().st_size / 2**20:,.0f} MB, {records_wanted:,} documents")
    for number, _ in enumerate(ours(path), 1):
        if number % (records_wanted // 10) == 0:
            print(f"{number:10,} documents {number / (process_time() - begin):10,.0f} a second {resident():8.1f} MB", flush=True)


def main() -> int:
    """Runs both measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=20_000, help="documents of the archives whose reading is timed (20000)")
    parser.add_argument("--memory", type=int, default=100_000, help="documents of the archive that is read once (100000); 0: none")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        speed(given.records, Path(folder))
        if given.memory:
            memory(given.memory, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
