from naqlan.compare.passages import WIDEST
from tests.compare.made import pages

TEXT = "فتح الجسر صباحا. قال المحافظ منذر الصفواري إن 12 عاملا أصيبوا في الحادث. وعادت الحركة."


def test_a_passage_is_the_sentence_with_the_value_marked_and_its_speaker() -> None:
    (page,) = pages(TEXT)
    (figure,) = page.article.figures
    statement = next(one for one in page.article.statements if one.id == figure.statement)
    found = page.around(figure.span, statement)
    assert found.text == "قال المحافظ منذر الصفواري إن 12 عاملا أصيبوا في الحادث."
    assert [found.text[first:last] for first, last in found.marks] == [figure.text]
    assert page.article.text(found.span) == found.text
    assert (found.speakers, found.polarity, found.outlet) == (("منذر الصفواري",), "affirmed", "صحيفة أ")


def test_without_a_statement_it_is_the_outlets_own_voice() -> None:
    (page,) = pages(TEXT)
    found = page.around(page.article.figures[0].span, None)
    assert (found.speakers, found.chain, found.polarity) == ((), (), None)


def test_of_an_endless_sentence_what_stands_around_is_shown() -> None:
    (page,) = pages("قرية على النهر " * 80 + "12 عاملا " + "قرية على النهر " * 80)
    (figure,) = page.article.figures
    found = page.sentence(figure.span)
    assert found.covers(figure.span)
    assert found.end - found.start < WIDEST + len(figure.text) + 40
    text = page.article.text(found)
    assert text == text.strip()
