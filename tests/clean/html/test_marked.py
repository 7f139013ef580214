"""Are the moments that elements give those of the article?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.head import head_of
from naqlan.clean.html.marked import marked_in
from naqlan.clean.html.vicinity import lines_below, vicinity_of

OWN = "2024-10-17T14:05:00+03:00"
OTHER = "2024-11-01"
OWN_TIME = [("time", "2024-10-17")]


def marked(body: str) -> tuple[list[tuple[str, str]], list[str]]:
    document = parse(f"<body>{body}</body>")
    head = head_of(document)
    vicinity = vicinity_of(next(iter(head.headings), None))
    near: set[int] = set()
    list(lines_below(vicinity, near))
    found = marked_in(head, vicinity, near)
    return [(one.how, one.moment.value) for one in found.said], [moment.value for moment in found.modified]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<h1>خبر</h1><time datetime={OWN}>أمس</time>", OWN_TIME),
        ("<h1>خبر</h1><time>17 أكتوبر 2024</time>", [("time", "2024-10-17")]),
        (f"<div><time datetime={OWN}></time><h1>خبر</h1></div>", [("time", "2024-10-17")]),
        (f"<h1>خبر</h1><meta itemprop=datePublished content={OWN}>", [("microdata", "2024-10-17")]),
        (f"<h1>خبر</h1><span property='dc:date dc:created' content={OWN}>x</span>", [("microdata", "2024-10-17")]),
        (f"<h1>خبر</h1><time itemprop=datePublished datetime={OWN}></time>", [("microdata", "2024-10-17"), ("time", "2024-10-17")]),
        (f"<h1>خبر</h1><h1>خبر آخر</h1><time datetime={OTHER}></time>", []),
        (f"<div><time datetime={OTHER}></time></div><main><h1>خبر</h1></main>", []),
        (f"<main><h1>خبر</h1><p><time datetime={OTHER}></time><p><time datetime=2024-11-02></time></main>", []),
        (f"<main><h1>خبر</h1><b><time datetime={OWN}></time></b><p><time datetime={OTHER}></time><p><time datetime={OTHER}></time></main>", OWN_TIME),
        (f"<main><h1>خبر</h1><p>{'كلمة ' * 100}<p>{'كلمة ' * 100}<footer><time datetime={OWN}></time></footer></main>", OWN_TIME),
        (f"<h1>خبر</h1><div class=comments><time datetime={OTHER}></time></div>", []),
        (f"<h1>خبر</h1><div itemscope itemtype=https://schema.org/Comment><meta itemprop=datePublished content={OTHER}></div>", []),
        (f"<time datetime={OWN}></time>", [("time", "2024-10-17")]),
        ("<h1>خبر</h1><time>منذ ساعة</time>", []),
    ],
)
def test_publication(body: str, said: list[tuple[str, str]]) -> None:
    assert marked(body)[0] == said


@pytest.mark.parametrize(
    "body",
    [
        f"<time class=updated datetime={OWN}></time>",
        f"<meta itemprop=dateModified content={OWN}>",
        f"<span>آخر تحديث: </span><time datetime={OWN}></time>",
        f"<time datetime={OWN}>آخر تحديث 17 أكتوبر</time>",
        f"<amp-timeago datetime={OWN}>آخر تحديث: 17 أكتوبر</amp-timeago>",
    ],
)
def test_changes(body: str) -> None:
    assert marked(f"<h1>خبر</h1>{body}") == ([], ["2024-10-17"])
