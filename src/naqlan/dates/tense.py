"""Does the clause around an expression look back or ahead? The nearest verb or word of planning decides."""

import re

from naqlan.dates.scan import Cut
from naqlan.dates.words import folded_set
from naqlan.text.fold import FOLDED
from naqlan.text.memo import Memo

_FUTURE = re.compile(r"س[يتن]\w{2,}")
_REACH = 44
"""Pieces looked at before an expression, some 22 words: the longest distance of a verb from its day seen."""
_FORWARD = 14
_STOPS = frozenset(".!؟?؛;\n")


def _sign(piece: str) -> int:
    """1 for a word that looks ahead, 2 a present verb of planning, -1 a word that looks back (-2 كان), else 0."""
    form = FOLDED[piece]
    for word in (form, form[1:] if form[:1] in ("و", "ف") else ""):
        if word in folded_set("was"):
            return -2
        if word in folded_set("past_words"):
            return -1
        if word and piece[-len(word) :].startswith("سأ") and len(word) > 4 and not word.startswith("سال"):
            return 1
        if word in folded_set("future_words") or (_FUTURE.fullmatch(word) and word not in folded_set("not_future")):
            return 1
        if word in folded_set("planned_verbs"):
            return 2
    return 0


_SIGNS: Memo[int] = Memo(_sign)


def tense(whole: Cut, first: int, last: int) -> int:
    """Says on which side of the day of publication the clause lies.

    Args:
        whole: The text in pieces.
        first: Number of the first piece of the expression.
        last: One past its last piece.

    Returns:
        -1 past, 1 future, 0 where nothing around it tells. Looks at a bounded number of pieces.
    """
    planned = False
    for place in range(first - 1, max(first - _REACH, 0) - 1, -1):
        piece = whole.pieces[place]
        if piece[0] in _STOPS or "\n" in piece:
            break
        sign = _SIGNS[piece] if piece[0].isalpha() else 0
        if sign > 0 and place >= 2 and _SIGNS[whole.pieces[place - 2]] == -2:
            return -1
        if sign == 2:
            planned = True
        elif sign:
            return 1 if sign > 0 or planned else -1
    if planned:
        return 1
    for place in range(last, min(last + _FORWARD, len(whole.pieces))):
        piece = whole.pieces[place]
        if piece[0] in _STOPS or "\n" in piece:
            break
        sign = _SIGNS[piece] if piece[0].isalpha() else 0
        if sign:
            return 1 if sign > 0 else -1
    return 0
