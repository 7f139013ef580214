"""Are files and functions short enough to be read in one go?"""

import ast

from tests.architecture.source import modules

FILE, FUNCTION, POSITIONAL = 300, 60, 5


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = {module.path: lines for module in modules("src", "tests", "tools") if (lines := module.text.count("\n")) > FILE}
    assert not long


def test_no_function_is_longer_than_sixty_lines() -> None:
    long = {
        f"{module.path}:{node.lineno} {node.name}": lines
        for module in modules("src", "tests", "tools")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION
    }
    assert not long


def test_no_function_takes_more_than_five_positional_arguments() -> None:
    wide = [
        f"{module.path}:{node.lineno} {node.name}"
        for module in modules("src", "tools")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and len([one for one in node.args.posonlyargs + node.args.args if one.arg not in ("self", "cls")]) > POSITIONAL
    ]
    assert not wide
