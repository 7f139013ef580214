"""Are the people of a store listed, each once?"""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.pipeline.test_people import kept, told


def test_each_person_is_one_line_with_the_ids_of_the_articles_as_given(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    kept(path, told("a", ("يوآف نارفانت", "وزير الدفاع")), told("b", ("يؤاف نارفنت", None), ("نارفين", None))).close()
    result = run("people", "--store", path, "--format", "jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert all(list(row) == ["id", "name", "surfaces", "roles", "articles"] for row in rows)
    found = {row["name"]: row for row in rows}
    assert len(rows) == 2
    assert found["نارفين"]["articles"] == ["b"]
    both = next(row for row in rows if row["name"] != "نارفين")
    assert (set(both["surfaces"]), both["roles"], both["articles"]) == ({"يوآف نارفانت", "يؤاف نارفنت"}, ["وزير الدفاع"], ["a", "b"])


def test_the_table_has_those_of_several_articles_unless_asked_for_all(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    kept(path, told("a", ("سيف الراوي", None)), told("b", ("سيف الراوي", None), ("ليث القاضي", None))).close()
    assert "ليث القاضي" not in run("people", "--store", path).stdout
    assert "ليث القاضي" in run("people", "--store", path, "--all").stdout
    assert "سيف الراوي" in run("people", "--store", path).stdout
    cut = run("people", "--store", path, "--all", "--limit", "1")
    assert "ليث القاضي" not in cut.stdout
    assert "--limit" in cut.stderr
    assert "ليث القاضي" in run("people", "--store", path, "--all", "--limit", "0").stdout
