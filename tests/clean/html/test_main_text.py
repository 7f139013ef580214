"""Are the blocks of a page its paragraphs, each with its place?"""

from naqlan.clean.html.block import Block
from naqlan.clean.html.document import parse
from naqlan.clean.html.main_text import blocks_of


def test_paragraphs_with_their_places() -> None:
    page = parse("<body><p>أعلنت <b>الوزيرة</b>\n موعد القمة.</p><p> </p></body>")
    assert blocks_of(page) == (Block("أعلنت الوزيرة موعد القمة.", "html/body[1]/p[1]", "p"),)
