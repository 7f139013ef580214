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
    assert run("timeline", "-", stdin=data).stdout


def test_a_bad_document_is_told(run: Run, pages: Path) -> None:
    result = run("timeline", pages / "001-sada-call.txt", "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr


def test_without_pages_a_store_is_asked(run: Run, pages: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    run("add", *sorted(pages.glob("00*.txt")), "--store", store)
    names = ("--people", "أوجست جولدمار", "الصفواري")
    rows = [json.loads(line) for line in run("timeline", *names, "--store", store, "--format", "jsonl").stdout.splitlines()]
    assert {row["kind"] for row in rows} == {"contact", "statement"}
    assert max(len({told["doc"] for told in row["tellings"]}) for row in rows) > 1
    assert all(told["passages"] and "chain" in told for row in rows for told in row["tellings"])
    shown = run("timeline", *names, "--store", store).stdout
    assert shown.index("Undated (") > shown.index("2022-03-")
    one = run("timeline", "--person", "الصفواري", "--store", store, "--format", "jsonl").stdout.splitlines()
    assert len(rows) < len(one) < len(run("timeline", "--store", store, "--format", "jsonl", "--limit", 1000).stdout.splitlines())


def test_named_origins_are_shown_with_what_several_pages_tell(run: Run, pages: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    run("add", pages / "001-sada-call.txt", pages / "002-daftar-copy.txt", "--store", store)
    bare, asked = ([json.loads(line) for line in run("timeline", flag, "--store", store, "--format", "jsonl").stdout.splitlines()]
                   for flag in ("--no-origins", "--origins"))  # fmt: skip
    assert {one["origins"] for one in bare} == {None}
    assert [one["id"] for one in asked] == [one["id"] for one in bare]
    assert all({"least", "most", "named", "unnamed", "unstated", "only"} <= one["origins"].keys() for one in asked)
    lined, treed = (run("timeline", *flag, "--store", store).stdout for flag in ((), ("--origins",)))
    assert lined.count("named origins: ") == treed.count("named origins: ") > 0
    assert treed.count("told from the side of") > lined.count("told from the side of") == 0
    head, *rows = run("timeline", "--origins", "--store", store, "--format", "csv").stdout.splitlines()
    assert ",origins_least,origins_most,origins,only," in head
    assert rows


def test_days_are_for_a_store(run: Run, pages: Path) -> None:
    result = run("timeline", pages, "--since", "2022")
    assert result.exit_code == 2
    assert "leave out PATH" in result.stderr


def test_hostile_names_do_nothing_to_the_terminal(run: Run, hostile: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    run("add", hostile, "--store", store)
    shown = run("timeline", "--store", store).stdout
    assert "الطريق" in shown
    assert not set("\x1b\x07\x9b\x08\u2028") & set(shown)
