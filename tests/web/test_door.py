import base64
from pathlib import Path

import pytest

from naqlan.errors import PageError

pytest.importorskip("argon2", reason="needs web, which is not at hand")

from argon2 import PasswordHasher

from naqlan.web.door import GUESSES, Door
from naqlan.web.passwords import Passwords, write_in
from tests.web.conftest import CHEAP, NAME, PASSWORD

pytestmark = pytest.mark.needs("web")


@pytest.fixture
def door(users: Path) -> Door:
    return Door(Passwords(users))


def header(name: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


def test_who_comes_in_is_known_until_they_leave(door: Door) -> None:
    secret = door.enter(f" {NAME} ", PASSWORD, "192.0.2.1")
    assert door.who(secret) == NAME
    assert door.who("") == door.who("x") == ""
    door.leave(secret)
    assert door.who(secret) == ""


def test_a_new_password_ends_what_the_old_one_began(door: Door, users: Path) -> None:
    secret, known = door.enter(NAME, PASSWORD, "192.0.2.1"), door.basic(header(NAME, PASSWORD), "192.0.2.1")
    assert door.who(secret) == known == NAME
    write_in(users, NAME, "another one of mine", PasswordHasher(*CHEAP))
    assert door.who(secret) == ""
    with pytest.raises(PageError):
        door.basic(header(NAME, PASSWORD), "192.0.2.1")


def test_wrong_guesses_from_an_address_are_held_back(door: Door) -> None:
    for number in range(GUESSES):
        with pytest.raises(PageError) as found:
            door.enter(f"x{number}", "wrong", "192.0.2.1")
        assert found.value.status == 401
    with pytest.raises(PageError) as found:
        door.enter(NAME, PASSWORD, "192.0.2.1")
    assert found.value.status == 429
    assert door.who(door.enter(NAME, PASSWORD, "192.0.2.2")) == NAME  # nobody else is held back


def test_wrong_guesses_for_a_name_are_held_back_from_everywhere(door: Door) -> None:
    for number in range(GUESSES):
        with pytest.raises(PageError):
            door.basic(header(NAME, "wrong"), f"192.0.2.{number}")
    with pytest.raises(PageError) as found:
        door.enter(NAME, PASSWORD, "192.0.2.200")
    assert found.value.status == 429


def test_right_passwords_are_not_counted(door: Door) -> None:
    for _ in range(GUESSES * 2):
        assert door.enter(NAME, PASSWORD, "192.0.2.1")


def test_a_name_that_is_not_known_is_answered_alike(door: Door) -> None:
    found = []
    for name in (NAME, "nobody", "x" * 100_000, "\x00"):
        with pytest.raises(PageError) as error:
            door.enter(name, "wrong", "192.0.2.1")
        found.append(str(error.value))
    assert len(set(found)) == 1


@pytest.mark.parametrize("given", ["", "Basic", "Basic %%%", "Basic /w==", "Bearer x", header("a", "b").replace("Basic", "Digest"), "Basic YWI="])
def test_headers_that_are_none(given: str, door: Door) -> None:
    with pytest.raises(PageError) as found:
        door.basic(given, "192.0.2.1")
    assert found.value.status == 401
