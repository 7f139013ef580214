import json
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from tests.cli.conftest import Run
from tests.pipeline.test_stories import CALL, FLOOD, _article
from tests.store.made import add, store_at


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with store_at(tmp_path / "s.db") as store:
        made = [_article(1, CALL, "2026-03-01"), _article(2, CALL, "2026-03-02"), _article(3, FLOOD, "2026-03-01")]
        add(store, *((one, None) for one in made))
        bring_up_to_date(store)
    return tmp_path / "s.db"


def test_each_story_is_a_line_with_what_was_given(run: Run, kept: Path) -> None:
    lines = [json.loads(line) for line in run("stories", "--store", kept, "--format", "jsonl").stdout.splitlines()]
    assert [list(line) for line in lines] == [["id", "title", "articles"]] * 2
    assert [line["articles"] for line in lines] == [["d1", "d2"], ["d3"]]


def test_the_table_shows_what_several_articles_tell(run: Run, kept: Path) -> None:
    shown = run("stories", "--store", kept).stdout
    assert "2026-03-01 – 2026-03-02" in shown
    assert len(run("stories", "--store", kept, "--articles", "1", "--format", "csv").stdout.splitlines()) == 3


def test_days_and_people_and_a_limit_choose(run: Run, kept: Path) -> None:
    def chosen(*asked: object) -> list[list[str]]:
        return [json.loads(line)["articles"] for line in run("stories", "--store", kept, "--format", "jsonl", *asked).stdout.splitlines()]

    assert chosen("--since", "2026-03-02") == [["d1", "d2"]]
    assert chosen("--since", "2026-03", "--until", "2026") == [["d1", "d2"], ["d3"]]
    assert chosen("--until", "2026-02") == []
    assert chosen("--limit", "1") == [["d1", "d2"]]
    assert chosen("--limit", "0") == [["d1", "d2"], ["d3"]]
    assert chosen("--person", "لا أحد") == []
    assert run("stories", "--store", kept, "--since", "March").exit_code == 2


def test_lines_have_what_came_before(run: Run, kept: Path) -> None:
    line = json.loads(run("stories", "--store", kept, "--lines", "--format", "jsonl", "--limit", "1").stdout)
    assert [one["id"] for one in line["line"]] == [line["id"]]
    assert line["id"][:8] in run("stories", "--store", kept, "--lines").stdout


def test_a_store_that_is_not_there_is_not_made(run: Run, tmp_path: Path) -> None:
    assert run("stories", "--store", tmp_path / "none.db").exit_code == 1
    assert not (tmp_path / "none.db").exists()
