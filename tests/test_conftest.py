"""Do skips say why, and does NAQLAN_REQUIRE turn them into failures?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NEEDS, ROOT, is_required

SKIPPING = """
import pytest

@pytest.mark.needs("shared")
def test_that_needs_something():
    pass

@pytest.mark.skip(reason="another reason")
def test_that_is_skipped():
    pass
"""


@pytest.mark.parametrize(
    ("reason", "required", "expected"),
    [
        ("needs shared, which is not at hand", {"shared"}, True),
        ("needs shared, which is not at hand", {"edtf"}, False),
        ("needs shared, which is not at hand", set(), False),
        ("anything", {"all"}, True),
    ],
)
def test_a_skip_is_required_by_name(reason: str, required: set[str], expected: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    assert is_required(reason, frozenset(required)) is expected


@pytest.mark.parametrize(("required", "failed", "skipped"), [("", 0, 2), ("shared", 1, 1), ("all", 2, 0)])
def test_required_skips_fail(required: str, failed: int, skipped: int, tmp_path: Path) -> None:
    (tmp_path / "test_skipping.py").write_text(SKIPPING, encoding="utf-8")
    there = {**os.environ, "NAQLAN_REQUIRE": required, "NAQLAN_SHARED": str(tmp_path / "nowhere"), "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), str(tmp_path)],
        env=there, cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.stdout.count("\nFAILED ") + ran.stdout.count("\nERROR ") == failed, ran.stdout + ran.stderr
    assert f"{skipped} skipped" in ran.stdout or not skipped, ran.stdout


def test_every_need_can_be_asked() -> None:
    assert all(isinstance(is_there(), bool) for is_there in NEEDS.values())
