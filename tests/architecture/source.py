"""What does the source tree look like? Parsed modules for the tests of architecture."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "naqlan"


@dataclass(frozen=True, slots=True)
class Module:
    """One file of Python, parsed; `path` is relative to the root of the project, with `/`."""

    path: str
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Path below `src/naqlan` without its ending, such as `lexicon/load`."""
        return self.path.removeprefix("src/naqlan/").removesuffix(".py")

    def strings(self) -> list[str]:
        """Returns the string constants that are no docstrings (of modules, classes, functions, attributes)."""
        notes = {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)}
        return [
            node.value for node in ast.walk(self.tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes
        ]


def modules(*folders: str) -> list[Module]:
    """Returns all modules below some folders of the project, sorted."""
    return [module for folder in folders for module in _modules(folder)]


@cache
def _modules(folder: str) -> list[Module]:
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append(Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text)))
    return found
