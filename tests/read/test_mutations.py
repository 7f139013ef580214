"""Does any damage to a file do more than take its own pages away? `make soak` tries thousands."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from naqlan.clean.page import clean_page
from naqlan.read.options import Options
from naqlan.read.source import read_pages
from naqlan.record.json import dumps, loads
from naqlan.record.page import Page, Unreadable
from tests.read.mutations import WHOLE, broken

MOST = 20
"""Pages and reasons that a file of three rows can give at most, however it was broken."""


def read(name: str, data: bytes) -> list[Page | Unreadable]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return list(read_pages([str(path)], options=Options(language="any")))


def test_without_damage_every_file_gives_its_pages() -> None:
    assert {name: len([page for page in read(name, data) if isinstance(page, Page)]) for name, data in WHOLE.items()} == {
        **{name: 3 if name.endswith(".warc") else 1 for name in WHOLE},
        "a.jsonl": 3, "a.json": 3, "w.jsonl": 3, "a.csv": 3, "a.jsonl.gz": 3, "a.zip": 4,
    }  # fmt: skip


@settings(suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(broken())
def test_damage_gives_pages_or_reasons(file: tuple[str, bytes]) -> None:
    found = read(*file)
    assert 0 < len(found) <= MOST + file[1].count(b"\n") + file[1].count(b"\r")
    for item in found:
        if isinstance(item, Unreadable):
            assert item.detail
        else:
            line = dumps(clean_page(item, language="any"))
            assert dumps(loads(line)) == line
