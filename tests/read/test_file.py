"""Does a file's name say what it is?"""

from pathlib import Path

import pytest

from naqlan.read.file import File


@pytest.mark.parametrize(
    ("name", "stem", "ending"),
    [("a.jsonl.gz", "a", ".jsonl"), ("a.TXT", "a", ".txt"), ("a.warc.gz", "a", ".warc"), ("a", "a", ""), ("a.b.html.zst", "a.b", ".html")],
)
def test_names(name: str, stem: str, ending: str) -> None:
    file = File(Path(name), name, name)
    assert (file.stem, file.ending) == (stem, ending)
