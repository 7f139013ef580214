"""How far do plain regular expressions get? The published rule approach to Arabic quotations, as a measure for our own.

A passage between quotation marks next to a verb of saying is a direct quotation; its speaker is the name (a run of words
that the lists of names know) that follows the verb, else the few words that do. Nothing else is tried: no indirect speech, no pronouns, no
chains, no contacts. The words are those of the lexicon, so that the comparison is of methods and not of word lists.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from naqlan.lexicon.forms import verb_forms
from naqlan.lexicon.load import load_list, load_yaml
from naqlan.text.fold import fold

REACH = 90
"""Code points between a verb and its quotation; beyond it the published rules look no further either."""
LONGEST = 1500
"""Code points of a quotation."""
WORDS = 6
"""Words between verb and quotation that are taken for the speaker where no name is among them ("وزير الدفاع")."""
_QUOTED = re.compile(rf"[«“\"]([^«»“”\"\n]{{1,{LONGEST}}})[»”\"]")
_WORD = re.compile(r"[^\W\d_]+")
_LISTS = ("names_given_arabic.txt", "names_given_feminine.txt", "names_given_foreign.txt", "names_family_arabic.txt", "names_family_foreign.txt")


class Cue(NamedTuple):
    """A verb of saying in a text: its offsets and its act."""

    start: int
    end: int
    act: str


@cache
def verbs() -> dict[str, str]:
    """Returns the act of each folded form of the reporting verbs that bring quotations."""
    found: dict[str, str] = {}
    for verb in load_yaml("statement_verbs.yaml")["verbs"]:
        if "quote" in verb["content"]:
            for form, _ in verb_forms(verb["past"], verb["present"], verb.get("past1")):
                found.setdefault(fold(form), verb["act"])
    return found


@cache
def names() -> frozenset[str]:
    """Returns the folded words of the lists of names that are no forms of reporting verbs."""
    return frozenset(fold(name) for file in _LISTS for name in load_list(file)) - verbs().keys()


@lru_cache(200_000)
def _folded(word: str) -> str:
    return fold(word)


def read(doc: str, text: str) -> dict[str, Any]:
    """Returns the record of a page, with what this method can give.

    Args:
        doc: Name of the document.
        text: The page: the title on its first line, the article below it.
    """
    title, _, body = text.partition("\n")
    people: dict[str, dict[str, Any]] = {}
    for start, end in _runs(body):
        if " " in body[start:end]:
            _person(people, body[start:end])
    statements = [_statement(people, body, cue, quoted) for cue, quoted in _quotations(body)]
    return {
        "doc": doc, "title": title, "published": None, "body": body, "people": list(people.values()), "contacts": [],
        "statements": statements, "times": [], "figures": [],
    }  # fmt: skip


def _quotations(body: str) -> Iterator[tuple[Cue, re.Match[str]]]:
    """Yields each quotation with a verb before it, else right after it, in its own sentence."""
    cues = _cues(body)
    for quoted in _QUOTED.finditer(body):
        if len(quoted.group(1).split()) < 3:
            continue
        before = [cue for cue in cues if 0 <= quoted.start() - cue.end <= REACH and not re.search(r"[.\n]", body[cue.end : quoted.start()])]
        after = [cue for cue in cues if 0 <= cue.start - quoted.end() <= 4]
        if before or after:
            yield (before[-1] if before else after[0]), quoted


def _cues(body: str) -> list[Cue]:
    found = []
    for word in _WORD.finditer(body):
        plain = _folded(word.group())
        for cut in (0, 1):
            act = verbs().get(plain[cut:]) if not cut or plain.startswith(("و", "ف")) else None
            if act:
                found.append(Cue(word.start() + cut, word.end(), act))
                break
    return found


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yields runs of neighbouring words that the lists of names know."""
    start = end = -1
    for word in _WORD.finditer(text):
        if _folded(word.group()) in names():
            if start >= 0 and text[end : word.start()] == " ":
                end = word.end()
                continue
            if start >= 0:
                yield start, end
            start, end = word.start(), word.end()
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _statement(people: dict[str, dict[str, Any]], body: str, cue: Cue, quoted: re.Match[str]) -> dict[str, Any]:
    first, last = (cue.end, quoted.start()) if cue.start < quoted.start() else (cue.end, cue.end + REACH)
    between = re.split(r"[،:.\n«“\"(]", body[first:last])[0].strip()
    runs = list(_runs(between))
    speakers = [_person(people, between[slice(*runs[0])])] if runs else [between] if 0 < len(between.split()) <= WORDS else []
    return {
        "in": "body", "cue": body[cue.start : cue.end], "act": cue.act, "form": "direct", "polarity": "affirmed", "speakers": speakers,
        "speaker_kind": "person", "addressees": [], "via": None, "when": None, "chain": [], "content": quoted.group(1),
    }  # fmt: skip


def _person(people: dict[str, dict[str, Any]], name: str) -> str:
    """Returns the id of a person: of the one whose name ends in this one, else of a new one."""
    for known, person in people.items():
        if known == name or known.endswith(" " + name):
            if name not in person["surfaces"]:
                person["surfaces"].append(name)
            return str(person["id"])
    people[name] = {"id": f"p{len(people) + 1}", "name": name, "surfaces": [name], "role": None}
    return str(people[name]["id"])
