"""Is it told whose the main picture is?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.json_ld import Described
from naqlan.clean.html.picture import credit_of, described_credits


@pytest.mark.parametrize(
    ("body", "credit"),
    [
        ("<figure><img><figcaption>الوفود في قاعة الاجتماع (وكالة النهر)</figcaption></figure>", "وكالة النهر"),
        ("<figure><img><figcaption>الوفود في القاعة (عن النهر)</figcaption></figure>", "النهر"),
        ("<figure><img><figcaption>الوفود في القاعة (تصوير: سليم الحارثي)</figcaption></figure>", "سليم الحارثي"),
        ("<figure><img><figcaption>الوفود في القاعة | صورة: العائلة</figcaption></figure>", "العائلة"),
        ("<div><img><span>الوفود في القاعة - النهر</span></div>", "النهر"),
        ("<div><div><img></div><div><span>الوفود في القاعة</span><span class=attribution>النهر</span></div></div>", "النهر"),
        ("<figure><img><figcaption>تصوير: سليم الحارثي</figcaption></figure>", "سليم الحارثي"),
        ("<figure><img><figcaption>الوفود في القاعة. تصوير: سليم الحارثي</figcaption></figure>", "سليم الحارثي"),
        ("<figure><img><figcaption>تصوير/ سليم الحارثي</figcaption></figure>", "سليم الحارثي"),
        ("<figure><img><figcaption>الوفود في القاعة، المصدر: Getty Images</figcaption></figure>", "Getty Images"),
        ("<figure><img><figcaption>مصدر الصورة <b>Getty Images</b></figcaption></figure>", "Getty Images"),
        ("<figure><img><figcaption>الوفود في القاعة. رويترز</figcaption></figure>", "رويترز"),
        ("<figure><img><figcaption>الوفود في القاعة «أ ف ب»</figcaption></figure>", "أ ف ب"),
        ("<figure><img><figcaption>الوفود في القاعة (أرشيف - النهر)</figcaption></figure>", "النهر"),
        ("<figure data-credit=النهر><img></figure>", "النهر"),
        ("<figure><img><figcaption>الوفود في القاعة (أرشيفية)</figcaption></figure>", None),
        ("<figure><img><figcaption>الوفود في القاعة - 5 مارس 2020</figcaption></figure>", None),
        ("<figure><img><figcaption>صورة الوفود في القاعة</figcaption></figure>", None),
        ("<figure><img><figcaption>الوفود في القاعة</figcaption></figure>", None),
        (f"<div><img><p>{'قال الوزير إن المحادثات بدأت. ' * 20}(النهر)</p></div>", None),
        ("<p><img></p><p>قال الوزير إن المحادثات بدأت (النهر)</p>", None),
        ("", None),
    ],
)
def test_by_its_caption(body: str, credit: str | None) -> None:
    assert credit_of((), parse(f"<main>{body}</main>").tree.css("img")) == credit


def test_by_json_ld() -> None:
    article = {"image": [{"url": "x"}, {"creditText": "تصوير: وكالة النهر"}, "https://nahr.example/1.jpg"]}
    assert credit_of(described_credits(article, Described()), ()) == "وكالة النهر"
    assert list(described_credits({"image": {"creator": {"name": "سليم"}}}, Described())) == ["سليم"]
    assert list(described_credits(None, Described())) == []
