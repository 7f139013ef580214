"""Is Arabic told from other languages, by its text and by the bytes of a page?"""

import pytest

from naqlan.text.language import bytes_may_be_arabic, is_arabic, source_may_be_arabic

ARABIC = (
    "قالت وزيرة الزراعة في جزيرة النخيل إن المحادثات مع وفد المدينة ستبدأ غدا، وشكرت جميع الأطراف على الصبر الذي أظهرته في "
    "الأسابيع الماضية، وأضافت أن الحكومة تنتظر رد المجلس البلدي على المقترح الجديد."
)
OTHERS = {
    "English": "The minister said on Sunday that talks with the delegation would begin next week, and thanked all parties for their patience.",
    "Persian": "وزیر کشاورزی گفت که گفتگوها با هیئت شهر فردا آغاز می‌شود و از همه طرف‌ها برای صبری که در هفته‌های گذشته نشان دادند "
    "سپاسگزاری کرد. او افزود که دولت چشم به راه پاسخ شورای شهر به پیشنهاد تازه است و امیدوار است که پیش از پایان ماه پاسخ برسد.",
    "Urdu": "وزیر زراعت نے کہا کہ شہر کے وفد کے ساتھ بات چیت کل شروع ہو گی اور انہوں نے تمام فریقوں کا شکریہ ادا کیا۔ انہوں نے مزید کہا کہ "
    "حکومت نئی تجویز پر بلدیہ کے جواب کا انتظار کر رہی ہے اور امید ہے کہ مہینے کے آخر سے پہلے جواب مل جائے گا۔",
    "Kurdish": "وەزیری کشتوکاڵ ڕایگەیاند کە گفتوگۆکان لەگەڵ شاندی شار سبەی دەست پێدەکات و سوپاسی هەموو لایەنەکانی کرد. هەروەها وتی حکومەت "
    "چاوەڕێی وەڵامی ئەنجومەنی شارەوانییە بۆ پێشنیازە نوێیەکە.",
    "Pashto": "د کرنې وزیر وویل چې له ښاري پلاوي سره خبرې به سبا پیل شي او له ټولو خواوو یې د زغم له امله مننه وکړه. هغه زیاته کړه چې حکومت "
    "د نوي وړاندیز په اړه د ښاروالۍ ځواب ته سترګې په لار دی.",
    "Hebrew": "שרת החקלאות אמרה כי השיחות עם משלחת העיר יתחילו מחר, והודתה לכל הצדדים על הסבלנות שגילו בשבועות האחרונים.",
    "Russian": "Министр сказала, что переговоры с делегацией города начнутся завтра, и поблагодарила все стороны за терпение.",
    "French": "La ministre a déclaré que les négociations avec la délégation commenceraient à l'été, et a remercié les élus.",
    "Chinese": "部长表示，与代表团的会谈将于下周开始，并感谢各方的耐心。轻松的气氛。",
}
MARKUP = "<div class='wrap wide'><a href='/section/news?page=1'><img src='/img/a.png' alt='photo'></a><script>var x = {a: 1};</script></div>\n" * 450


def page(text: str, *, around: str = MARKUP) -> str:
    return f"<html><head><title>x</title></head><body>{around}<p>{text}</p>{around}</body></html>"


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        (ARABIC, True),
        (ARABIC + " The talks will begin next week", True),
        ("The talks will begin next week، قال الوزير", False),
        ("گفت‌وگوها هفته آینده آغاز می‌شود و چند روز ادامه پیدا خواهد کرد", False),
        ("وصل الوفد إلى مدينة گوادر والتقى الوزير پرويز في القصر الكبير على الشاطئ", True),
        ("123 456", False),
        ("", False),
    ],
)
def test_is_arabic(text: str, arabic: object) -> None:
    assert is_arabic(text) is arabic


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_are_told_apart(name: str) -> None:
    assert not is_arabic(OTHERS[name])
    assert not source_may_be_arabic(page(OTHERS[name] * 5))


@pytest.mark.parametrize("name", [name for name in OTHERS if name not in {"Persian", "Urdu", "Kurdish", "Pashto"}])
def test_the_bytes_of_other_letters_are_refused_unread(name: str) -> None:
    encodings = {"Russian": ("utf-8", "windows-1251", "koi8-r"), "French": ("utf-8", "windows-1252"), "Chinese": ("utf-8", "gb18030", "big5")}
    for encoding in encodings.get(name, ("utf-8",)):
        data = page(OTHERS[name] * 20).encode(encoding, "xmlcharrefreplace")
        assert not bytes_may_be_arabic(data) or not source_may_be_arabic(data.decode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
@pytest.mark.parametrize("around", ["", MARKUP])
def test_arabic_passes_in_every_encoding(encoding: str, around: str) -> None:
    source = page(ARABIC, around=around)
    data = source.encode(encoding)
    assert bytes_may_be_arabic(data)
    assert source_may_be_arabic(data.decode(encoding))


@pytest.mark.parametrize("form", ["&#{:d};", "&#x{:x};"])
def test_arabic_passes_as_numbers(form: str) -> None:
    source = page("".join(form.format(ord(letter)) for letter in ARABIC))
    assert bytes_may_be_arabic(source.encode())
    assert source_may_be_arabic(source)


def test_little_arabic_in_much_markup_is_enough() -> None:
    data = page("قال الوزير إن السوق المركزية ستفتح أبوابها يوم الأحد بعد إصلاح الطريق المؤدية إلى المدينة القديمة وساحتها الكبيرة غدا").encode()
    assert len(data) > 100_000
    assert bytes_may_be_arabic(data)


def test_a_link_to_an_arabic_edition_is_not_enough() -> None:
    assert not bytes_may_be_arabic(page(OTHERS["English"] + " <a href='/ar'>العربية</a>").encode())


def test_nothing_is_not_arabic() -> None:
    assert not bytes_may_be_arabic(b"")
    assert not source_may_be_arabic("")
