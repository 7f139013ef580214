"""Is the right text taken out of pages of HTML? Body, title, day and the rest against gold, beside other extractors.

    python -m tools.html_accuracy            # the example pages; two real ones and a public benchmark where NAQLAN_SHARED has them
    python -m tools.html_accuracy --kinds    # the example pages by kind as well
    python -m tools.html_accuracy --misses   # each page that rules may be written for, worst first
    python -m tools.html_accuracy --peers    # other extractors on the same pages, with pages a second of processor time

Bodies are compared by token F1, those of the benchmark by 4-gram F1 as it counts. Rules are written for one half of each set, even
numbers and even digests; the other half is only measured. docs/html.md has the table.
"""

import argparse
from datetime import datetime
from itertools import groupby
from statistics import mean
from time import process_time
from typing import Any

from naqlan.clean.page import clean_page
from naqlan.read.html import html_page
from naqlan.record.article import Article
from naqlan.record.page import Unreadable
from tools.html_pages import Case, benchmark, even, examples, real, shingle_f1, token_f1
from tools.html_peers import PEERS, Body

FACTS = ("title", "published", "published_from", "published_at", "modified_at", "outlet", "url", "authors", "section", "tags", "image_credit")
HALVES = (("even", (False,)), ("odd (held back)", (True,)), ("all", (False, True)))
_MOMENTS = frozenset({"published_at", "modified_at"})


def read(case: Case) -> Article | None:
    """Returns the article of a page of whatever language; None where it cannot be read."""
    page = html_page(case.data, doc=case.name, key=case.name, source=case.name, captured=case.gold.get("captured"))
    return None if isinstance(page, Unreadable) else clean_page(page, language="any")


def body_of(case: Case) -> str:
    """Returns the body that is found."""
    article = read(case)
    return article.body if article else ""


def facts_right(gold: dict[str, Any], article: Article | None) -> dict[str, bool]:
    """Returns for each fact whether it was found as the gold has it; how the day is known only where the gold says so."""
    right = {}
    for name in FACTS:
        wanted = gold.get(name)
        if wanted is None and name == "published_from":
            continue
        got = None if article is None else article.title if name == "title" else getattr(article.meta, name)
        if name in _MOMENTS:
            right[name] = _moment(wanted) == _moment(got)
        elif isinstance(wanted, list):
            right[name] = set(map(even, wanted)) == set(map(even, got or ()))
        else:
            right[name] = even(wanted) == even(got)
    return right


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value and "T" in value else None


def report_examples(cases: list[Case], *, kinds: bool, misses: bool) -> None:
    """Prints the figures of the example pages by half, by kind if wanted, and each page that rules may be written for if wanted."""
    articles = [read(case) for case in cases]
    rows = [
        (case, token_f1(case.gold["body"], article.body if article else ""), facts_right(case.gold, article))
        for case, article in zip(cases, articles, strict=True)
    ]
    print(f"example pages          n    body  {'  '.join(FACTS)}")
    for label, halves in HALVES:
        part = [row for row in rows if row[0].held in halves]
        right = {name: mean([row[2][name] for row in part if name in row[2]] or [0]) for name in FACTS}
        print(f"  {label:<18} {len(part):>3}  {mean(row[1] for row in part):.4f}  " + "  ".join(f"{right[name]:{len(name)}.3f}" for name in FACTS))
    for kind, group in groupby(rows, key=lambda row: row[0].kind) if kinds else ():
        scores = list(group)
        even_body, odd_body = (mean([row[1] for row in scores if row[0].held is held] or [0]) for held in (False, True))
        print(f"  {kind:<18} {len(scores):>3}  even {even_body:.4f}  odd {odd_body:.4f}  published {mean(row[2]['published'] for row in scores):.3f}")
    for score, name in sorted((row[1], row[0].name) for row in rows if not row[0].held) if misses else ():
        if score < 1.0:
            print(f"    {score:.4f}  {name}")


def report_real(cases: list[Case]) -> None:
    """Prints the figures of the real Arabic pages."""
    for case in cases:
        print(f"real page, {case.name:<12}  {token_f1(case.gold['body'], body_of(case)):.4f}")


def report_benchmark(cases: list[Case]) -> None:
    """Prints the figures of the public benchmark by half."""
    found = [(case.held, case.gold["body"], body_of(case)) for case in cases]
    print("public benchmark       n  precision  recall  F1 (4-grams)")
    for label, halves in HALVES:
        part = [(gold, body) for held, gold, body in found if held in halves]
        precision, recall, score = shingle_f1(part)
        print(f"  {label:<18} {len(part):>3}  {precision:9.4f}  {recall:6.4f}  {score:.4f}")


def report_peers(sets: dict[str, list[Case]]) -> None:
    """Prints a table of ours and the other extractors on the same pages."""
    print(f"{'':<24}" + "".join(f"{name:>18}{'pages/s':>9}" for name in sets))
    for name, ask in (("naqlan", None), *((peer.name, peer.body) for peer in PEERS if peer.installed)):
        print(f"{name:<24}" + "".join("{:>18.4f}{:>9.0f}".format(*_measured(ask, label, cases)) for label, cases in sets.items()))
    for peer in PEERS:
        if not peer.installed:
            print(f"{peer.name:<24}not installed here (pip install {peer.name.split()[0]})")


def _measured(ask: Body | None, label: str, cases: list[Case]) -> tuple[float, float]:
    """Returns the F1 of an extractor (None: ours) on a set, and its pages a second after a first page that is not timed."""

    def body(case: Case) -> str:
        return body_of(case) if ask is None else ask(case.data, "en" if label == "benchmark" else "ar")

    body(cases[0])
    begin = process_time()
    pairs = [(case.gold["body"], body(case)) for case in cases]
    seconds = process_time() - begin
    return shingle_f1(pairs)[2] if label == "benchmark" else mean(token_f1(*pair) for pair in pairs), len(cases) / seconds


def main(arguments: list[str] | None = None) -> None:
    """Measures and prints.

    Args:
        arguments: The command line's; None for those given.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--peers", action="store_true")
    chosen = parser.parse_args(arguments)
    sets = {name: cases for name, cases in (("examples", examples()), ("real pages", real()), ("benchmark", benchmark())) if cases}
    if chosen.peers:
        report_peers(sets)
        return
    report_examples(sets["examples"], kinds=chosen.kinds, misses=chosen.misses)
    report_real(sets.get("real pages", []))
    if "benchmark" in sets:
        report_benchmark(sets["benchmark"])


if __name__ == "__main__":
    main()
