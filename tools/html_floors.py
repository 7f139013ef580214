"""Is the text taken out of pages of HTML as well as it once was? Body and facts against gold, no figure below its floor.

`make accuracy` runs it with the rest; `python -m tools.accuracy --set` writes the floors. `tools.html_accuracy` has the details.
"""

import json
from pathlib import Path
from statistics import mean

from tools.html_accuracy import body_of, facts_right, read
from tools.html_pages import Case, benchmark, examples, real, shingle_f1, token_f1

FLOORS = Path(__file__).resolve().parents[1] / "gold" / "floors" / "html.json"
MARGIN = 0.005
"""How far below the figure reached a floor is set, as in `tools.accuracy`."""
FACTS = ("title", "published", "published_from", "modified_at", "outlet", "url", "authors", "section", "tags", "image_credit")


def figures(pages: list[Case], web: list[Case], public: list[Case]) -> dict[str, float]:
    """Returns each figure by its name; those of a set that is not at hand are left out.

    Args:
        pages: The example pages.
        web: Real pages with the text of their article.
        public: Those of the public benchmark.
    """
    articles = [(case, read(case)) for case in pages]
    found = {"examples, body": mean(token_f1(case.gold["body"], article.body if article else "") for case, article in articles)}
    facts = [facts_right(case.gold, article) for case, article in articles]
    found |= {f"examples, {name}": mean(one[name] for one in facts if name in one) for name in FACTS}
    if web:
        found["real pages, body"] = mean(token_f1(case.gold["body"], body_of(case)) for case in web)
    if public:
        found["public benchmark, 4-grams"] = shingle_f1([(case.gold["body"], body_of(case)) for case in public])[2]
    return found


def check(*, write: bool = False) -> bool:
    """Prints each figure beside its floor, writes the floors where asked to; says whether all of them hold."""
    found = figures(examples(), real(), benchmark())
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if write:
        floors |= {name: round(figure - MARGIN, 3) for name, figure in found.items()}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    print("\npages of HTML:")
    for name, figure in found.items():
        mark = "" if figure >= floors.get(name, 2.0) else "  ← below its floor" if name in floors else "  ← has no floor"
        print(f"  {name:30}{figure:8.3f}   floor {floors.get(name, 0.0):.3f}{mark}")
    return all(figure >= floors.get(name, 2.0) for name, figure in found.items())
