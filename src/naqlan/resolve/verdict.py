"""Are two forms of names one person? Points from reasons, each kept and shown; unsure stays unsure."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from naqlan.names.full import relation
from naqlan.resolve.form import Form
from naqlan.resolve.heard import byname, heard_alike
from naqlan.resolve.reasons import NEVER, REASONS

Verdict: TypeAlias = Literal["same", "unsure", "other"]

SAME = 0.82
"""Points from which two forms are one person: on the even lines of `gold/names.tsv` 0.82 to 0.85 gives most (precision .989, recall .945);
`python -m tools.names_accuracy` prints what it gives on the odd ones."""
UNSURE = 0.35
"""Points from which they may be."""
AGAINST = -0.2
"""Points against, summed, from which a pair that is not the same keeps its two sides apart, whatever links them through a third."""
AGAINST_SINGLE = -0.5
"""The same where one is a single name: its bearer may hold another office besides."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a pair.

    Attributes:
        verdict: `same`, `unsure` or `other`.
        points: The sum of the reasons, from 0 to 1.
        reasons: Names of the reasons (`reasons.py`) with their points, in their order; none where the names have nothing in common.
        apart: Whether it keeps the two apart.
    """

    verdict: Verdict
    points: float
    reasons: tuple[tuple[str, float], ...] = ()
    apart: bool = False


DOUBTS = frozenset({"other_generation"})
"""Reasons with which a pair is unsure at most, whatever speaks for it."""
STRANGERS = Judged("other", 0.0)


def judge(one: Form, other: Form) -> Judged:
    """Compares two forms. The order of the two changes nothing.

    Returns:
        The verdict with its reasons; `STRANGERS` where the names have nothing in common.
    """
    if relation(one.name, other.name)[0] == "none" and heard_alike(one, other) is None and byname(one, other) is None:
        return STRANGERS
    found = tuple((reason.__name__, round(points, 3)) for reason in REASONS if (points := reason(one, other)) is not None)
    total = round(sum(points for _, points in found), 3)
    against = round(sum(points for _, points in found if points < 0), 3)
    verdict: Verdict = "same" if total >= SAME else "unsure" if total >= UNSURE else "other"
    if verdict == "same" and any(name in DOUBTS for name, _ in found):
        verdict = "unsure"
    most = AGAINST_SINGLE if one.name.lone or other.name.lone else AGAINST
    return Judged(verdict, min(max(total, 0.0), 1.0), found, apart=(verdict != "same" and against <= most) or against <= NEVER)
