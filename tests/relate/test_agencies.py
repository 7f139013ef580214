from naqlan.relate.agencies import agencies_of


def test_all_spellings_of_an_agency_have_one_name() -> None:
    assert agencies_of(["أ.ف.ب", "ا ف ب", "فرانس برس", "رويترز"]) == ("فرانس برس", "رويترز")
    assert len(agencies_of(["أ ش أ", "أ.ش. أ"])) == 1


def test_an_agency_that_no_list_knows_and_several_unnamed_stand_as_written() -> None:
    assert agencies_of(["وكالة الرابية للأنباء", "وكالات", "الوكالات"]) == ("وكالة الرابية للأنباء", "وكالات", "الوكالات")


def test_papers_and_sites_are_no_agencies() -> None:
    assert agencies_of(["صدى الميناء", "بي بي سي", "مواقع", ""]) == ()
