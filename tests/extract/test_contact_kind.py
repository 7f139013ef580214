"""What kind of contact is it, by its word, the adjective behind it, the channel and the place?"""

import pytest

from .test_contacts import WHO, WHOM, contacts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"أجرى {WHO} اتصالا هاتفيا مع {WHOM}.", "call"),
        (f"تحدث {WHO} هاتفيا مع {WHOM}.", "call"),
        (f"أجرى {WHO} محادثات مع {WHOM} في القاهرة.", "meeting"),
        (f"أجرى {WHO} محادثات مع {WHOM}.", "talks"),
        (f"أجرى {WHO} محادثات مع {WHOM} عبر الهاتف.", "call"),
        (f"عقد {WHO} اجتماعا مع {WHOM}.", "meeting"),
        (f"بعث {WHO} رسالة إلى {WHOM}.", "message"),
        (f"زار {WHO} بيروت.", "visit"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [one.kind for one in contacts(text)] == [kind]


def test_an_interview_is_none() -> None:
    assert contacts(f"تحدث {WHO} في مقابلة صحفية مع الجزيرة أمس.") == ()
