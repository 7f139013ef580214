"""How good are the records? Our own and the plain baseline's against the gold, and no figure below its floor.

    python -m tools.accuracy            # what `make accuracy` runs
    python -m tools.accuracy --raise    # raise the floors to what was reached, less MARGIN
    python -m tools.accuracy --markdown # also put the figures into the README
    python -m tools.accuracy --set      # write them afresh, lower ones too: for a reviewer to see; also after the gold has changed

There are two golds: the bundled one (`gold/`, of the pages of `examples/`), and a larger one where NAQLAN_SHARED points at it.
Floors stand in `gold/floors/NAME.json`, the digests of the golds that they were measured on in `gold/floors/digests.json`.
"""

import argparse
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import naqlan
from naqlan.accuracy.load import load_documents, load_floors
from naqlan.accuracy.score import Score, score
from naqlan.record.json import to_json
from tools import baseline, dates_accuracy, html_floors

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "gold" / "floors"
README = ROOT / "README.md"
PAGE = ROOT / "src" / "naqlan" / "web" / "data" / "accuracy.json"
"""The same table, for the page about the record."""
TABLE = re.compile(r"(<!-- accuracy: filled in by[^\n]*\n).*?(<!-- accuracy: end -->)", re.DOTALL)
DIGESTS = FLOORS / "digests.json"
MARGIN = 0.005
"""How far below the figure reached a floor is set: one item of the small figures, so that a change elsewhere is not refused."""
FLOORED = (
    "body", "statements", "direct", "statements exact", "speaker", "act", "polarity", "safe", "chain", "addressees", "people", "surfaces",
    "contacts", "times", "published", "figures", "grounded",
)  # fmt: skip


TRIED = {"statements", "direct", "statements exact", "speaker", "act", "safe", "people", "surfaces"}
"""What the baseline tries; its other figures would say nothing."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold standard: its name, the texts, the annotation, and what is given to extraction (the texts themselves where empty)."""

    name: str
    docs: Path
    gold: Path
    inputs: tuple[Path, ...] = ()


def golds() -> list[Gold]:
    """Returns the golds that are at hand: the larger one first, the bundled one always."""
    found = [Gold("bundled", ROOT / "examples" / "pages", ROOT / "gold")]
    shared = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "gold"
    if (shared / "dev").is_dir():
        inputs = (*sorted((shared / "docs").glob("seed-*.txt")), shared / "input.jsonl")
        found.insert(0, Gold("shared", shared / "docs", shared / "dev", inputs))
    return found


def measure(gold: Gold) -> tuple[Score, Score]:
    """Returns the score of Naqlan and that of the baseline."""
    texts = [gold.docs / f"{path.stem}.txt" for path in sorted(gold.gold.glob("*.json"))]
    records = {article.meta.doc: to_json(article) for article in naqlan.read(gold.inputs or texts)}
    plain = {path.stem: baseline.read(path.stem, path.read_text(encoding="utf-8")) for path in texts if path.exists()}
    return _score(gold, records), _score(gold, plain)


def _score(gold: Gold, records: dict[str, dict[str, Any]]) -> Score:
    return score(load_documents(gold.docs, gold.gold, lambda path: records.get(path.stem, {})))


def digest(gold: Gold) -> str:
    """Returns a digest of all that a gold holds: the texts, the annotation, the inputs."""
    made = hashlib.sha256()
    for path in sorted({*gold.docs.glob("*.txt"), *gold.gold.glob("*.json"), *gold.inputs}):
        made.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()


def floors_of(found: Score, before: dict[str, float], *, lower: bool) -> dict[str, float]:
    """Returns the floors for the figures reached; one that stands already falls only where `lower` says so."""
    reached = {name.strip(): max(0.0, round(figure.f1 - MARGIN, 3)) for name, figure in found.figures.items()}
    return {name: reached[name] if lower else max(reached[name], before.get(name, 0.0)) for name in FLOORED}


def table(found: Score, plain: Score, floors: dict[str, float]) -> Iterable[str]:
    """Yields the lines of a table: precision, recall, F1, the floor, and the baseline's figures where it tries."""
    yield f"  {'':18}{'P':>7}{'R':>7}{'F1':>7}{'floor':>8}     {'baseline P':>10}{'R':>7}{'F1':>7}"
    for name, figure in found.figures.items():
        floor = floors.get(name.strip())
        shown = "" if floor is None else f"{floor:.3f}"
        other = plain.figures[name]
        against = f"     {other.precision:10.3f}{other.recall:7.3f}{other.f1:7.3f}" if name.strip() in TRIED else ""
        mark = "  ← below its floor" if floor is not None and figure.f1 < floor else ""
        yield f"  {name:18}{figure.precision:7.3f}{figure.recall:7.3f}{figure.f1:7.3f}{shown:>8}{against}{mark}"


def markdown(scores: dict[str, tuple[Score, Score]]) -> None:
    """Puts the figures with a floor into the tables of the README and of the pages; "–" where a gold is not at hand or the baseline does not try."""

    def cell(name: str, gold: str, which: int) -> str:
        figures = {key.strip(): figure for key, figure in scores[gold][which].figures.items()} if gold in scores else {}
        return f"{figures[name].f1:.3f}" if name in figures and (which == 0 or name in TRIED) else "–"

    figures = [[name, cell(name, "shared", 0), cell(name, "bundled", 0), cell(name, "shared", 1)] for name in FLOORED]
    rows = [f"| {' | '.join(row)} |" for row in figures]
    head = "| figure | real articles | bundled pages | baseline, real articles |\n|---|---|---|---|\n"
    text = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda found: found[1] + head + "\n".join(rows) + "\n" + found[2], text), encoding="utf-8")
    PAGE.write_text(page_data(figures), encoding="utf-8")


def page_data(figures: list[list[str]]) -> str:
    """Returns the table as the pages read it: a row of name, real articles, bundled pages, baseline."""
    rows = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in figures)
    return f'{{"columns": ["real", "bundled", "baseline"], "rows": [\n{rows}\n]}}\n'


def check(gold: Gold, scores: tuple[Score, Score], *, write: str | None) -> bool:
    """Prints the table of one gold, writes floors where asked to; says whether all floors hold."""
    path, digests = FLOORS / f"{gold.name}.json", _digests()
    found, plain = scores
    floors = load_floors(path) if path.exists() else {}
    same = digests.get(gold.name) == digest(gold)
    if write:
        floors = floors_of(found, floors if same else {}, lower=write == "set")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        DIGESTS.write_text(json.dumps({**digests, gold.name: digest(gold)}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        same = True
    print(f"\n{gold.name} gold: {found.documents} documents")
    print("\n".join(table(found, plain, floors)))
    if not same:
        print(f"  The {gold.name} gold is not the one that its floors were measured on (or has none yet); see python -m tools.accuracy --help.")
        return gold.name != "bundled"
    return all(figure.f1 >= floors.get(name.strip(), 0.0) for name, figure in found.figures.items())


def _digests() -> dict[str, str]:
    return dict(json.loads(DIGESTS.read_text(encoding="utf-8"))) if DIGESTS.exists() else {}


def main() -> int:
    """Measures every gold at hand; returns 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--raise", dest="write", action="store_const", const="raise", help="raise the floors to what was reached")
    group.add_argument("--set", dest="write", action="store_const", const="set", help="write the floors afresh, lower ones too")
    parser.add_argument("--markdown", action="store_true", help="put the figures into the README")
    given = parser.parse_args()
    scores = {gold.name: measure(gold) for gold in golds()}
    held = [check(gold, scores[gold.name], write=given.write) for gold in golds()]
    held.append(dates_accuracy.check(write=given.write == "set"))
    held.append(html_floors.check(write=given.write == "set"))
    if given.markdown:
        markdown(scores)
    print("\nThe baseline is regular expressions for a verb of saying and quotation marks (tools/baseline.py); it tries nothing else.")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
