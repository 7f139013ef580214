"""What was changed between two versions of one page? Its title, its paragraphs, and what was read from it."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from naqlan.compare.align import aligned
from naqlan.compare.edit_items import edits_of_items
from naqlan.record.article import Article
from naqlan.record.edit import Edit
from naqlan.record.span import Span

SAME_PARAGRAPH = 0.4
"""Share of the longer paragraph's words that stand in the other, in order, for one to be the other rewritten. Two paragraphs of one
article that are not have .1 to .2 (function words and names)."""
METADATA = ("outlet", "published", "published_at", "dateline", "authors", "credits", "section", "image_credit", "genre")
"""What of a page's metadata readers are shown a change of."""


def edits_of(before: Article, after: Article) -> tuple[Edit, ...]:
    """Returns what changed from one version of an article to another.

    Args:
        before: The earlier version.
        after: The later one.

    Returns:
        Changes of the title, of metadata, of paragraphs in the order of the later version (what was removed stands where it stood), then of
        items: statements, contacts, figures, people. Empty where nothing changed. Where only marks or spelling changed, no word is marked.
    """
    return (*_title(before, after), *_metadata(before, after), *_paragraphs(before, after), *edits_of_items(before, after))


def _title(before: Article, after: Article) -> Iterator[Edit]:
    was, now = before.title or "", after.title or ""
    if was == now:
        return
    if was and now:
        yield _changed("title", (was, Span("title", 0, len(was))), (now, Span("title", 0, len(now))))
    elif was:
        yield Edit("removed", "title", was, None, before_span=Span("title", 0, len(was)))
    else:
        yield Edit("added", "title", None, now, after_span=Span("title", 0, len(now)))


def _metadata(before: Article, after: Article) -> Iterator[Edit]:
    for field in METADATA:
        was, now = (_shown(getattr(one.meta, field)) for one in (before, after))
        if was != now:
            yield Edit("changed" if was and now else "removed" if was else "added", "metadata", was, now, (field,))


def _shown(value: str | Sequence[str] | None) -> str | None:
    """A value of metadata as text; None where there is none."""
    return (value if isinstance(value, str) else "، ".join(value or ())) or None


_Paragraph = tuple[str, Span]


def _paragraphs(before: Article, after: Article) -> Iterator[Edit]:
    was, now = _list(before), _list(after)
    moved = _moved(was, now)
    matcher = SequenceMatcher(None, [text for text, _ in was], [text for text, _ in now], autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            yield from _block([one for one in was[first:last] if one[0] not in moved], now[begin:end], was, moved)


def _block(was: Sequence[_Paragraph], now: Sequence[_Paragraph], all_before: Sequence[_Paragraph], moved: set[str]) -> Iterator[Edit]:
    """Changes of paragraphs that stand where others stood; each is paired with that which it is most like."""
    left = list(was)
    for text, span in now:
        if text in moved:
            yield Edit("moved", "paragraph", text, text, (), next(place for same, place in all_before if same == text), span)
            continue
        likest = max(left, key=lambda one: aligned(one[0], text).likeness, default=None)
        if likest is None or aligned(likest[0], text).likeness < SAME_PARAGRAPH:
            yield Edit("added", "paragraph", None, text, after_span=span)
            continue
        for gone in left[: left.index(likest)]:
            yield Edit("removed", "paragraph", gone[0], None, before_span=gone[1])
        del left[: left.index(likest) + 1]
        yield _changed("paragraph", likest, (text, span))
    for gone in left:
        yield Edit("removed", "paragraph", gone[0], None, before_span=gone[1])


def _moved(was: Sequence[_Paragraph], now: Sequence[_Paragraph]) -> set[str]:
    """Paragraphs that both have once, and that are not where they were beside the others."""
    texts, others = [text for text, _ in was], [text for text, _ in now]
    matcher = SequenceMatcher(None, texts, others, autojunk=False)
    stayed = {texts[place] for block in matcher.get_matching_blocks() for place in range(block.a, block.a + block.size)}
    return {text for text in {*texts} & {*others} if texts.count(text) == others.count(text) == 1} - stayed


def _list(article: Article) -> list[_Paragraph]:
    """The paragraphs of a body, blank ones left out; the whole body where none are known."""
    spans = [Span("body", one.start, one.end) for one in article.paragraphs] or [Span("body", 0, len(article.body))]
    return [(text, span) for span in spans if (text := article.text(span)).strip()]


def _changed(of: str, was: _Paragraph, now: _Paragraph) -> Edit:
    both = aligned(was[0], now[0])
    return Edit("changed", "title" if of == "title" else "paragraph", was[0], now[0], (), was[1], now[1], both.first, both.second)
