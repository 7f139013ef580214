"""In how many real articles does the record change when one state stands for another? Prints shares; asserts nothing.

    python -m tests.properties.corpus [--articles 300] [--show]

In each article the state named most often is swapped for another one of its gender, with its nationality and its capital. Then all
spellings and all names are held against all pages and templates, of which the tests take a part. `make soak` runs it.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

from naqlan.text.fold import fold
from tests.conftest import SHARED
from tests.properties.compare import Difference, Rename, differences
from tests.properties.edits import Edit, Perturb, apply
from tests.properties.material import documents, examples, read
from tests.properties.spelling import SPELLINGS
from tests.properties.swaps import Named, states
from tests.properties.test_neutrality import KINDS, held_against

EVERY = 17
"""One article in so many."""
_ALEF = re.compile("[اأإآ]")
_LEAD = r"(?<!\w)(?P<lead>[وف]?[بلك]?)"


def main() -> int:
    """Prints the share of records that change; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300, help="how many (300)")
    parser.add_argument("--show", action="store_true", help="print each difference")
    given = parser.parse_args()
    pages = dict(islice(_articles(), given.articles)) or {**examples(), **documents()}
    _report("one state for another", pages, {doc: chosen for doc, text in pages.items() if (chosen := _chosen(doc, text))}, show=given.show)
    for name, perturb in SPELLINGS.items():
        _report(name, {**examples(), **documents()}, dict.fromkeys({**examples(), **documents()}, perturb), show=given.show)
    for kind, (names, templates, reference, _) in KINDS.items():
        bad = {other.name for other in names if held_against(names, templates, reference, other, range(len(templates)))}
        print(f"{kind:34} {len(bad):5} of {len(names):5} names changed {' '.join(sorted(bad))}", flush=True)
    return 0


def _articles() -> Iterator[tuple[str, str]]:
    path = SHARED / "data" / "articles.jsonl.gz"
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in islice(lines, 0, None, EVERY):
                row = json.loads(line)
                yield row["id"], f"{row['title']}\n\n{row['text']}"


def _chosen(doc: str, text: str) -> Perturb | None:
    """The swap of the state that a text names most often for the next one of its kind that has all of its forms."""
    counts = Counter({state: len(_pattern(state).findall(text)) for state in states() if _plain(state, text)})
    if not counts or not max(counts.values()):
        return None
    one = max(counts, key=lambda state: (counts[state], state.name))
    others = [other for other in states() if other.kind == one.kind and set(one.forms) <= set(other.forms) and _fit(other, text)]
    return swap(one, others[len(text) % len(others)]) if others and doc else None


def _fit(other: Named, text: str) -> bool:
    """Whether a state is new to a text and no word for its people too ("الهايتي" is the man or, folded, the state)."""
    return other.forms["state"] not in text and other.forms["state"] != other.forms.get("nat") and " " not in other.forms["state"]


def _plain(state: Named, text: str) -> bool:
    """Whether a text names a state, by its common name alone: "الإمارات العربية المتحدة" has a nationality inside."""
    return state.forms["state"] in text and not any(name in text for name in state.others)


@cache
def _pattern(state: Named) -> re.Pattern[str]:
    forms = {key: "ل" + form[2:] if form.startswith("ال") else "" for key, form in state.forms.items()}
    plain = _ALEF.sub("[اأإآ]", "|".join(sorted(map(re.escape, state.forms.values()), key=len, reverse=True)))
    joined = _ALEF.sub("[اأإآ]", "|".join(sorted((re.escape(form) for form in forms.values() if form), key=len, reverse=True)))
    return re.compile(rf"{_LEAD}(?P<form>{plain})(?!\w)" + (rf"|(?<!\w)(?P<and>[وف]?)ل(?P<cut>{joined})(?!\w)" if joined else ""))


def swap(one: Named, other: Named) -> Perturb:
    """Returns what puts one state in another's place, in every form and behind every proclitic."""
    keys = {fold(form): key for key, form in reversed(one.forms.items())}

    def find(text: str) -> list[Edit]:
        edits = []
        for hit in _pattern(one).finditer(text):
            cut = hit.groupdict().get("cut")
            lead = f"{hit['and']}ل" if cut else hit["lead"]
            form = other.forms[keys[fold("ا" + cut if cut else hit["form"])]]
            edits.append(Edit(hit.start(), hit.end(), lead + ("ل" + form[2:] if lead.endswith("ل") and form.startswith("ال") else form)))
        return edits

    return find


def _report(name: str, pages: dict[str, str], perturbs: dict[str, Perturb], *, show: bool) -> None:
    tried, changed, fields = 0, 0, Counter[str]()
    for doc, perturb in perturbs.items():
        edits = perturb(pages[doc])
        if edits:
            tried += 1
            found = differences(apply(pages[doc], edits), _renamed(perturb), old=list(read(pages[doc])))
            changed += bool(found)
            fields.update(one.field for one in found)
            if show:
                _show(doc, found)
    told = ", ".join(f"{field} {count}" for field, count in fields.most_common(6))
    print(f"{name:34} {changed:5} of {tried:5} records changed  {told}", flush=True)


def _renamed(perturb: Perturb) -> Rename:
    return lambda value: apply(value, perturb(value)).new


def _show(doc: str, found: list[Difference]) -> None:
    for one in found:
        print(f"{doc}: {one}")


if __name__ == "__main__":
    main()
