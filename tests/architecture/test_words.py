"""Do Arabic words live in the data, where an Arabic reader can correct them, and not in Python?

A file may hold three: a mark, an affix. What stands there beyond that is listed in `arabic_words.txt` with its number; the
list only ever shrinks: to bring it up to date after taking words out, run

    python -m tests.architecture.test_words
"""

import re
from pathlib import Path

from tests.architecture.source import Module, modules

LIST = Path(__file__).parent / "arabic_words.txt"
MOST = 3
WORD = re.compile(r"[\u0621-\u063a\u0641-\u065f\u0671-\u06d3]{2,}")
HEAD = """\
# Files with more than three Arabic words outside docstrings and comments, and how many. Made by:
# python -m tests.architecture.test_words
# A number may fall, never rise; a file that is not here may not come in.
"""


def words_in(module: Module) -> int:
    """Returns how many Arabic words of two letters or more stand in the strings of a module."""
    return sum(len(WORD.findall(string)) for string in module.strings())


def listed() -> dict[str, int]:
    """Returns the files that may hold more, and how many words."""
    rows = (line.split() for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return {path: int(count) for count, path in rows}


def test_no_file_gains_arabic_words() -> None:
    allowed = listed()
    found = {module.path: words_in(module) for module in modules("src", "tools")}
    grown = {path: f"{count} words, {allowed.get(path, MOST)} allowed" for path, count in found.items() if count > allowed.get(path, MOST)}
    assert not grown, f"move these to lexicon/data or rules/data: {grown}"


def test_the_list_holds_no_file_that_is_clean_or_gone() -> None:
    found = {module.path: words_in(module) for module in modules("src", "tools")}
    idle = [path for path in listed() if found.get(path, 0) <= MOST]
    assert not idle, f"take out of {LIST.name}: {idle}"


def _lower() -> None:
    """Writes the list afresh; a number already listed is never raised."""
    found = {module.path: words_in(module) for module in modules("src", "tools")}
    before = listed() if LIST.exists() else found
    rows = [f"{min(count, before[path]):4} {path}" for path, count in sorted(found.items()) if count > MOST and path in before]
    LIST.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _lower()
