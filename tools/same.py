"""Does a change leave every record as it was, byte for byte, and how much faster is it? Two trees side by side.

    python -m tools.same [--commit main] [--articles 1500] [FILE …]

The tree at COMMIT (main) and this one read the same pages in turn, fifty by fifty, each in a process of its own, so
that what else the machine does slows both alike; time is that of the process, not of the clock. The pages are those of
`tools.bench`, the bundled examples, and any files named.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from itertools import chain, islice
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from naqlan.pipeline.page import read_page
from naqlan.read.source import read_pages
from naqlan.record.json import dumps
from naqlan.record.page import Page
from tools.bench import pages

ROOT = Path(__file__).resolve().parents[1]
SLICE = 50


def work(articles: int, files: list[str]) -> None:
    """Is a child: for each line of standard input works the next pages and answers with their time, keys and digests; `[]` when done."""
    examples = sorted(str(path) for path in (ROOT / "examples" / "pages").glob("*.txt"))
    named = (page for page in read_pages([*examples, *files]) if isinstance(page, Page))
    read_page(next(pages()))
    found = chain(named, islice(pages(), articles))
    while batch := list(islice(found, SLICE)):
        sys.stdin.readline()
        begin = process_time()
        written = [dumps(read_page(page)) for page in batch]
        seconds = process_time() - begin
        digests = [[page.key, hashlib.sha256(line.encode()).hexdigest()] for page, line in zip(batch, written, strict=True)]
        print(json.dumps([seconds, digests]), flush=True)
    sys.stdin.readline()
    print("[]", flush=True)


def _child(tree: Path, given: list[str]) -> "subprocess.Popen[str]":
    places = {**os.environ, "PYTHONPATH": str(tree / "src")}
    command = [sys.executable, "-m", "tools.same", "--work", *given]
    return subprocess.Popen(command, cwd=ROOT, env=places, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ask(child: "subprocess.Popen[str]") -> Any:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("\n")
    child.stdin.flush()
    return json.loads(child.stdout.readline())


def compare(before: Path, articles: int, files: list[str]) -> tuple[list[str], int, list[tuple[float, float]]]:
    """Returns the keys of the pages whose records differ, the number of pages, and the seconds of both trees for each slice."""
    given = ["--articles", str(articles), "--", *(str(Path(file).resolve()) for file in files)]
    old, new = _child(before, given), _child(ROOT, given)
    changed: list[str] = []
    count, spent = 0, []
    for was, now in iter(lambda: (_ask(old), _ask(new)), ([], [])):
        spent.append((was[0], now[0]))
        count += len(was[1])
        changed += [key for (key, one), (_, other) in zip(was[1], now[1], strict=True) if one != other]
    return changed, count, spent


def main() -> int:
    """Compares and prints; returns 1 where a record differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--commit", default="main", help="what to compare with (main)")
    parser.add_argument("files", nargs="*", help="further files of pages")
    parser.add_argument("--articles", type=int, default=1500, help="how many of the pages of tools.bench (1500)")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.work:
        work(given.articles, given.files)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        archive = subprocess.run(["git", "archive", given.commit, "src"], cwd=ROOT, capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x", "-C", folder], input=archive, check=True)
        changed, count, spent = compare(Path(folder), given.articles, given.files)
    print(f"{count:,} pages, {len(changed)} records differ{': ' if changed else ''}{' '.join(changed[:20])}")
    old, new = (sum(column) for column in zip(*spent, strict=True))
    ratio = median(was / now for was, now in spent)
    print(f"{given.commit} {count / old:.0f} articles/s, here {count / new:.0f}; in the middle slice {ratio:.2f} × as fast")
    return int(bool(changed))


if __name__ == "__main__":
    sys.exit(main())
