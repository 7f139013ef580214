"""Does reading of JSON go on at a row and end at one?"""

import json
from pathlib import Path

import pytest

from naqlan.read.file import File
from naqlan.read.json_lines import read_json_lines
from naqlan.read.options import Options

ROWS = [{"id": f"n{number}", "text": "قالت الوزيرة إن المحادثات ستبدأ غدا."} for number in range(5)]


@pytest.mark.parametrize("text", ["\n".join(map(json.dumps, ROWS)) + "\n", json.dumps(ROWS, indent=1)])
def test_from_a_position_to_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    file = File(path, str(path), path.name)
    whole = list(read_json_lines(file, Options()))
    assert [page.position for page in whole] == [0, 1, 2, 3, 4]
    assert list(read_json_lines(file, Options(start=1, stop=4))) == whole[1:4]
