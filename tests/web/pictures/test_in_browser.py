"""Do labels stay inside their picture and apart from one another, from a phone to a wide screen, in both directions? In a real browser."""

from datetime import date, time, timedelta

import pytest

pytest.importorskip("playwright", reason="needs chromium, which is not at hand")

from playwright.sync_api import Browser

from naqlan.web.assets import assets
from naqlan.web.pictures.chains import Citation, chain_diagram
from naqlan.web.pictures.coverage import Report, coverage_strip
from naqlan.web.pictures.origins import Teller, tree_of_origins
from naqlan.web.pictures.picture import Pen, Picture
from naqlan.web.pictures.timeline import Event, timeline
from tests.web.pictures.drawn import pen_of

pytestmark = pytest.mark.needs("web", "chromium")
DAY = date(2022, 3, 28)
LONG = "مسؤول رفيع المستوى في وزارة الدفاع التلمارية طلب عدم الكشف عن هويته"
OUTLETS = ("صدى الميناء", "وكالة الأنباء النارفية الرسمية من كاردون", "Newmark Post", "واتل")
WIDTHS = (320, 360, 768, 1440)
LOOK = """() => {
  const wrong = [], EDGE = 10, LINES = 14;  // the margin of a page; boxes of lines of one name, whose letters stand apart
  for (const drawing of document.querySelectorAll("svg.picture")) {
    const box = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((one) => [one.textContent, one.getBoundingClientRect()]);
    texts.forEach(([words, own], place) => {
      if (own.left < box.left - EDGE || own.right > box.right + EDGE || own.bottom > box.bottom + 2) wrong.push(["outside", words]);
      for (const [other, its] of texts.slice(place + 1)) {
        const across = Math.min(own.right, its.right) - Math.max(own.left, its.left);
        const down = Math.min(own.bottom, its.bottom) - Math.max(own.top, its.top);
        if (across > 1 && down > LINES) wrong.push(["over one another", words, other, across, down])
      }
    });
  }
  return wrong;
}"""


def pictures(pen: Pen) -> list[Picture | None]:
    days = [DAY + timedelta(days=2 * number) for number in range(10)]
    events = [Event("contact", "اتصال", LONG, "happened", "x", (day, day), "x", 1) for day in days for _ in range(3)]
    events += [Event("statement", "إخبار", LONG, "negated", "x", (day, day), "x", 1) for day in days[:2] for _ in range(40)]
    events += [
        Event("contact", "زيارة", LONG, "possible", "x", (days[1], days[4]), "x", 1),
        Event("statement", "تأكيد", LONG, "affirmed", "x", None, "x", 1),
    ]
    reports = [Report(outlet, DAY + timedelta(days=number), time(23, 59), "x", LONG, first=not number) for number, outlet in enumerate(OUTLETS)]
    reports += [Report(OUTLETS[1], DAY, None, "x", LONG, "reprint") for _ in range(12)]
    tree = Teller(
        LONG, "مصدر لم يُسمَّ", unnamed=True, takers=(Teller(OUTLETS[1], "28 مارس 2022", takers=tuple(Teller(one, "29 مارس 2022") for one in OUTLETS)),)
    )
    cited = [Citation(one, LONG if number else OUTLETS[2], number + 1, unnamed=bool(number)) for number, one in enumerate(OUTLETS)]
    return [timeline(events, pen), coverage_strip(reports, pen), tree_of_origins([tree], pen), chain_diagram(cited, pen)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_labels_stay_inside_and_apart(language: str, browser: Browser) -> None:
    sheets = "".join(assets()[name].content.decode() for name in ("base.css", "pictures.css"))
    drawn = "".join(f"<figure>{one.drawing}</figure>" for one in pictures(pen_of(language)) if one)
    direction = "rtl" if language == "ar" else "ltr"
    page = browser.new_page()
    try:
        page.set_content(f'<html lang="{language}" dir="{direction}"><style>{sheets}</style><body><main>{drawn}</main></body></html>')
        assert page.locator("svg.picture").count() == 4
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert not (wrong := page.evaluate(LOOK)), f"at {width} pixels: {wrong}"
    finally:
        page.close()
