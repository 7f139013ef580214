import json
from pathlib import Path

import pytest

from naqlan.accuracy.load import load_documents, load_floors, load_predictions
from naqlan.errors import GoldError

GOLD = {"doc": "a", "article": {}, "people": [], "contacts": [], "statements": [], "times": [], "figures": []}


def _load(folder: Path) -> int:
    return len(list(load_documents(folder, folder, lambda _: {})))


def test_a_document_is_its_text_and_its_gold(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    assert _load(tmp_path) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "there is no gold file"),
        ("{", "not JSON"),
        ("[]", "a JSON object is expected"),
        ('{"doc": "a"}', "it has no article, people"),
        (json.dumps(GOLD), "the text of a.json"),
    ],
)
def test_what_is_wrong_with_the_gold_is_said(tmp_path: Path, data: str | None, message: str) -> None:
    if data is not None:
        (tmp_path / "a.json").write_text(data, encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        _load(tmp_path)


def test_records_are_found_by_doc_or_source_and_the_first_counts(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text('{"doc": "a", "n": 1}\n\n{"source": "x/b.txt"}\n{"doc": "a", "n": 2}\n', encoding="utf-8")
    found = load_predictions(path)
    assert set(found) == {"a", "b"}
    assert found["a"]["n"] == 1


def test_a_damaged_record_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text('{"doc": "a"}\n{', encoding="utf-8")
    with pytest.raises(GoldError, match="line 2"):
        load_predictions(path)
    with pytest.raises(GoldError, match="cannot be read"):
        load_predictions(tmp_path / "none")


def test_floors_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"safe": 0.97}', encoding="utf-8")
    assert load_floors(path) == {"safe": 0.97}
    path.write_text('{"safe": "high"}', encoding="utf-8")
    with pytest.raises(GoldError, match="'safe' is no number"):
        load_floors(path)
