"""Is a text file one page, its bytes kept?"""

from pathlib import Path

from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.text import read_text
from naqlan.record.page import Page

TEXT = "عنوان الخبر\r\nقالت الوزيرة إن المحادثات ستبدأ غدا."


def test_the_bytes_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("windows-1256"))
    (page,) = read_text(File(path, str(path), "a.txt"), Options())
    assert isinstance(page, Page)
    assert page.text == TEXT.replace("\r", "")
    assert page.content == TEXT.encode("windows-1256")
