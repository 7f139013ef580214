"""Who has it from whom, over all tellings?"""

from naqlan.compare.bearings import Bearings
from naqlan.compare.citing import Citing
from naqlan.compare.graph import Graph
from naqlan.compare.tree import MOST_DEEP, trees_of
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.account import Named
from naqlan.record.origin import Origin
from naqlan.record.sourced import Sourced
from tests.compare.tellings import MURSAL, SADA, told


def graph(tellings: list[Sourced], lexicon: Lexicon) -> Graph:
    citing, made = Citing(Bearings(lexicon), tellings), Graph()
    for one in tellings:
        made.add([citing.of(one)])
    return made


def depth(one: Origin) -> int:
    return 1 + max(map(depth, one.takers), default=0)


def test_a_chain_without_end_is_shown_to_a_bound(lexicon: Lexicon) -> None:
    outlets = [Named(f"صحيفة الرقم {number}", "outlet") for number in range(100)]
    made = graph([told(1, *((one,) for one in outlets))], lexicon)
    named, unnamed = made.roots()
    assert (len(named), len(unnamed)) == (1, 0)
    assert depth(trees_of(made, named)[0]) == MOST_DEEP + 1


def test_a_circle_behind_a_circle_ends(lexicon: Lexicon) -> None:
    pages = [told(1, (SADA,), outlet="المرسال"), told(2, (MURSAL,), outlet="صدى الميناء"), told(3, (SADA,), (MURSAL,), (SADA,))]
    made = graph(pages, lexicon)
    named, _ = made.roots()
    assert len(named) == 1
    assert depth(trees_of(made, named)[0]) == 2
    assert made.range(named, []) == (1, 1)


def test_silence_is_that_of_a_page_whose_outlet_nobody_cites(lexicon: Lexicon) -> None:
    pages = [told(1), told(2, outlet="صدى الميناء"), told(3, (SADA,))]
    assert graph(pages, lexicon).silent() == ["t1"]
