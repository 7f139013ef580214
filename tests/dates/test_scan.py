"""Are the runs of tokens found that may speak of time, and do their pieces tile the text?"""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.dates.scan import cut, islands, read_piece


@given(st.text(max_size=80))
def test_pieces_tile_the_text(text: str) -> None:
    whole = cut(text)
    assert [len(piece) for piece in whole.pieces] == [after - start for start, after in itertools.pairwise(whole.starts)]
    assert whole.starts[-1] == len(text)
    # Controls that nobody sees are blanks to the grammar; all else stands as written.
    assert all(written == read or read.isspace() for written, read in zip(text, "".join(whole.pieces), strict=True))


@pytest.mark.parametrize(
    ("piece", "symbol", "value"),
    [
        ("7", "D", 7),
        ("٧", "D", 7),
        ("32", "G", 32),
        ("2024", "Y", 2024),
        ("1514", "Y", 1514),
        ("1445", "Z", 1445),
        ("1187", "G", 1187),
        ("17.10.2023", "X", "17.10.2023"),
        ("3.5", "G", None),
        ("مارس", "M", 3),
        ("/", "/", None),
    ],
)
def test_reading_of_a_piece(piece: str, symbol: str, value: object) -> None:
    reading = read_piece(piece)
    assert reading is not None
    assert (reading.symbol, reading.value) == (symbol, value)


@pytest.mark.parametrize("piece", ["الوزير", " ", "1" * 16, "؟"])
def test_what_has_nothing_to_do_with_time(piece: str) -> None:
    assert read_piece(piece) is None


def test_an_island_reaches_back_to_its_first_number_and_ends_at_another_word() -> None:
    text = "شارك 20 وفدا في 7 و8 مايو 2021 كما أعلن"
    assert [[spot.text for spot in island.spots] for island in islands(text)] == [["7", "و", "8", "مايو", "2021"]]


def test_a_line_ends_an_island_and_a_text_without_time_has_none() -> None:
    assert [island.symbols for island in islands("أمس\nالخميس")] == ["R", "W"]
    assert list(islands("وصل 20 وفدا إلى المدينة")) == []
