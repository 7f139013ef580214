"""Does a back-fill come through killed workers and a killed driver, and what does it cost on each engine?

    python -m tools.backfill_bench FOLDER [--copies 15] [--engines local,ray] [--limit N]

The input is grown from the real articles under NAQLAN_SHARED: each under COPIES keys, the first as it is, the others with their
sentences in another order and half of their lines left out, so that no two have the same text. It is written as plain and packed
JSON lines and as Parquet. Each engine works it once, with two workers: a worker is killed with SIGKILL when a fifth of the shards is done,
the driver when two fifths are, and the same command is run again. The tables are compared byte for byte. Processor time is that of all
processes of a run, Ray's own too, read from /proc twice a second (Linux only), and includes the work that the kills threw away.
"""

import argparse
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "data" / "articles.jsonl.gz"
FILES = 12
"""Files that the input is written as: of four, two are plain JSON lines, one is packed, one is Parquet."""
LEFT_OUT = 0.5
EVERY = 0.5
WORKER, DRIVER = 0.2, 0.4
"""Shares of the shards that are done when a worker and when the driver is killed."""
TICKS = os.sysconf("SC_CLK_TCK")


def grown(copies: int, limit: int | None) -> Iterator[dict[str, Any]]:
    """Yields the rows of the input, copy after copy."""
    with gzip.open(SHARED, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    yield from islice((_copy(row, number) for number in range(copies) for row in rows), limit)


def _copy(row: dict[str, Any], number: int) -> dict[str, Any]:
    if number == 0:
        return row
    chance = random.Random(f"{row['id']} {number}")  # noqa: S311 (no secret)
    lines = [line for line in row["text"].split("\n") if chance.random() > LEFT_OUT]
    shuffled = []
    for line in lines:
        sentences = line.split(". ")
        chance.shuffle(sentences)
        shuffled.append(". ".join(sentences))
    chance.shuffle(shuffled)
    url = f"{row['url']}#copy-{number}" if row.get("url") else None
    return {**row, "id": f"{row['id']}-{number}", "url": url, "text": "\n".join(shuffled) or row["text"]}


def write_input(folder: Path, copies: int, limit: int | None) -> int:
    """Writes the input, unless it is there, and returns its rows."""
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    count = folder / ".rows"
    if count.exists():
        return int(count.read_text(encoding="ascii"))
    folder.mkdir(parents=True)
    rows = list(grown(copies, limit))
    each = -(-len(rows) // FILES)
    for number in range(FILES):
        some = rows[number * each : (number + 1) * each]
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in some).encode()
        if number % 4 == 3:
            pq.write_table(pa.Table.from_pylist(some), folder / f"{number:02d}.parquet", row_group_size=1000)
        elif number % 4 == 2:
            (folder / f"{number:02d}.jsonl.gz").write_bytes(gzip.compress(lines))
        else:
            (folder / f"{number:02d}.jsonl").write_bytes(lines)
    count.write_text(str(len(rows)), encoding="ascii")
    return len(rows)


class Run:
    """One call of `naqlan backfill`, watched; `cpu` is the processor time in seconds of all its processes so far."""

    def __init__(self, given: Path, out: Path, engine: str) -> None:
        command = [sys.executable, "-m", "naqlan", "backfill", str(given), "--out", str(out), "--engine", engine, "--workers", "2"]
        self.process = subprocess.Popen([*command, "--shard-size", "4"], cwd=ROOT)
        self.out = out
        self._seen: dict[tuple[int, str], float] = {}
        self.most_memory = 0

    @property
    def cpu(self) -> float:
        """Seconds."""
        return sum(self._seen.values())

    def look(self) -> list[int]:
        """Notes the time of all processes of the run; returns those that work pages."""
        facts = {int(path.name): fields for path in Path("/proc").iterdir() if path.name.isdigit() and (fields := _fields(path))}
        found, workers = {self.process.pid}, []
        while new := {pid for pid, fields in facts.items() if int(fields[1]) in found} - found:
            found |= new
        for pid in found & facts.keys():
            fields = facts[pid]
            self._seen[pid, fields[19]] = (int(fields[11]) + int(fields[12])) / TICKS
            if _works(pid):
                workers.append(pid)
                self.most_memory = max(self.most_memory, int(fields[21]) * os.sysconf("SC_PAGE_SIZE"))
        return workers

    def until(self, share: float) -> None:
        """Waits until so many of the shards are done, or the run ends."""
        while self.process.poll() is None and _done(self.out) < share:
            self.look()
            time.sleep(EVERY)


def _fields(path: Path) -> list[str] | None:
    """Returns the fields of /proc/PID/stat from the third on; None where the process has gone."""
    try:
        return (path / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return None


def _works(pid: int) -> bool:
    try:
        line = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return b"spawn_main" in line or line.startswith(b"ray::work_shard")


def _done(out: Path) -> float:
    marks = out / ".backfill"
    plan = marks / "plan.json"
    shards = len(json.loads(plan.read_bytes())["shards"]) if plan.exists() else 1
    return len(list(marks.glob("0*.json"))) / shards


def measure(given: Path, out: Path, engine: str) -> dict[str, float]:
    """Runs an engine through its kills; returns its figures."""
    begun = time.monotonic()
    first = Run(given, out, engine)
    first.until(WORKER)
    workers = first.look()
    os.kill(workers[0], signal.SIGKILL)
    print(f"{engine}: killed worker {workers[0]} at {_done(out):.0%}", flush=True)
    first.until(DRIVER)
    first.look()
    first.process.kill()
    first.process.wait()
    print(f"{engine}: killed the driver at {_done(out):.0%}", flush=True)
    second = Run(given, out, engine)
    second.until(2.0)
    second.look()
    marks = [json.loads(path.read_bytes()) for path in sorted((out / ".backfill").glob("0*.json"))]
    return {
        "exit": second.process.returncode,
        "seconds": time.monotonic() - begun,
        "cpu": first.cpu + second.cpu,
        "cpu of the shards": sum(mark["cpu"] for mark in marks),
        "rows": sum(mark["rows"] for mark in marks),
        "articles": sum(mark["articles"] for mark in marks),
        "bytes": sum(mark["bytes"] for mark in marks),
        "shards": len(marks),
        "most memory": max(first.most_memory, second.most_memory),
    }


def main() -> int:
    """Measures, compares and prints; returns 1 where the tables differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where input and tables go; 3 GB for 15 copies")
    parser.add_argument("--copies", type=int, default=15)
    parser.add_argument("--limit", type=int, help="rows at most")
    parser.add_argument("--engines", default="local,ray")
    given = parser.parse_args()
    rows = write_input(given.folder / "input", given.copies, given.limit)
    print(f"{rows:,} pages", flush=True)
    engines = given.engines.split(",")
    for engine in engines:
        figures = measure(given.folder / "input", given.folder / engine, engine)
        (given.folder / f"{engine}.json").write_text(json.dumps(figures), encoding="ascii")
        print(engine, json.dumps(figures), flush=True)
        print(f"{engine}: {figures['cpu'] / figures['rows'] * 1e6 / 3600:.2f} hours of processor time a million pages", flush=True)
    tables = [{path.name: path.read_bytes() for path in (given.folder / engine).glob("*.parquet")} for engine in engines]
    same = all(one == tables[0] for one in tables)
    print(f"{len(tables[0])} tables, {'the same' if same else 'DIFFERENT'} byte for byte on {' and '.join(engines)}")
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
