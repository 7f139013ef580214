import errno
import gzip
import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from naqlan.errors import BackfillError, InputError
from naqlan.pipeline import runner
from naqlan.pipeline.code import fingerprint
from naqlan.pipeline.page import read_page
from naqlan.read import streams
from naqlan.read.options import Options
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.scale import work
from naqlan.scale.files import listed
from naqlan.scale.marks import mark_of
from naqlan.scale.shard import OURS, Shard, Task
from naqlan.scale.work import work_shard
from tests.scale.made import folder_of

pytestmark = pytest.mark.needs("parquet")


@pytest.fixture
def given(tmp_path: Path) -> Task:
    out = tmp_path / "out"
    (out / OURS).mkdir(parents=True)
    return Task(Shard("000000-a", tuple(listed(str(folder_of(tmp_path, files=2))))), out, Options(), fingerprint())


def _rows(task: Task) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    found: list[dict[str, Any]] = pq.read_table(task.out / "000000-a.parquet").to_pylist()
    return found


def test_a_shard_gives_a_row_a_page_in_the_order_of_the_input(given: Task) -> None:
    mark = work_shard(given)
    rows = _rows(given)
    assert [row["doc"] for row in rows] == [*(f"p{one}" for one in range(5)), "f0-6", "e0", *(f"p{one}" for one in range(5, 10)), "f1-6", "e1"]
    assert [row["position"] for row in rows] == [*range(7)] * 2
    assert [row["reason"] for row in rows] == [*[None] * 5, "damaged", "not Arabic"] * 2
    assert (mark.rows, mark.articles, mark.drops) == (14, 10, {"damaged": 2, "not Arabic": 2})
    assert mark.statements == sum(len(row["statements"] or ()) for row in rows)
    assert mark.contacts == sum(len(row["contacts"] or ()) for row in rows) > 0


def test_the_mark_stands_beside_the_table_and_fits_it(given: Task) -> None:
    mark = work_shard(given)
    data = (given.out / "000000-a.parquet").read_bytes()
    assert mark_of(given.out, given.shard) == mark
    assert (mark.bytes, mark.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert set(mark.versions) == {"naqlan", "python", "pyarrow"}
    assert mark.seconds > 0
    assert {path.name for path in given.out.iterdir()} == {"000000-a.parquet", OURS}


def test_worked_again_it_gives_the_same_bytes(given: Task) -> None:
    assert work_shard(given).sha256 == work_shard(given).sha256


def test_the_language_is_passed_on(given: Task) -> None:
    assert work_shard(replace(given, options=Options(language="any"))).drops == {"damaged": 2}


def test_a_record_that_breaks_the_code_costs_neither_its_shard_nor_its_row(given: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: Page, *, language: Any) -> Article:
        if page.doc == "p3":
            raise RecursionError("too deep")
        article = read_page(page, language=language)
        return replace(article, body=f"{article.body}\ud800") if page.doc == "p7" else article

    monkeypatch.setattr(runner, "read_page", broken)
    mark = work_shard(given)
    assert (mark.rows, mark.articles, mark.drops["failed"]) == (14, 8, 2)
    failed = {row["doc"]: row["detail"] for row in _rows(given) if row["reason"] == "failed"}
    assert "RecursionError: too deep" in failed["p3"]
    assert "p7" in failed


def test_another_version_of_the_code_is_refused(given: Task) -> None:
    with pytest.raises(BackfillError, match="another version of Naqlan"):
        work_shard(replace(given, code="other"))


def test_a_folder_that_is_gone_is_told(given: Task) -> None:
    with pytest.raises(BackfillError, match="cannot be written"):
        work_shard(replace(given, out=given.out / "gone"))


def test_a_table_that_breaks_off_leaves_nothing(given: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(work, "work_page", broken)
    with pytest.raises(MemoryError):
        work_shard(given)
    assert [path.name for path in given.out.iterdir()] == [OURS]
    assert mark_of(given.out, given.shard) is None


def test_a_disk_that_fails_fails_the_shard_and_a_damaged_file_does_not(given: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(stream: BinaryIO, _: str) -> BinaryIO:
        stream.close()
        raise OSError(errno.ESTALE, "Stale file handle")

    with monkeypatch.context() as patch:
        patch.setattr(streams, "unpacked", failing)
        with pytest.raises(InputError, match=r"f0\.jsonl: cannot be read .*Stale"):
            work_shard(given)
    assert mark_of(given.out, given.shard) is None
    packed = Path(given.shard.parts[0].path).with_name("g.jsonl.gz")
    packed.write_bytes(gzip.compress(b"{}\n" * 9)[:-9])
    assert work_shard(replace(given, shard=Shard("000001-b", tuple(listed(str(packed)))))).drops["damaged"] == 1
