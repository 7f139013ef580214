"""Is one article a copy of another, or a part of one? Judged by the two alone, so that the verdict never depends on what came when."""

from bisect import bisect_left

from naqlan.record.copy import Copyable, CopyKind, Likeness, Passage, Shingled
from naqlan.relate.alignment import passages

REPRINT = 0.7
"""Share of the shorter text from which it is a reprint: F1 0.987 on the 967 labelled pairs (0.974 at 0.68, 0.980 at 0.72)."""
PART = 0.3
"""Share from which it is a part copy. Pairs that tell one event in their own words have 0.09 at most. Between 0.3 and 0.5, where nobody
has labelled any, all 30 pairs that were read carry the same report of an agency or an office; from 0.2 to 0.3 half of them did, and the others
had the set phrases of a ministry or a court in common."""
PASSAGE = 40
"""Words of one passage that make a part copy of whatever share: all 17 such pairs below 0.3 that were read have a paragraph of an agency or a
statement of an office in common. The longest set phrase, two princes with all their titles, has 35; the longest passage of two that tell one
event in their own words, a quotation, 27."""
OWN = 0.8
"""Share from which an outlet repeats itself; it has no part copies of itself. Between 0.3 and 0.8 it is the background of a running story,
standing sentences and forms that are filled in anew."""
FRESH = 3
"""Days within which reports are copied: all of the 967 labelled pairs lie within 2. What comes later repeats the background."""
LATE = 0.9
"""Share from which a later one is a reprint all the same."""
MOST_DAYS = 30
"""Days beyond which two articles are not compared. Where the day of one is not known, the days are no reason against a copy."""
LEAST_SHINGLES = 30
"""Shingles (34 words) that two texts must have in common: in the 6,900 articles nothing shorter was copied, and a line of news, a table of prices
or results or a greeting says the same in any paper."""
LEAST_FOUND = 2
"""Hashes of the index that two texts must share to be compared: a passage of `PASSAGE` words gives as many for certain. Of 6,900 articles 3,390
pairs share two, 13,053 one."""


def likeness(one: Copyable, other: Copyable) -> Likeness | None:
    """Says whether an article is a copy of another; None where it is not.

    Args:
        one: The first.
        other: The second; the other way round the kind and the share are the same.
    """
    apart = abs(one.day - other.day) if one.day and other.day else 0
    if apart > MOST_DAYS:
        return None
    first, second = set(one.text.hashes), set(other.text.hashes)
    shared = len(first & second)
    if shared < LEAST_SHINGLES:
        return None
    share = shared / min(len(first), len(second))
    reprint = max(REPRINT, LATE if apart > FRESH else 0, OWN if _same_outlet(one, other) else 0)
    if share < reprint and reprint > REPRINT:
        return None
    kind: CopyKind = "reprint" if share >= reprint else "part"
    found = passages(one.text, other.text)
    if share < PART and max((_words(one.text, passage) for passage in found), default=0) < PASSAGE:
        return None
    return Likeness(kind, share, shared / len(first), shared / len(second), found)


def _words(text: Shingled, passage: Passage) -> int:
    return bisect_left(text.starts, passage.end) - bisect_left(text.starts, passage.start)


def _same_outlet(one: Copyable, other: Copyable) -> bool:
    return one.outlet is not None and one.outlet == other.outlet
