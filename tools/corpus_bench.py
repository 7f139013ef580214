"""What does an article cost in a store of 1,000, 10,000, 100,000 others, and how long do its questions take? Prints ratios; asserts nothing.

    python -m tools.corpus_bench [--sizes 1000 10000] [--singles 40] [--store FILE]

Records are grown out of the real articles (tools/grown.py says how: as dense a day, later in time, in other words), so this is the
cost of keeping and of the corpus work, without reading the pages. One store grows through all sizes. At each size so many articles are
added one by one, each kept and set beside the others before the next; then each question is asked through the command line, as JSON lines, in
this process, with the names that the store has most of, and with the statements of SQL compiled before, as they are in a server. Times are
those of the processor, so that what else the machine does counts little.
docs/bench.md says how to read the output.
"""

import argparse
import contextlib
import io
import json
import resource
import sqlite3
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from time import process_time

from sqlalchemy import Connection

from naqlan.cli.main import COMMANDS, Application
from naqlan.pipeline import corpus
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.arrival import Arrival, Step
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.article import Article
from naqlan.store import sqlite
from naqlan.store.connect import engine_of
from naqlan.store.store import Store, open_store
from tools.grown import base_records, grown

SIZES = (1_000, 10_000)
SINGLES = 40
ASKED = 5
"""Times that a question is asked, of which the median counts."""
TARGET = 50.0
"""Milliseconds that a question may take."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Grows a store and prints the tables; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--singles", type=int, default=SINGLES)
    parser.add_argument("--store", type=Path, help="keep the store in this file")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "grown.db"
        stream = grown(base_records(), max(options.sizes) + len(options.sizes) * options.singles)
        spent = _timed_steps()
        vars(sqlite)["engine_of"] = cache(engine_of)  # the engine of a file is kept, and with it what was compiled
        first: float | None = None
        with open_store(path) as store:
            for size in sorted(options.sizes):
                first = _size(store, stream, size, singles=options.singles, spent=spent, first=first)
                _ask(store.path)
    return 0


def _timed_steps() -> dict[str, float]:
    """Has every step of the corpus work note how long it takes, in seconds by its name."""
    spent: dict[str, float] = defaultdict(float)

    def timed(step: Step) -> Step:
        def run(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
            began = process_time()
            step(connection, arrivals, gone)
            spent[step.__name__] += process_time() - began

        return run

    corpus.STEPS = tuple(map(timed, corpus.STEPS))
    return spent


def _size(store: Store, stream: Iterator[Article], size: int, *, singles: int, spent: dict[str, float], first: float | None) -> float:
    """Brings the store to a size in batches, then adds some one by one; returns what one of these costs, in milliseconds."""
    before = store.counts().articles
    spent.clear()
    began = process_time()
    with Adder(store, "bench") as adder:
        for record in islice(stream, size - before):
            adder.take(record)
    kept = process_time() - began
    bring_up_to_date(store, progress=_progress(size))
    number = max(size - before, 1)
    whole = process_time() - began
    print(f"\n{size:,} articles, {number:,} of them added in batches: {1000 * whole / number:.1f} ms each, {whole / 60:.1f} min", flush=True)
    print(f"  {'keeping':20} {1000 * kept / number:6.2f} ms")
    for name, seconds in spent.items():
        print(f"  {name:20} {1000 * seconds / number:6.2f} ms")
    times = []
    with Adder(store, "bench") as adder:
        for record in islice(stream, singles):
            began = process_time()
            adder.take(record)
            adder.flush()
            bring_up_to_date(store)
            times.append(1000 * (process_time() - began))
    one = statistics.mean(times)
    ratio = "" if first is None else f", {one / first:.2f} × the first size"
    print(f"  one by one: mean {one:.1f} ms, median {statistics.median(times):.1f} ms{ratio}")
    print(f"  {store.size() / size / 1024:.1f} KB of store an article; {_memory():.0f} MB of memory at most", flush=True)
    return one if first is None else first


def _progress(size: int) -> Callable[[int, int], None]:
    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done:,} of {total:,} towards {size:,}", end="", file=sys.stderr, flush=True)

    return show


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ask(path: Path) -> None:
    """Asks each question of the command line, and prints how long it takes."""
    for arguments in _questions(path):
        times = []
        for _ in range(ASKED):
            began = process_time()
            _run([*arguments, "--format", "jsonl", "--store", str(path)])
            times.append(1000 * (process_time() - began))
        median = statistics.median(times)
        print(f"  {' '.join(arguments):70.70} {median:8.1f} ms{'' if median <= TARGET else '   above ' + str(int(TARGET))}", flush=True)


def _run(arguments: Sequence[str]) -> str:
    """Runs a command in this process; returns what it writes."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()), contextlib.suppress(SystemExit):
        Application().main(list(arguments))
    return out.getvalue()


def _questions(path: Path) -> list[list[str]]:
    """The questions, with the people, story, outlet and word that the store has most of."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        people = [
            row[0] for row in connection.execute("SELECT name FROM mentions WHERE kind = 'person' GROUP BY who ORDER BY count(*) DESC, name LIMIT 2")
        ]
        outlet = connection.execute("SELECT outlet FROM versions GROUP BY outlet ORDER BY count(*) DESC LIMIT 1").fetchone()[0]
        doc = connection.execute("SELECT doc FROM versions ORDER BY number LIMIT 1").fetchone()[0]
    listed = [json.loads(line) for line in _run(["stories", "--limit", "200", "--format", "jsonl", "--store", str(path)]).splitlines()]
    story = max(listed, key=lambda one: len(one["articles"]))["id"] if listed else ""
    word = people[0].split()[-1]
    asked = [
        ["search", word], ["search", f'"{people[0]}"', "--in", "statements"], ["stories", "--limit", "20"], ["story", story],
        ["timeline", "--people", *people], ["contacts", *people], ["said", people[0]], ["said", people[0], "--act", "deny"], ["who", people[0]],
        ["sources"], ["sources", outlet], ["differences", story], ["wording", story], ["wording"], ["copies", doc], ["copies"], ["trace", word],
        ["versions", doc],
    ]  # fmt: skip
    return [one for one in asked if one[0] in COMMANDS]


if __name__ == "__main__":
    sys.exit(main())
