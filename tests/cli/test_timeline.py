import json
from pathlib import Path

from tests.cli.conftest import Run


def _events(run: Run, *arguments: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("timeline", *arguments, "--format", "jsonl").stdout.splitlines()]


def test_every_contact_and_statement_is_an_event_in_order(run: Run, pages: Path) -> None:
    records = [json.loads(line) for line in run("extract", pages).stdout.splitlines()]
    events = _events(run, pages)
    assert len(events) == sum(len(one["contacts"]) + len(one["statements"]) for one in records)
    days = [str(one["earliest"]) for one in events if one["earliest"]]
    assert days == sorted(days)
    assert all(one["earliest"] is None for one in events[len(days) :])


def test_every_event_names_its_page_chain_and_polarity(run: Run, pages: Path) -> None:
    for event in _events(run, pages):
        item = event[str(event["event"])]
        assert isinstance(item, dict)
        assert event["doc"]
        assert "chain" in item
        assert ("polarity" in item and "speakers" in item) or "status" in item


def test_text_says_who_and_on_whose_authority(run: Run, pages: Path) -> None:
    shown = run("timeline", pages).stdout
    events = len(_events(run, pages))
    assert shown.count("chain of attribution: ") == shown.count("page: ") == events
    assert "\nUndated (" in shown
    assert "happened" not in shown.replace("reported to have happened", "")


def test_two_people(run: Run, pages: Path) -> None:
    events = _events(run, pages, "--people", "أوجست جولدمار", "الصفواري")
    assert 0 < len(events) < len(_events(run, pages))


def test_a_name_that_fits_nobody_is_told(run: Run, pages: Path) -> None:
    result = run("timeline", pages / "001-sada-call.txt", "--people", "فلان الفلاني", "علان العلاني")
    assert "nobody in these pages fits فلان الفلاني" in result.stderr
    assert result.stdout == "Nothing was read.\n"


def test_standard_input_where_no_path_is_given(run: Run, pages: Path) -> None:
    data = (pages / "001-sada-call.txt").read_bytes()
    assert run("timeline", stdin=data).stdout


def test_a_bad_document_is_told(run: Run, pages: Path) -> None:
    result = run("timeline", pages / "001-sada-call.txt", "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
