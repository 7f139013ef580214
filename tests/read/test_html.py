"""Is an HTML file one page, its bytes kept?"""

from pathlib import Path

import pytest

from naqlan.read.file import File
from naqlan.read.html import MOST_HTML, declared_in, html_page, read_html
from naqlan.read.options import Options
from naqlan.record.page import Page, Unreadable

SOURCE = "<html><body><p>أعلنت الوزيرة موعد القمة.</p></body></html>"


def test_a_file_is_one_page(tmp_path: Path) -> None:
    path = tmp_path / "خبر.html"
    path.write_bytes(SOURCE.encode("windows-1256"))
    (page,) = read_html(File(path, str(path), "خبر.html"), Options())
    assert isinstance(page, Page)
    assert (page.kind, page.text, page.content) == ("html", SOURCE, SOURCE.encode("windows-1256"))


def test_a_page_too_large_is_refused() -> None:
    page = html_page(b" " * (MOST_HTML + 1), doc="x", key="x", source="x")
    assert isinstance(page, Unreadable)
    assert page.reason == "too long"


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        (b'<META content="text/html; charset=windows-1256" http-equiv=Content-Type>', ("windows-1256",)),
        (b"<meta charset=utf-8>", ("utf-8",)),
        (b"<?xml version='1.0' encoding='iso-8859-6'?><html>", ("iso-8859-6",)),
        (b"<html>", ()),
        (b"<!--" + b" " * 9000 + b"--><meta charset=utf-8>", ()),
        (b"<meta " * 600, ()),
    ],
)
def test_what_a_page_declares(head: bytes, declared: tuple[str, ...]) -> None:
    assert declared_in(head) == declared


@pytest.mark.parametrize("charset", [None, "utf-8", "windows-1252"])
@pytest.mark.parametrize("meta", ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
def test_arabic_is_read_whatever_is_declared(encoding: str, meta: str, charset: str | None) -> None:
    page = html_page((meta + SOURCE).encode(encoding), doc="x", key="x", source="x", charset=charset)
    assert isinstance(page, Page)
    assert page.text == meta + SOURCE


@pytest.mark.parametrize(("meta", "charset"), [("", None), ("<meta charset=iso-8859-1>", None), ("", "latin1"), ("<meta charset=utf-8>", "latin1")])
def test_a_page_in_another_language_is_read_as_declared(meta: str, charset: str | None) -> None:
    source = f"{meta}<p>Für die Gespräche müssen größere Räume her, sagte die Ministerin.</p>"
    page = html_page(source.encode("latin-1"), doc="x", key="x", source="x", charset=charset)
    assert isinstance(page, Page)
    assert page.text == source
