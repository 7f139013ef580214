import re

import pytest

from naqlan.pipeline.who import people_named
from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
NAMED = re.compile(r'<th scope="row"><a class="name" href="(/\w+/\w+)"><bdi dir="auto">(.*?)</bdi>')


def _id(store: Store, name: str) -> str:
    with store.reading() as connection:
        return people_named(connection, name)[0].id


def test_the_list_has_everybody_page_by_page(store: Store) -> None:
    client = client_of(store)
    for order in ("articles", "newest"):
        seen, path = list[tuple[str, str]](), f"/people?lang=en&order={order}"
        for _ in range(9):
            text = client.get(path).text
            seen += NAMED.findall(text)
            further = re.search(r'rel="next" href="([^"]+)"', text)
            if further is None:
                break
            path = further[1].replace("&amp;", "&")
        assert len(seen) == len(set(seen)) > 20


def test_a_name_is_found_in_any_spelling(store: Store) -> None:
    client = client_of(store)
    found = NAMED.findall(client.get("/people?lang=en&q=جولدمار").text)
    assert found == [(f"/people/{_id(store, 'غولدمار')}", "أوغست غولدمار")]
    assert "Nobody in the store is named" in client.get("/people?lang=en&q=فلان الفلاني").text
    assert NAMED.search(client.get("/people?lang=en&q=نارفيا").text)


@pytest.mark.parametrize("kind", ["office", "outlet"])
def test_others_have_lists_of_their_own(kind: str, store: Store) -> None:
    client = client_of(store)
    found = NAMED.findall(client.get(f"/people?lang=en&kind={kind}").text)
    assert found
    assert all(path.startswith("/offices/") for path, _ in found)
    assert client.get(found[0][0]).status_code == 200


def test_a_person_has_spellings_roles_contacts_and_words(store: Store) -> None:
    text = client_of(store).get(f"/people/{_id(store, 'غولدمار')}?lang=en").text
    for held in ("جولدمار", "وزير الدفاع النارفي", "Roles over time", "reported to have happened", "claim-source", "<svg", "/corrections/new?item="):
        assert held in text, held
    assert re.search(r'href="/timeline\?people=\w+&amp;people=\w+"', text)
    assert re.search(r'>جولدمار</bdi> <span class="quiet">\d+ articles?<', text), "how many articles spell it so"
    head = text[text.index("<h1>") : text.index('id="roles-heading"')]
    assert "وزير الدفاع" not in re.sub(r"<aside.*?</aside>", "", head, flags=re.DOTALL), "a role is an outlet's word, and never ours"


def test_who_is_not_there_is_said(store: Store) -> None:
    assert client_of(store).get("/people/0123456789abcdef01234567").status_code == 404
    assert client_of(store).get("/people?below=x").status_code == 400
    assert client_of(store).get("/people?order=newest&below=3.0123456789abcdef01234567").status_code == 400
