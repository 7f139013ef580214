"""The example corpus as documents to be scored."""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAGES, GOLD = ROOT / "examples" / "pages", ROOT / "gold"
NOISE = 3
"""One item of so many is spoilt, dropped or doubled in the records that are scored."""


def placed(gold: dict[str, Any]) -> dict[str, Any]:
    """A gold file as a record would be: each statement says in which field it stands."""
    titles = {int(number) for number, why in gold["article"]["dropped"].items() if why == "title"}
    statements = [{**one, "in": "title" if one["line"] in titles else "body"} for one in gold["statements"]]
    return {**gold, **gold["article"], "body": "", "statements": statements}


def noisy() -> list[dict[str, Any]]:
    """The gold itself as records, spoilt in every way that a figure looks at; always in the same way."""
    found = []
    turn = 0
    for path in sorted(GOLD.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        lines = (PAGES / f"{gold['doc']}.txt").read_text(encoding="utf-8").split("\n")
        body = "\n".join(lines[number] for number in gold["article"]["body"])
        record = {"doc": gold["doc"], "title": gold["article"]["title"], "published": gold["article"]["published"], "body": body}
        for group in ("people", "contacts", "statements", "times", "figures"):
            record[group] = []
            for item in placed(gold)[group]:
                turn += 1
                if turn % (NOISE * 3) != 0:
                    record[group].append(_spoilt(item, turn) if turn % NOISE == 1 else item)
                if turn % 11 == 0:
                    record[group].append(item)
        if turn % 5 == 0:
            record |= {"published": "2001-01-01", "title": None, "body": body + "\n" + lines[0]}
        found.append(record)
    return found


def _spoilt(item: dict[str, Any], turn: int) -> dict[str, Any]:
    changes: list[dict[str, Any]] = [
        {"content": " ".join(str(item.get("content", "")).split()[:-4]), "text": str(item.get("text", ""))[:-3]},
        {"speakers": ["p1"], "speaker_kind": "person", "parties": ["p1"], "surfaces": ["فلان"], "value": 7},
        {"speakers": [], "role": "وزير", "place": "ميناء الصدف", "bound": "about"},
        {"form": "direct", "polarity": "negated", "chain": [["المرسال"], ["p1"]], "when": "2022-03-12"},
        {"addressees": ["p2", "الصحفيين"], "through": ["زفران"], "via": "post", "act": "say", "name": "فلان الفلاني"},
        {"content": "كلام لا وجود له في الصفحة", "status": "denied", "text": "نص غريب"},
    ]
    change = changes[turn // NOISE % len(changes)]
    return {**item, **{key: value for key, value in change.items() if key in item}}
