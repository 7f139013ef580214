"""Which invented pages do the tests of cleaning share? Made up; nobody in them exists."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from naqlan.clean.page import clean_page
from naqlan.record.article import Article
from naqlan.record.page import Page

P1 = (
    "قال وزير الخارجية سليم الحارثي، اليوم الأحد، إن بلاده ستستضيف جولة جديدة من المحادثات بشأن"
    " الممر المائي خلال الأسبوع المقبل، مؤكدا أن الدعوات وجهت إلى جميع الأطراف المعنية من دون "
    "استثناء."
)
P2 = (
    "وأضاف الحارثي في مؤتمر صحفي عقده في مقر الوزارة أن «الوقت حان كي تتحمل كل دولة مسؤوليتها»،"
    " موضحا أن الوفود ستصل تباعا إلى العاصمة ابتداء من مساء الثلاثاء، وأن الجلسة الأولى ستكون "
    "مغلقة أمام الصحافة."
)
P3 = (
    "من جانبها، رحبت الأمينة العامة للمنظمة البحرية نورة الدوسري بالخطوة، وقالت إن المنظمة "
    "مستعدة لتقديم ما يلزم من خبرات فنية، لكنها شددت على أن أي اتفاق ينبغي أن يعرض على برلمانات"
    " الدول المشاركة قبل توقيعه."
)
P4 = (
    "وكانت المحادثات قد توقفت قبل شهرين بعد خلاف على رسوم العبور، قبل أن تنجح وساطة قادها مبعوث"
    " المنظمة في إعادة الطرفين إلى الطاولة وفق جدول زمني لا يتجاوز ستة أسابيع."
)
OTHER1 = (
    "أعلنت شركة الكهرباء في بيان أصدرته فجر اليوم عودة التيار إلى معظم أحياء المدينة الساحلية "
    "بعد انقطاع دام تسع ساعات بسبب عطل مفاجئ أصاب محطة التحويل الرئيسية."
)
OTHER2 = "وذكر البيان أن فرق الصيانة تمكنت من إصلاح العطل قبل شروق الشمس، وأن التحقيق في أسبابه ما زال جاريا، ودعا السكان إلى ترشيد الاستهلاك."
BODY = (P1, P2, P3, P4)
TITLE = "الحارثي: جولة جديدة من محادثات الممر المائي الأسبوع المقبل"


def page(*lines: str) -> str:
    """Returns a page of these lines, a blank one between any two."""
    return "\n\n".join(lines)


def clean(text: str, **given: Any) -> Article:
    """Returns the article of a page, cleaned."""
    return clean_page(Page(doc="d", key="k", source="s", text=text, **given))


def reasons(article: Article) -> dict[str, str]:
    """Returns the dropped lines, each with its reason."""
    return {item.text: item.reason for item in article.dropped}


def calls(work: Callable[[], object]) -> int:
    """Returns how many functions are called, of Python and of C, while `work` runs: a measure of its work that no load of the machine changes."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
