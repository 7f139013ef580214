"""Do the files of the project agree: versions, dependencies, pins, nothing of anybody's machine?"""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from naqlan import __version__
from tests.architecture.source import ROOT, modules

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
PLACES = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp|opt)/\w|file://|--index-url|--extra-index|--find-links|--hash")


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~ ;\[]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_the_version_is_said_once_and_the_same() -> None:
    assert PROJECT["project"]["version"] == __version__


def _declared(*also: str) -> list[str]:
    """Returns what is installed for the product, its extras, and the extras named besides."""
    extras = PROJECT["project"]["optional-dependencies"]
    return [
        *PROJECT["project"]["dependencies"],
        *(one for name, extra in extras.items() if name not in ("dev", "peers") or name in also for one in extra),
    ]


UNSEEN = {"python-multipart"}
"""Parts that are used through another one: starlette reads forms with it."""


def test_every_import_is_a_declared_dependency_and_the_other_way_round() -> None:
    declared = {_name(one) for one in _declared() if _name(one) != "naqlan"}
    distributions = packages_distributions()
    found: set[str] = set()
    for module in modules("src"):
        for match in re.finditer(r"^\s*(?:import|from)\s+(\w+)", module.text, re.MULTILINE):
            top = match.group(1)
            if top not in sys.stdlib_module_names and top != "naqlan" and top in distributions:
                found.add(distributions[top][0].lower().replace("_", "-"))
    assert found == declared - UNSEEN


def test_every_dependency_has_its_pin_and_its_reason() -> None:
    pinned = {_name(line) for line in PINS.splitlines() if line and not line.startswith("#")}
    wanted = [one for one in _declared("dev") if _name(one) != "naqlan"]
    assert not [one for one in wanted if _name(one) not in pinned]
    reasons = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").lower()
    assert not [one for one in wanted if _name(one) not in reasons]


def test_a_pin_is_one_version_and_nothing_else() -> None:
    lines = [line for line in PINS.splitlines() if line and not line.startswith("#")]
    assert not [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+(; .+)?", line)]


def test_no_file_names_a_place_of_this_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("needs git, to list the files of the project")
    found = []
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".py", ".toml", ".txt", ".yaml", ".md", ".json", ".jsonl", ""} and path.is_file() and path.name != "test_project.py":
            text = path.read_text(encoding="utf-8", errors="replace")
            found += [f"{name}: {match.group()}" for match in PLACES.finditer(text)]
    assert not found


def test_core_imports_nothing_heavy() -> None:
    code = "import sys, naqlan; print(*sorted({name.split('.')[0] for name in sys.modules} & {'rich', 'yaml', 'zstandard', 'click', 'hijridate'}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
