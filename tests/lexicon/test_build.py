"""Is the lexicon from the cache the one that was built, and does a broken cache do no harm?"""

import os
import subprocess
import sys
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


def test_the_sets_get_the_same_characters_whatever_the_hashes_are() -> None:
    """Two processes that start cold write one file each; what one keeps of the rules must fit the words that the other kept."""
    code = "from naqlan.lexicon.build import CODE_TAGS, build_lexicon; print([sorted(one) for one in build_lexicon((), CODE_TAGS).alphabet.sets()])"
    found = {
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_what_is_kept_of_the_rules_is_told_apart_by_the_sets() -> None:
    one, other = load_lexicon(), load_lexicon(["قال"])
    assert one.alphabet.origin != other.alphabet.origin
