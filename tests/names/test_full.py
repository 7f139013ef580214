"""How do two full names stand to one another?"""

import pytest

from naqlan.names.full import Relation, block_keys, full_name, is_common, is_rare, last_keys, relation


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("عبد الفتاح السيسي", ("عبدالفتاح", "السيسي")),
        ("حسن نصر الله", ("حسن", "نصرالله")),
        ("أحمد أبو الغيط", ("احمد", "ابوالغيط")),
        ("تميم بن حمد آل ثاني", ("تميم", "حمد", "الثاني")),
        ("أبو مازن", ("ابومازن",)),
        ("", ()),
        ("...", ()),
    ],
)
def test_a_name_has_parts(name: str, parts: tuple[str, ...]) -> None:
    assert full_name(name).parts == parts


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("محمد مرسى", "محمد مرسي", "equal"),
        ("محمد بن زايد", "محمد زايد", "equal"),
        ("سيرغي شويغو", "سيرجي شويجو", "spelling"),
        ("شي جين بينغ", "شي جينبينغ", "joined"),
        ("محمد مرسي", "محمد محمد مرسي العياط", "fuller"),
        ("داود أوغلو", "أحمد داوود أوغلو", "end"),
        ("نتانياهو", "بنيامين نتنياهو", "last"),
        ("لويس أوستن", "لويد أوستن", "slip"),
        ("محمد بن سلمان", "محمد بن نايف بن عبدالعزيز", "father"),
        ("محمد بن سلمان بن عبدالعزيز", "محمد بن عبدالعزيز", "father"),
        ("سلمان بن عبدالعزيز", "محمد بن سلمان بن عبدالعزيز", "none"),
        ("جورج بوش الابن", "جورج بوش الأب", "generation"),
        ("بشار الأسد", "ماهر الأسد", "none"),
        ("جون كيري", "جون كيربي", "none"),
        ("خميني", "علي خامنئي", "none"),
        ("حسن محمد", "حسين محمد", "none"),
        ("", "مرسي", "none"),
    ],
)
def test_two_names_stand_so_to_one_another(one: str, other: str, kind: Relation) -> None:
    assert relation(full_name(one), full_name(other))[0] == kind
    assert relation(full_name(other), full_name(one))[0] == kind


def test_full_names_that_may_be_one_share_a_key() -> None:
    for one, other in (("سيرغي شويغو", "سيرجي شويجو"), ("محمد مرسي", "محمد محمد مرسي العياط"), ("داود أوغلو", "أحمد داوود أوغلو")):
        assert block_keys(full_name(one)) & block_keys(full_name(other))
    assert last_keys(full_name("نتانياهو")) == last_keys(full_name("بنيامين نتنياهو"))
    assert not block_keys(full_name(""))
    assert not last_keys(full_name(""))


def test_who_many_and_who_few_people_are_called() -> None:
    assert is_common(full_name("محمد إبراهيم"))
    assert not is_rare(full_name("محمد إبراهيم"))
    assert is_rare(full_name("يوآف غالانت"))
    assert is_rare(full_name("محمد إبراهيم يوسف"))


def test_titles_before_a_name_are_no_part_of_it() -> None:
    assert full_name("العماد سيف نارفنت").parts == full_name("سيف نارفنت").parts
    assert full_name("الشيخ الدكتور سيف الراوي").key == full_name("سيف الراوي").key
    assert full_name("السيد الراوي").parts == ("السيد", "الراوي")
