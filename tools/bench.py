"""How fast is it, how much memory does it take, and where does the time go? Prints ratios; asserts nothing.

    python -m tools.bench [--articles 1500]

One process, one core. The pages are the real articles under NAQLAN_SHARED where they are at hand, else the bundled examples
again and again (which flatters: their words are soon known by heart). docs/bench.md says how to read the output.
"""

import argparse
import importlib
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain, islice, repeat
from pathlib import Path
from time import perf_counter
from typing import Any

from naqlan.pipeline.adder import MOST_PAGES
from naqlan.pipeline.page import read_page, settle_in
from naqlan.read.source import read_pages
from naqlan.record.json import dumps
from naqlan.record.page import Page
from naqlan.store.store import open_store
from tools import baseline

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "data" / "articles.jsonl.gz"
STAGES = (
    ("clean", "naqlan.pipeline.page", "clean_page"),
    ("words", "naqlan.extract.article", "read_text"),
    ("names, noun phrases, people", "naqlan.extract.phrases", "Chunker.names"),
    ("names, noun phrases, people", "naqlan.extract.phrases", "Chunker.chunk"),
    ("names, noun phrases, people", "naqlan.extract.people", "Cast.add"),
    ("statements", "naqlan.extract.article", "extract_statements"),
    ("contacts", "naqlan.extract.article", "extract_contacts"),
    ("times, figures", "naqlan.extract.article", "extract_times"),
    ("times, figures", "naqlan.extract.article", "extract_figures"),
)
"""What is timed: stage, module, function (or method) as the caller finds it. JSON is timed apart."""


def pages() -> Iterator[Page]:
    """Yields pages: the real articles once, or the bundled examples without end."""
    paths = [str(SHARED)] if SHARED.is_file() else sorted(str(path) for path in (ROOT / "examples" / "pages").glob("*.txt"))
    rounds = [paths] if SHARED.is_file() else repeat(paths)
    found = chain.from_iterable(read_pages(one) for one in rounds)
    return (page for page in found if isinstance(page, Page) and _is_arabic(page.text))


def _is_arabic(text: str) -> bool:
    sample = text[:500]
    return sum("\u0621" <= letter <= "\u064a" for letter in sample) * 2 > len(sample)


def run(found: list[Page]) -> tuple[float, float, int]:
    """Works pages; returns the seconds of page to record, those of record to JSON, and the number of statements."""
    working = writing = 0.0
    statements = 0
    for page in found:
        begin = perf_counter()
        article = read_page(page)
        middle = perf_counter()
        dumps(article)
        working, writing = working + middle - begin, writing + perf_counter() - middle
        statements += len(article.statements)
    return working, writing, statements


def shares(found: list[Page]) -> dict[str, float]:
    """Returns the seconds of each stage, from a run of its own with clocks around the stages."""
    spent: dict[str, float] = defaultdict(float)
    undo = [_clock(stage, module, name, spent) for stage, module, name in STAGES]
    working, writing, _ = run(found)
    for one in undo:
        one()
    return {**spent, "the rest": working - sum(spent.values()), "JSON": writing}


def _clock(stage: str, module: str, name: str, spent: dict[str, float]) -> Callable[[], None]:
    """Puts a clock around a function and returns what takes it off again."""
    holder: Any = importlib.import_module(module)
    *outer, last = name.split(".")
    for part in outer:
        holder = getattr(holder, part)
    plain = getattr(holder, last)

    def timed(*args: Any, **options: Any) -> Any:
        begin = perf_counter()
        try:
            return plain(*args, **options)
        finally:
            spent[stage] += perf_counter() - begin

    setattr(holder, last, timed)
    return lambda: setattr(holder, last, plain)


def peak(articles: int) -> float:
    """Returns the peak memory, in MB, of a process of its own that works so many articles as a stream."""
    ran = subprocess.run([sys.executable, "-m", "tools.bench", "--memory", str(articles)], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(ran.stdout)


def _stream(articles: int) -> None:
    settle_in()
    for page in islice(pages(), articles):
        dumps(read_page(page))
    print(most_memory())


def most_memory() -> float:
    """Returns the most memory that this process has held, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # the other figure counts what the process that started this one held
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii", errors="replace"))
        if found:
            return int(found[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def keep(found: list[Page]) -> tuple[float, float]:
    """Keeps pages with their records in a store; returns the seconds that it took, the work on them left aside, and the bytes on the disk."""
    records = [(page, read_page(page)) for page in found]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with open_store(path) as store:
            number = store.begin("bench", "code")
            begin = perf_counter()
            for first in range(0, len(records), MOST_PAGES):
                with store.batch(number) as batch:
                    for page, article in records[first : first + MOST_PAGES]:
                        store.is_worked(page, "code")
                        batch.add(article, page, code="code")
            spent = perf_counter() - begin
        return spent, path.stat().st_size


def report(articles: int) -> None:
    """Measures and prints."""
    found = list(islice(pages(), articles))
    begin = perf_counter()
    settle_in()
    read_page(found[0])
    start = perf_counter() - begin
    letters = sum(len(page.text) for page in found) / len(found)
    source = "real articles" if SHARED.is_file() else "the bundled examples, repeated"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    print(f"{len(found)} pages ({source}), {letters:,.0f} characters on average; {python}, one core")
    run(found[:100])
    working, writing, statements = run(found)
    begin = perf_counter()
    plain = sum(len(baseline.read(page.doc, page.text)["statements"]) for page in found)
    other = perf_counter() - begin
    print(f"\nstart, with the first page {start:8.2f} s")
    print(f"Naqlan, page to JSON       {len(found) / (working + writing):8,.0f} articles/s   {statements:7,} statements")
    print(f"plain baseline             {len(found) / other:8,.0f} articles/s   {plain:7,} statements")
    print(
        f"                           {(working + writing) / other:8.1f} × the baseline's time for {statements / max(plain, 1):.1f} × its statements"
    )
    keeping, size = keep(found)
    each = len(found)
    print(
        f"kept in a store            {1000 * keeping / each:8.2f} ms an article, {keeping / working:.0%} of the work; {size / each:,.0f} bytes each"
    )
    spent = shares(found)
    print("\nshare of the time")
    for stage, seconds in sorted(spent.items(), key=lambda row: -row[1]):
        print(f"  {stage:30}{seconds / sum(spent.values()):6.0%}{1000 * seconds / len(found):9.2f} ms an article")
    once, four = peak(articles // 4), peak(articles)
    print(f"\npeak memory                {once:8.0f} MB for {articles // 4:,} articles, {four:.0f} MB for {articles // 4 * 4:,}: {four / once:.2f} ×")


def main() -> None:
    """Runs the whole measurement, or the child that measures memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1500, help="how many pages (1500)")
    parser.add_argument("--memory", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.memory:
        _stream(given.memory)
    else:
        report(max(given.articles, 8))


if __name__ == "__main__":
    main()
