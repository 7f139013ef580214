"""Are addresses read like files, and private ones only where that is allowed?"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fetch.site import Reply, Site, loopback_site

PAGE = """<html><head><title>القمة</title></head><body><h1>الوزير الفهد يعلن موعد القمة</h1>
<p>قال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع، وإن القمة ستعقد في موعدها المقرر.</p></body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with loopback_site() as found:
        found.pages["/1"] = Reply(PAGE.encode())
        yield found


@pytest.mark.needs("fetch")
def test_an_address_is_a_page(run: Run, site: Site) -> None:
    result = run("extract", site.url + "/1", "--allow-private", "--contact", "desk@example.org")
    record = json.loads(result.stdout)
    assert (record["url"], record["source"], result.exit_code) == (site.url + "/1", site.url + "/1", 0)
    assert record["captured"]
    assert record["statements"]
    assert site.asked[-1][1]["User-Agent"].endswith("(+desk@example.org)")


@pytest.mark.needs("fetch")
def test_a_private_one_is_refused(run: Run, site: Site) -> None:
    for url in (site.url + "/1", "http://127.0.0.1/", "http://localhost/", "http://[::1]/"):
        result = run("extract", url)
        assert (result.exit_code, result.stdout) == (1, "")
        assert f"{url}: refused: " in result.stderr
    assert site.asked == []


def test_without_the_extra_is_said_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "naqlan.fetch.client", raising=False)
    monkeypatch.setitem(sys.modules, "httpx", None)
    result = run("extract", "https://sada.example.org/")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "pip install 'naqlan[fetch]'" in result.stderr


@pytest.mark.needs("fetch")
def test_an_address_goes_into_a_store(run: Run, site: Site, tmp_path: Path) -> None:
    for counts in ("1 pages: 1 new", "1 pages: 0 new, 0 changed, 1 the same"):
        result = run("add", site.url + "/1", "--allow-private", "--store", tmp_path / "s.db")
        assert (result.exit_code, counts in result.stderr) == (0, True)
    assert json.loads(run("extract", tmp_path / "s.db").stdout)["url"] == site.url + "/1"
