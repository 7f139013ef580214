import re

from tests.conftest import ROOT
from tools.pictures import PICTURES


def test_every_picture_of_a_document_can_be_made_again() -> None:
    shown = {
        name
        for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for name in re.findall(r"pictures/([\w-]+)\.png", path.read_text("utf-8"))
    }
    assert shown <= {one.name for one in PICTURES}
    assert {path.stem for path in (ROOT / "docs" / "pictures").glob("*.png")} == shown
