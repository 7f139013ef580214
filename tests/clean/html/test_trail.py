"""Is the trail of navigation found, in every mark-up?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.filing import sections_in
from naqlan.clean.html.trail import trail_of


@pytest.mark.parametrize(
    "body",
    [
        "<div class=breadcrumb><a href=/>الرئيسية</a> &gt; <a>اقتصاد</a></div>",
        "<nav class=breadcrumbs><ol><li><a>الرئيسية</a></li><li>اقتصاد</li></ol></nav>",
        "<div class=entry-crumbs><span>الرئيسية</span><i></i><span>اقتصاد</span></div>",
        "<p aria-label=breadcrumb>الرئيسية » اقتصاد</p>",
        "<p class=pathway>الرئيسية ← اقتصاد</p>",
        "<p typeof=BreadcrumbList><span property=name>الرئيسية</span><span property=name>اقتصاد</span></p>",
    ],
)
def test_steps(body: str) -> None:
    assert trail_of(parse(body)) == ("الرئيسية", "اقتصاد")


def test_a_menu_is_no_trail() -> None:
    assert trail_of(parse(f"<ul class=breadcrumb>{'<li>باب' * 30}</ul><p>الرئيسية / اقتصاد</p>")) == ()


def test_the_section_is_the_last_step_before_the_headline() -> None:
    title = "افتتاح جسر جديد فوق نهر البلدة"
    assert list(sections_in(["الرئيسية", "أخبار", "اقتصاد", title], title, None)) == ["اقتصاد", "أخبار"]
    assert list(sections_in(["النهر", "اقتصاد"], title, "النهر")) == ["اقتصاد"]
    assert list(sections_in(["أخبار", "اقتصاد"], title, "النهر")) == []
