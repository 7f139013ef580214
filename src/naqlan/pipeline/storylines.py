"""What came before a story, and what came after it? Its line: from story to story by shared people and subject."""

from collections.abc import Sequence

from sqlalchemy import Connection

from naqlan.dates.window import shifted
from naqlan.record.story import Story
from naqlan.relate.storylines import READ, WITHIN, Subject, neighbour
from naqlan.store.sketches import first_sketches
from naqlan.store.store import Store
from naqlan.store.stories import stories_around, story_of
from naqlan.text.fold import fold

STEPS = 5
"""Stories before and after one that are shown."""
COMPARED = 60
"""Stories that one is compared with at each step."""
SHARED = 2
"""Words of the names of people that they share with it at least."""


def storyline(store: Store, story: Story, steps: int = STEPS) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Returns the stories before one, the earliest first, and those after it; both empty where it stands alone or no article is dated.

    Args:
        store: The store.
        story: The story.
        steps: How many of each at most.
    """
    if story.title.day is None:
        return (), ()
    with store.reading() as connection:
        known: dict[str, Subject] = {}
        before, after = (_walk(connection, story, way, steps, known) for way in (-1, 1))
    return tuple(reversed(before)), tuple(after)


def _walk(connection: Connection, story: Story, way: int, steps: int, known: dict[str, Subject]) -> list[Story]:
    """Returns the line of a story one way; the stories that are looked at on it are much the same at each step, so what is `known` is kept."""
    found: list[Story] = []
    here = story
    while len(found) < steps and (following := _next(connection, here, way, known)) is not None:
        found.append(following)
        here = following
    return found


def _next(connection: Connection, story: Story, way: int, known: dict[str, Subject]) -> Story | None:
    """Returns the neighbour of a story in its line: the later one, or (`way` -1) the earlier one.

    It ends on another day, so that no line turns back.
    """
    own = _subjects(connection, [story.id], known)[story.id]
    words = sorted({word for name in own.people for word in fold(name).split()})
    if not words:
        return None
    first, final = sorted(shifted(story.last, way * days) for days in (1, WITHIN))
    others = stories_around(connection, words, after=first, before=final, shared=SHARED, most=COMPARED)
    best = neighbour(own, _subjects(connection, others, known))
    return story_of(connection, best) if best is not None else None


def _subjects(connection: Connection, stories: Sequence[str], known: dict[str, Subject]) -> dict[str, Subject]:
    new = first_sketches(connection, [one for one in stories if one not in known], READ)
    known.update((story, Subject(sketches)) for story, sketches in new.items())
    return {one: known[one] for one in stories}
