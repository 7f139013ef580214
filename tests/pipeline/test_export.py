import json
from pathlib import Path
from typing import Any

import pytest

from naqlan.errors import InputError
from naqlan.export.dictionary import dictionary
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.export import export_store
from naqlan.store.store import Store
from tests.store.made import add, store_at
from tests.store.test_items import _record as record_with_items


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "s.db")
    add(store, (record_with_items(), None))
    bring_up_to_date(store)
    return store


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_table_is_written_with_every_column(store: Store, tmp_path: Path) -> None:
    counts = export_store(store, tmp_path / "out", "jsonl")
    assert list(counts) == list(dictionary())
    for name, table in dictionary().items():
        rows = _lines(tmp_path / "out" / f"{name}.jsonl")
        assert len(rows) == counts[name]
        assert all(list(row) == [column.name for column in table.columns] for row in rows)
    assert counts["articles"] == 1
    assert min(counts[name] for name in ("mentions", "statements", "contacts", "tellings", "parts", "times", "figures")) > 0


def test_offsets_lead_to_the_words(store: Store, tmp_path: Path) -> None:
    export_store(store, tmp_path / "out", "jsonl", tables=["articles", "statements"])
    (article,) = _lines(tmp_path / "out" / "articles.jsonl")
    for one in _lines(tmp_path / "out" / "statements.jsonl"):
        text = str(article["body"] if one["field"] == "body" else article["title"])
        assert text[slice(one["start"], one["end"])] == one["content"]


def test_the_same_state_gives_the_same_bytes_but_for_the_time(store: Store, tmp_path: Path) -> None:
    for name in ("one", "other"):
        export_store(store, tmp_path / name, "csv")
    for path in (tmp_path / "one").glob("*.csv"):
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()


def test_progress_is_told_and_days_are_written_down(store: Store, tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    export_store(store, tmp_path / "out", "jsonl", tables=["articles"], since="2100-01-01", progress=lambda *both: told.append(both))
    assert told == [("articles", 0)]
    assert json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))["since"] == "2100-01-01"
    assert "2100-01-01" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_an_unknown_table_makes_no_folder(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such table"):
        export_store(store, tmp_path / "out", "jsonl", tables=["nothing"])
    assert not (tmp_path / "out").exists()
