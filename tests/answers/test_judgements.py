from dataclasses import replace

from naqlan.answers.judgements import judgement_row, state_of
from naqlan.pipeline.judging import Listed, listed
from naqlan.record.judgement import Judgement, Laid, Target
from naqlan.store.store import Store
from tests.answers.conftest import WATEL
from tests.pipeline.judged import ids


def test_a_judgement_says_what_was_read_who_and_why(kept: Store) -> None:
    with kept.reading() as connection:
        checked, corrected = [judgement_row(one) for one in listed(connection)]
    assert (checked["decision"], corrected["decision"]) == ("check", "correct")
    assert (corrected["name"], corrected["value"], corrected["state"], corrected["who"]) == ("act", "warn", "stands", "هند")
    assert corrected["was"]
    assert [target["item"] for target in corrected["targets"]] == [ids(kept, "statement", WATEL)[0]]


def test_its_state_says_whether_it_still_has_its_place() -> None:
    judgement = Judgement(1, "check", (Target("k", "statement", "body", "قال"),), None, None, "هند", "قرأت", "2026-03-04T12:00:00Z")
    place = Laid(1, "check", "x", "exact", None, None, None, "هند", "قرأت", "2026-03-04T12:00:00Z")
    assert state_of(Listed(judgement, (place,), waits=False)) == "stands"
    assert state_of(Listed(judgement, (replace(place, found="one side"),), waits=False)) == "moved"
    assert state_of(Listed(judgement, (None,), waits=False)) == "stranded"
    assert state_of(Listed(judgement, (None,), waits=True)) == "waits"
    assert state_of(Listed(replace(judgement, undone="2026-03-05T12:00:00Z"), (place,), waits=False)) == "undone"
