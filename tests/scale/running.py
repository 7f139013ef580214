"""How is a back-fill killed and run again? In processes of their own, as a user's would be."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds within which a killed run must be gone; it takes less than one."""


def drive(given: Path, out: Path, engine: str, *, last: int = 0) -> tuple[int, list[int]]:
    """Runs `tests.scale.driver`; returns its exit code and what it counted."""
    command = [sys.executable, "-m", "tests.scale.driver", str(given), str(out), engine, str(last)]
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    ran = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False)
    assert last or ran.returncode == 0, ran.stderr
    last_line = ran.stdout.splitlines()[-1] if ran.returncode == 0 else ""  # Ray tells of dead workers on standard output
    return ran.returncode, [int(one) for one in last_line.split()]


def wait_for_end(notes: Path) -> None:
    """Waits until no process is left that has left a note of itself."""
    until = time.monotonic() + PATIENCE
    pids = {int(path.read_text(encoding="ascii") or 0) for path in notes.glob("*.pid")} - {0}
    assert pids
    while any(_lives(pid) for pid in pids):
        assert time.monotonic() < until, "a worker outlives its driver"
        time.sleep(0.05)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
