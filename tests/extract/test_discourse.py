"""Whom does a bare noun or a pronoun stand for, and is nobody guessed where none agrees?"""

import pytest

from naqlan.extract.discourse import Discourse
from naqlan.extract.said import Said
from naqlan.extract.source import plain_source

from .reading import peopled

NAMED = "وصل وزير النقل زركوف مندرينا مع وكالة رويترز ووزارة النقل السريع."


def told(sentence: str) -> list[str | None]:
    """The references of the phrases behind the first sentence, after it was said that the first person spoke."""
    text, cast = peopled(f"{NAMED} {sentence}")
    discourse = Discourse(cast)
    stop = next(unit for unit in range(len(text.items)) if "STOP" in text.tags(text.items, unit))
    discourse.advance(text, stop)
    speaker = plain_source(text, next(one for one in text.items.phrases if one is not None and one.kind == "person"), cast)
    discourse.note(Said((speaker,), (), (), None, None, 0, "s1"))
    found = [discourse.source(text, one)[0] for one in text.items.phrases[stop:] if one is not None]
    return [one.ref if one is not None else None for one in found]


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("أكد الوزير ذلك", ["p1"]),
        ("أكد وزير النقل ذلك", ["p1"]),
        ("أكد قائد الشرطة ذلك", ["قائد الشرطة"]),
        ("أكدت الوكالة ذلك", ["رويترز"]),
        ("أكدت الوزارة ذلك", ["وزارة النقل السريع"]),
        ("أكدت وزارة المالية ذلك", ["وزارة المالية"]),
    ],
)
def test_who_is_meant(sentence: str, meant: list[str | None]) -> None:
    assert told(sentence) == meant


def test_a_verb_goes_on_with_who_agrees() -> None:
    text, cast = peopled(NAMED)
    discourse = Discourse(cast)
    speaker = plain_source(text, next(one for one in text.items.phrases if one is not None and one.kind == "person"), cast)
    said = Said((speaker,), (), (), None, None, 0, "s1")
    discourse.note(said)
    assert discourse.carried("3ms", 1) is said
    assert discourse.carried("3fs", 1) is None
    assert discourse.carried("3ms", 9) is None
