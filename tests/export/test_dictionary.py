"""Is every table of a store exported or left out for a reason, with all its columns, and does the document say so?

After a change of tables: describe them in `src/naqlan/export/data/tables.yaml`, then

    python -m tests.export.test_dictionary
"""

import json
from pathlib import Path

import pytest

from naqlan.export.dictionary import FRICTIONLESS, columns_of, data_package, dictionary, left_out, readme
from naqlan.store.schema import versions
from naqlan.store.tables import metadata

DOCUMENT = Path(__file__).parents[2] / "docs" / "export.md"
HEAD = "## The tables\n"
WORKED_OUT = {"articles", "precision"}
"""The table and the column that are not in a store as they are exported."""


def _tables() -> str:
    found = [HEAD]
    for table in dictionary().values():
        found += [f"### {table.name}", "", table.about, "", *columns_of(table), ""]
    return "\n".join(found).rstrip() + "\n"


def test_every_table_is_exported_or_left_out_for_a_reason() -> None:
    assert not set(dictionary()) & set(left_out())
    missing = sorted(metadata.tables.keys() - dictionary().keys() - left_out().keys())
    assert not missing, f"describe {missing} in export/data/tables.yaml, or say there why they are left out"
    assert dictionary().keys() | left_out().keys() <= metadata.tables.keys()
    assert all(left_out().values())


@pytest.mark.parametrize("name", [name for name in dictionary() if name not in WORKED_OUT])
def test_every_column_is_exported(name: str) -> None:
    table = dictionary()[name]
    kept = {column.name for column in metadata.tables[name].c} - ({"number", "record"} if name == versions.name else set())
    added = {column.name for column in table.columns if column.out_of is not None} | ({"kind"} if name == "parts" else set())
    assert kept - {column.name for column in table.columns} == set(), f"describe them in export/data/tables.yaml, below {name}"
    assert {column.name for column in table.columns} - kept - added == set()


@pytest.mark.parametrize("name", dictionary())
def test_keys_and_references_are_columns(name: str) -> None:
    table = dictionary()[name]
    columns = {column.name for column in table.columns}
    assert set(table.key) <= columns
    for column in table.columns:
        assert column.type in FRICTIONLESS
        assert column.about
        assert column.out_of is None or column.out_of in columns
        if column.of is not None:
            other, its = column.of.split(".")
            assert its in {one.name for one in dictionary()[other].columns}


def test_the_document_has_every_table_and_column() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert document[document.index(HEAD) :] == _tables(), "python -m tests.export.test_dictionary"


def test_the_package_is_json_with_a_schema_for_each_file() -> None:
    package = json.loads(json.dumps(data_package({"statements": "statements.csv"}, {"created": "2026-03-04T12:00:00Z"})))
    (resource,) = package["resources"]
    assert (resource["path"], resource["format"], resource["schema"]["primaryKey"]) == ("statements.csv", "csv", ["id"])
    assert {"fields": ["article"], "reference": {"resource": "articles", "fields": ["id"]}} in resource["schema"]["foreignKeys"]
    assert {one["name"]: one["type"] for one in resource["schema"]["fields"]}["chain"] == "array"


def test_the_readme_says_what_a_column_means() -> None:
    text = readme({"copies": "copies.csv"}, {"copies": 1234}, ["# head"])
    assert text.startswith("# head\n")
    assert "1,234 rows" in text
    assert "| `share` | number |" in text


if __name__ == "__main__":
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(text[: text.index(HEAD)] + _tables(), encoding="utf-8")
