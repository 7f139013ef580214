"""How does what several pages tell branch out from each origin?"""

from naqlan.compare.bearings import Bearings
from naqlan.compare.origins import origins_of
from naqlan.record.origin import Origin
from tests.compare.tellings import MINISTRY, MURSAL, SADA, TALMAR_MINISTRY, ZAJIL, told, unnamed


def tellings(one: Origin) -> set[str]:
    return {*one.tellings, *(telling for taker in one.takers for telling in tellings(taker))}


def test_every_telling_that_states_an_origin_hangs_on_one(bearings: Bearings) -> None:
    given = [
        told(1, (SADA,), (ZAJIL,)),
        told(2, (ZAJIL,)),
        told(3, (MINISTRY, TALMAR_MINISTRY), (MURSAL,)),
        told(4, (unnamed("مصدر مطلع"),)),
        told(5, (unnamed("مصدر آخر"),), (SADA,)),
        told(6, sources=("المرسال", "الزاجل")),
        told(7, own=True),
        told(8, via="post"),
        told(9, outlet="صدى الميناء"),
        told(10, (SADA,), outlet="المرسال"),
    ]
    found = origins_of(given, bearings)
    assert {one for tree in (*found.named, *found.unnamed) for one in tellings(tree)} == {one.id for one in given}
    assert found.unstated == ()


def test_what_hangs_on_an_outlet_hangs_wherever_that_stands(bearings: Bearings) -> None:
    found = origins_of([told(1, (MINISTRY,), (SADA,)), told(2, (TALMAR_MINISTRY,), (SADA,)), told(3, (SADA,))], bearings)
    assert [tellings(one) for one in found.named] == [{"t2", "t3"}, {"t1", "t3"}]
