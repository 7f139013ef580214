"""Tellings for tests: invented people, outlets and places."""

from typing import Any

from naqlan.record.account import Named
from naqlan.record.sourced import Sourced

GOLDMAR = Named("أوغست غولدمار", "person", "وزير الدفاع النارفي")
SAFWARI = Named("منذر الصفواري", "person", "وزير الأمن التلماري")
SADA, MURSAL, ZAJIL = Named("صدى الميناء", "outlet"), Named("المرسال", "outlet"), Named("الزاجل", "outlet")
REPORTER = Named("كريم الوردي", "person", "مراسل")
MINISTRY, TALMAR_MINISTRY = Named("وزارة الدفاع النارفية", "office"), Named("وزارة الأمن التلمارية", "office")


def unnamed(phrase: str) -> Named:
    """An unnamed source."""
    return Named(phrase, "anonymous")


def told(number: int, *chain: tuple[Named, ...], **values: Any) -> Sourced:
    """The telling t<number> of what Goldmar said to Safwari, on a page of its own, its chain from the speaker outward."""
    given: dict[str, Any] = {
        "id": f"t{number}",
        "article": f"a{number}",
        "day": f"2022-03-{number:02}",
        "outlet": f"صحيفة الرقم {number}",
        "genre": "news",
        "field": "body",
        "speakers": (GOLDMAR,),
        "parties": (GOLDMAR, SAFWARI),
        **values,
    }
    return Sourced(chain=chain, **given)
