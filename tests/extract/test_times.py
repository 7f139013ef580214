"""Are times record items whose spans are verbatim?"""

from hypothesis import given
from hypothesis import strategies as st

from naqlan.extract.times import extract_times


def test_record_item() -> None:
    text = "قال الوزير، أمس الخميس، إن المعرض سيفتتح في 3 أبريل المقبل."
    found = extract_times(text, "body", "2024-03-15")
    assert [(time.text, time.value, time.span.field) for time in found] == [
        ("أمس الخميس", "2024-03-14", "body"),
        ("3 أبريل المقبل", "2024-04-03", "body"),
    ]
    assert all(time.span.of(text) == time.text and time.rule for time in found)


def test_nothing_found() -> None:
    assert extract_times("", "title", None) == []
    assert extract_times("قال الوزير إن المعرض ناجح", "title", None) == []


@given(st.text(alphabet="أمسليوغدا قبلبعدالحدمرش5172٠٤/()،.و ", max_size=120))
def test_spans_are_verbatim(text: str) -> None:
    for time in extract_times(text, "body", "2024-03-15"):
        assert time.span.of(text) == time.text
