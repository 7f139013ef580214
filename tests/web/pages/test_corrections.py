import json
import re
from html import unescape

import pytest
from sqlalchemy import select

from naqlan.pipeline import judging
from naqlan.pipeline.judging import By
from naqlan.store.schema_items import mentions, statements
from naqlan.store.store import Store
from tests.web.conftest import client_of
from tests.web.forms_sent import send

pytestmark = pytest.mark.needs("web")
BY = By("هند", "قرأت الصفحة")


def some(store: Store, number: int = 1) -> list[str]:
    with store.reading() as connection:
        return list(connection.execute(select(statements.c.id).order_by(statements.c.id).limit(number)).scalars())


def listed(store: Store) -> list[judging.Listed]:
    with store.reading() as connection:
        return list(judging.listed(connection))


def test_a_judgement_is_listed_with_who_why_what_was_read_and_where_it_stands(own_store: Store) -> None:
    (item,) = some(own_store)
    with own_store.reading() as connection:
        article = connection.execute(select(statements.c.article).where(statements.c.id == item)).scalar_one()
    judging.correct(own_store, item, ("act", "accuse"), BY)
    text = client_of(own_store).get("/corrections?lang=en").text
    assert "قرأت الصفحة" in text
    assert '<ins><bdi dir="auto">accuses</bdi></ins>' in text
    assert f'href="/articles/{article}#i-{item}"' in text
    assert "in force" in text


def test_words_stand_with_who_says_them_and_are_a_quotation_only_where_they_are_one(own_store: Store) -> None:
    with own_store.reading() as connection:
        asked = select(statements.c.id, statements.c.content, statements.c.speakers).where(statements.c.speakers != "[]").order_by(statements.c.id)
        direct, indirect = (connection.execute(asked.where(statements.c.form == form)).all()[0] for form in ("direct", "indirect"))
    for one in (direct, indirect):
        judging.check(own_store, one.id, BY)
    text = unescape(client_of(own_store).get("/corrections?lang=en").text)
    assert f"“{direct.content[:40]}" in text
    assert f"“{indirect.content[:40]}" not in text
    assert indirect.content[:40] in text
    for one in (direct, indirect):
        assert json.loads(one.speakers)[0] in text
    assert text.count("chain of attribution:") == 2
    judging.drop(own_store, indirect.id, BY)
    assert "who says them is to be read there" in client_of(own_store).get("/corrections?lang=en&decision=drop").text


def test_the_newest_come_first_page_by_page_and_by_kind_and_name(own_store: Store) -> None:
    for item in some(own_store, 22):
        judging.check(own_store, item, BY)
    judging.drop(own_store, some(own_store)[0], By("سلمى", "لا شيء"))
    client = client_of(own_store)

    def numbers(query: str) -> list[int]:
        return [int(one) for one in re.findall(r'id="j-(\d+)"', client.get(f"/corrections?{query}").text)]

    assert numbers("") == list(range(23, 3, -1))
    assert 'rel="next" href="/corrections?before=4"' in client.get("/corrections").text
    assert numbers("before=4") == [3, 2, 1]
    assert numbers("decision=drop") == numbers("who=سلم") == numbers("number=23") == [23]
    assert numbers("stranded=1") == []
    assert client.get("/corrections?number=99").status_code == 404


def test_what_found_no_place_stands_apart(own_store: Store) -> None:
    judging.check(own_store, some(own_store)[0], BY)
    with own_store.writing() as connection:
        connection.exec_driver_sql("UPDATE anchors SET item = NULL, found = 'stranded'")
    client = client_of(own_store)
    assert client.get("/corrections?lang=en").text.count('id="j-1"') == 2
    assert "STRANDED" in client.get("/corrections?lang=en&stranded=1").text


def test_it_is_withdrawn_with_a_reason(own_store: Store) -> None:
    judging.check(own_store, some(own_store)[0], BY)
    client = client_of(own_store)
    sent = send(client, "/corrections", "/corrections", number="1", act="undo", who="سلمى", why="لم تُقرأ")
    assert (sent.status_code, sent.headers["location"]) == (303, "/corrections?number=1")
    one = listed(own_store)[-1]
    assert (one.judgement.undone_by, one.judgement.undone_why) == ("سلمى", "لم تُقرأ")
    judging.check(own_store, some(own_store, 2)[1], BY)
    again = send(client, "/corrections", "/corrections", number="1", act="undo", who="سلمى", why="مرة أخرى")
    assert "was withdrawn before" in again.text


def test_a_second_reader_checks_what_was_corrected(own_store: Store) -> None:
    item = some(own_store)[0]
    judging.correct(own_store, item, ("act", "accuse"), BY)
    client = client_of(own_store)
    assert send(client, "/corrections", "/corrections", number="1", act="check", who="سلمى", why="قرأتها أنا أيضا").status_code == 303
    assert [(one.judgement.decision, one.judgement.who) for one in listed(own_store)] == [("check", "سلمى"), ("correct", "هند")]


def test_what_cannot_be_done_is_told_beside_the_list(own_store: Store) -> None:
    with own_store.reading() as connection:
        two = list(connection.execute(select(mentions.c.id).where(mentions.c.kind == "person").order_by(mentions.c.id).limit(2)).scalars())
    judging.merge(own_store, two, BY)
    client = client_of(own_store)
    for given, told in (({"act": "check", "why": "x"}, "not about one thing"), ({"act": "undo", "why": ""}, "needs who made it and why")):
        sent = send(client, "/corrections", "/corrections", number="1", who="سلمى", **given)
        assert sent.status_code == 200
        assert told in sent.text
    assert listed(own_store)[0].judgement.undone is None


def test_who_runs_the_server_is_named_to_nobody_who_asks_through_a_proxy(own_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from naqlan.web.settings import Settings  # noqa: PLC0415 (needs web)

    monkeypatch.setattr("naqlan.pipeline.judging.somebody", lambda: "operator")
    judging.check(own_store, some(own_store)[0], BY)
    assert 'value="operator"' in client_of(own_store).get("/corrections").text
    assert "operator" not in client_of(own_store, Settings(hosts=frozenset({"news.example"}))).get("/corrections").text
