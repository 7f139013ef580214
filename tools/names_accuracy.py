"""How well are names told apart and brought together? Verdicts on labelled pairs, and other matchers on the same.

    python -m tools.names_accuracy                  # each set, with rapidfuzz beside it where it is installed (make bench)
    python -m tools.names_accuracy --misses even    # also each pair of a set that is judged otherwise than its label

Four sets: the even lines of gold/names.tsv, which the points were chosen on; its odd lines, whose misses were read while rules were made;
gold/names_fresh.tsv, written by somebody who had seen neither, whose misses have been read for rules since (before that it gave P .868, R .680);
and gold/names_third.tsv, written by somebody who did not know the rules, as a mix such as a corpus of news brings up, and committed before it was
scored: the only one whose figures were not worked on.

`same` is what counts: precision is the share of pairs called one person that are, recall the share of those that are one and are called so. A pair
that is left unsure is not called one. The matchers beside it see the two names as strings, as they are used: folded, with the threshold that is
usual for each; and the best threshold that they could have had on these very pairs.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from naqlan.names.full import full_name
from naqlan.resolve.form import Form, form_of
from naqlan.resolve.verdict import judge
from naqlan.text.fold import fold

PAIRS = Path(__file__).resolve().parents[1] / "gold" / "names.tsv"
FRESH = PAIRS.with_name("names_fresh.tsv")
THIRD = PAIRS.with_name("names_third.tsv")
Score: TypeAlias = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled pair: its line, whether it is one person, and the two as strings and as forms."""

    line: int
    same: bool
    names: tuple[str, str]
    forms: tuple[Form, Form]


def load(path: Path = PAIRS) -> list[Pair]:
    """Returns the pairs of a file, without its comments and its head."""
    found = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = text.split("\t")
        if text.startswith("#") or cells[0] == "label":
            continue
        label, *rest = cells
        one, other = rest[:4], rest[4:]
        found.append(Pair(number, label == "same", (one[0], other[0]), (_form(*one), _form(*other))))
    return found


def _form(name: str, role: str, day: str, company: str) -> Form:
    return form_of(name, role or None, day or None, frozenset(full_name(one).key for one in company.split(" / ") if one))


def figures(pairs: Sequence[Pair], called: Sequence[bool]) -> tuple[float, float, float]:
    """Returns precision, recall and F1 of what is called one person; 0 where nothing is."""
    right = sum(one.same and said for one, said in zip(pairs, called, strict=True))
    precision = right / sum(called) if any(called) else 0.0
    recall = right / sum(one.same for one in pairs)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def peers() -> dict[str, tuple[Score, float]]:
    """Returns the other matchers that are installed, each with its usual threshold; none where rapidfuzz is not."""
    try:
        from rapidfuzz import fuzz  # noqa: PLC0415 (a peer, perhaps not installed)
        from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415
    except ImportError:
        return {}
    return {
        "rapidfuzz token_set_ratio": (fuzz.token_set_ratio, 80.0),
        "rapidfuzz token_sort_ratio": (fuzz.token_sort_ratio, 85.0),
        "rapidfuzz WRatio": (fuzz.WRatio, 90.0),
        "rapidfuzz Jaro-Winkler": (JaroWinkler.similarity, 0.9),
    }


def sets() -> dict[str, list[Pair]]:
    """Returns the sets of pairs by their names, in the order they are printed in."""
    pairs = load()
    return {
        "even": [one for one in pairs if one.line % 2 == 0],
        "odd": [one for one in pairs if one.line % 2 == 1],
        "fresh": load(FRESH),
        "third": load(THIRD),
    }


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--misses", choices=("even", "odd", "fresh", "third"), help="a set whose misses are listed; a set that was read for rules is worn"
    )
    given = parser.parse_args()
    for name, pairs in sets().items():
        report(name, pairs, misses=name == given.misses)


def report(name: str, pairs: Sequence[Pair], *, misses: bool) -> None:
    """Prints the figures of one set, ours and others', and with `misses` the pairs that are judged otherwise than their labels."""
    judged = [judge(*one.forms) for one in pairs]
    print(f"{name}: {len(pairs)} pairs, {sum(one.same for one in pairs)} of one person")
    _line("naqlan", figures(pairs, [one.verdict == "same" for one in judged]))
    unsure = sum(one.verdict == "unsure" for one in judged)
    print(f"{'':36}unsure: {unsure} ({sum(one.same and made.verdict == 'unsure' for one, made in zip(pairs, judged, strict=True))} of one person)")
    for peer, (score, usual) in peers().items():
        scores = [score(fold(one.names[0]), fold(one.names[1])) for one in pairs]
        _line(f"{peer} ≥ {usual:g}", figures(pairs, [one >= usual for one in scores]))
        best = max(sorted(set(scores)), key=lambda least: figures(pairs, [one >= least for one in scores])[2])
        _line(f"{peer} ≥ {best:.4g} (best)", figures(pairs, [one >= best for one in scores]))
    for one, made in zip(pairs, judged, strict=True) if misses else ():
        if (made.verdict == "same") != one.same:
            print(f"{one.line}: {' · '.join(one.names)}: {made.verdict} {made.points}, {dict(made.reasons)}")


def _line(name: str, values: tuple[float, float, float]) -> None:
    print(f"{name:44}P {values[0]:.3f}  R {values[1]:.3f}  F1 {values[2]:.3f}")


if __name__ == "__main__":
    main()
