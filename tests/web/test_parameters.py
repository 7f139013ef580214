from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.errors import PageError
from naqlan.web.parameters import LONGEST, MOST_VALUES, Parameter, read_all


@pytest.mark.parametrize(
    ("one", "sent", "expected"),
    [
        (Parameter("q"), ["  وزير \u202e"], "وزير"),
        (Parameter("q"), [], None),
        (Parameter("q", many=True), ["a", "", "b"], ("a", "b")),
        (Parameter("since", "day"), ["2024-03-27"], "2024-03-27"),
        (Parameter("since", "day"), ["2024-03"], "2024-03"),
        (Parameter("since", "day"), ["2024"], "2024"),
        (Parameter("since", "day"), ["٢٠٢٤-٠٣-٠٧"], "2024-03-07"),
        (Parameter("act", "choice", choices=("say", "deny")), ["deny"], "deny"),
        (Parameter("page", "number", default=1), [], 1),
        (Parameter("page", "number"), ["7"], 7),
        (Parameter("checked", "flag"), [], False),
        (Parameter("checked", "flag"), ["1"], True),
        (Parameter("checked", "flag"), ["on"], True),
        (Parameter("checked", "flag"), ["0"], False),
    ],
)
def test_values(one: Parameter, sent: list[str], expected: Any) -> None:
    assert one.read(sent) == expected


@pytest.mark.parametrize(
    ("one", "sent"),
    [
        (Parameter("q"), ["a", "b"]),
        (Parameter("q"), ["a" * (LONGEST + 1)]),
        (Parameter("q", many=True), ["a"] * (MOST_VALUES + 1)),
        (Parameter("since", "day"), ["2024-02-30"]),
        (Parameter("since", "day"), ["27.3.2024"]),
        (Parameter("since", "day"), ["2024-03-27-01"]),
        (Parameter("act", "choice", choices=("say",)), ["sing"]),
        (Parameter("page", "number", least=1), ["0"]),
        (Parameter("page", "number"), ["-1"]),
        (Parameter("page", "number"), ["9" * 30]),
        (Parameter("checked", "flag"), ["perhaps"]),
        (Parameter("q", needed=True), []),
    ],
)
def test_what_is_no_value_is_refused_by_name(one: Parameter, sent: list[str]) -> None:
    with pytest.raises(PageError, match=f"^{one.name}: ") as caught:
        one.read(sent)
    assert caught.value.status == 400


@given(st.lists(st.text(max_size=30), max_size=10))
def test_nothing_that_is_sent_breaks_it(sent: list[str]) -> None:
    for kind in ("text", "day", "choice", "number", "flag"):
        for many in (True, False):
            with suppress(PageError):
                Parameter("x", kind, choices=("a",), many=many).read(sent)


def test_all_are_read_by_name() -> None:
    class Query:
        def getlist(self, key: str) -> list[str]:
            return {"q": ["x"]}.get(key, [])

    assert read_all((Parameter("q"), Parameter("act", many=True)), Query()) == {"q": "x", "act": ()}


def test_an_error_has_the_name_of_what_is_wrong() -> None:
    class Query:
        def getlist(self, key: str) -> list[str]:
            return ["x"] if key == "page" else []

    with pytest.raises(PageError) as caught:
        read_all((Parameter("q"), Parameter("page", "number")), Query())
    assert caught.value.parameter == "page"
