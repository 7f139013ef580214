import pytest

from naqlan.lexicon.countries import country_of


@pytest.mark.parametrize("words", ["مصر", "جمهوريه مصر العربيه", "القاهره", "المصري", "مصريه", "المصريين", "الاسكندريه"])
def test_state_capital_city_and_adjective_name_one_country(words: str) -> None:
    assert country_of(words) == "EG"


def test_words_that_name_none() -> None:
    assert country_of("وزير") is None
    assert country_of("") is None


def test_a_city_of_two_countries_is_of_none() -> None:
    assert country_of("طرابلس") is None
    assert country_of("طرابلس الغرب") == "LY"
