import re
from pathlib import Path

KNOWING = {"backup", "connect", "fts", "sqlite", "upsert", "word_index"}
"""Modules that may know which database there is."""
TELLING = re.compile(r"sqlite3|sqlalchemy\.dialects|PRAGMA|fts5|exec_driver_sql|sqlite_master|\bOR (?:IGNORE|REPLACE)\b", re.IGNORECASE)


def test_few_modules_know_which_database_there_is(root: Path) -> None:
    modules = (root / "src" / "naqlan").rglob("*.py")
    found = {path.relative_to(root).as_posix() for path in modules if TELLING.search(_code(path))}
    assert {path for path in found if Path(path).stem not in KNOWING or not path.startswith("src/naqlan/store/")} == set()


def _code(path: Path) -> str:
    """The source without docstrings and comments."""
    return re.sub(r'"""(?:[^"]|"(?!""))*"""|#[^\n]*', "", path.read_text(encoding="utf-8"))
