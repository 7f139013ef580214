from pathlib import Path

import pytest

from naqlan.errors import QueryError
from naqlan.pipeline.statements_asked import Wanted, statement_page
from tests.pipeline.judged import three


def test_a_person_in_any_spelling_is_found_by_what_they_say(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        page = statement_page(connection, Wanted({"speaker": "جولدمار"}), most=50)
        assert page.said
        (person,) = page.whom["speaker"].people
        for said in page.said:
            assert person.id in {said.who[one] for one in said.statement.speakers}
        assert page.said == statement_page(connection, Wanted({"speaker": person.id}), most=50).said
        word = next(word for word in page.said[0].statement.content.split() if len(word) > 4)
        found = statement_page(connection, Wanted({"speaker": person.id}, word.strip('«»"،.')), most=50)
        assert page.said[0].statement in [one.statement for one in found.said]
        assert found.said[0].found


def test_who_is_not_known_is_nobody_cited_and_a_speaker_by_name(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        assert statement_page(connection, Wanted({"chain": "فلان الفلاني"}), most=9).said == ()
        assert statement_page(connection, Wanted({"about": "فلان الفلاني"}), most=9).said == ()
        assert statement_page(connection, Wanted({"speaker": "…"}), most=9).said == ()
        with pytest.raises(QueryError):
            statement_page(connection, Wanted({}, "AND ("), most=9)
