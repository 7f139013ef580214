"""Do the words say how many tellings go back to whom, and does the tree show who has it from whom?"""

from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.origin import Origin, Origins, Provenance, Source
from naqlan.store.origins import Place
from naqlan.web.origin_words import origins_shown
from tests.web.pictures.drawn import pen_of, table

PAGES = {
    name: Place(name, f"article of {name}", "s1", "2022-03-13", f"doc of {name}", outlet, "2022-03-13")
    for name, outlet in (("t1", "صدى الميناء"), ("t2", "دفتر"), ("t3", None), ("t4", "واتل"))
}
MINISTRY = Source("m", "وزارة الدفاع التلمارية", "office")
SADA, DAFTAR, NAMELESS = (Source(name, name, "outlet") for name in ("صدى الميناء", "دفتر", ""))
OFFICIALS = Source("o", "ثلاثة مسؤولين", "anonymous")


def provenance(telling: str, standing: str = "named", *, copy: bool = False) -> Provenance:
    return Provenance(telling, standing, "first", copy=copy)  # type: ignore[arg-type]


def origins(*named: Origin, unnamed: tuple[Origin, ...] = (), unstated: tuple[str, ...] = (), provenances: tuple[Provenance, ...] = ()) -> Origins:
    return Origins(len(named), len(named) + len(unnamed), named, unnamed, unstated, provenances)


CHAIN = Origin(MINISTRY, takers=(Origin(SADA, tellings=("t1",), takers=(Origin(DAFTAR, tellings=("t2",)), Origin(NAMELESS, tellings=("t3",)))),))
TOLD = (provenance("t1"), provenance("t2", copy=True), provenance("t3", copy=True), provenance("t4", "unstated"), provenance("t5", "headline"))


def test_tellings_are_counted_below_their_origin_and_titles_never() -> None:
    found = origins_shown(AccountOrigins(origins(CHAIN, unstated=("t4",), provenances=TOLD), PAGES), pen_of("en"), "a")
    assert found.tellings == 4
    assert [(one.names, one.tellings, one.unnamed) for one in found.roots] == [(("وزارة الدفاع التلمارية",), 3, False)]
    assert found.unstated == ("واتل",)
    assert found.sides == (("first party", 4),)


def test_the_tree_names_pages_without_an_outlet_and_marks_copies() -> None:
    found = origins_shown(AccountOrigins(origins(CHAIN, provenances=TOLD), PAGES), pen_of("en"), "a")
    assert table(found.tree) == [
        ("وزارة الدفاع التلمارية", "office", "—", "a source that the texts name"),
        ("صدى الميناء", "13 March 2022", "وزارة الدفاع التلمارية", "has it from the one above"),
        ("دفتر", "13 March 2022", "صدى الميناء", "a copy of the one above"),
        ("doc of t3", "13 March 2022", "صدى الميناء", "a copy of the one above"),
    ]


def test_an_unnamed_source_behind_a_named_one_stands_before_it_and_widens_nothing() -> None:
    behind = Origin(SADA, tellings=("t1",), unnamed=(OFFICIALS,))
    found = origins_shown(AccountOrigins(origins(behind, provenances=TOLD), PAGES), pen_of("en"), "a")
    assert [row[0] for row in table(found.tree)] == ["ثلاثة مسؤولين", "صدى الميناء"]
    assert [row[3] for row in table(found.tree)] == ["an unnamed source", "a source that the texts name"]
    assert [one.unnamed for one in found.roots] == [False]


def test_unnamed_origins_come_after_named_ones() -> None:
    both = origins(CHAIN, unnamed=(Origin(OFFICIALS, tellings=("t4",)),), provenances=TOLD)
    found = origins_shown(AccountOrigins(both, PAGES), pen_of("ar"), None)
    assert [one.unnamed for one in found.roots] == [False, True]
    assert (found.least, found.most) == (1, 2)
    assert found.tree is None
    assert found.has_tree


def test_the_occasion_is_told_where_its_origins_are_others() -> None:
    own, wider = origins(CHAIN, provenances=TOLD), origins(CHAIN, Origin(SADA), provenances=TOLD)
    assert origins_shown(AccountOrigins(own, PAGES, own), pen_of("en"), None).occasion is None
    assert origins_shown(AccountOrigins(own, PAGES, wider), pen_of("en"), None).occasion == ("2", ("وزارة الدفاع التلمارية", "صدى الميناء"))
