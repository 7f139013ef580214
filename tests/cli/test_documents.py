from pathlib import Path

import pytest
from click import UsageError

from naqlan.cli.documents import Documents, chosen
from naqlan.labels.labels import load_labels
from tests.read.archives import record, response

LABELS = load_labels("en")
PAGE = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "ac":
        (tmp_path / f"{name}.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    return tmp_path


def test_what_was_read_and_what_failed_is_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = Documents([str(folder)], LABELS)
    assert [one.meta.doc for one in documents] == ["a", "c"]
    assert (documents.read, documents.failed) == (2, 1)
    assert capsys.readouterr().err == f"naqlan: {folder}/b.txt: empty: there is nothing in it\n"


def test_what_a_dump_has_besides_articles_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "crawl.warc"
    others = [record(response("<p>the market opens tomorrow</p>"))] * 3 + [record(response(b"", media="image/png"))]
    path.write_bytes(b"".join([*others, record(PAGE.encode(), kind="conversion")]))
    documents = Documents([str(path)], LABELS)
    assert len(list(documents)) == 1
    assert (documents.failed, documents.passed) == (0, {"not Arabic": 3, "not a page": 1})
    assert capsys.readouterr().err == "naqlan: dropped: not Arabic 3, not a page 1\n"


def test_the_name_of_a_file_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert not list(Documents(["\x1b[31mnone\n\u202e.txt"], LABELS))
    assert capsys.readouterr().err == "naqlan: none .txt: damaged: there is no such file\n"


def test_no_progress_where_nobody_watches(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("naqlan.cli.documents.PATIENCE", -1.0)
    monkeypatch.setattr("naqlan.cli.documents.EVERY", -1.0)
    assert len(list(Documents([str(folder / "a.txt")], LABELS))) == 1
    assert capsys.readouterr().err == ""


def test_one_of_several_is_chosen(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert chosen(Documents([str(folder)], LABELS), "c", LABELS).meta.doc == "c"
    assert chosen(Documents([str(folder)], LABELS), None, LABELS).meta.doc == "a"
    assert "there are more documents; a is shown" in capsys.readouterr().err
    with pytest.raises(UsageError, match="no document d"):
        chosen(Documents([str(folder)], LABELS), "d", LABELS)
