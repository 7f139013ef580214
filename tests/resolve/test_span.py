"""Is the time between two forms counted between their stretches, and is a generation told from some years?"""

from naqlan.resolve.form import form_of
from naqlan.resolve.span import days_between, generation_between


def test_a_generation_is_more_than_some_years() -> None:
    early, later, late = (form_of("سيف الراوي", None, day) for day in ("1991-04-01", "1999-04-01", "2011-04-01"))
    assert not generation_between(early, later)
    assert generation_between(early, late)
    assert generation_between(late, early)
    assert not generation_between(early, form_of("سيف الراوي"))
    assert days_between(early, form_of("سيف الراوي")) is None
