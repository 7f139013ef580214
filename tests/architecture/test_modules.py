"""Does each module say what it answers, stand where it belongs, and have a test of its name?"""

import ast

import naqlan
from tests.architecture.source import ROOT, modules

AIM = 0.9
"""Share of modules that have a test of the same name."""
DRAWERS = {"utils", "helpers", "misc", "common"}


def test_every_module_has_a_docstring() -> None:
    assert not [module.path for module in modules("src", "tools") if not ast.get_docstring(module.tree)]


def test_there_is_no_drawer() -> None:
    assert not [module.path for module in modules("src", "tests", "tools") if module.name.rsplit("/", 1)[-1] in DRAWERS]


def test_modules_have_a_test_of_their_name() -> None:
    plain = [module.name for module in modules("src") if not module.name.endswith(("__init__", "__main__"))]
    missing = [name for name in plain if not _has_test(name)]
    share = 1 - len(missing) / len(plain)
    assert share >= AIM, f"{share:.0%} of {len(plain)} modules have a test of their name; without: {', '.join(missing)}"


def _has_test(name: str) -> bool:
    """`tests/lexicon/test_load.py` for `lexicon/load`; types of the record are tested where they are made and written."""
    folder, _, stem = name.rpartition("/")
    places = [ROOT / "tests" / folder / f"test_{stem}.py", ROOT / "tests" / folder / f"test_{stem}s.py"]
    return folder == "record" or any(place.exists() for place in places)


def test_the_public_names_are_these() -> None:
    assert set(naqlan.__all__) == {
        "BackfillError", "DataError", "FetchError", "GoldError", "InputError", "JudgementError", "LexiconError", "MissingExtra", "NaqlanError",
            "RecordError", "RuleError", "StoreError", "UnreadableRecord", "__version__", "dumps", "extract", "loads", "read",
    }  # fmt: skip
    assert not [name for name in naqlan.__all__ if not hasattr(naqlan, name)]
