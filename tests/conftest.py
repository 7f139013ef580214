"""What do all tests share? The lexicon, the example pages, and skips that say what was missing."""

import importlib.util
import os
import re
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import settings

from naqlan.lexicon.build import load_lexicon
from naqlan.lexicon.lexicon import Lexicon
from naqlan.rules.load import all_literals, all_tags

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared")
REQUIRED = frozenset(os.environ.get("NAQLAN_REQUIRE", "").replace(",", " ").split())
"""Names of NEEDS whose absence is a failure and no skip; `all` for every skip."""

NEEDS: dict[str, Callable[[], bool]] = {
    "shared": (SHARED / "gold" / "GUIDELINES.md").is_file,
    "edtf": lambda: importlib.util.find_spec("edtf") is not None,
    "jsonschema": lambda: importlib.util.find_spec("jsonschema") is not None,
    "fetch": lambda: all(importlib.util.find_spec(name) for name in ("httpx", "feedparser", "protego")),
    "parquet": lambda: importlib.util.find_spec("pyarrow") is not None,
    "duckdb": lambda: importlib.util.find_spec("duckdb") is not None,
    "ray": lambda: importlib.util.find_spec("ray") is not None,
    "web": lambda: all(importlib.util.find_spec(name) for name in ("starlette", "jinja2", "uvicorn", "python_multipart", "argon2", "httpx2")),
    "chromium": lambda: importlib.util.find_spec("playwright") is not None and shutil.which("chromium") is not None,
}
"""What a test may need besides the package: `@pytest.mark.needs("shared")`."""

EXAMPLES = int(os.environ.get("NAQLAN_EXAMPLES") or 100)
"""Examples that each property is tried on; `make soak` asks for thousands."""

settings.register_profile("naqlan", max_examples=EXAMPLES, deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("naqlan")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        for name in marker.args:
            if not NEEDS[name]():
                pytest.skip(f"needs {name}, which is not at hand")


def is_required(reason: str, required: frozenset[str] = REQUIRED) -> bool:
    """Returns whether a skip for this reason must count as a failure."""
    return bool(required) and ("all" in required or not required.isdisjoint(re.findall(r"\w+", reason)))


def _refuse(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.outcome == "skipped" and not hasattr(report, "wasxfail") and isinstance(report.longrepr, tuple):
        reason = report.longrepr[2]
        if is_required(reason):
            report.outcome = "failed"
            report.longrepr = f"NAQLAN_REQUIRE={','.join(sorted(REQUIRED))} forbids this skip: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse(report)
    return report


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the larger gold and the real articles; mark the test `needs("shared")`."""
    return SHARED


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The package's lexicon with all that its rules name."""
    return load_lexicon(all_literals(), all_tags())
