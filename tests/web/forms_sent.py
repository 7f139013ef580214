"""How does a test send a form? With the token of the page that holds it."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from httpx2 import Response
    from starlette.testclient import TestClient


def send(client: "TestClient", page: str, to: str, **fields: str) -> "Response":
    """Opens a page, and sends a form with its token to an address."""
    token = re.search(r'name="token" value="(\w+)"', client.get(page).text)
    assert token is not None, f"{page}: there is no form"
    return client.post(to, data={"token": token[1], **fields})
