from naqlan.compare.differences import differences_of
from tests.compare.made import article

TEXT = "قال المحافظ منذر الصفواري إن انهيار جسر الصردة أدى إلى مقتل {} وتضرر منازل القرية وتوقف حركة القوافل."
QUOTED = " وأضاف: «سنفتح جسر الصردة أمام {} قبل نهاية الشهر مهما كلف الأمر»."


def test_what_weighs_most_comes_first() -> None:
    one = article(TEXT.format("7 أشخاص") + QUOTED.format("القوافل"), "أ")
    other = article(TEXT.format("30 شخصا") + QUOTED.format("الشاحنات"), "ب")
    assert [each.kind for each in differences_of([one, other])] == ["contradiction", "wording"]


def test_a_pair_of_values_stands_once_with_all_who_have_it() -> None:
    articles = [article(TEXT.format(count), outlet) for outlet, count in (("أ", "7 أشخاص"), ("ب", "30 شخصا"), ("ج", "7 أشخاص"), ("د", "30 شخصا"))]
    (one,) = differences_of(articles)
    assert (one.first.value, one.second.value) == ("7 أشخاص", "30 شخصا")
    assert one.first.others == (articles[2].meta.key,)
    assert one.second.others == (articles[3].meta.key,)


def test_versions_of_one_utterance_are_shown_each_once() -> None:
    articles = [article("قال المحافظ منذر الصفواري" + QUOTED[7:].format(word), word) for word in ("القوافل", "الشاحنات", "السيارات", "الجميع")]
    assert len(differences_of(articles)) == 3


def test_of_the_same_articles_and_of_none_there_is_nothing() -> None:
    assert differences_of([]) == ()
    assert differences_of([article(TEXT.format("7 أشخاص"), "أ"), article(TEXT.format("7 أشخاص"), "ب")]) == ()


def test_contacts_that_are_known_to_be_one_are_compared() -> None:
    day = "التقى وزير الدفاع منذر الصفواري نظيره أوغست غولدمار يوم {} آذار/مارس 2031 على مائدة أقامها السفير."
    one = article(day.format(2), "أ")
    other = article("وكان أوغست غولدمار قد اجتمع مع وزير الدفاع منذر الصفواري يوم 3 آذار/مارس 2031.", "ب")
    assert differences_of([one, other]) == ()
    tellings = [(each.meta.key, each.contacts[0].id) for each in (one, other)]
    assert [each.of for each in differences_of([one, other], [tellings])] == ["day"]
