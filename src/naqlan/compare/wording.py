"""What does each outlet of a story call things, people and acts of saying? Side by side, with the passages."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from naqlan.compare.align import Word, aligned_words, words_of
from naqlan.compare.designations import Designations, uses_of
from naqlan.compare.passages import Pages
from naqlan.names.likeness import name_parts, same_name
from naqlan.record.article import Article
from naqlan.record.person import Person
from naqlan.record.statement import Statement
from naqlan.record.wording import Called, Designated, Reported, Use
from naqlan.text.fold import fold

SAME_CONTENT = 0.7
"""Likeness of two contents, word by word, from which they are one statement, so that its verbs can be laid side by side."""
IN_ANY_ORDER = 0.6
"""Share of the distinct words of the one with more that both have at least."""
SHORTEST = 6
"""Words of a content that is compared; shorter ones are alike by chance."""


def designations_in(
    pages: Sequence[Pages], designations: Designations, credited: Mapping[str, str | None] | None = None
) -> dict[str, tuple[Designated, ...]]:
    """Returns how often each outlet uses each word of the sets.

    Args:
        pages: The articles, the earliest first.
        designations: The finder of the words.
        credited: For each key of an article to whom its words are credited (an outlet, or for copies their agency); None: it is a copy of another
            one here and not counted. Articles that are not there are credited to their outlets.

    Returns:
        For each set with a use its rows, those most used first; the sets in their order.
    """
    found: dict[tuple[str, str, str, str], list[tuple[Pages, Use]]] = defaultdict(list)
    for each in pages:
        outlet = (credited or {}).get(each.key, _outlet(each.article))
        if outlet is not None:
            for use in uses_of(each.article, designations):
                found[use.set, use.word, outlet, use.voice].append((each, use))
    rows: dict[str, list[Designated]] = defaultdict(list)
    for (name, word, outlet, _), uses in found.items():
        page, use = uses[0]
        statement = next((one for one in page.article.statements if one.id == use.statement), None)
        articles = len({each.key for each, _ in uses})
        rows[name].append(Designated(word, outlet, use.voice, len(uses), articles, page.around(use.span, statement)))
    ordered = (one.id for one in designations.sets if one.id in rows)
    return {name: tuple(sorted(rows[name], key=lambda row: (-row.count, row.word, row.outlet, row.voice))) for name in ordered}


def people_called(pages: Sequence[Pages]) -> list[Called]:
    """Returns what the articles call each person whom at least two of them name with a role, those most named first."""
    groups: list[list[tuple[Pages, Person]]] = []
    for each in pages:
        for person in each.article.people:
            if len(name_parts(person.name)) > 1 and person.mentions:
                home = next((group for group in groups if all(same_name(person.name, other.name) for _, other in group)), None)
                (home.append((each, person)) if home is not None else groups.append([(each, person)]))
    found = [_called(group) for group in groups]
    return sorted((one for one in found if one is not None), key=lambda one: -len(one.rows))


def _called(group: Sequence[tuple[Pages, Person]]) -> Called | None:
    by_outlet: dict[str, list[tuple[Pages, Person]]] = defaultdict(list)
    for page, person in group:
        by_outlet[_outlet(page.article)].append((page, person))
    called = {fold(person.role) for _, person in group if person.role}
    if len(by_outlet) < 2 or len(called) < 2:
        return None
    rows = []
    for outlet, named in by_outlet.items():
        roles = dict.fromkeys(" ".join(person.role.split()) for _, person in named if person.role)
        page, first = named[0]
        names = dict.fromkeys(person.name for _, person in named)
        rows.append((outlet, tuple(roles), tuple(names), page.around(first.mentions[0], None)))
    return Called(max((person.name for _, person in group), key=len), tuple(rows))


def verbs_of(pages: Sequence[Pages]) -> list[Reported]:
    """Returns the statements that articles report with other words of saying (قال، زعم، أكد), each with all its tellings."""
    groups: list[tuple[list[Word], frozenset[str], list[tuple[Pages, Statement]]]] = []
    for each in pages:
        for statement in each.article.statements:
            words = words_of(statement.content)
            if statement.span.field != "body" or len(words) < SHORTEST or not statement.speakers:
                continue
            keys = frozenset(word.key for word in words)
            home = next((group for first, its, group in groups if _same(first, its, words, keys)), None)
            if home is None:
                groups.append((words, keys, [(each, statement)]))
            else:
                home.append((each, statement))
    differing = [group for _, _, group in groups if len({one.act for _, one in group}) > 1 and len({page.key for page, _ in group}) > 1]
    return [_reported(group) for group in differing]


def _same(one: Sequence[Word], its: frozenset[str], other: Sequence[Word], keys: frozenset[str]) -> bool:
    """Whether two contents are one statement. What shares too few words in any order shares too few in order, which spares most alignments."""
    if len(its & keys) < IN_ANY_ORDER * max(len(its), len(keys)):
        return False
    return aligned_words(one, other).likeness >= SAME_CONTENT


def _reported(group: Sequence[tuple[Pages, Statement]]) -> Reported:
    first = {(_outlet(page.article), fold(one.cue)): (page, one) for page, one in reversed(group)}
    rows = tuple((outlet, one.cue, one.act, page.around(one.cue_span, one)) for (outlet, _), (page, one) in reversed(first.items()))
    page, one = group[0]
    return Reported("، ".join(page.names.of(one.speakers)), rows)


def _outlet(article: Article) -> str:
    return article.meta.outlet or article.meta.doc
