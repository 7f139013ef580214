from naqlan.compare.names import Names
from naqlan.record.article import Article, Metadata
from naqlan.record.entity import Entity
from naqlan.record.person import Person

ARTICLE = Article(
    Metadata("d", "d"),
    None,
    "",
    people=(Person("p1", "منذر الصفواري", ("الصفواري",), None, ()),),
    entities=(Entity("e1", "outlet", "صدى الميناء", ()),),
)


def test_ids_become_names_and_names_stay() -> None:
    names = Names(ARTICLE)
    assert names.of(("p1", "e1", "الأهالي")) == ("منذر الصفواري", "صدى الميناء", "الأهالي")
    assert names.keys(("الأهالي",)) == ("الاهالي",)
    assert names.chain((("e1",), ("p1", "مصدر"))) == (("صدى الميناء",), ("منذر الصفواري", "مصدر"))
