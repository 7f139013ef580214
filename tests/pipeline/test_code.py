from pathlib import Path

import pytest

from naqlan.pipeline import code


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of a few files, which is fingerprinted in the place of ours."""
    (tmp_path / "pipeline").mkdir()
    for name in ("pipeline/page.py", "extract/article.py", "lexicon/data/verbs.yaml", "lexicon/data/names.txt", "cli/main.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(code, "__file__", str(tmp_path / "pipeline" / "code.py"))
    return tmp_path


def test_it_is_the_same_in_this_process_and_short() -> None:
    assert code.fingerprint() == code.fingerprint.__wrapped__()
    assert len(code.fingerprint()) == code.LENGTH


@pytest.mark.parametrize("name", ["pipeline/page.py", "extract/article.py", "lexicon/data/verbs.yaml", "lexicon/data/names.txt"])
def test_what_a_record_depends_on_changes_it(package: Path, name: str) -> None:
    before = code.fingerprint.__wrapped__()
    (package / name).write_text("two")
    assert code.fingerprint.__wrapped__() != before


@pytest.mark.parametrize("name", ["cli/main.py", "cli/new.py", "extract/article.pyc"])
def test_nothing_else_does(package: Path, name: str) -> None:
    before = code.fingerprint.__wrapped__()
    (package / name).write_text("two")
    assert code.fingerprint.__wrapped__() == before


def test_a_file_that_moves_changes_it(package: Path) -> None:
    before = code.fingerprint.__wrapped__()
    (package / "extract" / "article.py").rename(package / "extract" / "articles.py")
    assert code.fingerprint.__wrapped__() != before


def test_every_stage_of_page_work_is_there() -> None:
    for folder in code.FOLDERS:
        assert code._files(Path(code.__file__).parents[1] / folder)


def test_what_is_set_across_articles_hangs_on_more_code(package: Path) -> None:
    before = code.fingerprint.__wrapped__(), code.fingerprint_across.__wrapped__()
    (package / "relate").mkdir()
    (package / "relate" / "copies.py").write_text("one")
    after = code.fingerprint.__wrapped__(), code.fingerprint_across.__wrapped__()
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]
