"""How is the command line run in a test? As a user would, with its two streams apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from naqlan.cli.main import Application

PAGES = Path(__file__).parents[2] / "examples" / "pages"
Run = Callable[..., Result]


@pytest.fixture
def pages() -> Path:
    return PAGES


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("NAQLAN_LANG", raising=False)
    monkeypatch.delenv("NAQLAN_DEBUG", raising=False)

    def called(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(Application(), [str(one) for one in arguments], input=stdin)

    return called


HOSTILE = "\x1b[31m\x1b]0;owned\x07\x9b2J\u202e\u2066\x00\x08\u2028[red]"
"""Commands to a terminal, a bidi override and an isolate, and markup of rich."""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A page whose title, outlet, names and text carry commands to the terminal."""
    import json  # noqa: PLC0415

    row = {
        "id": f"doc{HOSTILE}",
        "title": f"وزير الدفاع سالم الفهد: الطريق {HOSTILE} مفتوح",
        "outlet": f"صدى{HOSTILE} الميناء",
        "published": "2022-03-13",
        "text": f"قال وزير الدفاع سالم الفهد{HOSTILE} أمس إن الطريق{HOSTILE} مفتوح أمام 12 جنديا.\n"
        f"التقى وزير الدفاع سالم الفهد الرئيس عمر الصافي في القصر{HOSTILE} يوم السبت.\nشارك الخبر: {HOSTILE} فيسبوك",
    }
    path = tmp_path / "hostile.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path
