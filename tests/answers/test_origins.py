from naqlan.answers.origins import origins_row
from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.origin import Origin, Origins, Provenance, Source
from naqlan.store.origins import Place

SADA, MURSAL = Source("outlet:a", "صدى الميناء", "outlet"), Source("outlet:b", "المرسال", "agency", "NV")
HIDDEN = Source("anonymous:x", "مسؤول نارفي", "anonymous")
PAGES = {
    "t1": Place("i1", "a1", "s1", "2022-03-13", "d1", "دفتر الأخبار", "2022-03-13"),
    "t2": Place("i2", "a2", "s1", "2022-03-14", "d2", None, None),
}
FOUND = Origins(
    1,
    2,
    (Origin(SADA, (MURSAL,), (), (Origin(Source("outlet:c", "دفتر الأخبار", "outlet"), tellings=("t1",)),), (HIDDEN,)),),
    (Origin(HIDDEN, takers=(Origin(Source("page:a2", "", "outlet"), tellings=("t2",)),)),),
    ("t2",),
    (Provenance("t1", "named", "third", ((SADA,),)), Provenance("t2", "unnamed", "other", ((HIDDEN,),), copy=True)),
    "other",
)


def test_a_row_has_the_trees_and_each_telling() -> None:
    row = origins_row(AccountOrigins(FOUND, PAGES))
    assert (row["least"], row["most"], row["only"], row["unstated"]) == (1, 2, "other", ["t2"])
    assert row["named"][0]["sources"] == [
        {"name": "صدى الميناء", "kind": "outlet", "country": ""},
        {"name": "المرسال", "kind": "agency", "country": "NV"},
    ]
    assert row["named"][0]["takers"][0]["tellings"] == ["t1"]
    assert row["tellings"][1] == {"telling": "t2", "article": "a2", "standing": "unnamed", "side": "other", "path": [["مسؤول نارفي"]], "copy": True}


def test_the_occasion_is_counted_apart() -> None:
    one = Origins(1, 1, (Origin(MURSAL, tellings=("t1",)),), (), (), (Provenance("t1", "named", "third", ((MURSAL,),)),))
    occasion = origins_row(AccountOrigins(one, PAGES, FOUND))["occasion"]
    assert (occasion["least"], occasion["most"], occasion["statements"]) == (1, 2, ["t1", "t2"])
    assert origins_row(AccountOrigins(one, PAGES))["occasion"] is None
