"""What do other extractors take out of the same page? Each is run as its documentation says, where it is installed."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TypeAlias

Body: TypeAlias = Callable[[bytes, str], str]
"""From the bytes of a page and its language (`ar`, `en`) to the text of its article; empty where none is found."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another extractor.

    Attributes:
        name: What it is called in the table.
        package: The module that must be installed.
        body: How it is asked.
    """

    name: str
    package: str
    body: Body

    @property
    def installed(self) -> bool:
        """Whether it can be run here."""
        return find_spec(self.package) is not None


def _trafilatura(data: bytes, _: str) -> str:
    found = import_module("trafilatura").extract(data, favor_precision=True, include_comments=False)
    return found or ""


def _resiliparse(data: bytes, _: str) -> str:
    encoding = import_module("resiliparse.parse.encoding")
    text = encoding.bytes_to_str(data, encoding.detect_encoding(data))
    plain: str = import_module("resiliparse.extract.html2text").extract_plain_text(text, main_content=True, alt_texts=False)
    return plain


def _newspaper(data: bytes, language: str) -> str:
    encoding = import_module("resiliparse.parse.encoding") if find_spec("resiliparse") else None
    text = encoding.bytes_to_str(data, encoding.detect_encoding(data)) if encoding else data.decode("utf-8", "replace")
    article = import_module("newspaper").Article("https://page.example/article", language=language, fetch_images=False)
    article.download(input_html=text)
    article.parse()
    return str(article.text)


PEERS = (
    Peer("trafilatura (precision)", "trafilatura", _trafilatura),
    Peer("resiliparse", "resiliparse", _resiliparse),
    Peer("newspaper4k", "newspaper", _newspaper),
)
