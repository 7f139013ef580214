"""Where is what a reader judged, now that the page was read again? At its words with what stands around them, or nowhere: never on a guess."""

from naqlan.record.article import Article
from naqlan.record.judgement import Found, Target
from naqlan.record.parts import KINDS, Item, items_of, spans_of
from naqlan.record.span import Field, Span

AROUND = 32
"""Code points that are kept on each side of the words judged (DESIGN.md, "How the corpus is worked")."""


def target_of(record: Article, item: Item, *, side: int = 0) -> Target | None:
    """Returns the target of a judgement on an item; None for an item that stands nowhere in the text.

    Args:
        record: The record that holds it.
        item: The item.
        side: On which side it stands where things are merged or parted, from 0.
    """
    span = next(iter(spans_of(record, item)), None)
    if span is None:
        return None
    before, after = _around(record, span)
    bare = Target(record.meta.key, KINDS[type(item)], span.field, record.text(span), before, after, side=side)
    same = [one for one, sides in _standing(record, bare) if sides == 2]
    return Target(bare.key, bare.kind, bare.field, bare.quoted, before, after, same.index(item), len(same), side)


def find(record: Article, target: Target) -> tuple[Item | None, Found]:
    """Returns the item of a record that a target means, and how it was found.

    It is the one whose words are the same with the same around them; else, where the words stand once in the text and what stands on
    one side of them is the same, the one read from them there. Where there are other numbers of such items than there were, it is none.

    Args:
        record: The present record of the target's article.
        target: What was judged; of another kind than `article`.
    """
    standing = _standing(record, target)
    exact = [item for item, sides in standing if sides == 2]
    if exact:
        return (exact[target.nth], "exact") if len(exact) == target.of else (None, "stranded")
    half = [item for item, sides in standing if sides == 1]
    if len(half) == target.of and target.field is not None and _count(record, target.field, target.quoted) == 1:
        return half[target.nth], "one side"
    return None, "stranded"


def _standing(record: Article, target: Target) -> list[tuple[Item, int]]:
    """Returns the items of the target's kind that were read from its words, with how many sides of them agree."""
    found = []
    for item in items_of(record):
        if KINDS[type(item)] != target.kind:
            continue
        sides = [_sides(record, span, target) for span in spans_of(record, item) if span.field == target.field and record.text(span) == target.quoted]
        if sides:
            found.append((item, max(sides)))
    return found


def _sides(record: Article, span: Span, target: Target) -> int:
    before, after = _around(record, span)
    return (before == target.before) + (after == target.after)


def _around(record: Article, span: Span) -> tuple[str, str]:
    text = _text(record, span.field)
    return text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]


def _count(record: Article, field: Field, words: str) -> int:
    """Returns how often words stand in a field, 2 for twice and more."""
    text = _text(record, field)
    first = text.find(words)
    return 0 if first < 0 else 2 if text.find(words, first + 1) >= 0 else 1


def _text(record: Article, field: Field) -> str:
    return record.body if field == "body" else record.title or ""
