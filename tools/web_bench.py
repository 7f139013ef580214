"""How fast are the pages of a store? A server of its own, asked from this second process over loopback. Prints; asserts nothing.

    python -m tools.web_bench [--store FILE] [--pages 60] [--seconds 5] [--only NAME …]

Each kind of page is asked for at random places of the store that nobody asked for before (cold), then once more at the same (warm). Times are
those that the client waits and, beside them, those of the server's processor, which other work on the machine changes less. Then a few
pages of stories are asked for again and again, and a page of the same size from a server that does nothing else: the ratio is what the
pages cost besides. At last the bytes of the first page with all that it loads. Without `--store` the example pages are read into one.
docs/bench.md says how to read the output.
"""

import argparse
import contextlib
import gzip
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from urllib.parse import quote, urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from naqlan.web.server import Server, listen
from naqlan.web.settings import Settings
from naqlan.web.table import ROUTES
from naqlan.web.view import CHOICES
from tools.web_client import Answer, Client, load, serving

PAGES = 60
SECONDS = 5.0
HOT = 20
"""Pages of stories that are asked for again and again."""
FEW = 5
"""Pages of each kind that are asked for before the clock starts: templates are compiled when first used."""
TARGET = 50.0
"""Milliseconds that a page may take."""
SAMPLES: Mapping[str, str] = {
    "story": "SELECT id FROM stories WHERE articles > 1",
    "article": "SELECT article FROM placed",
    "person": "SELECT id FROM people WHERE articles > 1",
    "name": "SELECT name FROM people WHERE articles > 1",
    "contact": "SELECT id FROM contacts",
    "pair": "SELECT first, second FROM copies",
    "outlet": "SELECT DISTINCT outlet FROM cited WHERE outlet <> ''",
    "set": 'SELECT DISTINCT "set" FROM wording_counts',
}
"""What is asked for, drawn from all that the store has."""
ADDRESSES: Mapping[str, tuple[str, str]] = {
    "story": ("/stories/{}", "story"),
    "brief": ("/stories/{}/brief", "story"),
    "article": ("/articles/{}", "article"),
    "article_source": ("/articles/{}/source", "article"),
    "article_versions": ("/articles/{}/versions", "article"),
    "copies_between": ("/copies/{}/{}", "pair"),
    "person": ("/people/{}", "person"),
    "people": ("/people?q={}", "name"),
    "contacts": ("/contacts?people={}", "name"),
    "timeline": ("/timeline?people={}", "name"),
    "statements": ("/statements?speaker={}", "name"),
    "search": ("/search?q={}", "name"),
    "correct": ("/corrections/new?item={}", "contact"),
    "trace": ("/trace?words={}", "name"),
    "sources_outlet": ("/sources/{}", "outlet"),
    "wording_set": ("/wording/{}", "set"),
}
"""By the name of a page: its address, and what stands in it. Others are asked for as they are, in each way that a reader may see them."""
_PLACE = re.compile(r"\{\w+\}")
_LOADED = re.compile(rb'(?:href|src)="(/static/[^"]+)"')


def main(arguments: Sequence[str] | None = None) -> int:
    """Asks and prints; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="the file of a store")
    parser.add_argument("--pages", type=int, default=PAGES, help="pages of each kind")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long stories are asked for again and again")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only these kinds of page")
    parser.add_argument("--plain", type=int, metavar="BYTES", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.plain is not None:
        _serve_plain(options.plain)
        return 0
    names = [one.name for one in ROUTES if one.shown is not None and (options.only is None or one.name in options.only)]
    with tempfile.TemporaryDirectory() as folder:
        _measure(options.store or _examples(Path(folder)), names, options.pages, options.seconds)
    return 0


def _measure(store: Path, names: Sequence[str], pages: int, seconds: float) -> None:
    paths = {one.name: one.path for one in ROUTES if one.shown is not None}
    with contextlib.closing(sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        number = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        places = {name: addresses(connection, name, paths[name], pages + FEW) for name in names}
        hot = addresses(connection, "story", "", HOT) or ["/"]
    with serving("-m", "naqlan", "serve", "--store", str(store), "--port", "0") as site:
        print(f"Pages over {number:,} articles; milliseconds that a reader waits, and in brackets those of the server's processor")
        print(f"{'':18} {'cold: half':>15} {'95 of 100':>15} {'warm: half':>15} {'95 of 100':>15} {'KB as sent':>11}")
        with Client(site) as client:
            for name in names:
                _kind(client, name, places[name])
            _first_page(client)
            size = len(client.get(hot[0]).body)
        rate, cost = load(site, hot, seconds)
    with serving("-m", "tools.web_bench", "--plain", str(size)) as site:
        plain, plain_cost = load(site, ["/"], seconds)
    print(f"stories, asked for again and again: {rate:,.0f} requests a second; {cost:.2f} ms of the processor each, {1000 / cost:,.0f} a second")
    print(f"a plain server, a page of that size: {plain:,.0f} requests a second; {plain_cost:.2f} ms each; a story costs {cost / plain_cost:.1f} ×")


def addresses(connection: sqlite3.Connection, name: str, path: str, number: int) -> list[str]:
    """Returns addresses of one kind of page, all different, in a random order that is the same each time.

    Args:
        connection: To the store.
        name: The name of the kind.
        path: Its path, with places such as `{story}`; for kinds that are not in `ADDRESSES`.
        number: How many at most.

    Returns:
        The addresses; none where the store has nothing of the kind, or it is not known what stands in the path.
    """
    shuffled = random.Random(name)  # noqa: S311 (nothing is secret)
    if name in ADDRESSES:
        made, sample = ADDRESSES[name]
        rows = sorted(set(connection.execute(SAMPLES[sample])))
        return [made.format(*(quote(str(value), safe="") for value in row)) for row in shuffled.sample(rows, min(number, len(rows)))]
    if _PLACE.search(path):
        return []
    views = [f"{path}?{urlencode(dict(zip(CHOICES, values, strict=True)))}" for values in product(*CHOICES.values())]
    return shuffled.sample(views, min(number, len(views)))


def _kind(client: Client, name: str, paths: Sequence[str]) -> None:
    """Prints a line on a kind of page."""
    if len(paths) <= FEW:
        print(f"{name:18} {'too few of them':>15}")
        return
    for path in paths[:FEW]:
        client.get(path)
    cold = [client.get(path) for path in paths[FEW:]]
    warm = [client.get(path) for path in paths[FEW:]]
    cells = (f"{_at(times, part):.1f} ({_at(work, part):.1f})" for times, work in map(_times, (cold, warm)) for part in (0.5, 0.95))
    late = "" if _at([one.worked for one in cold], 0.95) <= TARGET else f"   above {TARGET:.0f}"
    size = statistics.median(len(one.body) for one in cold) / 1024
    print(f"{name:18} {' '.join(f'{one:>15}' for one in cells)} {size:11.1f}{late}", flush=True)


def _times(answers: Sequence[Answer]) -> tuple[list[float], list[float]]:
    return [one.waited for one in answers], [one.worked for one in answers]


def _at(values: Sequence[float], part: float) -> float:
    """The value that this part of all values does not go beyond."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]


def _first_page(client: Client) -> None:
    """Prints how much the first page is, with all that it loads."""
    page = client.get("/").body
    whole = gzip.decompress(page) if page.startswith(b"\x1f\x8b") else page
    loaded = dict.fromkeys(found.decode() for found in _LOADED.findall(whole))
    sizes = {url.partition("?")[0]: len(client.get(url).body) for url in loaded}
    total = (len(page) + sum(sizes.values())) / 1024
    rest = ", ".join(f"{url} {size / 1024:.1f}" for url, size in sizes.items())
    print(f"\nthe first page, complete: {total:.1f} KB as sent (itself {len(page) / 1024:.1f}, {rest})")


def _serve_plain(size: int) -> None:
    """Serves one page of so many bytes, and does nothing else, through the same server."""
    content = b"x" * size

    def page(_: Request) -> Response:
        return HTMLResponse(content)

    settings = Settings(port=0)
    with contextlib.closing(listen(settings)) as socket:
        print(f"http://{settings.host}:{socket.getsockname()[1]}/", flush=True)
        Server(Starlette(routes=[Route("/", page)])).run(socket)


def _examples(folder: Path) -> Path:
    """Reads the example pages into a store."""
    store, pages = folder / "examples.db", Path(__file__).parents[1] / "examples"
    command = [sys.executable, "-m", "naqlan", "add", str(pages / "pages"), str(pages / "story"), "--store", str(store)]
    subprocess.run(command, check=True, capture_output=True)
    return store


if __name__ == "__main__":
    sys.exit(main())
