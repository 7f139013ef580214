"""Does each who cites stand on the side where lines begin, with a line to whom it cites, broader where it cites it more often?"""

from naqlan.web.pictures.chains import MOST, Citation, chain_diagram
from tests.web.pictures.drawn import marked, pen_of, root, share, table, texts

CITED = [Citation("صدى الميناء", "واتل", 25), Citation("دفتر", "واتل", 1), Citation("دفتر", "مسؤولون في وزارة الدفاع التلمارية", 4, unnamed=True)]


def test_nobody_cited_gives_no_picture() -> None:
    assert chain_diagram([], pen_of("ar")) is None


def test_lines_are_as_broad_as_they_are_frequent_and_dashed_to_unnamed_sources() -> None:
    picture = chain_diagram(CITED, pen_of("ar"))
    assert sorted(one.get("class", "") for one in marked(root(picture), "link")) == ["link w1", "link w2 dashed", "link w5"]
    assert len(table(picture)) == 3


def test_those_who_cite_stand_where_lines_begin() -> None:
    for language, first in (("en", 36), ("ar", 64)):
        found = root(chain_diagram(CITED, pen_of(language)))
        assert [share(one.get("cx")) for one in marked(found, "dot")] == [first, first, 100 - first, 100 - first]


def test_a_long_name_has_two_lines() -> None:
    found = texts(root(chain_diagram(CITED, pen_of("ar"))))
    assert found[-2:] == ["مسؤولون في وزارة", "الدفاع التلمارية"]


def test_the_most_frequent_are_drawn_and_all_are_in_the_table() -> None:
    many = [Citation(f"وسيلة {number}", "واتل", number + 1) for number in range(MOST + 8)]
    picture = chain_diagram(many, pen_of("en"))
    assert len(marked(root(picture), "link")) == MOST
    assert f"وسيلة {MOST + 7}" in texts(root(picture))
    assert "وسيلة 0" not in texts(root(picture))
    assert len(table(picture)) == MOST + 8
