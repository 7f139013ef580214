import re

import pytest

from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_the_newest_stories_come_first(store: Store) -> None:
    text = client_of(store).get("/?lang=en").text
    titles = re.findall(r'href="/stories/(\w+)">(.*?)</a>', text)
    assert len(titles) > 20
    assert "2023" in titles[0][1]
    few = client_of(store).get("/?lang=en&articles=3").text
    assert 0 < len(re.findall(r'href="/stories/', few)) < len(titles)
