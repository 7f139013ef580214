import pytest
from sqlalchemy import select

from naqlan.store.schema_items import mentions, parts
from naqlan.store.schema_people import entities
from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_each_office_group_outlet_and_place_has_a_page(store: Store) -> None:
    client = client_of(store)
    with store.reading() as connection:
        rows = connection.execute(select(entities.c.id, entities.c.kind).order_by(entities.c.kind, entities.c.id)).all()
    held = set()
    for row in rows[:: max(len(rows) // 12, 1)]:
        answer = client.get(f"/offices/{row.id}?lang=en")
        assert answer.status_code == 200
        held.add(row.kind)
    assert len(held) > 1
    assert client.get("/offices/0123456789abcdef01234567").status_code == 404


@pytest.mark.parametrize("part", ["speaker", "chain"])
def test_words_in_the_name_of_an_office_have_their_chain(part: str, store: Store) -> None:
    with store.reading() as connection:
        asked = select(mentions.c.who).join(parts, (parts.c.article == mentions.c.article) & (parts.c.name == mentions.c.name))
        asked = asked.where(mentions.c.kind != "person", mentions.c.who.is_not(None), parts.c.part == part)
        who = connection.execute(asked).scalars().first()
    assert who is not None
    text = client_of(store).get(f"/offices/{who}?lang=en").text
    assert text.count('class="claim-source"') >= text.count('class="claim"') > 0
    assert client_of(store).get(f"/statements?lang=en&{part}={who}").text.count('class="claim"') > 0
