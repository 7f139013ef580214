from naqlan.answers.who import KEYS, profile_row
from naqlan.pipeline.who import people_named, profile_of
from naqlan.store.store import Store


def test_a_profile_has_spellings_and_sayings_with_their_speaker_by_name(kept: Store) -> None:
    with kept.reading() as connection:
        person = people_named(connection, "الصفواري")[0]
        row = profile_row(profile_of(connection, person))
    assert tuple(row) == KEYS
    assert row["name"] == person.name
    assert sum(one["articles"] for one in row["spellings"]) >= person.articles
    assert row["said"]
    for one in row["said"]:
        assert person.name in one["statement"]["speakers"]
        assert one["article"]
        assert one["statement"]["item"]
