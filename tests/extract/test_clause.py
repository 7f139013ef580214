"""Does a clause begin with nothing but its first unit?"""

from naqlan.extract.clause import Clause


def test_a_new_clause_holds_nobody() -> None:
    made = Clause(3)
    assert (made.start, made.when, made.via, made.loose) == (3, -1, None, None)
    assert [made.subjects, made.addressees, made.hearers, made.outlets] == [[], [], [], []]
    assert (made.own_object, made.relative) == (False, False)


def test_two_clauses_share_no_list() -> None:
    one, other = Clause(0), Clause(1)
    one.hearers.append((5, 6))
    assert other.hearers == []
