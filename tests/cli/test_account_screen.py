import io

from rich.console import Console

from naqlan.cli.account_screen import AccountScreen
from naqlan.cli.screen import Screen
from naqlan.labels.labels import load_labels
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.relate.accounts import account_of
from naqlan.store.account_lists import PageOf
from tests.relate.told import contact, person, statement

HEGEN = person("دارو هيغن", "وزير الدفاع")
PAGES = {
    "of a": PageOf("d1", "عنوان", "صدى الميناء", None, "2026-03-02", "news", "2026-03-02T12:00:00Z"),
    "of b": PageOf("d2", None, None, None, None, "news", "2026-03-02T12:00:00Z"),
}
SAID = account_of(
    [
        statement("a", "الطريق مفتوح", HEGEN, chain=(("واتل",),), form="direct"),
        statement("b", "الطريق مفتوح", person("هيغن"), status="negated", sort="stress"),
    ]
)
CALLED = account_of([contact("a", HEGEN, person("مالك سرحان")), contact("b", HEGEN, person("سرحان"), status="denied")])


def _shown(*, brief: bool, language: str = "en") -> str:
    screen = Screen(load_labels(language))
    screen.console = Console(file=io.StringIO(), width=100, markup=False)
    AccountScreen(screen, AccountTimeline((), (SAID, CALLED), PAGES, (), more=False), brief=brief).show()
    assert isinstance(screen.console.file, io.StringIO)
    return "".join(letter for letter in screen.console.file.getvalue() if letter.isprintable() or letter == "\n")


def test_every_telling_has_its_outlet_chain_polarity_and_words() -> None:
    shown = _shown(brief=False)
    assert "Undated (2)" in shown
    assert "صدى الميناء, citing واتل · published 2026-03-02 · direct quotation (قال)" in shown
    assert "«الطريق مفتوح»" in shown
    assert "d2 · no date of publication · هيغن · NEGATED · stresses · reported speech (قال)" in " ".join(shown.split())
    assert "call · disputed" in shown
    assert "d2 · no date of publication · denied" in shown


def test_in_brief_the_first_telling_and_who_else_tells_of_it() -> None:
    shown = _shown(brief=True)
    assert shown.count("الطريق مفتوح") == 1
    assert "told by: صدى الميناء and d2" in shown
    assert "رواه" in _shown(brief=True, language="ar")
