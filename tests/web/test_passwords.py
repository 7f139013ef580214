import os
from pathlib import Path

import pytest

from naqlan.errors import InputError

pytest.importorskip("argon2", reason="needs web, which is not at hand")

from argon2 import PasswordHasher

from naqlan.web.passwords import Passwords, write_in
from tests.web.conftest import CHEAP, PASSWORD

pytestmark = pytest.mark.needs("web")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "users"
    assert write_in(path, "سالم", PASSWORD, PasswordHasher(*CHEAP))
    return path


def test_only_the_right_password_is_right(file: Path) -> None:
    passwords = Passwords(file)
    assert passwords.check("سالم", PASSWORD)
    for name, password in (("سالم", f"{PASSWORD}x"), ("سالم", ""), ("عمر", PASSWORD), ("", PASSWORD), ("سالم", "x" * 10_000)):
        assert not passwords.check(name, password)


def test_the_file_is_for_its_owner_alone_and_holds_no_password(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    assert PASSWORD not in file.read_text()
    assert "$argon2id$" in file.read_text()
    assert [one.name for one in file.parent.iterdir()] == ["users"]


def test_a_name_may_get_a_new_password(file: Path) -> None:
    passwords = Passwords(file)
    before = passwords.kept("سالم")
    assert not write_in(file, "سالم", "another one of mine", PasswordHasher(*CHEAP))
    assert write_in(file, "ليلى", "a third one of hers", PasswordHasher(*CHEAP))
    assert passwords.check("سالم", "another one of mine")  # the file is read again
    assert not passwords.check("سالم", PASSWORD)
    assert passwords.check("ليلى", "a third one of hers")
    assert passwords.kept("سالم") not in (None, before)


def test_forms_of_one_name_are_one_name(file: Path) -> None:
    write_in(file, "Jose\u0301", "three cafe\u0301s of his", PasswordHasher(*CHEAP))
    assert Passwords(file).check("Jos\u00e9", "three caf\u00e9s of his")


def test_a_file_that_went_away_lets_nobody_in(file: Path) -> None:
    passwords = Passwords(file)
    file.unlink()
    assert not passwords.check("سالم", PASSWORD)
    assert passwords.kept("سالم") is None


@pytest.mark.skipif(os.name != "posix", reason="needs posix, where files have modes")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o622])
def test_a_file_that_others_can_read_is_refused(file: Path, mode: int) -> None:
    passwords = Passwords(file)
    file.chmod(mode)
    with pytest.raises(InputError, match="chmod 600"):
        Passwords(file)
    assert not passwords.check("سالم", PASSWORD)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "nobody stands in it"), ("# x\n\n", "nobody"), ("a:b\n", "line 1: not a name"), ("x\n", "line 1"), ("x" * 2_000_000, "larger than")],
)
def test_a_file_that_is_none_is_refused(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "users"
    path.touch(0o600)
    path.write_text(text)
    with pytest.raises(InputError, match=words):
        Passwords(path)


def test_a_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--add-user"):
        Passwords(tmp_path / "none")


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), ("a:b", PASSWORD), ("a\nb", PASSWORD), ("x" * 65, PASSWORD), ("a", "short"), ("a", "x" * 1001)]
)
def test_names_and_passwords_that_cannot_be_used(name: str, password: str, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write_in(tmp_path / "users", name, password, PasswordHasher(*CHEAP))
    assert not list(tmp_path.iterdir())
