"""What does Naqlan do? A few commands on the example pages, each shown before it runs, so that it can be typed again.

`make demo` runs this; it needs no network. With NAQLAN_LANG=ar it speaks Arabic; with SERVE=0 it ends without showing the pages. Commands and words
are in demo.yaml.
"""

import os
import socket
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PORT = 8642
"""Where the pages are shown."""
INTERRUPTED = 130
"""What `naqlan` ends with after Ctrl-C, which is how the pages are left."""


def main() -> int:
    """Runs the steps one after the other; returns the exit code of the first that fails, else 0."""
    plan: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "demo.yaml").read_text(encoding="utf-8"))
    language = "ar" if os.environ.get("NAQLAN_LANG", "").startswith("ar") else "en"
    console = Console(highlight=False)
    records = ROOT / plan["records"]
    records.parent.mkdir(parents=True, exist_ok=True)
    pages = len(list((ROOT / "examples" / "pages").glob("*.txt")))
    console.print(Text(plan["head"][language].format(pages=pages), style="bold"))
    seconds = 0.0
    for step in plan["steps"]:
        console.print()
        console.print(Rule(Text(step[language], style="bold cyan"), align="left", style="cyan"))
        console.print(Text(f"$ {step['command']}", style="dim"))
        begin = perf_counter()
        failed = _run(step["command"], console)
        seconds = seconds or perf_counter() - begin
        if failed:
            return failed
    console.print()
    naqlan = os.path.relpath(BIN / "naqlan")
    console.print(
        Text(plan["end"][language].format(pages=pages, seconds=seconds, records=plan["records"], naqlan=naqlan), style="bold"), soft_wrap=True
    )
    return 0 if os.environ.get("SERVE", "1") == "0" else _serve(plan["serve"], language, console)


def _serve(step: dict[str, str], language: str, console: Console) -> int:
    """Shows the pages until they are told to stop; on the port that they always have, or on a free one where that is taken."""
    with socket.socket() as probe:
        taken = probe.connect_ex(("127.0.0.1", PORT)) == 0
    command = step["command"].format(port=0 if taken else PORT)
    console.print()
    console.print(Rule(Text(step[language], style="bold cyan"), align="left", style="cyan"))
    console.print(Text(f"$ {command}", style="dim"))
    try:
        code = _run(command, console)
    except KeyboardInterrupt:
        return 0
    return 0 if code == INTERRUPTED else code


def _run(command: str, console: Console) -> int:
    """Runs a command of the plan in the project's folder, with the `naqlan` of this environment first on the path."""
    sys.stdout.flush()
    there = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    there.setdefault("COLUMNS", str(min(console.width, 100)))
    return subprocess.run(["bash", "-c", command], cwd=ROOT, env=there, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
