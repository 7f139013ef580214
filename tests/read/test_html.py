"""Is an HTML file one page, its bytes kept?"""

from pathlib import Path

from naqlan.read.file import File
from naqlan.read.html import MOST_HTML, html_page, read_html
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
