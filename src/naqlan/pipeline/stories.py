"""How do articles that arrive find their stories? Compared with those of their days, then grouped with all that hangs together with them.

What is kept of a pair follows from the two, and a group from what hangs together; only components that an arrival touches are grouped
afresh. So articles added one by one, all at once and in any order are in the same stories.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from naqlan.links.groups import Pair, pair
from naqlan.pipeline.arrival import Arrival
from naqlan.pipeline.judgements import links
from naqlan.record.story import Sketch, Story
from naqlan.relate.sketch import sketch_of
from naqlan.relate.stories import KEPT, REPRINT, SHARED, THRESHOLD, WINDOW, group, keys_of, likeness, story_id
from naqlan.relate.story_title import title_of
from naqlan.store.redirects import redirect
from naqlan.store.sketches import (
    articles_of,
    days_of_sketches,
    links_of,
    near,
    put_links,
    put_sketches,
    reprints_of,
    sketches_of,
    stories_of,
    take_out_sketches,
    take_waiting,
)
from naqlan.store.stories import put_stories, take_out_stories
from naqlan.text.fold import fold


def keep_stories(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Puts articles that arrive into their stories, and takes those out that are gone (a step, see `arrival.Step`)."""
    moved = take_waiting(connection) | set(gone)
    homes = articles_of(connection, stories_of(connection, moved).values())
    touched = _take_out(connection, gone, homes) | (moved - set(gone))
    made = {one.article: sketch_of(one.article, one.record, one.day) for one in arrivals}
    keys = {name: keys_of(one) for name, one in made.items()}
    put_sketches(connection, list(made.values()), keys)
    put_links(connection, _compare(connection, made, keys))
    _group(connection, touched | set(made), homes, made)


def _take_out(connection: Connection, gone: Sequence[str], homes: Mapping[str, str]) -> set[str]:
    """Takes out articles, with their stories; returns the others that were in these or are alike with one of them."""
    known = sketches_of(connection, gone)
    touched = {article for both in links_of(connection, known) for article in both} | set(homes)
    take_out_stories(connection, set(homes.values()))
    take_out_sketches(connection, known, {name: keys_of(one) for name, one in known.items()}, {name: one.day for name, one in known.items()})
    return touched.difference(known)


def _compare(connection: Connection, made: Mapping[str, Sketch], keys: Mapping[str, Sequence[int]]) -> dict[Pair, float]:
    """Returns how alike arrivals are to what stands near them in time and shares enough of their terms."""
    known = dict(made)
    found: dict[Pair, float] = {}
    for one in made.values():
        others = [name for name in near(connection, keys[one.article], one.day, window=WINDOW, shared=SHARED) if name != one.article]
        known.update(sketches_of(connection, [name for name in others if name not in known]))
        for name in others:
            both = pair(one.article, name)
            if both not in found and (score := likeness(one, known[name])) >= KEPT:
                found[both] = score
    return found


def _group(connection: Connection, touched: Iterable[str], homes: Mapping[str, str], made: Mapping[str, Sketch]) -> None:
    """Groups what hangs together with articles that were touched, and keeps what has changed by it.

    Args:
        connection: In a transaction that writes.
        touched: Articles whose links are others than before.
        homes: Stories that are taken out already, by their articles.
        made: The sketches of those that arrived.
    """
    judged = links(connection, "stories")
    together, scores, reprints = _together(connection, touched, judged.must)
    days = days_of_sketches(connection, together)
    groups = [sorted(one, key=lambda name: (days[name], name)) for one in group(sorted(days), scores, judged.must, judged.cannot, reprints)]
    standing = stories_of(connection, days)
    members: dict[str, set[str]] = defaultdict(set)
    for article, story in standing.items():
        members[story].add(article)
    changed = [one for one in groups if members.get(story_id(one[0])) != set(one)]
    kept = {story_id(one[0]) for one in groups} - {story_id(one[0]) for one in changed}
    take_out_stories(connection, set(members) - kept)
    known = {**sketches_of(connection, [name for one in changed for name in one if name not in made]), **made}
    stories = [_story([known[name] for name in one]) for one in changed]
    put_stories(connection, stories, {one.id: _words(known[name] for name in one.articles) for one in stories})
    now = {name: story_id(one[0]) for one in groups for name in one}
    redirect(connection, "story", _moved({**standing, **homes}, now, days), {one.id for one in stories})


def _together(connection: Connection, touched: Iterable[str], judged: Iterable[Pair]) -> tuple[set[str], dict[Pair, float], set[Pair]]:
    """Returns all articles that hang together with some, how alike pairs of them are, and which pairs are reprints.

    Args:
        connection: To the store.
        touched: Some articles.
        judged: Pairs that a reader said are one story.
    """
    seen: set[str] = set()
    scores: dict[Pair, float] = {}
    reprints: set[Pair] = set()
    merged = list(judged)
    waiting = set(touched)
    while waiting:
        seen |= waiting
        found = links_of(connection, waiting)
        scores.update(found)
        reprints |= reprints_of(connection, waiting, REPRINT)
        near = {name for both, score in found.items() if score >= THRESHOLD for name in both}
        waiting = (near | {name for both in (*merged, *reprints) if not waiting.isdisjoint(both) for name in both}) - seen
    return seen, scores, reprints


def _story(sketches: Sequence[Sketch]) -> Story:
    outlets = {one.outlet for one in sketches}
    articles = tuple(one.article for one in sketches)
    days = [one.day for one in sketches if one.dated] or [one.day for one in sketches]
    return Story(story_id(articles[0]), title_of(sketches), articles, days[0], days[-1], len(outlets))


def _words(sketches: Iterable[Sketch]) -> set[str]:
    """Returns the folded words of the names of people."""
    return {word for one in sketches for name, _ in one.people for word in fold(name).split()}


def _moved(before: Mapping[str, str], now: Mapping[str, str], days: Mapping[str, str]) -> dict[str, str]:
    """Returns what the ids of stories mean now: the story that has their first article, or the first that is left of them."""
    found: dict[str, str] = {}
    for article in sorted((name for name in before if name in now), key=lambda name: (story_id(name) != before[name], days[name], name)):
        found.setdefault(before[article], now[article])
    return found
