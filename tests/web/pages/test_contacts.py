import re

import pytest

from naqlan.pipeline.judging import check
from naqlan.store.store import Store
from tests.pipeline.judged import BY
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
ROW = re.compile(r'<tr id="a-(\w+)">(.*?)</tr>', re.DOTALL)
ALL = "/contacts?lang=en"


def _rows(store: Store, query: str = "") -> dict[str, str]:
    answer = client_of(store).get(ALL + query)
    assert answer.status_code == 200
    return dict(ROW.findall(answer.text))


def test_a_contact_stands_once_with_status_chain_passage_and_place(store: Store) -> None:
    row = next(row for row in _rows(store, "&people=غولدمار&people=الصفواري").values() if "12 March 2022" in row)
    assert "reported to have happened" in row
    assert "أوغست غولدمار" in row
    assert 'href="/people/' in row
    assert re.search(r"\d tellings, \d articles", row)
    assert "citing" in "".join(_rows(store).values())
    assert "<blockquote" in row
    assert re.search(r'href="/articles/\w+#i-\w+"', row)
    assert re.search(r'href="/stories/\w+\?account=\w+"', row)
    assert "«" not in re.sub(r"<blockquote.*?</blockquote>", "", row, flags=re.DOTALL)


def test_what_is_no_plain_happening_is_marked(store: Store) -> None:
    rows = _rows(store, "&status=denied")
    assert rows
    assert all('<span class="status warn">denied' in row for row in rows.values())


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("&kind=visit", r">visit</span>"),
        ("&until=2022-03", r'datetime="2022-03|>undated<'),
        ("&since=2022-11", r'datetime="2022-1[12]|datetime="202[3-9]|>undated<'),
        ("&people=غولدمار", r"غولدمار"),
        ("&outlet=سراج", r"سراج"),
        ("&status=planned", r"reported to be planned|planned"),
    ],
)
def test_filters_leave_only_what_fits(query: str, holds: str, store: Store) -> None:
    some = _rows(store, query)
    assert some
    assert [row for row in some.values() if not re.search(holds, row)] == []
    assert some.keys() != _rows(store).keys()


def test_nobody_of_a_name_is_said(store: Store) -> None:
    assert not _rows(store, "&people=فلان الفلاني")
    assert "Nobody in the store is named" in client_of(store).get(ALL + "&people=فلان الفلاني").text


def test_undated_ones_stand_apart(store: Store) -> None:
    text = client_of(store).get(ALL).text
    dated, _, apart = text.partition('id="apart-heading"')
    assert apart
    assert ">undated<" not in "".join(row for _, row in ROW.findall(dated))
    only = _rows(store, "&undated=1")
    assert only
    assert all(">undated<" in row for row in only.values())


def test_pages_go_on_where_the_last_ended(store: Store) -> None:
    client, seen, path = client_of(store), list[str](), ALL
    for _ in range(9):
        text = client.get(path).text.partition('id="apart-heading"')[0]
        seen += [which for which, _ in ROW.findall(text)]
        older = re.search(r'rel="next" href="([^"]+)"', text)
        if older is None:
            break
        path = older[1].replace("&amp;", "&") + "&lang=en"
    assert len(seen) == len(set(seen)) > 20


def test_ids_stand_in_the_form_as_names(store: Store) -> None:
    text = client_of(store).get(ALL + "&people=غولدمار").text
    person = re.search(r'href="/people/(\w+)"><bdi dir="auto">أوغست غولدمار', text)
    assert person
    chosen = client_of(store).get(ALL + f"&people={person[1]}").text
    assert f'<input type="hidden" name="people" value="{person[1]}">' in chosen
    assert dict(ROW.findall(chosen)).keys() == dict(ROW.findall(text)).keys()


def test_only_what_a_reader_checked(own_store: Store) -> None:
    assert not _rows(own_store, "&checked=1")
    article, item = re.findall(r'href="/articles/(\w+)#i-(\w+)"', "".join(_rows(own_store).values()))[0]
    assert article
    check(own_store, item, BY)
    rows = _rows(own_store, "&checked=1")
    assert len(rows) == 1
    assert BY.why in next(iter(rows.values()))


@pytest.mark.parametrize("query", ["&below=yesterday", "&kind=dance", "&people=a&people=b&people=c", "&since=2024-13"])
def test_bad_questions_are_told(store: Store, query: str) -> None:
    assert client_of(store).get(ALL + query).status_code == 400
