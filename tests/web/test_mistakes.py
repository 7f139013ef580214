from naqlan.errors import QueryError
from naqlan.web.mistakes import mistake_values


def test_a_question_is_parted_at_the_place_of_its_mistake() -> None:
    assert mistake_values(QueryError("x", mistake="open", place=1), "a(b") == {"kind": "open", "parts": ("a", "(", "b"), "number": 2}
    assert mistake_values(QueryError("x"), "a") == {"kind": "other", "parts": None, "number": None}
    assert mistake_values(None, "a") is None
