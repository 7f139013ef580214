"""A run of a back-fill in a process of its own: `python -m tests.scale.driver INPUT OUT ENGINE DONE`.

It kills itself with SIGKILL once DONE shards are done (0: never), and prints what it counted.
"""

import os
import signal
import sys
from pathlib import Path
from typing import cast

from naqlan.scale.backfill import Kind, Where, backfill
from naqlan.scale.supervise import Progress
from tests.scale.made import noted


def main() -> None:
    """Runs it."""
    given, out, engine, last = sys.argv[1:]

    def told(progress: Progress) -> None:
        if int(last) and progress.done >= int(last):
            os.kill(os.getpid(), signal.SIGKILL)

    found = backfill([given], Path(out), where=Where(cast("Kind", engine), 2), size=1, told=told, work=noted)
    print(found.before, found.done, found.retried, found.rows, len(found.failed))


if __name__ == "__main__":
    main()
