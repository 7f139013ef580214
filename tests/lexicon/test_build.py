"""Is the lexicon from the cache the one that was built, and does a broken cache do no harm?"""

from pathlib import Path

import pytest

from naqlan.lexicon.build import load_lexicon


def test_the_kept_lexicon_is_the_built_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    built = load_lexicon(["قال"], ["SAY"])
    (kept_file,) = (tmp_path / "naqlan").glob("lexicon-*")
    kept = load_lexicon(["قال"], ["SAY"])
    assert kept.words == built.words
    assert kept.entries == built.entries
    assert kept.phrases == built.phrases
    assert kept.alphabet.sets() == built.alphabet.sets()

    kept_file.write_bytes(b"no marshal at all")
    assert load_lexicon(["قال"], ["SAY"]).words == built.words


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert "قال" in load_lexicon().words
