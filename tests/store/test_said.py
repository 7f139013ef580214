from pathlib import Path

from sqlalchemy import select, update

from naqlan.store.items import item_ids
from naqlan.store.said import Published, accounts_of, published_by, reports_of, statement_ids, whose_names, worded_in
from naqlan.store.schema import versions
from naqlan.store.schema_items import mentions, statements
from tests.pipeline.cited import fill, record
from tests.pipeline.judged import three
from tests.store.made import store_at


def test_accounts_lead_to_the_articles_that_report_them(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("013"), record("033")])
        with store.writing() as connection:
            connection.execute(update(statements).values(account=None))
            chosen = {row.article: row for row in connection.execute(select(statements.c.id, statements.c.article, statements.c.local))}
            connection.execute(update(statements).where(statements.c.id.in_([row.id for row in chosen.values()])).values(account="one"))
            listed = accounts_of(connection, chosen)
            assert {(article, local) for article, rows in listed.items() for local, account in rows if account} == {
                (article, row.local) for article, row in chosen.items()
            }
            assert [local for local, _ in next(iter(listed.values()))][:3] == ["s1", "s2", "s3"]
            reports = reports_of(connection, ["one", "none"])
            assert [(one.doc, one.day) for one in reports["one"]] == [("013", "2022-03-19"), ("033", "2022-03-20")]
            assert set(reports) == {"one"}
            connection.execute(update(versions).where(versions.c.doc == "013").values(earliest=None))
            assert [(one.doc, one.day) for one in reports_of(connection, ["one"])["one"]] == [("033", "2022-03-20"), ("013", None)]
            assert accounts_of(connection, []) == {}


def test_rows_have_what_the_records_have_in_their_order(tmp_path: Path) -> None:
    records = [record("013"), record("033")]
    with store_at(tmp_path / "s.db") as store:
        fill(store, records)
        with store.reading() as connection:
            docs = {row.doc: row.article for row in connection.execute(select(versions.c.doc, versions.c.article))}
            ids = statement_ids(connection, [*docs.values(), "none"])
            worded, pages = worded_in(connection, [*docs.values(), "none"]), published_by(connection, [*docs.values(), "none"])
    assert set(worded) == set(pages) == set(docs.values())
    for of in records:
        article = docs[of.meta.doc]
        known = item_ids(article, of)
        assert ids[article] == {one.id: known[one.id] for one in of.statements}
        told = [(one.content, one.act, one.form, one.polarity) for one in of.statements]
        assert [(one.content, one.act, one.form, one.polarity) for one in worded[article]] == told
        meta = of.meta
        assert pages[article] == Published(meta.doc, meta.outlet, meta.published, meta.published_at or meta.published)


def test_names_lead_to_whom_they_were_resolved_to(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        rows = connection.execute(select(mentions.c.article, mentions.c.local, mentions.c.who)).all()
        known = {(row.article, row.local): row.who for row in rows if row.who}
        found = whose_names(connection, [*{row.article for row in rows}, "none"])
        assert {(article, local): who for article, its in found.items() for local, who in its.items()} == known
        assert known
