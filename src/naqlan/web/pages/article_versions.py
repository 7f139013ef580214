"""The texts that a page has had: when each was seen, and what was changed from one to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from naqlan.answers.versions import paired
from naqlan.errors import InputError, PageError
from naqlan.pipeline.versions import VersionSeen, addresses, edits_between, item_at, versions_named
from naqlan.record.article import Article
from naqlan.record.edit import Edit, Marks
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.web.foreign import foreign, seen, short
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route
from naqlan.web.words import Words

MOST_EDITS = 200
"""Changes of one version that are shown."""
MOST = 4_000
"""Code points of a passage that are shown."""
NAME = 200
"""Code points of a name."""


@dataclass(frozen=True, slots=True)
class VersionsAsked:
    """The versions of a page.

    Attributes:
        article: The id of the article.
        versions: In the order in which they were seen first.
        chosen: The numbers, from 1, of the two that are compared; None: each with the one before.
        edits: What changed from the first to the second of these.
    """

    article: str
    versions: Sequence[VersionSeen]
    chosen: tuple[int, int] | None
    edits: tuple[Edit, ...]


def ask(asked: Asked) -> VersionsAsked:
    """Asks for the versions.

    Raises:
        PageError: There is no such page, or it has no such version; status 404.
    """
    given = asked.given
    try:
        found = versions_named(asked.store, given["article"])[0]
    except InputError as error:
        raise PageError(str(error), status=404) from error
    article = found[-1].version.article
    if given["from"] is None or given["to"] is None:
        return VersionsAsked(article, found, None, ())
    chosen = (given["from"], given["to"])
    if max(chosen) > len(found):
        raise PageError(f"the page has {len(found)} versions, so there is no number {max(chosen)}", status=404)
    first, second = (found[number - 1].record for number in chosen)
    return VersionsAsked(article, found, chosen, edits_between(first, second))


def shown(found: VersionsAsked, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    ones, words = found.versions, asked.words
    both = None
    if found.chosen is not None:
        first, second = (ones[number - 1].record for number in found.chosen)
        both = [_edit(edit, first, second, words) for edit in found.edits[:MOST_EDITS]]
    numbered = enumerate(paired(ones), start=1)
    versions = [
        {"number": number, "seen": one, "addresses": addresses(one.given), "edits": _edits(one, before, words), "more": len(one.edits) - MOST_EDITS}
        for number, (before, one) in numbered
    ]
    return {"article": found.article, "versions": versions, "newest": ones[-1], "chosen": found.chosen, "both": both}


def _edits(one: VersionSeen, before: Article | None, words: Words) -> list[Mapping[str, Any]]:
    return [_edit(edit, before, one.record, words) for edit in one.edits[:MOST_EDITS]]


def _edit(edit: Edit, before: Article | None, after: Article | None, words: Words) -> Mapping[str, Any]:
    fields = [words.maybe("value", one) or words.maybe("about_page", one) or one for one in edit.fields]
    sides = ((before, edit.before, edit.before_span, edit.before_marks, "del"), (after, edit.after, edit.after_span, edit.after_marks, "ins"))
    told = [
        {"name": name, "words": passage(text, marks, name), "teller": _teller(edit, record, span, words)}
        for record, text, span, marks, name in sides
        if text is not None
    ]
    return {"edit": edit, "fields": words("list").join(fields), "sides": told[-1:] if edit.kind == "moved" else told}


def passage(text: str, marks: Marks, name: str) -> Markup:
    """Returns a passage with the words that are gone or new in elements of a name (`del`, `ins`); where none are told apart it is as it stands."""
    found, last = [], 0
    for start, end in marks:
        if end > MOST:
            break
        mark = Markup(f"<{name}>{{}}</{name}>")  # noqa: S704 (one of two names of ours)
        found += [Markup("{}").format(seen(text[last:start])), mark.format(seen(text[start:end]))]
        last = end
    rest = short(text[last:], max(MOST - last, 1))
    return Markup("").join([*found, Markup("{}").format(rest)])


def _teller(edit: Edit, record: Article | None, span: Span | None, words: Words) -> Markup | None:
    """Returns who says a statement, or who is said to have been in contact, how it is meant, and through whom; None for other edits."""
    item = item_at(record, edit, span)
    if record is None or item is None:
        return None
    names = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}

    def named(given: Sequence[str]) -> Markup:
        return Markup(" · ").join(foreign(short(names.get(one, one), NAME)) for one in given) or Markup("{}").format(words("unstated"))

    who = named(item.speakers if isinstance(item, Statement) else item.parties)
    manner = words.of("polarity", item.polarity) if isinstance(item, Statement) else words.of("status", item.status)
    chain = foreign(short(record.meta.outlet or words("page.article.this_page"), NAME))
    for link in reversed(item.chain):
        chain = Markup("{}").format(words("citing")).format(outer=chain, inner=named(link))
    return Markup("<b>{}</b> · {} · {}").format(who, manner, chain)


PARAMETERS = (Parameter("from", "number", least=1), Parameter("to", "number", least=1))

ROUTES = (Route("article_versions", "/articles/{article}/versions", ask, shown, parameters=PARAMETERS),)
