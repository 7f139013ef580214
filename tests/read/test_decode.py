"""Are the encodings of Arabic pages told apart?"""

import pytest

from naqlan.read.decode import decode, encoding_of

ARABIC = "قالت الوزيرة إن المحادثات ستبدأ غدا في العاصمة، وإن الوفود وصلت كلها."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_each_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding)) == (ARABIC, None)


def test_windows_1256_with_typographic_quotes_is_not_iso() -> None:
    text = "وأضافت “نحن مستعدون” – بحسب البيان…"
    assert encoding_of(text.encode("windows-1256")) == "windows-1256"
    assert decode(text.encode("windows-1256")) == (text, None)


def test_text_without_arabic_is_still_text() -> None:
    assert decode(b"She said nothing.\r\nThen she left.\r") == ("She said nothing.\nThen she left.\n", None)


def test_damaged_text_is_not_guessed_at() -> None:
    mojibake = ARABIC.encode().decode("latin-1")
    assert decode(mojibake.encode()) == (mojibake, None)


def test_a_broken_byte_does_not_unsettle_utf_8() -> None:
    data = (ARABIC * 20).encode()[:-1] + b"\xff tail"
    text, problem = decode(data)
    assert problem is None
    assert text is not None
    assert text.startswith(ARABIC)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1000), "binary"),
        (b"\x00" * 5000, "empty"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    text, problem = decode(data)
    assert text is None
    assert problem is not None
    assert problem[0] == reason
