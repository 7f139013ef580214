"""Does memory stay flat when one process works for long? Pages without end, a line every THOUSAND of them.

python -m tools.soak [--pages 20000]
"""

import argparse
import sys
from itertools import chain, islice, repeat
from pathlib import Path
from time import perf_counter

from naqlan.pipeline.page import read_page
from naqlan.record.json import dumps
from tools.bench import pages

THOUSAND = 1000


def resident() -> float:
    """Returns the memory that the process holds now, in MB; 0 where the system does not say."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096 / 2**20 if status.exists() else 0.0


def main() -> int:
    """Works the pages and prints what it sees; returns 1 where memory has grown by more than half since the first quarter."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000, help="how many (20000)")
    wanted = parser.parse_args().pages
    begin, first = perf_counter(), 0.0
    for number, page in enumerate(islice(chain.from_iterable(pages() for _ in repeat(None)), wanted), 1):
        dumps(read_page(page))
        if number % THOUSAND == 0:
            print(f"{number:8,} pages {number / (perf_counter() - begin):7.0f} a second {resident():7.0f} MB", flush=True)
        if number == max(wanted // 4, 1):
            first = resident()
    grown = resident() / first if first else 1.0
    print(f"memory at the end: {grown:.2f} × that after the first quarter")
    return int(grown > 1.5)


if __name__ == "__main__":
    sys.exit(main())
