"""Do the files of words hold only the sections, keys and values that something reads? `schema.yaml` says which."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from naqlan.lexicon.load import data_folder, line_of, load_yaml

SCHEMA: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "schema.yaml").read_text(encoding="utf-8"))


def test_every_file_is_described() -> None:
    assert sorted(SCHEMA) == sorted(entry.name for entry in data_folder().iterdir() if entry.name.endswith(".yaml"))


@pytest.mark.parametrize("file", SCHEMA)
def test_a_file_holds_what_is_described(file: str) -> None:
    data = load_yaml(file)
    assert not set(data) - set(SCHEMA[file]), f"{file}: sections that schema.yaml does not know"
    faults = [fault for section, entries in data.items() for fault in _faults(file, section, entries, SCHEMA[file][section])]
    assert not faults, "\n".join(faults)


def _faults(file: str, section: str, entries: Any, described: Any) -> Iterator[str]:
    if described == "mapping":
        if not isinstance(entries, dict):
            yield f"{file}, {section}: a mapping is wanted"
    elif not isinstance(entries, list):
        yield f"{file}, {section}: a list is wanted"
    elif described == "words":
        yield from (f"{file}, {section}: no text: {entry!r}" for entry in entries if not isinstance(entry, str) or not entry.strip())
    else:
        for entry in entries:
            yield from (f"{_place(file, entry)}, {section}: {fault}" for fault in _entry_faults(entry, described))


def _entry_faults(entry: Any, described: dict[str, Any]) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{entry!r} is no mapping"
        return
    keys = {key.removesuffix("?"): allowed for key, allowed in described.items()}
    yield from (f"unknown key {key}" for key in entry.keys() - keys.keys())
    yield from (f"lacks {key}" for key in keys if key in described and key not in entry)
    for key, value in entry.items():
        allowed = keys.get(key, "any")
        if allowed != "any":
            yield from (f"{key} cannot be {one!r}" for one in (value if isinstance(value, list) else [value]) if one not in allowed)


def _place(file: str, entry: Any) -> str:
    first = next((str(value) for value in entry.values()), "") if isinstance(entry, dict) else str(entry)
    return f"{file}, line {line_of(file, first)}"
