"""What does a text imply about its own day? And is it silent where it does not tell?"""

import pytest

from naqlan.dates.implied import implied_published


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("افتتحت القاعة مطلع أكتوبر الجاري.", "XXXX-10-XX"),
        ("افتتحت القاعة مطلع أكتوبر/ تشرين الأول الجاري، بعد مرور أكثر من عام على حريق 7 أكتوبر 2023.", "2024-10-XX"),
        ("افتتحت القاعة في 12 يونيو الجاري 2022.", "2022-06-XX"),
        ("قال اليوم الخميس 17 أكتوبر 2024 إن القاعة جاهزة.", "2024-10-17"),
        ("قال أمس الأربعاء 16 أكتوبر 2024 إن القاعة جاهزة.", "2024-10-17"),
        ("افتتحت القاعة العام الجاري 2024.", "2024"),
        ("افتتحت القاعة أمس الأربعاء.", None),
        ("افتتحت القاعة في 3 مايو 2020.", None),
        ("افتتحت القاعة في أكتوبر الجاري وأغلقت في مارس الجاري.", None),
        ("", None),
    ],
)
def test_implied(text: str, value: str | None) -> None:
    assert implied_published(text) == value
