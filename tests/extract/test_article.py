"""Do the extractors work together: one cast, one numbering, figures under the statement that holds them?"""

from naqlan.extract.article import Extractor
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.article import Article, Metadata

from .reading import article

BODY = "قال وزير النقل زركوف مندرينا إن 20 مهندسا يعملون على القطار. ويضم المصنع 300 عامل. وزار مندرينا فرنسا أمس."


def test_a_figure_belongs_to_the_statement_that_holds_it() -> None:
    made = article(BODY)
    assert [(one.value, one.statement) for one in made.figures] == [(20, "s1"), (300, None)]


def test_people_are_the_same_in_title_and_body() -> None:
    made = article(BODY, "مندرينا: القطار جاهز")
    assert [one.name for one in made.people] == ["زركوف مندرينا"]
    assert {span.field for spans in [one.mentions for one in made.people] for span in spans} == {"title", "body"}
    assert made.statements[0].speakers == ("p1",)


def test_a_part_of_a_name_that_no_list_has_is_known_again_behind_a_proclitic() -> None:
    body = "قال النائب زركوف غرندوشكي إن القطار جاهز. والتقى الوزير بغرندوشكي أمس."
    (person,) = article(body).people
    assert {span.of(body) for span in person.mentions} == {"زركوف غرندوشكي", "غرندوشكي"}


def test_an_empty_article_stays_empty(lexicon: Lexicon) -> None:
    made = Extractor(lexicon).extract(Article(Metadata("x", "x"), None, ""))
    assert (made.people, made.statements, made.contacts, made.times, made.figures) == ((), (), (), (), ())
