from dataclasses import replace

from naqlan.export.brief_origins import origins_lines
from naqlan.labels.labels import load_labels
from naqlan.record.origin import Origins, Provenance
from tests.export.briefs import made

WORDS = load_labels("en")


def test_an_account_of_one_passage_or_none_has_no_line() -> None:
    brief = made()
    one = Origins(1, 1, brief.origins["a"].named, (), (), (Provenance("x", "named", "third"),))
    assert len(origins_lines(brief, "a", WORDS)) == 1
    assert origins_lines(brief, "none", WORDS) == []
    assert origins_lines(replace(brief, origins={"a": one}, occasions={}), "a", WORDS) == []
    assert len(origins_lines(replace(brief, origins={"a": one}), "a", WORDS)) == 1, "the occasion says more"
