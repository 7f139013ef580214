import base64
import hashlib
import re

import pytest

from naqlan.pipeline.story import story_named
from naqlan.store.store import Store
from naqlan.web.pages.story_brief import policy
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_the_brief_stands_by_itself_with_its_own_style_sheet_alone(store: Store) -> None:
    answer = client_of(store).get(f"/stories/{story_named(store, 'nuqta-post').story.id}/brief?lang=ar")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert '<html lang="ar" dir="rtl">' in answer.text
    assert "نيومارك بوست" in answer.text
    (sheet,) = re.findall("<style>(.*?)</style>", answer.text, re.DOTALL)
    known = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert answer.headers["content-security-policy"].startswith(f"default-src 'none'; style-src 'sha256-{known}'; ")
    assert answer.headers["x-frame-options"] == "DENY"


def test_a_page_without_a_style_sheet_may_have_none() -> None:
    assert "style-src 'none'" in policy("<p>")


def test_there_is_none_of_no_story(store: Store) -> None:
    assert client_of(store).get("/stories/0000/brief").status_code == 404
