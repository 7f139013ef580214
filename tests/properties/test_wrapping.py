"""Does the record stay as it is when the page stands between other crumbs: navigation, share buttons, comments, links to other articles?"""

import pytest

from tests.properties.edits import Edit, Perturb
from tests.properties.material import documents, examples, held, sample

BELOW = {
    "share": "شارك الخبر: فيسبوك تويتر واتساب",
    "share, one a line": "شارك\nفيسبوك\nتويتر\nواتساب\nطباعة",
    "comments": "التعليقات\nلا توجد تعليقات",
    "comment form": "أضف تعليقا\nالاسم\nالبريد الإلكتروني\nإرسال",
    "related": "اقرأ أيضا:\nمحادثات جديدة بشأن الممر المائي الأسبوع المقبل\nعودة التيار إلى أحياء المدينة الساحلية",
    "advert": "تابعوا آخر الأخبار عبر قناتنا على تلغرام",
    "rights": "جميع الحقوق محفوظة",
}
ABOVE = {"navigation": "الصفحة الرئيسية\nاتصل بنا\nمن نحن", "menu": "القائمة\nبحث"}


def _below(crumbs: str) -> Perturb:
    return lambda text: [Edit(len(text), len(text), f"\n\n{crumbs}\n")]


def _above(crumbs: str) -> Perturb:
    return lambda _: [Edit(0, 0, f"{crumbs}\n\n")]


@pytest.mark.parametrize("name", BELOW)
def test_crumbs_below_an_example_page_change_nothing(name: str) -> None:
    held(examples(), sample(examples(), name, 3), _below(BELOW[name]))


@pytest.mark.parametrize("name", ABOVE)
def test_crumbs_above_an_example_page_change_nothing(name: str) -> None:
    held(examples(), sample(examples(), name, 3), _above(ABOVE[name]))


@pytest.mark.needs("shared")
@pytest.mark.parametrize("name", BELOW)
def test_crumbs_below_a_document_of_the_larger_gold_change_nothing(name: str) -> None:
    held(documents(), sample(documents(), name, 8), _below(BELOW[name]))
