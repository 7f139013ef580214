import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.errors import BackfillError, InputError
from naqlan.read.options import Options
from naqlan.scale import plan as module
from naqlan.scale.plan import PLAN, Plan, plan, remove
from naqlan.scale.shard import OURS
from tests.scale.made import folder_of

LARGE = 10**9


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return folder_of(tmp_path, files=6)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out" / OURS).mkdir(parents=True)
    return tmp_path / "out"


def _plan(given: Path, out: Path, size: int = 1, options: Options | None = None) -> Plan:
    return plan([str(given)], out, options=options or Options(), size=size)


def test_small_files_share_a_shard_in_the_order_of_the_input(given: Path, out: Path) -> None:
    largest = max(path.stat().st_size for path in given.iterdir())
    found = _plan(given, out, 2 * largest)
    assert [[part.key for part in shard.parts] for shard in found.shards] == [[f"f{one}.jsonl", f"f{one + 1}.jsonl"] for one in (0, 2, 4)]
    assert [shard.name[:7] for shard in found.shards] == ["000000-", "000001-", "000002-"]
    assert len({shard.name[7:] for shard in found.shards}) == 3


def test_a_large_file_is_parted(tmp_path: Path, out: Path) -> None:
    row = json.dumps({"id": "a", "text": "x" * 1000}) + "\n"
    (tmp_path / "big.jsonl").write_text(row * 400)
    found = _plan(tmp_path / "big.jsonl", out, 100_000)
    assert len(found.shards) == 4
    assert sum(shard.size for shard in found.shards) == pytest.approx(400 * len(row), rel=0.01)


def test_the_plan_is_written_once_and_read_at_every_start(given: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _plan(given, out)
    monkeypatch.setattr(module, "cut_file", None)
    assert _plan(given, out) == first


def test_two_folders_get_the_same_names(given: Path, tmp_path: Path, out: Path) -> None:
    (tmp_path / "other" / OURS).mkdir(parents=True)
    assert [one.name for one in _plan(given, out).shards] == [one.name for one in _plan(given, tmp_path / "other").shards]


def test_another_plan_is_refused_with_what_has_changed(given: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _plan(given, out)
    with pytest.raises(BackfillError, match=r"holds another back-fill: changed since is language, shard size; give another folder, or --fresh"):
        _plan(given, out, LARGE, Options(language="any"))
    with pytest.raises(BackfillError, match="columns"):
        _plan(given, out, options=Options(columns={"text": "t"}))
    with monkeypatch.context() as patched:
        patched.setattr(module, "fingerprint", lambda: "other")
        with pytest.raises(BackfillError, match="changed since is code"):
            _plan(given, out)
    os.utime(given / "f3.jsonl", (1, 1))
    with pytest.raises(BackfillError, match="changed since is input"):
        _plan(given, out)


def test_a_damaged_plan_is_told(given: Path, out: Path) -> None:
    for data in ("", "{}", '{"shards": [{}]}', '{"shards": 5}', "[]"):
        (out / OURS / PLAN).write_text(data)
        with pytest.raises(BackfillError, match=r"plan\.json cannot be read"):
            _plan(given, out)


def test_a_folder_with_other_things_is_refused(given: Path, out: Path) -> None:
    (out / "thesis.docx").touch()
    with pytest.raises(BackfillError, match="holds other things"):
        _plan(given, out)


def test_tables_are_never_written_among_the_input(given: Path) -> None:
    for folder in (given, given / "out"):
        with pytest.raises(BackfillError, match="which is to be read"):
            _plan(given, folder)


def test_an_input_that_is_not_there_is_told(tmp_path: Path, out: Path) -> None:
    with pytest.raises(InputError, match="missing: cannot be read"):
        _plan(tmp_path / "missing", out)


def test_what_is_removed_is_the_back_fill_and_no_more(given: Path, out: Path) -> None:
    found = _plan(given, out)
    for shard in found.shards:
        (out / f"{shard.name}.parquet").touch()
        (out / OURS / f"{shard.name}.json").touch()
    (out / f".{found.shards[0].name}.parquet.1.part").touch()
    (out / "mine.parquet").touch()
    remove(out)
    assert {path.name for path in out.iterdir()} == {"mine.parquet", OURS}
    assert list((out / OURS).iterdir()) == []
    remove(out)


def test_the_name_of_a_shard_goes_by_what_it_is_made_of(given: Path, out: Path) -> None:
    found = _plan(given, out)
    part = found.shards[0].parts[0]
    names = {module._shard(0, [one], found.facts).name for one in (part, replace(part, stop=3), replace(part, size=9), replace(part, changed=1))}
    names |= {module._shard(0, [part], {**found.facts, "code": "x"}).name, module._shard(1, [part], found.facts).name}
    assert len(names) == 6
