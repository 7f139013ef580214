"""How is the wording of outlets shown to the eye? What each calls a thing, a person, an act of saying, with passages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.text import Text

from naqlan.answers.wording import label_of
from naqlan.cli.items import NAME, QUIET, STATUS, WARNING
from naqlan.cli.screen import Screen
from naqlan.cli.sides import both_sides, passage
from naqlan.cli.terminal import isolated, shortened
from naqlan.pipeline.wording_asked import Wording
from naqlan.record.difference import Passage
from naqlan.record.wording import Called, Designated, Reported, WordSet

WORD = "bold"
MOST_OUTLETS = 8
"""Outlets that are named behind a word; more are counted."""


def show_story(found: Wording, sets: Sequence[WordSet], screen: Screen) -> None:
    """Writes the wording of a story: sets of which two words are used, people with several roles, statements with several verbs."""
    labels = screen.labels
    known = {one.id: one for one in sets}
    competing = {name: rows for name, rows in found.sets.items() if len({one.word for one in rows}) > 1}
    if competing:
        screen.heading(labels("wording.heading_sets"))
    for name, rows in competing.items():
        screen.console.print()
        screen.line(screen.source(label_of(known[name], labels), "underline"), Text(f"  {name}", QUIET))
        _words(rows, screen)
    if found.people:
        screen.heading(labels("wording.heading_people"))
    for person in found.people:
        _person(person, screen)
    if found.verbs:
        screen.heading(labels("wording.heading_verbs"))
    for verb in found.verbs:
        _verb(verb, screen)
    if not (competing or found.people or found.verbs):
        screen.line(Text(labels("wording.nothing"), QUIET))


def show_passages(sets: Iterable[WordSet], found: Iterable[tuple[str, str, Sequence[Passage]]], screen: Screen) -> None:
    """Writes the newest passages of each word of sets."""
    by_set: dict[str, list[tuple[str, Sequence[Passage]]]] = defaultdict(list)
    for name, word, passages in found:
        by_set[name].append((word, passages))
    for one in sets:
        screen.heading(label_of(one, screen.labels))
        for word, passages in by_set[one.id]:
            for each in passages:
                screen.line(screen.source(word, WORD), "  ", head_of(each, screen), indent=2)
                screen.passage(passage(each.text, each.marks), indent=4)


def head_of(words: Passage, screen: Screen) -> Text:
    """Returns whose a passage is: outlet and day, speaker and chain."""
    labels = screen.labels
    head = screen.source(words.outlet or words.article, NAME).append(f" · {words.published or labels('undated')}", QUIET)
    head.append(" · ", QUIET)
    if words.speakers:
        head.append_text(screen.source("، ".join(words.speakers)))
        if words.polarity not in (None, "affirmed"):
            head.append(f" · {labels.of('polarity', words.polarity)}", WARNING)
    elif words.polarity is not None and (status := labels.maybe("status", words.polarity)) is not None:
        head.append(status, STATUS if words.polarity == "happened" else WARNING)
    else:
        head.append(labels("own_voice" if words.polarity is None else "unstated"), QUIET)
    if words.chain:
        inner = "، ".join(name for link in reversed(words.chain) for name in link)
        head.append(" · ", QUIET).append(labels("differences.citing", names=isolated(inner)), QUIET)
    return head


def _words(rows: Sequence[Designated], screen: Screen) -> None:
    labels = screen.labels
    by_word: dict[str, list[Designated]] = defaultdict(list)
    for one in rows:
        by_word[one.word].append(one)
    for word, uses in by_word.items():
        by_outlet: dict[str, list[str]] = defaultdict(list)
        for one in uses:
            by_outlet[one.outlet].append(f"{one.count} {labels.of('voice', one.voice)}")
        named = [f"{isolated(outlet)} {'، '.join(counts) if labels.right_to_left else ', '.join(counts)}" for outlet, counts in by_outlet.items()]
        more = labels("differences.others", count=len(named) - MOST_OUTLETS) if len(named) > MOST_OUTLETS else ""
        screen.line(screen.source(word, WORD), Text("  " + " · ".join([*named[:MOST_OUTLETS], *([more] if more else [])])), indent=2)
        first = min(uses, key=lambda one: one.voice != "own").passage
        screen.line(head_of(first, screen), indent=4)
        screen.passage(passage(first.text, first.marks), indent=6)


def _person(person: Called, screen: Screen) -> None:
    by_role: dict[str, list[str]] = defaultdict(list)
    for outlet, roles, _, _ in person.rows:
        for role in roles or ("",):
            by_role[shortened(role, 90)].append(outlet)
    screen.line(screen.source(person.name, NAME))
    for role, outlets in by_role.items():
        words = screen.source(role) if role else Text(screen.labels("wording.no_role"), QUIET)
        screen.line(words, Text("  " + "، ".join(map(isolated, outlets)), QUIET), indent=2)


def _verb(verb: Reported, screen: Screen) -> None:
    by_cue: dict[str, list[str]] = defaultdict(list)
    for outlet, cue, act, _ in verb.rows:
        by_cue[f"{isolated(cue)} ({screen.labels.of('act', act)})"].append(outlet)
    screen.line(screen.source(verb.speaker or screen.labels("unstated"), NAME))
    for cue, outlets in by_cue.items():
        screen.line(Text(cue), Text("  " + "، ".join(map(isolated, outlets)), QUIET), indent=2)
    first = verb.rows[0]
    other = next((row for row in verb.rows if row[2] != first[2]), verb.rows[-1])
    heads, passages = ([function(row) for row in (first, other)] for function in (lambda row: head_of(row[3], screen), _passage))
    both_sides(screen, (heads[0], heads[1]), (passages[0], passages[1]), indent=4)
    screen.console.print()


def _passage(row: tuple[str, str, str, Passage]) -> Text:
    return passage(row[3].text, row[3].marks)
