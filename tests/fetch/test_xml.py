"""Is XML read element by element, bounded in depth and in text?"""

import pytest

from naqlan.errors import FetchError
from naqlan.fetch.xml import DEEPEST, Element, checked, elements


def _read(source: str | bytes) -> tuple[list[Element], list[str]]:
    problems: list[str] = []
    data = source.encode() if isinstance(source, str) else source
    return list(elements(checked(data), problems)), problems


def test_elements_come_as_they_end() -> None:
    found, problems = _read('<a x="1"> A <b>&lt;B&gt;<![CDATA[<i>]]></b></a>')
    assert found == [Element("b", ("a",), {}, "<B><i>"), Element("a", (), {"x": "1"}, "A")]
    assert problems == []


def test_what_stands_before_a_break_is_kept() -> None:
    found, (problem,) = _read("<a><b>B</b><c></a>")
    assert [one.tag for one in found] == ["b"]
    assert "breaks off" in problem


def test_depth_is_bounded() -> None:
    _, (problem,) = _read("<a>" * (DEEPEST + 1))
    assert "inside one another" in problem


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8"])
def test_the_encoding_declared_is_used(encoding: str) -> None:
    found, _ = _read(f'<?xml version="1.0" encoding="{encoding}"?><a>خبر</a>'.encode(encoding))
    assert found[0].text == "خبر"


def test_an_unknown_encoding_is_read_as_utf8() -> None:
    assert _read('<?xml version="1.0" encoding="no-such"?><a>خبر</a>')[0][0].text == "خبر"


def test_text_is_bounded() -> None:
    (found,), _ = _read("<a>" + "x" * 3_000_000 + "</a>")
    assert len(found.text) < 1_000_000


@pytest.mark.parametrize(
    "source", ["", "<!--" + " " * 100_000 + "--><a>", "<!DOCTYPE a [", '<!DOCTYPE a [ <!ENTITY x "y"> ]><a>&x;</a>', "<a" + " x" * 10_000 + ">"]
)
def test_what_no_list_needs_is_refused(source: str) -> None:
    with pytest.raises(FetchError):
        _read(source)


def test_a_doctype_without_declarations_is_passed_over() -> None:
    found, problems = _read('<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example.org/rss.dtd"><a>1</a>')
    assert (found[0].text, problems) == ("1", [])
