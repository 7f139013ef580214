"""Does each stand below the one whom it has it from, unnamed sources dashed, copies hollow?"""

from naqlan.web.pictures.origins import MOST, Teller, tree_of_origins
from tests.web.pictures.drawn import marked, pen_of, root, table, texts

COPIES = tuple(Teller(name, "13 مارس", copy=True) for name in ("دفتر", "نقطة"))
MINISTRY = Teller("وزارة الدفاع التلمارية", "جهة", takers=(Teller("صدى الميناء", "13 مارس", takers=COPIES),))
UNNAMED = Teller("ثلاثة مسؤولين", "مصدر لم يُسمَّ", unnamed=True, takers=(Teller("نيومارك بوست", "14 مارس"),))


def test_no_origin_gives_no_picture() -> None:
    assert tree_of_origins([], pen_of("ar")) is None


def test_who_has_it_from_another_stands_below_and_is_joined_to_it() -> None:
    picture = tree_of_origins([MINISTRY], pen_of("ar"))
    found = root(picture)
    assert texts(found) == ["وزارة الدفاع التلمارية · جهة", "صدى الميناء · 13 مارس", "دفتر · 13 مارس", "نقطة · 13 مارس"]
    assert len(marked(found, "arrow")) == 3
    assert [row[2] for row in table(picture)] == ["—", "وزارة الدفاع التلمارية", "صدى الميناء", "صدى الميناء"]


def test_levels_go_towards_the_end_of_the_line() -> None:
    for language, sign in (("en", 1), ("ar", -1)):
        dots = [float(one.get("cx") or 0) * sign for one in marked(root(tree_of_origins([MINISTRY], pen_of(language))), "dot") if one.tag == "circle"]
        assert dots == [34, 58, 58]


def test_unnamed_sources_and_what_hangs_on_them_are_dashed_and_copies_hollow() -> None:
    found = root(tree_of_origins([MINISTRY, UNNAMED], pen_of("ar")))
    assert len(marked(found, "dot", "unnamed")) == 1
    assert len(marked(found, "link", "dashed")) == 1
    assert len(marked(found, "dot", "copy")) == 2


def test_the_key_has_only_the_marks_that_are_there() -> None:
    pen = pen_of("en")
    keys = [tree_of_origins([one], pen) for one in (MINISTRY, UNNAMED)]
    found = [[words for _, words in picture.key] for picture in keys if picture]
    assert found == [
        ["a source that the texts name", "has it from the one above", "a copy of the one above"],
        ["an unnamed source", "has it from the one above"],
    ]


def test_a_long_name_is_cut_and_stands_whole_behind_it() -> None:
    name = "مسؤول رفيع المستوى طلب عدم الكشف عن هويته لأنه غير مخوَّل الحديث"
    found = root(tree_of_origins([Teller(name)], pen_of("ar")))
    assert texts(found)[0].endswith("…")
    assert [one.text for one in found.iter("title") if one.text == name] == [name]


def test_more_than_are_drawn_are_counted_and_in_the_table() -> None:
    picture = tree_of_origins([Teller("وكالة", takers=tuple(Teller(f"وسيلة {number}") for number in range(MOST + 4)))], pen_of("en"))
    assert texts(root(picture))[-1] == "and 5 more, in the table"
    assert len(table(picture)) == MOST + 5
