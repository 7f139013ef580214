import pytest

from naqlan.cli.origins import count_words, origins_line, put_origins, show_origins
from naqlan.cli.screen import Screen
from naqlan.labels.labels import load_labels
from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.origin import Origin, Origins, Provenance, Source
from naqlan.store.origins import Place

SADA, MURSAL = Source("outlet:a", "صدى\x1b[31m الميناء", "outlet"), Source("outlet:b", "المرسال", "agency")
HIDDEN = Source("anonymous:x", "مسؤول نارفي", "anonymous")
PAGES = {
    "t1": Place("i1", "a1", "s1", "2022-03-13", "d1", "دفتر الأخبار", "2022-03-13"),
    "t2": Place("i2", "a2", "s1", "2022-03-14", "d2", None, None),
}
FOUND = Origins(
    1,
    2,
    (Origin(SADA, (MURSAL,), (), (Origin(Source("outlet:c", "دفتر الأخبار", "outlet"), tellings=("t1",)),), (HIDDEN,)),),
    (Origin(HIDDEN, takers=(Origin(Source("page:a2", "", "outlet"), tellings=("t2",)),)),),
    ("t2",),
    (Provenance("t1", "named", "third", ((SADA,),)), Provenance("t2", "unnamed", "other", ((HIDDEN,),), copy=True)),
    "other",
)


def test_a_range_a_number_and_none() -> None:
    labels = load_labels("en")
    assert count_words(FOUND, labels) == "1–2"
    assert count_words(Origins(2, 2, (), (), (), ()), labels) == "2"
    assert count_words(Origins(0, 0, (), (), (), ()), labels) == "none stated"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["named origins: 1–2", "⇄", "← ", "unnamed, behind it", "origin unstated", "Known only from the other side.", "d2", "third parties 1"],
        ),
        ("ar", ["المصادر الأصلية المسماة: 1–2", "المصدر الأصلي غير مذكور", "لا يُعرف إلا من الطرف الآخر"]),
    ],
)
def test_the_tree_says_who_has_it_from_whom(capsys: pytest.CaptureFixture[str], language: str, words: list[str]) -> None:
    show_origins(AccountOrigins(FOUND, PAGES), Screen(load_labels(language)))
    shown = capsys.readouterr().out
    assert [one for one in words if one not in shown] == []
    assert "\x1b[31m" not in shown
    assert "confirmed" not in shown


def _line(found: Origins) -> str | None:
    line = origins_line(AccountOrigins(found, PAGES), load_labels("en"))
    return None if line is None else "".join(letter for letter in line.plain if letter.isprintable())


def test_one_line_says_how_many_who_and_which_pages_state_none() -> None:
    assert _line(FOUND) == (
        "named origins: 1–2 (صدى الميناء، المرسال) · unnamed: مسؤول نارفي · origin unstated: d2 · Known only from the other side."
    )


def test_the_occasion_is_shown_where_its_count_is_another() -> None:
    one = Origins(1, 1, (Origin(MURSAL, tellings=("t1",)),), (), (), (Provenance("t1", "named", "third", ((MURSAL,),)),))
    labels = load_labels("en")
    line = origins_line(AccountOrigins(one, PAGES, FOUND), labels)
    assert line is not None
    assert "on the same occasion: 1–2" in line.plain
    same = origins_line(AccountOrigins(one, PAGES, one), labels)
    assert same is not None
    assert "occasion" not in same.plain


def test_what_one_passage_says_itself_is_not_said_again() -> None:
    unnamed = Origins(1, 1, (), (Origin(HIDDEN),), (), (Provenance("t1", "unnamed", "anonymous"),))
    silent = Origins(0, 0, (), (), ("t1",), (Provenance("t1", "unstated", "unstated"),))
    assert (_line(unnamed), _line(silent)) == (None, None)
    assert _line(Origins(0, 0, (), (), ("t1", "t2"), (*silent.provenances, Provenance("t2", "unstated", "unstated")))) == "named origins: none stated"


def test_a_tree_only_where_several_passages_tell_it(capsys: pytest.CaptureFixture[str]) -> None:
    one = Origins(1, 1, (Origin(MURSAL, tellings=("t1",)),), (), (), (Provenance("t1", "named", "third", ((MURSAL,),)),))
    for found in (one, FOUND):
        put_origins(AccountOrigins(found, PAGES), Screen(load_labels("en")), indent=2, tree=True)
    shown = capsys.readouterr().out
    assert shown.count("named origins") == 2
    assert shown.count("← ") == 2
