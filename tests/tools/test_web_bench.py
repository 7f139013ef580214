import re
import sqlite3

import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from naqlan.web.table import ROUTES
from tools.web_bench import ADDRESSES, SAMPLES, addresses, main

pytestmark = pytest.mark.needs("web")


def test_every_kind_of_page_is_asked_for_and_set_beside_a_plain_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--pages", "2", "--seconds", "0.2", "--only", "today", "article", "signin"]) == 0
    said = capsys.readouterr().out
    for name in ("today", "article"):
        assert re.search(rf"^{name} +[\d.]+ \([\d.]+\) .* [\d.]+", said, re.MULTILINE)
    assert re.search(r"the first page, complete: [\d.]+ KB as sent \(itself [\d.]+, /static/", said)
    assert re.search(r"asked for again and again: [\d,]+ requests a second", said)
    assert re.search(r"a plain server, a page of that size: [\d,]+ requests", said)


def test_addresses_are_different_and_the_same_each_time() -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE people (id TEXT, name TEXT, articles INTEGER)")
        connection.executemany("INSERT INTO people VALUES (?, ?, ?)", [(str(number), f"ليث {number}", number % 3) for number in range(30)])
        found = addresses(connection, "contacts", "/contacts", 5)
        assert found == addresses(connection, "contacts", "/contacts", 5)
        assert len(set(found)) == 5
        assert all(one.startswith("/contacts?people=%D9%84") for one in found)
        assert len(set(addresses(connection, "today", "/", 20))) == 20
        assert addresses(connection, "other", "/others/{other}", 5) == []
    connection.close()


def test_what_stands_in_addresses_can_be_drawn_and_asked() -> None:
    assert {sample for _, sample in ADDRESSES.values()} <= set(SAMPLES)
    for one in ROUTES:
        if one.shown is not None and one.name in ADDRESSES:
            path, _, query = ADDRESSES[one.name][0].partition("?")
            assert path == re.sub(r"\{\w+\}", "{}", one.path)
            assert not query or query.partition("=")[0] in [parameter.name for parameter in one.parameters]
