from naqlan.answers.wording import count_rows, label_of, use_rows
from naqlan.labels.labels import Labels, load_labels
from naqlan.pipeline.wording_asked import Wording
from naqlan.record.difference import Passage
from naqlan.record.span import Span
from naqlan.record.wording import Called, Designated, Reported, WordSet
from naqlan.store.wording import ANY
from naqlan.store.wording_asked import Counted

SET = WordSet("toll", "a payment", "ما يدفع", (("رسم", ("رسم",)), ("إتاوة", ("إتاوة",))))
PASSAGE = Passage("a", "صدى", "2031-03-04", ("منذر",), (("وكالة",),), "affirmed", Span("body", 0, 3), "رسم", ((0, 3),))


def test_a_set_is_named_in_the_readers_language() -> None:
    assert [label_of(SET, load_labels(language)) for language in ("en", "ar")] == ["a payment", "ما يدفع"]


def test_the_voices_of_a_word_stand_in_columns(english: Labels) -> None:
    counted = [
        Counted("toll", "رسم", "own", None, None, 3, 2), Counted("toll", "رسم", "quoted", None, None, 1, 1),
        Counted("toll", "رسم", ANY, None, None, 4, 3), Counted("other", "لفظ", ANY, None, None, 9, 9),
    ]  # fmt: skip
    (row,) = count_rows(counted, {SET.id: SET}, english)
    assert row == {
        "set": "toll", "set_label": "a payment", "word": "رسم", "outlet": None, "month": None, "quoted": 1, "reported": 0, "own": 3, "articles": 3,
    }  # fmt: skip


def test_each_use_has_a_passage_with_its_speaker_and_chain() -> None:
    found = Wording(
        {"toll": (Designated("رسم", "صدى", "reported", 2, 1, PASSAGE),)},
        (Called("منذر", (("صدى", ("المحافظ", "الوالي"), (), PASSAGE),)),),
        (Reported("منذر", (("صدى", "زعم", "claim", PASSAGE),)),),
    )
    rows = use_rows(found)
    assert [(row["kind"], row["what"], row["word"]) for row in rows] == [
        ("word", "toll", "رسم"), ("role", "منذر", "المحافظ"), ("role", "منذر", "الوالي"), ("verb", "منذر", "زعم"),
    ]  # fmt: skip
    assert all(row["speakers"] == ["منذر"] and row["chain"] == [["وكالة"]] for row in rows)
