"""Is the lexicon as large as the project promises?"""

from pathlib import Path

from naqlan.lexicon.load import load_list, load_yaml
from naqlan.text.fold import fold

UN_MEMBERS = [
    code for line in (Path(__file__).parent / "un_members.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#" for code in line.split()
]
NAMES = ("names_given_arabic.txt", "names_given_feminine.txt", "names_given_foreign.txt", "names_family_arabic.txt", "names_family_foreign.txt")


def test_at_least_three_hundred_words_of_reporting() -> None:
    verbs = {fold(verb["past"]) for verb in load_yaml("statement_verbs.yaml")["verbs"]}
    nouns = {fold(noun["noun"]) for noun in load_yaml("statement_nouns.yaml")["nouns"]}
    assert len(verbs) >= 250
    assert len(verbs) + len(nouns) >= 300


def test_every_act_has_its_verbs() -> None:
    acts = {verb["act"] for verb in load_yaml("statement_verbs.yaml")["verbs"]}
    assert acts >= {"say", "stress", "announce", "opine", "urge", "commit", "support", "condemn", "accuse", "warn", "deny", "claim", "ask"}


def test_at_least_a_hundred_and_fifty_outlets() -> None:
    assert len({fold(outlet["name"]) for outlet in load_yaml("outlets.yaml")["outlets"]}) >= 150


def test_every_state_of_the_united_nations_is_there() -> None:
    assert len(UN_MEMBERS) == len(set(UN_MEMBERS)) == 193
    states = {str(country["iso"]): country for country in load_yaml("places.yaml")["countries"]}
    assert not [code for code in UN_MEMBERS if not states.get(code, {}).get("name")]
    # The rest are island states of whose adjective the press has no settled form.
    assert sum(bool(states[code].get("adjective")) for code in UN_MEMBERS) >= 180


def test_codes_of_countries_are_two_letters_in_quotes_where_yaml_needs_them() -> None:
    codes = [country["iso"] for country in load_yaml("places.yaml")["countries"]]
    assert not [code for code in codes if not (isinstance(code, str) and len(code) == 2 and code.isupper())]


def test_at_least_five_thousand_names() -> None:
    assert len({fold(name) for file in NAMES for name in load_list(file)}) >= 5000


def test_months_have_the_names_of_every_region() -> None:
    months = load_yaml("time_words.yaml")["gregorian_months"]
    assert sorted(months) == list(range(1, 13))
    written = [{fold(name) for name in months[month]} for month in range(1, 13)]
    families = {
        "Egypt and the Gulf": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "the Levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "Algeria and Tunisia": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
        "Morocco": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    }
    for family, names in families.items():
        for month, name in enumerate(names.split()):
            assert fold(name.replace("_", " ")) in written[month], f"{family}: {name}"


def test_hijri_months_and_weekdays_are_whole() -> None:
    words = load_yaml("time_words.yaml")
    assert sorted(words["hijri_months"]) == list(range(1, 13))
    assert sorted(words["weekdays"]) == list(range(1, 8))
