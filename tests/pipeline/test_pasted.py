"""What is read and not kept: texts, and pages that are fetched for somebody else."""

import pytest

from naqlan.errors import InputError
from naqlan.fetch.manners import Manners
from naqlan.pipeline.pasted import LARGEST, SECONDS, address_asked, text_asked, visitor_web
from naqlan.pipeline.web import Web
from naqlan.record.parts import items_of, ref_of
from tests.fetch.site import QuickClock, Reply, loopback_site
from tests.web.asked import SEEN, TEXT


def test_a_text_is_read_as_an_article_would_be() -> None:
    found = text_asked(TEXT, now=SEEN, outlet="صدى الميناء", published="2026-03-01")
    assert found.record.title == TEXT.split("\n")[0]
    assert (found.record.meta.outlet, found.record.meta.published) == ("صدى الميناء", "2026-03-01")
    assert found.record.statements
    assert set(found.ids) == {ref_of(one) for one in items_of(found.record)}
    assert found.version.first_seen == SEEN


@pytest.mark.parametrize("text", ["\ud800", "<" * 5000, "\x00\u202e", "نص"])
def test_any_text_is_read(text: str) -> None:
    assert text_asked(text, now=SEEN).record is not None


@pytest.mark.needs("fetch")
@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://localhost/", "http://0x7f000001/"],
)
def test_nothing_of_ones_own_network_is_fetched_nor_told(url: str) -> None:
    with pytest.raises(InputError, match="it is not fetched: only public addresses are") as found:
        address_asked(url, now=SEEN)
    assert "leads to" not in str(found.value)


@pytest.mark.needs("fetch")
def test_a_page_that_leads_there_is_not_followed() -> None:
    with loopback_site() as site:
        site.pages |= {
            "/1": Reply(status=302, headers={"Location": "http://169.254.169.254/latest/"}),
            "/2": Reply(TEXT.encode(), headers={"Content-Type": "text/plain"}),
        }
        with pytest.raises(InputError):
            address_asked(f"{site.url}/1", now=SEEN)  # refused at once: the site itself is on this machine
        assert not site.asked
        found = address_asked(f"{site.url}/2", now=SEEN, web=Web(Manners(allow_private=True), QuickClock()))
        assert found.record.statements


@pytest.mark.needs("fetch")
@pytest.mark.parametrize("url", ["", "x", "ftp://x.example/", "http://", "https://x.example:22/", "http://user:word@x.example/"])
def test_what_is_no_address_is_told(url: str) -> None:
    with pytest.raises(InputError):
        address_asked(url, now=SEEN)


@pytest.mark.needs("fetch")
def test_a_visitor_does_not_wait_for_long() -> None:
    manners = visitor_web().manners
    assert not manners.allow_private
    assert manners.attempts == 1
    assert manners.seconds < SECONDS
    assert manners.most == LARGEST
