import pytest

from naqlan.web.forms import new_mark, token_of

pytestmark = pytest.mark.needs("web")


def test_a_token_belongs_to_one_visitor() -> None:
    one, other = new_mark(), new_mark()
    assert one != other
    assert token_of(one) == token_of(one) != token_of(other)
