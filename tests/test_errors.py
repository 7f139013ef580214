"""Is there one tree of errors, drawn as it is, and nothing that swallows errors in silence?"""

import ast
import inspect
import re

from naqlan import errors
from tests.architecture.source import modules

EDGES = {"src/naqlan/cli/main.py": 1, "src/naqlan/pipeline/runner.py": 1}
"""Where a broad `except` may stand, and how many: the edge of the command line, and where one page must not stop the others."""


def test_the_tree_at_the_top_of_the_file_is_the_tree() -> None:
    drawn: dict[str, str] = {}
    stack = ["NaqlanError"]
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"^([│ ]*)[├└]── (\w+)", line)
        if found:
            depth = len(found.group(1)) // 4 + 1
            stack[depth:] = [found.group(2)]
            drawn[found.group(2)] = stack[depth - 1]
    real = {name: one.__bases__[0].__name__ for name, one in inspect.getmembers(errors, inspect.isclass) if name != "NaqlanError"}
    assert drawn == real
    assert errors.NaqlanError.__bases__ == (Exception,)


def test_every_error_says_when_it_is_raised() -> None:
    assert not [name for name, one in inspect.getmembers(errors, inspect.isclass) if not one.__doc__]


def test_broad_excepts_stand_at_the_edges_only() -> None:
    found: dict[str, int] = {}
    for module in modules("src", "tools"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
                found[module.path] = found.get(module.path, 0) + 1
    assert not {path: count for path, count in found.items() if count > EDGES.get(path, 0)}


def test_nothing_raises_a_bare_exception() -> None:
    raised = [
        f"{module.path}:{node.lineno}"
        for module in modules("src")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Call)
        and getattr(node.exc.func, "id", "") in ("Exception", "BaseException", "RuntimeError")
    ]
    assert not raised


def _is_broad(kind: ast.expr | None) -> bool:
    names = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(name is None or getattr(name, "id", "") in ("Exception", "BaseException") for name in names)
