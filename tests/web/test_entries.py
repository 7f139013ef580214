from dataclasses import replace

from naqlan.pipeline.article_asked import DroppedItem
from naqlan.record.judgement import Laid
from naqlan.record.parts import items_of, ref_of
from naqlan.store.across import Across
from naqlan.web.entries import GROUPS, Entries, Entry, by_group, group_of, spot
from tests.web.asked import asked, reader

FOUND = asked()
LAID = Laid(3, "check", "s2", "exact", None, None, None, "هند", "قرأت", "2026-03-04T12:00:00Z")


def entries(language: str = "en", **given: object) -> dict[str, Entry]:
    found = replace(FOUND, **given)  # type: ignore[arg-type]
    made = Entries(found, *reader(language))
    return {ref_of(one): made.of(one) for one in items_of(found.record)}


def test_every_item_has_an_entry_with_its_id() -> None:
    found = entries()
    assert {ref: one.id for ref, one in found.items()} == dict(FOUND.ids)
    assert {one.kind for one in found.values()} <= set(GROUPS)


def test_a_rule_says_its_reason_and_code_has_none() -> None:
    found = entries()
    assert found["s2"].rule.startswith("statements.")
    assert found["s2"].reason
    assert found["e1"].rule == ""
    time = next(one for one in found.values() if one.kind == "time")
    assert (time.rule, time.reason) == ("weekday", None)


def test_the_head_of_a_claim_has_its_speaker_or_status() -> None:
    found = entries()
    assert "سالم الفهد" in found["s2"].head
    assert "says: " in found["s2"].head
    assert "reported to have happened" in found["c1"].head
    negated = replace(FOUND.record.statements[1], polarity="negated")
    assert "NEGATED · says" in Entries(FOUND, *reader()).head(negated)
    assert found["e2"].label == "outlet"


def test_each_place_has_a_name_in_the_page() -> None:
    one = entries()["p1"]
    assert one.places == tuple(spot(one.id, number) for number in range(4))
    assert one.places[:2] == (f"i-{one.id}", f"i-{one.id}-2")


def test_what_a_reader_judged_and_whom_a_person_is_stand_beside() -> None:
    record = replace(FOUND.record, judged={"s2": (LAID,)})
    found = entries(record=record, across=Across({FOUND.ids["p1"]: "abc"}, {}, None))
    assert [bool(one.judged) for one in (found["s2"], found["s1"])] == [True, False]
    assert (found["p1"].person, found["p2"].person) == ("abc", None)


def test_what_readers_dropped_is_said_with_who_and_why() -> None:
    head, laid = Entries(FOUND, *reader()).dropped(DroppedItem(FOUND.record.contacts[0], (replace(LAID, decision="drop"),)))
    assert "meeting" in head
    assert laid[0].startswith("dropped · ")


def test_groups_come_in_order_and_empty_ones_not_at_all() -> None:
    found = by_group([one for one in entries().values() if one.kind != "figure"])
    assert list(found) == ["statement", "contact", "person", "entity", "time"]


def test_kinds_of_entities_are_one_group() -> None:
    assert [group_of(kind) for kind in ("outlet", "anonymous", "person", "time")] == ["entity", "entity", "person", "time"]


def test_a_claim_is_cited_with_its_permalink_and_a_figure_with_its_statement() -> None:
    found = entries()
    link = f"/articles/{FOUND.id}#i-{found['s2'].id}"
    assert found["s2"].citation.endswith(link)
    assert "سالم الفهد" in found["s2"].citation
    figure = next(one for one in FOUND.record.figures if one.statement == "s2")
    made = Entries(FOUND, *reader())
    assert made.citation(figure) == found["s2"].citation
    assert made.citation(replace(figure, statement=None)) == made.citation(None)
    assert made.citation(None).endswith(f"/articles/{FOUND.id}")
    assert found["p1"].citation == ""
