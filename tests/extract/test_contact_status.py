"""Did it happen? What is hoped for, planned, refused or denied never becomes plain."""

import pytest

from .test_contacts import WHO, WHOM, contacts


@pytest.mark.parametrize(
    "text",
    [
        f"آمل أن أستقبل {WHOM} في القاهرة.",
        f"رفض {WHO} لقاء {WHOM}.",
        f"لم يتمكن {WHO} من لقاء {WHOM}.",
        f"نفى {WHO} أن يكون قد اتصل بـ{WHOM}.",
        f"دعا المتحدث {WHO} إلى لقاء {WHOM}.",
    ],
)
def test_what_is_hoped_or_refused_has_not_happened(text: str) -> None:
    assert "happened" not in {one.status for one in contacts(text)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"التقى {WHO} {WHOM} أمس.", "happened"),
        (f"يلتقي {WHO} {WHOM} غدا.", "planned"),
        (f"زيارة {WHO} إلى بيروت ستبدأ غدا.", "planned"),
        (f"من المحتمل أن يلتقي {WHO} {WHOM} غدا.", "possible"),
        (f"أرجئت زيارة {WHO} إلى بيروت إلى الشهر المقبل.", "planned"),
        (f"ألغى {WHO} زيارته إلى بيروت.", "cancelled"),
        (f"نفى المتحدث عقد لقاء بين {WHO} و{WHOM}.", "denied"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [one.status for one in contacts(text)] == [status]


def test_a_condition_tells_of_no_contact() -> None:
    assert "happened" not in {one.status for one in contacts(f"لن يتحدث الوزير قبل أن يلتقي {WHO} {WHOM}.")}
