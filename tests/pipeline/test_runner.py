import pytest

from naqlan.pipeline import runner
from naqlan.pipeline.page import read_page
from naqlan.record.page import Page, Unreadable

PAGE = Page(doc="a", key="a", source="a.txt:3", text="عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع.", position=2)


def test_a_page_gives_its_record() -> None:
    assert runner.work_page(PAGE) == read_page(PAGE)


def test_the_language_is_passed_on() -> None:
    page = Page(doc="a", key="a", source="a.txt", text="A headline\nThe minister said on Monday that the road was open to all of them.")
    found = [runner.work_page(page, language=language) for language in ("ar", "any")]
    assert [bool(not isinstance(one, Unreadable) and one.body) for one in found] == [False, True]


@pytest.mark.parametrize("error", [ZeroDivisionError("zero\nand\x0bmore " * 100), RecursionError("deep"), MemoryError()])
def test_a_page_that_breaks_the_code_is_told(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def broken(page: Page, *, language: str) -> None:
        raise error

    monkeypatch.setattr(runner, "read_page", broken)
    found = runner.work_page(PAGE)
    assert isinstance(found, Unreadable)
    assert (found.source, found.doc, found.reason, found.position) == ("a.txt:3", "a", "failed", 2)
    assert type(error).__name__ in found.detail
    assert "\n" not in found.detail
    assert len(found.detail) < 500


def test_a_call_to_stop_is_not_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(page: Page, *, language: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, "read_page", stopped)
    with pytest.raises(KeyboardInterrupt):
        runner.work_page(PAGE)
