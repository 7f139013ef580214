"""Is a site on loopback read into a store by the command itself, twice, stopped, and killed?"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from naqlan.store.store import open_store
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.fetch.site import Handler, Reply, Site, loopback_site

needs_fetch = pytest.mark.needs("fetch")
PAGE = """<html><head><title>{0}</title></head><body><h1>{0}</h1><p>قال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع،
وإن القمة ستعقد في موعدها المقرر يوم {1}.</p></body></html>"""
ENVIRONMENT = {**os.environ, "NAQLAN_LANG": "en", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def page(number: int, day: str) -> Reply:
    return Reply(PAGE.format(f"الوزير الفهد يعلن الموعد {number}", day).encode())


def feed(*items: tuple[str, str]) -> Reply:
    entries = "".join(f"<url><loc>{url}</loc><lastmod>{day}</lastmod></url>" for url, day in items)
    return Reply(f"<urlset>{entries}</urlset>".encode(), headers={"Content-Type": "application/xml"})


@pytest.fixture
def site() -> Iterator[Site]:
    with loopback_site() as found:
        found.pages |= {f"/{number}": page(number, "السبت") for number in range(3)}
        found.pages["/map"] = feed(*((f"{found.url}/{number}", "2024-01-01") for number in range(3)))
        found.pages["/none"] = Reply(status=404)
        yield found


def _start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.cli.watched", *arguments, "--store", str(folder / "s.db")]
    return subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _run(folder: Path, *arguments: str) -> tuple[int, str]:
    with _start(folder, *arguments) as process:
        _, told = process.communicate(timeout=60)
        return process.returncode, told


@needs_fetch
def test_twice_with_a_changed_page_between(site: Site, tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(f'<opml><outline xmlUrl="{site.url}/map"/><outline xmlUrl="{site.url}/none"/></opml>')
    code, told = _run(tmp_path, str(tmp_path / "feeds.opml"), "--once")
    assert (code, told.count("/none: could not be fetched: the server answers 404")) == (1, 1)
    assert "lists read 1; pages fetched 3, unchanged 0; could not be had: could not be fetched 1" in told
    assert "3 new, 0 changed, 0 the same" in told
    asked = len(site.asked)
    assert _run(tmp_path, f"{site.url}/map", "--once")[0] == 0
    assert [path for path, _ in site.asked[asked:]] == ["/robots.txt", "/map"]  # nothing is asked for needlessly
    site.pages["/1"] = page(1, "الأحد")
    site.pages["/map"] = feed(*((f"{site.url}/{number}", "2024-01-02") for number in range(3)))
    with open_store(tmp_path / "s.db") as store, store.writing() as connection:
        connection.exec_driver_sql("UPDATE visits SET checked = '2024-01-02T00:00:00Z'")  # as if time had passed
    code, told = _run(tmp_path, f"{site.url}/map", "--once")
    assert (code, "0 new, 1 changed, 2 the same" in told) == (0, True)
    with open_store(tmp_path / "s.db") as store:
        bodies = [article.body for article in store.articles()]
        assert (store.counts().articles, store.counts().versions) == (3, 4)
    assert sum("الأحد" in body for body in bodies) == 1


@needs_fetch
@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_good_order_when_it_is_told_to(site: Site, tmp_path: Path, kind: signal.Signals) -> None:
    with _start(tmp_path, f"{site.url}/map", "--every", "1m") as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        process.send_signal(kind)
        rest = process.stderr.read()
        assert process.wait(timeout=30) == 0
    assert "pages fetched 3" in first
    assert "3 new" in rest
    with open_store(tmp_path / "s.db") as store:
        assert (store.counts().articles, store.runs(1)[0].state) == (3, "stopped")


@needs_fetch
def test_what_a_kill_left_undone_is_done_the_next_time(site: Site, tmp_path: Path) -> None:
    def hang(_: Handler) -> None:
        time.sleep(30)

    site.pages["/1"] = hang
    with _start(tmp_path, f"{site.url}/map") as process:
        until = time.monotonic() + 30
        while "/1" not in site.paths() and time.monotonic() < until:
            time.sleep(0.02)
        process.kill()
    site.pages |= {"/1": page(1, "السبت"), "/map": feed()}
    code, told = _run(tmp_path, f"{site.url}/map", "--once")
    assert (code, "pages fetched" in told) == (0, True)
    with open_store(tmp_path / "s.db") as store:
        assert (store.counts().articles, store.problems()) == (3, [])


@needs_fetch
def test_lists_in_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# news\n\nhttp://[\n")
    (tmp_path / "b.txt").write_text("http://127.0.0.1/x\nnews.example.org\n")
    (tmp_path / "c.xml").write_text("<rss><channel/></rss>")
    (tmp_path / "d.txt").write_text("# nothing\n")
    (tmp_path / "e.opml").write_text("<opml><outline xmlUrl='http://127.0.0.1/feed'/></opml>")
    for name, says, code in (
        ("a.txt", "http://[: refused:", 1),
        ("b.txt", "b.txt:2: no address", 1),
        ("c.xml", "it is a list of pages", 1),
        ("d.txt", "there is no address", 2),
        ("e.opml", "http://127.0.0.1/feed: refused:", 1),
        ("none", "no list of feeds that can be read", 1),
    ):
        result = run("watch", tmp_path / name, "--once", "--store", tmp_path / "s.db")
        assert (result.exit_code, says in result.stderr) == (code, True), (name, result.stderr)


@pytest.mark.parametrize("given", ["10", "5s", "0m", "31d", "1w", "m", "-1m", "١٠m", ""])
def test_a_time_that_is_none(run: Run, tmp_path: Path, given: str) -> None:
    result = run("watch", "https://a.example.org/rss", "--every", given, "--store", tmp_path / "s.db")
    assert (result.exit_code, "no time such as" in result.stderr) == (2, True)


def test_the_example_can_be_read() -> None:
    from naqlan.pipeline.web import lists_of  # noqa: PLC0415

    assert len(lists_of([str(ROOT / "examples" / "feeds.opml")])) >= 3
    assert json.dumps(lists_of([str(ROOT / "examples" / "feeds.opml")])).count(".example") >= 3
