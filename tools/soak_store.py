"""Does a store survive a long run of kills, and does its memory stay flat? The real command over many pages, killed again and again.

python -m tools.soak_store [--pages 20000] [--kills 20]

The pages are the bundled examples again and again, each with a number in its text. Then a second store is filled without a
kill, and every row of the two is compared; what is measured is printed.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.check import problems
from naqlan.read.source import read_pages
from naqlan.record.page import Page
from naqlan.store.store import Store, open_store
from naqlan.store.tables import metadata

ROOT = Path(__file__).resolve().parents[1]
OF_THE_RUN = {"run", "first_seen", "last_seen", "at", "path"}
"""Columns that say when and from where, and so differ between two stores."""
RUNS = {"runs", "run_drops", "migrations"}
MEGABYTE = 2**20


def main() -> int:
    """Runs all of it; returns 1 where the two stores differ, one is damaged, or memory has grown by more than half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000, help="how many (20000)")
    parser.add_argument("--kills", type=int, default=20, help="how often the run is killed (20)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dump, killed, whole = (Path(folder) / name for name in ("dump.jsonl", "killed.db", "whole.db"))
        _write(dump, wanted.pages)
        for number in range(wanted.kills):
            _add(dump, killed, seconds=random.Random(number).uniform(0.5, 6.0))  # noqa: S311 (no secret)
        _add(dump, killed)
        flat = _add(dump, whole)
        with open_store(killed) as one, open_store(whole) as other:
            same = _rows(one) == _rows(other)
            found = [*problems(one), *problems(other)]
            counts = other.counts()
            size = other.size() / counts.articles
        print(f"{counts.articles:,} articles, {size:,.0f} bytes each; {wanted.kills} kills: {'same' if same else 'OTHER'} rows")
        for problem in found:
            print(problem)
    return int(not same or bool(found) or not flat)


def _write(dump: Path, count: int) -> None:
    pages = [page for page in read_pages([str(ROOT / "examples" / "pages")]) if isinstance(page, Page)]
    with dump.open("w", encoding="utf-8") as file:
        for number, page in enumerate(islice(cycle(pages), count)):
            row = {"id": f"{page.doc}-{number}", "title": page.title, "text": f"{page.text}\nالعدد {number}."}
            print(json.dumps(row, ensure_ascii=False), file=file)


def _add(dump: Path, store: Path, *, seconds: float | None = None) -> bool:
    """Runs the command, killed after some seconds; returns whether its memory stayed flat from its first half a minute on."""
    process = subprocess.Popen([sys.executable, "-m", "naqlan", "add", str(dump), "--store", str(store)], stderr=subprocess.DEVNULL)
    begin, held = time.monotonic(), [0.0]
    while process.poll() is None:
        time.sleep(0.1)
        held.append(max(_resident(process.pid), held[-1]) if time.monotonic() - begin > 30 else 0.0)
        if seconds is not None and time.monotonic() - begin > seconds:
            process.kill()
            process.wait()
    early = next((one for one in held if one), 0.0)
    print(f"{time.monotonic() - begin:6.0f} s, exit {process.returncode}, {early:.0f} to {held[-1]:.0f} MB", flush=True)
    return held[-1] <= 1.5 * early


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * 4096 / MEGABYTE
    except (OSError, IndexError):
        return 0.0


def _rows(store: Store) -> dict[str, list[str]]:
    found = {}
    with store.reading() as connection:
        for table in metadata.sorted_tables:
            if table.name not in RUNS:
                columns = [column for column in table.c if column.name not in OF_THE_RUN]
                found[table.name] = sorted(repr(tuple(row)) for row in connection.execute(select(*columns)))
    return found


if __name__ == "__main__":
    sys.exit(main())
