from pathlib import Path

import pytest

from naqlan.errors import JudgementError
from naqlan.pipeline.judged_groups import as_person, member, parted
from naqlan.record.identity import article_id
from naqlan.store.lookup import Meant
from tests.pipeline.judged import ids, three

DOC = "003-watel-call"


def test_a_mention_stands_for_its_person_only_against_what_that_person_has(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT who, count(DISTINCT article) AS n FROM mentions WHERE kind = 'person' GROUP BY who").all()
        which = next(row.who for row in rows if row.n > 1)
        its = connection.exec_driver_sql("SELECT id, article FROM mentions WHERE who = ? ORDER BY day, id", (which,)).all()
        first, last = (Meant("mention", row.id, row.article) for row in (its[0], its[-1]))
        assert as_person(connection, first, last) == Meant("person", which, None)
        assert as_person(connection, last, first) == last
        assert as_person(connection, first, Meant("article", "none", "none")) == first
        alone, rest = parted(connection, [Meant("person", which, None), last], "people")
        assert alone == [last]
        assert {one.id for one in rest} == {row.id for row in its} - {last.id}


def test_what_is_not_grouped_is_told(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        contact = Meant("contact", ids(store, "contact", DOC)[0], article_id(DOC))
        with pytest.raises(JudgementError, match="this is the id of contact"):
            member(connection, contact, "people")
