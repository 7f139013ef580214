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


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ARABIC * 10, f"<html><p>{ARABIC}</p></html>"])
def test_utf_16_without_a_mark(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == (text, None)


@pytest.mark.parametrize("declared", [(), ("utf-8",), ("windows-1252",), ("iso-8859-1", "gb2312"), ("no-such-thing",), (None,)])
@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8"])
def test_arabic_letters_decide_over_a_declaration(encoding: str, declared: tuple[str | None, ...]) -> None:
    assert decode(ARABIC.encode(encoding), declared) == (ARABIC, None)


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        ("Después de Málaga, la reunión será aquí.", "windows-1252", "iso-8859-1"),
        ("Für die Gespräche müssen äußere Mächte größere Räume öffnen.", "iso-8859-1", "ISO-8859-1"),
        ("L’été passé, les élèves ont été reçus à l’Élysée…", "cp1252", "windows-1252"),
        ("Переговоры начнутся завтра в столице, сообщил министр.", "windows-1251", "windows-1251"),
        ("Переговоры начнутся завтра в столице, сообщил министр.", "koi8-r", "KOI8-R"),
        ("Görüşmeler yarın başlayacak, dedi bakan.", "iso-8859-9", "iso-8859-9"),
        ("Οι συνομιλίες θα αρχίσουν αύριο.", "iso-8859-7", "iso-8859-7"),
        ("部长说,会谈将于明天在首都开始。", "gbk", "gb2312"),
    ],
)
def test_other_languages_by_what_is_declared(text: str, encoding: str, declared: str) -> None:
    assert decode(text.encode(encoding), (declared,)) == (text, None)


@pytest.mark.parametrize("name", ["utf-7", "rot13", "unicode_escape", "punycode", "zip", "\x00", "x" * 100])
def test_what_no_page_is_written_in_is_not_believed(name: str) -> None:
    assert encoding_of("Für Mächte".encode("latin-1") * 9, (name, "latin-1")) == "cp1252"
