"""What is worked in these tests, and by what? Small files of invented pages, and work that dies, fails or stops on the way.

All work is a function of this module, so that other processes find it by its name.
"""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from naqlan.errors import BackfillError, InputError
from naqlan.pipeline.parts import Part, read_part
from naqlan.read.options import Options
from naqlan.record.page import Page, Unreadable
from naqlan.scale import work
from naqlan.scale.shard import Mark, Shard, Task
from naqlan.scale.work import work_shard

NAMES = ("سالم الفهد", "نادر الصافي", "ليلى الدوري", "أوغست غولدمار")


def page(number: int) -> dict[str, Any]:
    """Returns a row of JSON lines; no two have the same words."""
    first, second = NAMES[number % 4], NAMES[(number + 1) % 4]
    text = f"قال وزير الدفاع {first} أمس إن الطريق رقم {number} مفتوح أمام المراقبين.\nوالتقى الوزير {first} الرئيس {second} في القصر يوم السبت."
    return {"id": f"p{number}", "title": f"{first}: الطريق رقم {number} مفتوح", "published": "2022-03-13", "outlet": "صدى الميناء", "text": text}


def folder_of(root: Path, *, files: int = 4, pages: int = 5) -> Path:
    """Writes files of JSON lines, each with a damaged row and a page that is not Arabic besides, and returns their folder."""
    folder = root / "input"
    folder.mkdir()
    for number in range(files):
        rows = [json.dumps(page(number * pages + one), ensure_ascii=False) for one in range(pages)]
        rows += ['{"broken', json.dumps({"id": f"e{number}", "text": "A page of English words and of nothing else, " * 9})]
        (folder / f"f{number}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def task(out: Path, name: str = "000000-abc", code: str = "c") -> Task:
    """Returns a task with nothing to read."""
    return Task(Shard(name, (Part("/a", "a", "a", 0, 10),)), out, Options(), code)


def mark(name: str = "000000-abc", **more: Any) -> Mark:
    """Returns a mark of one row."""
    given: dict[str, Any] = {
        "versions": {},
        "rows": 1,
        "articles": 1,
        "statements": 2,
        "contacts": 3,
        "drops": {},
        "bytes": 4,
        "sha256": "",
        "seconds": 1.0,
        "cpu": 0.5,
    }
    return Mark(shard=name, code="c", **{**given, **more})


def tables(out: Path) -> dict[str, bytes]:
    """Returns the bytes of all tables by name."""
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.parquet"))}


def quick(given: Task) -> Mark:
    """Does nothing but say which process did it."""
    return mark(given.shard.name, versions={"pid": str(os.getpid())})


def slow(given: Task) -> Mark:
    """Leaves a note that it has begun, with its process, and then takes longer than any test."""
    (given.out / f"{given.shard.name}.pid").write_text(str(os.getpid()), encoding="ascii")
    time.sleep(300)
    return mark(given.shard.name)


def hopeless(given: Task) -> Mark:
    """Kills its process whenever the second shard comes."""
    if given.shard.name.startswith("000001"):
        os.kill(os.getpid(), signal.SIGKILL)
    return work_shard(given)


def raising(given: Task) -> Mark:
    """Raises what its shard is called after."""
    raise {"i": InputError("no\nline"), "o": OSError(5, "disk"), "b": BackfillError("full"), "m": MemoryError()}[given.shard.name[0]]


def killed_once(given: Task) -> Mark:
    """Works a shard, but kills its process in the midst of the second shard, the first time."""
    note = given.out.parent / "killed"
    if given.shard.name.startswith("000001") and not note.exists():
        note.touch()
        vars(work)["read_part"] = _deadly
    return work_shard(given)


def noted(given: Task) -> Mark:
    """Works a shard as `killed_once` does, and leaves a note of its process; each takes some time."""
    (given.out.parent / f"{given.shard.name}.pid").write_text(str(os.getpid()), encoding="ascii")
    time.sleep(0.2)
    return killed_once(given)


def _deadly(part: Part, options: Options, at: Path | None = None) -> Iterator[Page | Unreadable]:
    for number, item in enumerate(read_part(part, options, at)):
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        yield item
