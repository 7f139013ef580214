"""Does the README show what the code prints?

The block of Python there is run and its output compared. To write the output afresh:

    python -m tests.architecture.test_readme
"""

import contextlib
import io
import os
import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

README = ROOT / "README.md"
BLOCKS = re.compile(r"```python\n(?P<code>.*?)```\n```\n(?P<output>.*?)```\n", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/index.md", "docs/bench.md")


def _printed(code: str) -> str:
    there, out = Path.cwd(), io.StringIO()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(code, "README.md", "exec"), {})
    finally:
        os.chdir(there)
    return out.getvalue()


def test_the_python_of_the_readme_prints_what_stands_below_it() -> None:
    found = BLOCKS.search(README.read_text(encoding="utf-8"))
    assert found
    assert _printed(found["code"]) == found["output"], "see the head of this file"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_files_of_the_project(name: str) -> None:
    document = ROOT / name
    broken = [link for link in LINK.findall(document.read_text(encoding="utf-8")) if not (document.parent / link).exists()]
    assert not broken


def test_every_target_of_the_makefile_that_is_named_exists() -> None:
    made = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        target for name in DOCUMENTS for target in re.findall(r"(?:`|^|\d )make ([a-z]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named
    assert not named - made


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCKS.sub(lambda found: f"```python\n{found['code']}```\n```\n{_printed(found['code'])}```\n", text), encoding="utf-8")
