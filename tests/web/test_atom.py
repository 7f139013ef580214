from xml.etree import ElementTree as ET

import feedparser
import pytest

from naqlan.web.atom import NEVER, TAG, Entry, Feed, safe, written

pytestmark = pytest.mark.needs("fetch")
HOSTILE = '<script>alert("x")</script>\x00\x1b[31m\ud800\uffff ]]> &amp; <!--'
ENTRY = Entry("statement/1", f"منذر · says: {HOSTILE}", "2026-03-04T12:00:00Z", f"صدى{HOSTILE}", "/articles/1?item=2&x=3", HOSTILE, ("say",))
OTHER = Entry("contact/2", "call · reported to have happened", "2026-03-05T12:00:00Z", "برق", "/articles/2", "كلام")
BASE = "http://127.0.0.1:8642"


def feed(*entries: Entry) -> Feed:
    return Feed("story/1", f"قصة {HOSTILE}", "no more than what pages tell", "/stories/1", entries, "ar")


def test_a_feed_is_read_as_it_was_meant() -> None:
    found = feedparser.parse(written(feed(ENTRY, OTHER), BASE, "/stories/1/feed.atom?lang=ar"))
    assert (found.bozo, found.version) == (False, "atom10")
    assert (found.feed.id, found.feed.updated, found.feed.language) == (f"{TAG}story/1", OTHER.updated, "ar")
    assert {one.rel: one.href for one in found.feed.links} == {"self": f"{BASE}/stories/1/feed.atom?lang=ar", "alternate": f"{BASE}/stories/1"}
    first = found.entries[0]
    assert (first.id, first.updated, first.link) == (f"{TAG}statement/1", ENTRY.updated, f"{BASE}/articles/1?item=2&x=3")
    assert [one.term for one in first.tags] == ["say"]


def test_no_text_from_outside_becomes_markup() -> None:
    root = ET.fromstring(written(feed(ENTRY), BASE, "/x"))
    assert "script" not in {one.tag.rpartition("}")[2] for one in root.iter()}
    texts = [one.text or "" for one in root.iter()]
    assert any("<script>alert" in one for one in texts)
    assert not any(char in one for one in texts for char in "\x00\x1b\ud800\uffff")


def test_an_empty_feed_is_a_feed() -> None:
    found = feedparser.parse(written(feed(), BASE, "/x"))
    assert (found.bozo, found.feed.updated, found.entries) == (False, NEVER, [])


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert safe("ن\x0b\ufffe\U0001f4f0\n") == "ن\U0001f4f0\n"
