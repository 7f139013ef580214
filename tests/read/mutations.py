"""What does damage do to the files that are read? Whole files of each kind, and ways to break them."""

import csv
import gzip
import io
import json
import zipfile

import zstandard
from hypothesis import strategies as st

from tests.read.archives import PACKINGS, record, response

TEXT = "عنوان الخبر\n\nقالت الوزيرة ليلى الحارثي إن «المحادثات» ستبدأ غدا، وأضافت أن 20 مهندسا يراقبون السد."
HTML = f'<!doctype html><html dir="rtl"><head><meta charset="utf-8"><title>عنوان</title></head><body><article><p>{TEXT}</p></article></body></html>'
ROWS = "".join(json.dumps({"id": f"n{number}", "url": "https://shatt.example/1", "text": TEXT}, ensure_ascii=False) + "\n" for number in range(3))
ARCHIVE = [
    record(response(HTML)),
    record(response(gzip.compress(HTML.encode(), mtime=0), head="Content-Encoding: gzip\r\n")),
    record(TEXT.encode(), kind="conversion"),
]


def _table() -> str:
    made = io.StringIO(newline="")
    csv.writer(made).writerows([("url", "text"), *[("https://shatt.example/1", TEXT)] * 3])
    return made.getvalue()


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("one.html", HTML)
        archive.writestr("two.jsonl", ROWS)
    return made.getvalue()


WHOLE: dict[str, bytes] = {
    "a.txt": TEXT.encode(),
    "a.html": HTML.encode(),
    "b.html": HTML.encode("windows-1256"),
    "a.jsonl": ROWS.encode(),
    "a.json": json.dumps([json.loads(row) for row in ROWS.splitlines()], indent=1).encode(),
    "w.jsonl": ROWS.encode("utf-16"),
    "a.csv": _table().encode(),
    "a.jsonl.gz": gzip.compress(ROWS.encode(), mtime=0),
    "a.html.zst": zstandard.compress(HTML.encode()),
    "a.zip": _zip(),
    **{f"{number}.warc": pack(ARCHIVE) for number, pack in enumerate(PACKINGS.values())},
}
"""A file of each kind without a fault, by its name."""

_PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [b"\x00", b"\xff\xfe", b'"', b"<", b"<![CDATA[", b"&#x110000;", b"\xed\xa0\x80", b"{", b"[" * 2000, b"<div>" * 1500, b"\r", b"PK\x05\x06"]
    ),
)


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draws a name and the bytes of a file of that kind after one to four accidents."""
    name = draw(st.sampled_from(sorted(WHOLE)))
    data = WHOLE[name]
    for _ in range(draw(st.integers(1, 4))):
        data = _accident(draw, data)
    return name, data


def _accident(draw: st.DrawFn, data: bytes) -> bytes:
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
    match draw(st.sampled_from(["cut", "lose", "double", "put", "replace"])):
        case "cut":
            return data[:start]
        case "lose":
            return data[:start] + data[end:]
        case "double":
            return data[:end] + data[start:]
        case "put":
            return data[:start] + draw(_PIECES) + data[start:]
        case _:
            piece = draw(_PIECES)
            return data[:start] + piece + data[start + len(piece) :]
