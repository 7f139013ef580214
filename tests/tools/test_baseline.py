"""Is the baseline an honest one: does it find what the published rules find?"""

from tools import baseline


def test_a_verb_a_name_and_a_quotation() -> None:
    made = baseline.read("x", 'عنوان\nوقال أحمد حسن: "لن نقبل بهذا العرض".')
    (said,) = made["statements"]
    assert (said["cue"], said["act"], said["content"]) == ("قال", "say", "لن نقبل بهذا العرض")
    assert [person["name"] for person in made["people"]] == ["أحمد حسن"]
    assert said["speakers"] == ["p1"]


def test_the_verb_may_follow() -> None:
    (said,) = baseline.read("x", "عنوان\n«لن نقبل بهذا العرض»، قال أحمد حسن.")["statements"]
    assert said["speakers"] == ["p1"]


def test_without_a_name_the_few_words_between_are_the_speaker() -> None:
    (said,) = baseline.read("x", "عنوان\nأكد وزير الدفاع: «لن نقبل بهذا العرض».")["statements"]
    assert said["speakers"] == ["p1"]


def test_a_quotation_without_a_verb_is_none() -> None:
    assert not baseline.read("x", "عنوان\nاشترى كتاب «البؤساء لفيكتور هوغو» أمس.")["statements"]


def test_a_verb_in_another_sentence_is_none() -> None:
    assert not baseline.read("x", "عنوان\nقال أحمد ذلك. وعرض «مسرحية من ثلاثة فصول».")["statements"]


def test_contents_are_verbatim() -> None:
    text = "عنوان\nقالَ أحمدُ حسن: «لن نقبل بـهذا العرض»."
    assert all(said["content"] in text and said["cue"] in text for said in baseline.read("x", text)["statements"])


def test_an_empty_page_is_an_empty_record() -> None:
    made = baseline.read("x", "")
    assert made["statements"] == made["people"] == []
