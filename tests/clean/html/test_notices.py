"""Is a notice of the site no part of the article, and an article about notices all of it?"""

import pytest

from naqlan.clean.page import clean_page
from naqlan.record.page import Page

FIRST = "أعلنت وزيرة الري ليلى الحارثي أن أعمال ترميم السد الشرقي ستبدأ مطلع الشهر المقبل، وأن السكان لن يغادروا منازلهم خلالها."
SECOND = "وقالت للصحفيين إن المقاولين اختيروا بعد مناقصة شارك فيها سبعة عروض، مضيفة أن الكلفة لم تُحسم بعد."


@pytest.mark.parametrize(
    ("links", "stays"),
    [
        (("/guidelines", "/privacy.html"), False),
        (("/en/privacy-policy", "/Terms-of-use"), False),
        (("/privacy", "/privacy"), True),
        (("https://network.example/privacy", "https://network.example/terms"), True),
        (("//network.example/privacy", "//network.example/terms"), True),
        (("/news/1", "/news/2"), True),
    ],
)
def test_a_paragraph_with_links_to_the_terms_of_its_site(links: tuple[str, str], stays: bool) -> None:  # noqa: FBT001 (what is asked)
    last = f"ترحب الصحيفة بالنقاش، وتنصح بمراجعة <a href='{links[0]}'>الصفحة الأولى</a> و<b><a href='{links[1]}'>الصفحة الثانية</a></b> قبل المشاركة."
    source = f"<body><article><h1>ترميم السد يبدأ الشهر المقبل</h1><p>{FIRST}</p><p>{SECOND}</p><p>{last}</p></article></body>"
    article = clean_page(Page("d", "k", "s", source, kind="html"))
    assert FIRST in article.body
    assert ("ترحب الصحيفة" in article.body) == stays
    assert stays or any("ترحب الصحيفة" in one.text and one.reason == "navigation" for one in article.dropped)
