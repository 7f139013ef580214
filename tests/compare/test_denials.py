from naqlan.compare.denials import statements_differ
from tests.compare.made import pages

SAYS = "قال المهندس أوغست غولدمار إن البلدية أوقفت أعمال جسر الصردة بسبب نقص الأموال."
DENIES = "نفى المحافظ منذر الصفواري أن تكون البلدية أوقفت أعمال جسر الصردة بسبب نقص الأموال."


def found(*texts: str | tuple[str, str]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.kind, one.first.passage.speakers, one.second.passage.speakers) for one in statements_differ(pages(*texts))]


def test_what_one_says_and_another_denies_is_a_denial() -> None:
    assert found(SAYS, DENIES) == [("denial", ("أوغست غولدمار",), ("منذر الصفواري",))]
    assert found(f"{SAYS}\n{DENIES}") == [("denial", ("أوغست غولدمار",), ("منذر الصفواري",))]


def test_a_source_that_says_otherwise_on_another_day_is_shown_as_that() -> None:
    own = DENIES.replace("المحافظ منذر الصفواري", "المهندس أوغست غولدمار")
    assert found(SAYS, (own, "2031-03-06")) == [("reversal", ("أوغست غولدمار",), ("أوغست غولدمار",))]


def test_one_utterance_told_as_said_and_as_not_said_cannot_both_hold() -> None:
    said = "قال المحافظ منذر الصفواري إن البلدية {} أعمال جسر الصردة قبل نهاية الشهر الجاري."
    assert found(said.format("ستوقف"), said.format("لن توقف")) == [("contradiction", ("منذر الصفواري",), ("منذر الصفواري",))]


def test_other_matters_and_nested_sayings_are_none() -> None:
    assert found(SAYS, "نفى المحافظ منذر الصفواري وجود خلاف مع وزارة النقل.") == []
    assert found("قال المهندس أوغست غولدمار إن المحافظ نفى أن تكون البلدية أوقفت أعمال جسر الصردة.", DENIES) == []
