import re

import pytest

from naqlan.pipeline.judging import check
from naqlan.store.store import Store
from naqlan.web.words import page_words
from tests.pipeline.judged import BY
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
ITEM = re.compile(r'<div class="claim" id="s-(\w+)">(.*?)</div>', re.DOTALL)
ALL = "/statements?lang=en"
DIRECT = page_words("en").of("form", "direct")


def _found(store: Store, query: str = "") -> dict[str, str]:
    answer = client_of(store).get(ALL + query)
    assert answer.status_code == 200
    return dict(ITEM.findall(answer.text))


def test_no_words_without_speaker_act_chain_and_place(store: Store) -> None:
    for item in _found(store).values():
        who = re.search(r'class="claim-who">(.*?)</p>', item)
        assert who
        assert "<bdi" in who[1] or "unstated" in who[1]
        assert "statement-chip" in item
        assert "claim-source" in item
        assert re.search(r'href="/articles/\w+#i-\w+"', item)


def test_quotation_marks_stand_around_direct_quotations_only(store: Store) -> None:
    client = client_of(store)
    forms = set()
    for query in ("", "&speaker=غولدمار", "&act=stress"):
        for item in ITEM.findall(client.get(ALL + query).text):
            words = re.search(r"<blockquote[^>]*>(.*?)</blockquote>", item[1], re.DOTALL)
            form = re.search(r"· ([^·<]+) ·", item[1])
            assert words
            assert form
            forms.add(form[1])
            assert words[1].startswith("«") == (form[1].strip() == DIRECT), form[1]
    assert DIRECT in forms
    assert len(forms) > 1


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("&speaker=غولدمار", r'class="claim-who">.*[غج]ولدمار'),
        ("&act=deny", r"statement-chip\">denies"),
        ("&polarity=negated", r'class="warn">'),
        ("&words=الهدنة", "<mark>"),
        ("&outlet=سراج", "سراج"),
        ("&since=2022-10&until=2022", r"2022"),
    ],
)
def test_filters_leave_only_what_fits(query: str, holds: str, store: Store) -> None:
    found = _found(store, query)
    assert found or "polarity" in query
    assert [item for item in found.values() if not re.search(holds, item)] == []


def test_pages_go_on_where_the_last_ended(store: Store) -> None:
    client, seen, path = client_of(store), list[str](), ALL
    for _ in range(30):
        text = client.get(path).text
        seen += [which for which, _ in ITEM.findall(text)]
        older = re.search(r'rel="next" href="([^"]+)"', text)
        if older is None:
            break
        path = older[1].replace("&amp;", "&") + "&lang=en"
    else:
        pytest.fail("the list has no end")
    assert len(seen) == len(set(seen)) > 100


def test_only_what_a_reader_checked(own_store: Store) -> None:
    assert not _found(own_store, "&checked=1")
    which = next(iter(_found(own_store)))
    check(own_store, which, BY)
    found = _found(own_store, "&checked=1")
    assert list(found) == [which]
    assert BY.why in found[which]


@pytest.mark.parametrize("query", ["&below=x", "&act=sing", "&words=AND (", "&until=2024-02-31"])
def test_bad_questions_are_told(store: Store, query: str) -> None:
    assert client_of(store).get(ALL + query).status_code == 400
