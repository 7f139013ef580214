"""Is what the benchmark of web archives reads what it says?"""

import gzip
import random
from collections import Counter
from pathlib import Path

import pytest

from tools import warc_bench
from tools.warc_bench import SIZE, html, made, memory, ours, speed, write


def test_an_archive_of_every_kind_of_document(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    write(path, 300, gzip.compress)
    found = Counter(ours(path))
    assert found.total() == 300
    assert set(found) == {"page", "not Arabic", "not a page"}
    assert 0 < found["page"] < found["not a page"] < found["not Arabic"]


def test_pages_are_as_large_as_said() -> None:

    assert SIZE <= len(html("word", random.Random(1))) < SIZE + 1000
    assert len(made()) == warc_bench.DIFFERENT


def test_both_measurements_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speed(20, tmp_path)
    memory(20, tmp_path)
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if "a second" in line]) == 20
