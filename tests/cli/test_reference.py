from pathlib import Path

from naqlan.cli.main import COMMANDS
from naqlan.cli.reference import reference

DOCUMENT = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_document_is_the_help() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == reference(), "write it anew: python -m naqlan.cli.reference > docs/cli.md"


def test_every_command_is_in_it_twice() -> None:
    for name in COMMANDS:
        assert reference().count(f"### naqlan {name}\n") == 2
