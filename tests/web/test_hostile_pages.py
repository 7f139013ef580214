"""Does a page that means harm get anywhere? Every route over a store whose every text holds what would run, break out, turn or swell."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from naqlan.errors import JudgementError
from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judging import By, correct
from naqlan.read.options import Options
from naqlan.record.identity import article_id
from naqlan.record.parts import ref_of
from naqlan.store.items import item_ids
from naqlan.store.store import Store, open_store
from naqlan.web.table import FORMS, ROUTES
from tests.web.addresses import addresses
from tests.web.conftest import client_of, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.needs("web")
POISON = (
    "<script>window.harmed=1</script>",
    "</script></title></textarea><harm onharm=1>",
    "\"><img src=x onerror='window.harmed=1'>",
    "' onharm='1' x=\"",
    "{{7777*7777}}{%harm%}${7777*7777}",
    "\u202eعكس\u2066\u200f\u061c",
    "\x00\x1b[31m",
    "javascript:window.harmed=1",
    "<!--",
    "]]><svg onload=window.harmed=1>",
    "&lt;harm&gt;&#60;harm&#62;",
)
"""What each text holds, one after another; `harm` is no element, `onharm` no attribute of ours."""
ALL = "".join(POISON)
PLAIN = "".join(letter for letter in ALL if letter.isprintable())[:280]
"""What a reader may give as a correction: a judgement takes no control codes, and a line at most."""
EVERY = 6
"""Words after which the next piece stands in a text."""
LONG = "س" * 5_000_000
"""A name of 10 MB."""
LARGEST = 1_000_000
"""Bytes of a page at most, whatever it shows."""
LINKS = re.compile(r"(?:/(?!/)|#|https?://|\?|$)")
"""What a link of ours begins with."""
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f]")
OVERRIDING = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f]")
"""The same without the marks that people type: in a field that shows what was asked they turn nothing else."""


def poisoned(text: str) -> str:
    """Returns a text with the pieces strewn into its lines; the same for the same text, so that copies stay copies."""
    pieces, lines = cycle(POISON), []
    for line in text.split("\n"):
        words = line.split(" ")
        lines.append(" ".join(f"{word} {next(pieces)}" if number % EVERY == EVERY - 1 else word for number, word in enumerate(words)))
    return "\n".join(lines)


@pytest.fixture(scope="session")
def hostile_path(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the example pages, poisoned, with a page of endless names, and judgements of somebody who means harm too."""
    folder = tmp_path_factory.mktemp("hostile")
    addresses = cycle(
        ("javascript:window.harmed=1", "data:text/html,<script>window.harmed=1</script>", 'https://x.example/"><harm onharm=1>', "//x.example/\u202e")
    )
    rows = [
        {
            "id": one.meta.doc,
            "title": poisoned(one.title or "") + ALL,
            "outlet": f"{one.meta.outlet or ''}{ALL}",
            "published": one.meta.published,
            "url": f"{next(addresses)}{number}",
            "text": poisoned(one.body) + "\nشارك الخبر: " + ALL,
        }
        for number, one in enumerate(store.articles())
    ]
    rows.append(
        {
            "id": "long",
            "title": LONG[:1_000_000],
            "outlet": LONG,
            "published": "2024-05-01",
            "text": f"قال وزير الدفاع سالم {LONG[:100_000]} إن الطريق مفتوح.",
        }
    )
    (folder / "pages.jsonl").write_text("\n".join(json.dumps(one) for one in rows), encoding="utf-8")
    with open_store(folder / "hostile.db") as made:
        with Adder(made, ALL) as adder:
            add_paths([str(folder / "pages.jsonl")], adder, made, options=Options())
        bring_up_to_date(made)
        judge(made)
    return folder / "hostile.db"


def judge(store: Store) -> None:
    record = next(one for one in store.articles("001-sada-call"))
    ids = item_ids(article_id(record.meta.key), record)
    for item, (field, value) in ((record.people[0], ("name", PLAIN)), (record.people[0], ("role", PLAIN)), (record.statements[0], ("chain", PLAIN))):
        try:
            correct(store, ids[ref_of(item)], (field, value), By(PLAIN, PLAIN))
        except JudgementError as error:
            pytest.fail(f"{field}: {error}")
    bring_up_to_date(store)


@pytest.fixture(scope="module")
def hostile(hostile_path: Path) -> Iterator[Store]:
    with open_store(hostile_path, create=False) as found:
        yield found


class Reader(HTMLParser):
    """Reads a page as a browser would, and notes what is not ours."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("harm", "img", "iframe", "object", "embed", "base") or any(name.startswith("on") or name == "style" for name in given):
            self.problems.append(f"<{tag} {attrs}>")
        if tag == "script" and not (given.get("src") or "").startswith("/static/"):
            self.problems.append("a script")
        if tag == "meta" and "http-equiv" in given:
            self.problems.append("a meta that acts")
        for name in ("href", "src", "action", "formaction"):
            if name in given and not LINKS.match(given[name] or ""):
                self.problems.append(f"{name}={given[name]}")

    def handle_comment(self, data: str) -> None:
        self.problems.append(f"a comment: {data:.40}")


def problems_of(client: TestClient, path: str) -> list[str]:
    answer = client.get(path)
    problems = [] if answer.status_code == 200 else [f"status {answer.status_code}: {re.sub('<[^>]+>', ' ', answer.text)[-600:]}"]
    if len(answer.content) > LARGEST:
        problems.append(f"{len(answer.content)} bytes")
    if "json" not in answer.headers["content-type"]:
        problems += Reader(answer.text).problems
        problems += [
            f"turns: {found[0]!r} in {answer.text[max(0, found.start() - 40) : found.end() + 20]!r}" for found in TURNING.finditer(answer.text)
        ][:3]
    if "60481729" in answer.text:
        problems.append("a template was run")
    return problems


NAMES = [one.name for one in ROUTES if one.shown is not None]


@pytest.mark.parametrize("name", NAMES)
def test_no_page_lets_harm_through(name: str, hostile: Store) -> None:
    assert problems_of(client_of(hostile), addresses(hostile)[name]) == []


def test_what_is_endless_is_shown_cut(hostile: Store) -> None:
    long = next(hostile.articles("long"))
    assert problems_of(client_of(hostile), f"/articles/{article_id(long.meta.key)}") == []


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search",
        "/contacts",
        "/statements",
        "/trace",
        "/timeline",
        "/people",
        "/sources",
        "/wording",
        "/stories/x",
        "/about",
        "/none",
        f"/none{quote(ALL)}",
    ],
)
def test_what_an_address_says_is_foreign_too(path: str, hostile: Store) -> None:
    client = client_of(hostile)
    for name in ("q", "words", "people", "person", "outlet", "below", "behind", "since", "item", "x", ALL):
        answer = client.get(path, params={name: ALL})
        assert answer.status_code < 500
        assert Reader(answer.text).problems == []
        assert not OVERRIDING.search(answer.text)


PATHS = [one.path for one in ROUTES if one.shown is not None] + [f"/api{one.path}" for one in ROUTES if one.row is not None]
QUERIES = sorted({parameter.name for one in ROUTES for parameter in one.parameters} | {"lang", "x"})
ANY = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    [*POISON, "1", "0", "-1", "9" * 400, "2024-03-27", "2024-13-99", "a" * 24, "%", "../..", "*", '"', "OR NOT"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(PATHS), inside=ANY, query=st.dictionaries(st.sampled_from(QUERIES), ANY, max_size=4))
def test_nothing_that_is_asked_breaks_a_page(path: str, inside: str, query: dict[str, str], store: Store) -> None:
    answer = client_of(store).get(re.sub(r"\{\w+\}", lambda _: quote(inside, safe="") or "x", path) + "?" + urlencode(query))
    assert answer.status_code < 500
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", [one.path for one in FORMS])
def test_no_form_is_done_for_another_site(path: str, hostile: Store) -> None:
    client = client_of(hostile)
    address = re.sub(r"\{\w+\}", "x", path)
    assert client.post(address, data={"token": "x"}).status_code == 403
    assert client.post(address, content=b"\xff" * 100, headers={"content-type": "application/x-www-form-urlencoded"}).status_code in (400, 403)
    assert client.post(address, content=b"--x\r\n" * 100, headers={"content-type": "multipart/form-data; boundary=x"}).status_code in (400, 403)


@pytest.mark.needs("chromium")
def test_nothing_runs_in_a_browser(hostile_path: Path, hostile: Store, browser: "Browser") -> None:
    server = serving(hostile_path)
    site, page = next(server), browser.new_page()
    try:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        for name, path in addresses(hostile).items():
            page.goto(f"{site.url}{path}")
            assert page.evaluate("window.harmed") is None, name
            assert page.locator("harm, [onharm], main img").count() == 0, name
        assert not said
    finally:
        page.close()
        next(server, None)
