"""Which kind of mark is it?"""

import pytest

from naqlan.lexicon.marks import KINDS, mark_kind


@pytest.mark.parametrize(("mark", "kind"), [("،", "COMMA"), (".", "DOT"), ("…", "DOTS"), ("...", "DOTS"), ("%", "MARK")])
def test_a_mark_has_its_kind(mark: str, kind: str) -> None:
    assert mark_kind(mark) == kind
    assert kind in KINDS
