from naqlan.resolve.form import form_of


def test_a_single_mention_is_a_form_of_one_day() -> None:
    made = form_of("سيف الراوي", "وزير النقل", "2026-03-01")
    assert (made.first, made.last) == ("2026-03-01", "2026-03-01")
    assert made.name.parts == ("سيف", "الراوي")
    assert made.offices[0].specific
