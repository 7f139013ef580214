"""Are forms, links and months kept and taken out?"""

from pathlib import Path

from naqlan.store import people as kept
from naqlan.store.people import KeptForm, Sight
from tests.store.made import store_at


def _sight(mention: str, day: str, *, dated: bool = True) -> Sight:
    return Sight(mention, f"art-{mention}", day, dated, "سيف الراوي", None, "سيف الراوي", "=رو", "", sure=True, form="f")


def test_a_form_is_counted_anew_from_its_mentions(tmp_path: Path) -> None:
    was = KeptForm("f", "k", "n", None, 9, "2026-01-01", "2026-09-09", "2026-01-01", "gone", 2, "p")
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        assert kept.counted_anew(connection, was) is None
        kept.put_sights(connection, [_sight("m1", "2026-03-02"), _sight("m2", "2026-03-01", dated=False)])
        found = kept.counted_anew(connection, was)
        assert found is not None
        assert (found.articles, found.first, found.last, found.mention, found.taken) == (2, "2026-03-02", "2026-03-02", "m2", 2)


def test_a_form_that_is_taken_out_tells_its_neighbours(tmp_path: Path) -> None:
    link = {"verdict": "same", "points": 0.9, "apart": False, "reasons": [["same_letters", 0.9]]}
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        kept.put_links(connection, {("a", "b"): link, ("b", "c"): link})
        kept.put_keys(connection, {"b": ["k"]})
        assert kept.take_out_forms(connection, ["b"]) == {"a", "c"}
        assert kept.links_of(connection, ["a", "b", "c"]) == {}
        assert kept.sharing(connection, ["k"]) == {}
