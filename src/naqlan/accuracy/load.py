"""Which documents are to be scored? Texts, gold and records brought together by their names."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from naqlan.accuracy.document import Document, Json
from naqlan.errors import GoldError

Predict = Callable[[Path], Json]
_NEEDED = ("article", "people", "contacts", "statements", "times", "figures")


def load_documents(docs: Path, gold: Path, predict: Predict) -> Iterable[Document]:
    """Yields the documents that have a gold file, in the order of their names.

    Args:
        docs: Folder of the texts, `NAME.txt`.
        gold: Folder of the gold, `NAME.json`.
        predict: Gives the record of the text at a path; empty where there is none.

    Raises:
        GoldError: There is no gold, a file is damaged or lacks its keys, or a text is missing.
    """
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise GoldError(f"{gold}: there is no gold file (NAME.json); give the folder that holds them")
    for path in paths:
        its = _gold(path)
        text = docs / f"{its['doc']}.txt"
        try:
            words = text.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise GoldError(f"{text}: the text of {path.name} cannot be read ({error})") from error
        yield Document(its["doc"], words, its, predict(text))


def load_predictions(path: Path) -> Mapping[str, Json]:
    """Returns the records of a file by the names of their documents (`doc`, else the stem of `source`); the first of a name counts.

    Raises:
        GoldError: The file cannot be read, or a line of it is no JSON object.
    """
    found: dict[str, Json] = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: the records cannot be read ({error})") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            record = _object(line, f"{path}, line {number}")
            found.setdefault(record.get("doc") or Path(str(record.get("source", ""))).stem, record)
    return found


def load_floors(path: Path) -> dict[str, float]:
    """Returns the least F1 of figures from a JSON file, by the name of the figure.

    Raises:
        GoldError: The file cannot be read, or is no object of numbers.
    """
    try:
        floors = _object(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: the floors cannot be read ({error})") from error
    for name, floor in floors.items():
        if isinstance(floor, bool) or not isinstance(floor, (int, float)):
            raise GoldError(f"{path}: the floor of {name!r} is no number")
    return dict(floors)


def _gold(path: Path) -> dict[str, Any]:
    try:
        found = _object(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: the gold cannot be read ({error})") from error
    missing = [key for key in ("doc", *_NEEDED) if key not in found]
    if missing:
        raise GoldError(f"{path}: it has no {', '.join(missing)}; the guidelines say what a gold file holds")
    return found


def _object(text: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise GoldError(f"{where}: not JSON ({error})") from error
    if not isinstance(found, dict):
        raise GoldError(f"{where}: a JSON object is expected")
    return found
