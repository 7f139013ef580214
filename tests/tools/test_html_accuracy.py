"""Does the measurement of HTML tell right from wrong?"""

import pytest

from tools import html_accuracy
from tools.html_accuracy import body_of, facts_right, main, read
from tools.html_pages import Case, examples

LONG = "أعلنت وزيرة الري نجوى الداغستاني أن السد الجديد سيعمل بكامل طاقته قبل نهاية العام، وأن المرحلة الأولى انتهت قبل موعدها بشهرين كاملين."
PAGE = f"<title>السد الجديد يعمل</title><h1>السد الجديد يعمل</h1><div><p>{LONG}</p><p>{LONG} وختمت.</p></div>".encode()


def case(data: bytes, **gold: object) -> Case:
    return Case("02-table-b", data, {"body": "", **gold}, held=False)


def test_facts_are_right_or_wrong() -> None:
    article = read(case(PAGE))
    assert facts_right({"title": "السد الجديد  يعمل", "published": None, "tags": ["x"]}, article) == {
        **dict.fromkeys(("title", "published", "published_at", "modified_at", "outlet", "url", "authors", "section", "image_credit"), True),
        "tags": False,
    }


def test_a_page_that_cannot_be_read_has_no_body_and_no_facts() -> None:
    binary = case(b"\x00\x01\x02" * 1_000)
    assert body_of(binary) == ""
    assert facts_right({"title": "x"}, read(binary))["title"] is False


def test_the_report_has_both_halves(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    few = [one for one in examples() if one.name[:2] in ("01", "02")]
    monkeypatch.setattr(html_accuracy, "examples", lambda: few)
    monkeypatch.setattr(html_accuracy, "real", list)
    monkeypatch.setattr(html_accuracy, "benchmark", list)
    main(["--kinds", "--misses"])
    printed = capsys.readouterr().out
    assert "even                 1" in printed
    assert "odd (held back)      1" in printed
    assert "table                2" in printed


def test_the_table_of_peers_begins_with_ours(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(html_accuracy, "PEERS", ())
    html_accuracy.report_peers({"examples": [case(PAGE, body=f"{LONG}\n{LONG} وختمت.")]})
    assert capsys.readouterr().out.splitlines()[1].split()[:2] == ["naqlan", "1.0000"]
