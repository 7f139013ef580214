"""A brief made by hand, all of whose words from outside are hostile; and a reader of pages that keeps what could do harm."""

from dataclasses import replace
from html.parser import HTMLParser

from naqlan.record.article import Article, Metadata
from naqlan.record.brief import Brief, BriefItem, BriefPage, CopyOf
from naqlan.record.contact import Contact
from naqlan.record.difference import Difference, Passage, Side
from naqlan.record.judgement import Laid
from naqlan.record.origin import Origin, Origins, Source
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement

HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"'\u202e\u2069&lt;"
SEEN = "2026-03-01T08:00:00Z"


class Reader(HTMLParser):
    """Keeps the tags, attributes and addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def _origins(hostile: str) -> tuple[Origins, Origins]:
    """What is named for a statement, and what for all that was said on the same occasion."""
    named = Origin(Source("k", f"المرسال{hostile}", "outlet"), (Source("o", f"آخر{hostile}", "outlet"),), ("t",))
    hidden = Origin(Source("u", f"مسؤول{hostile}", "anonymous"))
    origins = Origins(1, 1, (named,), (), ("x",), (), "other")
    widened = Origins(1, 2, (named,), (hidden,), (), ())
    return origins, widened


def _laid(hostile: str) -> tuple[Laid, ...]:
    """A correction and a check of one reader."""
    return (
        Laid(1, "correct", "i", "exact", "act", "claim", "say", f"هند{hostile}", f"لأن{hostile}", SEEN),
        Laid(2, "check", "i", "exact", None, None, None, f"هند{hostile}", f"قرأته{hostile}", SEEN),
    )


def made(hostile: str = "") -> Brief:
    """Returns a brief of two pages, with these words in all that comes from outside."""
    name, body = f"سالم الفهد{hostile}", f"قال سالم الفهد{hostile} إن «الطريق [أي طريق الميناء] مفتوح» زاعما ذلك. اتصل بعمر."
    content = body.index("الطريق"), body.index("»")
    inserted = Span("body", body.index("["), body.index("]") + 1)
    mark = body.index("زاعما")
    said = Statement(
        "s1", ("p1",), "person", (f"عمر{hostile}",), "claim", "direct", "doubted", "call", None, ((f"المرسال{hostile}",),),
        body[slice(*content)], Span("body", *content), "قال", Span("body", 0, 3), "r", distance=Span("body", mark, mark + 5), insertions=(inserted,),
    )  # fmt: skip
    call = body.index("اتصل")
    contact = Contact(
        "c1",
        "call",
        "denied",
        ("p1", f"عمر{hostile}"),
        (f"وسيط{hostile}",),
        "2026-03-01",
        f"مكان{hostile}",
        "اتصل",
        Span("body", call, call + 4),
        (),
        Span("body", call, len(body)),
        "r",
    )
    person = Person("p1", name, (name,), f"وزير{hostile}", (Span("body", 4, 4 + len(name)),))
    pages = []
    for number in (1, 2):
        known = {"outlet": f"صدى{hostile}", "captured": SEEN, "genre": "news"} if number == 1 else {"genre": "opinion"}
        where = {"dateline": f"ميناء{hostile}", "credits": (f"وكالة{hostile}",), "url": "https://claimed.example/1"}
        days = {"published": "2026-03-01", "published_from": "json-ld", "published_other": (("2026-02-28", "url"),)}
        meta = Metadata(f"d{number}{hostile}", f"k{number}{hostile}", **known, **where, **days)  # type: ignore[arg-type]
        record = Article(meta, f"عنوان{hostile}" if number == 1 else None, body, people=(person,), contacts=(contact,), statements=(said,))
        given = ("https://sada.example/1",) if number == 1 else (f"javascript:alert(1){hostile}",)
        copies = (CopyOf(1, "part", 0.5),) if number == 2 else ()
        pages.append(
            BriefPage(
                number,
                f"a{number}",
                "v",
                record,
                given,
                f"javascript:{hostile}" if number == 2 else None,
                SEEN,
                SEEN,
                "0" * 64 if number == 1 else None,
                copies,
            )
        )
    sides = [Side("12", Passage(f"k{number}{hostile}", None, None, speakers, chain, polarity, Span("body", 0, 3), f"قال{hostile}", ((0, 2),)))
             for number, speakers, chain, polarity in ((1, (name,), ((f"ق{hostile}",),), "affirmed"), (9, (), (), None))]  # fmt: skip
    difference = Difference("contradiction", "figure", f"ما{hostile}", sides[0], sides[1])
    origins, widened = _origins(hostile)
    items = (BriefItem("i", said, 1, "a", (2,), _laid(hostile)),)
    called = (BriefItem("j", contact, 1, "b", (2,)),)
    found = Brief("5" * 24, None, "2026-03-04T12:00:00Z", tuple(pages), called, items, (difference,), dropped=2)
    return replace(found, origins={"a": origins}, occasions={"a": widened})
