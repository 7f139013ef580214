from pathlib import Path

from sqlalchemy import select, update

from naqlan.store.said import accounts_of, reports_of
from naqlan.store.schema import versions
from naqlan.store.schema_items import statements
from tests.pipeline.cited import fill, record
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
