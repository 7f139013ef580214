import pytest

from naqlan.compare.citing import Citing
from naqlan.pipeline.sourcing import Page, bearings
from naqlan.record.article import Article
from tests.pipeline.cited import record


def _standings(of: Article) -> dict[str, str]:
    """For each statement of the body its standing, by its first words."""
    page = Page("a", of, "2022-03-14")
    tellings = [page.statement(one.id, one) for one in of.statements]
    citing = Citing(bearings(), tellings)
    found = zip(of.statements, map(citing.of, tellings), strict=True)
    return {" ".join(one.content.split()[:3]): cited.standing for one, cited in found if one.span.field == "body"}


def test_the_statements_of_a_page_stand_as_it_says() -> None:
    found = _standings(record("008"))
    assert found["الجولة الأولى “كانت" if "الجولة الأولى “كانت" in found else 'الجولة الأولى "كانت'] == "first-hand"
    assert found["الوفدين اختلفا على"] == "named"
    assert found["بلاده مستعدة لبحث"] == "own"


@pytest.mark.parametrize(
    ("meta", "sources"),
    [
        ({"credits": ("المرسال", "وكالات")}, ("المرسال", "وكالات")),
        ({"dateline": "وادي السرو - المرسال"}, ("المرسال",)),
        ({"dateline": "القاهرة (أ ش أ)"}, ("أ ش أ",)),
        ({"dateline": "القدس (ا ف ب)"}, ("ا ف ب",)),
        ({"dateline": "القدس"}, ()),
        ({"dateline": "(رويترز)"}, ("رويترز",)),
        ({"dateline": "القاهرة - وكالات"}, ()),
        ({"dateline": None}, ()),
        ({"authors": ("رويترز", "كريم الوردي")}, ("رويترز",)),
        ({"dateline": "كاردون - خاص", "credits": ("رصد",)}, ()),
    ],
)
def test_whom_the_page_as_a_whole_names(meta: dict[str, object], sources: tuple[str, ...]) -> None:
    of = record("001", **{"credits": (), "dateline": None, **meta})
    assert Page("a", of, "2022-03-14").statement("s", of.statements[0]).sources == sources


def test_each_passage_on_a_contact_has_its_own_id_and_chain() -> None:
    of = record("037")
    (contact,) = [one for one in of.contacts if len(one.tellings) > 1]
    found = list(Page("a", of, "2023-01-18").contact("c", contact))
    assert [one.id for one in found] == ["c", "c#1"]
    assert [[one.name for link in telling.chain for one in link] for telling in found] == [["الحكومة التلمارية"], []]
    assert [one.name for one in found[0].parties] == ["عاصم القيروطي", "عدنان السلموطي"]
    assert found[0].parties[0].role == "رئيس الوزراء التلماري"
    assert not found[0].speakers


def test_names_in_a_chain_have_the_kind_that_the_page_takes_them_for() -> None:
    of = record("006")
    page = Page("a", of, "2022-03-14")
    links = {one.name: one.kind for statement in of.statements for link in page.statement(statement.id, statement).chain for one in link}
    assert links["نيومارك بوست"] == "outlet"
    assert "anonymous" in links.values()
