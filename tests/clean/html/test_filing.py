"""Are section and keywords read from metadata, and else from around the article?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.filing import is_about, section_of, sections_marked, shown_sections, shown_tags, tags_of, trails_of
from naqlan.clean.html.json_ld import Described
from naqlan.clean.html.vicinity import vicinity_of

TITLE = "الحارثي: جولة جديدة من محادثات الممر"


def test_keywords_are_parted_and_each_once() -> None:
    assert tags_of(["بحيرة، قمة,بحيرة", "#الممر_المائي"], None) == ("بحيرة", "قمة", "الممر المائي")
    assert tags_of(["النهر", "أخبار اليوم من كل مكان في العالم العربي كله"], "النهر") == ()


def test_keywords_of_the_whole_site_are_of_no_article() -> None:
    assert is_about("الممر، الحارثي، بحر", TITLE)
    assert not is_about("أخبار، سياسة، رياضة، اقتصاد", TITLE)
    assert not is_about("", TITLE)


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ('<a rel="category tag">سياسة</a><p><a rel="tag">بحيرة</a> <a rel="tag">قمة</a></p>', ["بحيرة", "قمة"]),
        ('<div class="story-tags"><a>بحيرة</a>، <a>قمة</a></div><div class="story-tags"><a>أخرى</a></div>', ["بحيرة", "قمة"]),
        ('<div><i><a href="/Tags/1">بحيرة</a></i><i><a href="/Tags/2">قمة</a></i></div>', ["بحيرة", "قمة"]),
        ('<div class="stage"><a>بحيرة</a></div><a class="section-tag">سياسة</a>', []),
    ],
)
def test_keywords_shown(body: str, tags: list[str]) -> None:
    assert shown_tags(parse(body).tree.css("a")) == tags


def test_sections() -> None:
    assert section_of(["الرئيسية", TITLE, "", "12", "سياسة"], TITLE) == "سياسة"
    assert section_of([], TITLE) is None
    trail = {"itemListElement": [{"name": "الرئيسية"}, {"item": {"name": "سياسة"}}, {"name": TITLE}]}
    assert section_of(trails_of(Described(trails=[trail])), TITLE) == "سياسة"


@pytest.mark.parametrize(
    ("above", "around", "body", "section"),
    [
        ([], [], '<a rel="category tag">سياسة</a>', "سياسة"),
        ([], [], '<a href="/category/1">سياسة</a>', "سياسة"),
        ([], ["نشر في:\t12-06-2013 |\tالقسم:\tثقافة\t| عدد القراء:\t512"], "", "ثقافة"),
        ([], ["التصنيف:", "قرارات"], "", "قرارات"),
        (["حوادث", "الرئيسية"], [], "", "حوادث"),
        ([f"الرئيسية\t> سياسة > {TITLE}"], [], "", "سياسة"),
        (["موسيقى", "عملات", "حوادث", "مجتمع", "الرئيسية"], [], "", None),
        ([], [], '<a class="story__section">سياسة</a>', "سياسة"),
        ([], [], '<a class="location">المدينة</a>', None),
    ],
)
def test_sections_shown(above: list[str], around: list[str], body: str, section: str | None) -> None:
    assert section_of(shown_sections(above, around, parse(body).tree.css("a"), TITLE), TITLE) == section


def test_the_section_of_microdata() -> None:
    head = "<div><div><div><h1>خبر</h1><p><span itemprop=articleSection>أسواق</span></p></div></div></div>"
    for body, sections in ((head, ("أسواق",)), (f"{head}<div><i itemprop=articleSection>رياضة</i></div>", ("أسواق",)), ("<h1>خبر</h1>", ())):
        tree = parse(f"<main>{body}</main>").tree
        assert sections_marked(tree.css("[itemprop]"), vicinity_of(tree.css_first("h1"))) == sections
