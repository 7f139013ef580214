"""Are the words of counting loaded once, folded?"""

from naqlan.extract.figure_words import figure_affixes, figure_set, figure_words


def test_a_list_is_folded() -> None:
    assert {"دولار", "جنيه"} <= figure_set("currencies")
    assert "بالميه" in figure_set("percent")


def test_affixes_stand_longest_first() -> None:
    affixes = figure_affixes("definite_leads")
    assert set(affixes) == figure_set("definite_leads")
    assert [len(affix) for affix in affixes] == sorted((len(affix) for affix in affixes), reverse=True)


def test_one_load_for_all() -> None:
    assert figure_words() is figure_words()
    assert figure_set("currencies") is figure_set("currencies")
