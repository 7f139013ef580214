"""Is the element of the headline found?"""

import pytest

from naqlan.clean.html.document import parse, path_of
from naqlan.clean.html.head import head_of
from naqlan.clean.html.heading import heading_of

TITLE = "الحارثي: جولة جديدة من محادثات الممر"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (f"<h1>النهر</h1><h1>{TITLE}</h1>", "html/body[1]/h1[2]"),
        (f"<h1>النهر</h1><h2>{TITLE}</h2>", "html/body[1]/h2[1]"),
        (f"<p itemprop=headline>{TITLE}</p>", "html/body[1]/p[1]"),
        (f"<a>{TITLE}</a><font><b>{TITLE}</b></font>", "html/body[1]/font[1]/b[1]"),
        (f"<p>{TITLE} في العاصمة</p>", None),
        ("", None),
    ],
)
def test_by_the_title(body: str, path: str | None) -> None:
    document = parse(f"<head><title>{TITLE}</title></head><body>{body}</body>")
    found, _ = heading_of(document, head_of(document), TITLE)
    assert (path_of(found) if found is not None else None) == path


def test_without_a_title_the_first_heading_is_taken() -> None:
    document = parse("<h1>خبر</h1><h1>آخر</h1>")
    found, _ = heading_of(document, head_of(document), None)
    assert found is not None
    assert path_of(found) == "html/body[1]/h1[1]"


@pytest.mark.parametrize("body", [f"<h2>{TITLE}</h2>", f"<div>{TITLE}</div>"])
def test_the_headline_is_what_is_shown_of_a_title(body: str) -> None:
    document = parse(f"<body>{body}</body>")
    for title in (f"النهر :: {TITLE}", f"{TITLE} - النهر", TITLE):
        assert heading_of(document, head_of(document), title)[1] == TITLE
    assert heading_of(document, head_of(document), "خبر آخر - النهر") == (None, "خبر آخر - النهر")
