from pathlib import Path

from sqlalchemy import func, select

from naqlan.pipeline.judging import correct
from naqlan.pipeline.who import people_named
from naqlan.store import profile
from naqlan.store.schema_items import mentions, parts, statements
from naqlan.store.store import Store
from tests.pipeline.judged import BY, three


def _who(store: Store, name: str) -> str:
    with store.reading() as connection:
        return people_named(connection, name)[0].id


def test_roles_have_their_outlets_and_days(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        which = _who(store, "الصفواري")
        with store.reading() as connection:
            found = profile.roles_by_outlet(connection, which)
            asked = select(mentions.c.role, func.count()).where(mentions.c.who == which, mentions.c.role.is_not(None)).group_by(mentions.c.role)
            assert {one.role: one.articles for one in found} == {row[0]: row[1] for row in connection.execute(asked)}
            assert found
            assert all(sum(count for _, count in one.outlets) == one.articles for one in found)
            assert {one.first for one in found} <= {"2022-03-13", "2022-03-14", None}
            assert profile.roles_by_outlet(connection, "nobody") == []


def test_who_is_met_is_never_oneself(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        which, other = _who(store, "الصفواري"), _who(store, "غولدمار")
        with store.reading() as connection:
            met = profile.most_met(connection, which)
            assert met[0].who == other
            assert met[0].contacts >= 1
            assert which not in {one.who for one in met}
            assert profile.most_met(connection, other)[0].who == which


def test_statements_are_counted_by_month_and_act_each_account_once(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        which = _who(store, "الصفواري")
        with store.reading() as connection:
            asked = select(statements.c.account).join(parts, parts.c.item == statements.c.id).join(mentions, mentions.c.id == parts.c.mention)
            accounts = set(connection.execute(asked.where(mentions.c.who == which, parts.c.part == "speaker")).scalars())
            found = profile.said_by_month(connection, which)
            assert {month for month, _ in found} == {"2022-03"}
            assert sum(found.values()) >= len(accounts) > 0


def test_judgements_lead_to_whom_they_are_about(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        which = _who(store, "الصفواري")
        with store.reading() as connection:
            assert profile.judged_about(connection, which) == []
            mention = connection.execute(select(mentions.c.id).where(mentions.c.who == which)).scalars().first()
        assert mention is not None
        number = correct(store, mention, ("role", "وزير الأمن التلماري"), BY)
        which = _who(store, "الصفواري")
        with store.reading() as connection:
            assert profile.judged_about(connection, which) == [number]


def test_names_of_an_office_are_counted(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        row = connection.execute(select(mentions.c.who, mentions.c.name).where(mentions.c.kind == "office", mentions.c.who.is_not(None))).first()
        assert row is not None
        assert row.name in dict(profile.names_lately(connection, row.who))
        assert profile.names_lately(connection, "nobody") == []
