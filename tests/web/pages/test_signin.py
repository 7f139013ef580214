import pytest

from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


@pytest.mark.parametrize(("given", "onward"), [("/contacts", "/contacts"), ("//evil.example", "/"), ("javascript:alert(1)", "/")])
def test_where_to_go_afterwards_is_one_of_our_pages(given: str, onward: str, store: Store) -> None:
    from naqlan.web.pages.signin import ROUTES  # noqa: PLC0415
    from naqlan.web.route import Asked  # noqa: PLC0415
    from naqlan.web.settings import Settings  # noqa: PLC0415
    from naqlan.web.view import View  # noqa: PLC0415
    from naqlan.web.words import page_words  # noqa: PLC0415

    asked = Asked(store, {"next": given}, View("en"), page_words("en"), Settings())
    assert ROUTES[0].ask(asked) == onward
    assert client_of(store).get("/signin", params={"next": given}).status_code == 200
