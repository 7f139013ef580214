from naqlan.answers.story_titles import day_words, shown_title, title_words
from naqlan.labels.labels import load_labels
from naqlan.record.story import StoryTitle

ARABIC, ENGLISH = load_labels("ar"), load_labels("en")


def test_a_contact_is_named_with_its_parties_and_its_day() -> None:
    title = StoryTitle("call", "happened", None, ("هاني غولدمار", "سامي الصفواري"), (), "2022-03-13")
    assert title_words(title, ARABIC) == "اتصال: هاني غولدمار وسامي الصفواري، 13 مارس 2022"
    assert title_words(title, ENGLISH) == "call: هاني غولدمار and سامي الصفواري, 13 March 2022"


def test_for_the_eye_each_name_has_a_direction_of_its_own() -> None:
    title = StoryTitle(act="warn", names=("راملي\u202e", "تلمار"), day="2022-03-01")
    assert shown_title(title, ENGLISH) == "statements: \u2068راملي\u2069, \u2068تلمار\u2069, 1 March 2022"


def test_what_is_not_reported_to_have_happened_says_so() -> None:
    assert title_words(StoryTitle("visit", "denied", None, ("غولدمار", "الصفواري"), (), None), ENGLISH).startswith("visit (denied): ")


def test_without_a_contact_it_is_statements_or_news() -> None:
    assert title_words(StoryTitle(act="warn", names=("راملي", "تلمار"), day="2022-03-01"), ARABIC) == "أقوال: راملي، تلمار، 1 مارس 2022"
    assert title_words(StoryTitle(act="warn", words=("القوافل",), day="2022-03-01"), ARABIC) == "خبر: القوافل، 1 مارس 2022"
    assert title_words(StoryTitle(), ENGLISH) == "news, undated"


def test_names_of_texts_cannot_command_the_terminal() -> None:
    assert "\x1b" not in title_words(StoryTitle(names=("را\x1b[31mملي\n",)), ENGLISH)


def test_a_day_that_is_no_plain_day_stays() -> None:
    assert day_words("2022-XX-03", ARABIC) == "2022-XX-03"
