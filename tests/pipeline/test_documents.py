import gzip
import io
import os
from pathlib import Path

import pytest

import naqlan
from naqlan.pipeline.documents import is_store, page_of_text, read_documents, record_of
from naqlan.record.article import Article
from naqlan.record.page import Page, Unreadable
from tests.store.made import add, article, page, store_at

TEXT = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع."


def test_a_text_without_an_address_is_known_by_its_words() -> None:
    assert page_of_text(TEXT).key == page_of_text(TEXT.replace("\n", "\r\n")).key
    assert page_of_text(TEXT).key != page_of_text(TEXT + ".").key
    assert page_of_text(TEXT, url="https://example.org/1").key == "https://example.org/1"


def test_lone_surrogates_are_replaced() -> None:
    assert naqlan.dumps(naqlan.extract(TEXT + "\ud800", title="عنوان")).encode("utf-8")


def test_pages_records_and_failures_in_the_order_given(tmp_path: Path) -> None:
    page, records = tmp_path / "p.txt", tmp_path / "r.jsonl.gz"
    page.write_text(TEXT, encoding="utf-8")
    records.write_bytes(gzip.compress((naqlan.dumps(naqlan.extract(TEXT)) + "\n").encode()))
    found = list(read_documents([str(records), str(page), str(tmp_path / "none.txt")]))
    assert [type(one) for one in found] == [Article, Page, Unreadable]
    first, second = (record_of(one) for one in found if not isinstance(one, Unreadable))
    assert first.statements == second.statements


def test_a_file_of_records_that_breaks_off_is_told(tmp_path: Path) -> None:
    records = tmp_path / "r.jsonl.gz"
    data = gzip.compress("".join(naqlan.dumps(naqlan.extract(TEXT + str(number))) + "\n" for number in range(50)).encode())
    records.write_bytes(data[:-20])
    found = list(read_documents([str(records)]))
    assert isinstance(found[-1], Unreadable)
    assert found[-1].reason == "damaged"


def test_standard_input_holds_pages_or_records() -> None:
    line = naqlan.dumps(naqlan.extract(TEXT)) + "\n"
    assert isinstance(next(read_documents(["-"], stdin=io.BytesIO(line.encode()))), Article)
    assert isinstance(next(read_documents(["-"], stdin=io.BytesIO(TEXT.encode()))), Page)


def test_no_paths_give_nothing() -> None:
    assert list(read_documents([])) == []


def test_a_store_is_read_as_a_file_of_records(tmp_path: Path) -> None:
    made = [article(page(number)) for number in range(3)]
    with store_at(tmp_path / "a.db") as store:
        add(store, *((one, None) for one in made))
        assert list(read_documents([str(tmp_path / "a.db")])) == made, "also while somebody has it open"
        assert list(read_documents([str(tmp_path)], name="d1")) == [made[1]]
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE versions SET record = ? WHERE number = 1", (b"none",))
    *whole, broken = read_documents([str(tmp_path / "a.db")])
    assert (whole, isinstance(broken, Unreadable)) == (made[1:], True)


def test_what_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"SQLite format 3\x00" + bytes(84))
    assert [one.reason for one in read_documents([str(tmp_path / "a.db")]) if isinstance(one, Unreadable)] == ["binary"]
    assert not is_store(tmp_path)
    assert not is_store(tmp_path / "none.db")


@pytest.mark.skipif(os.name == "nt", reason="has no pipes that stand in a folder")
def test_a_pipe_is_not_looked_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p")
    assert not is_store(tmp_path / "p")
