"""Who speaks in a title? What stands before its colon is a speaker, or a label ("سوريا: مقتل …", "بالصور: …")."""

from naqlan.extract.row import Text
from naqlan.rules.match import Match

_OPENERS = frozenset({"DOTS", "STOP", "NL"})


def speaks_in_title(text: Text, match: Match) -> bool:
    """Says whether the match of a title rule is a speaker with his words.

    It stands at the head of the title or behind "..", no colon stands before it, and what it names can speak: a place or a
    state before a bare event ("سوريا: مقتل ثلاثة") is the scene of it.
    """
    items = text.items
    if text.field != "title" or not (match.start == 0 or text.tags(items, match.start - 1) & _OPENERS):
        return False
    if any("COLON" in text.tags(items, unit) for unit in range(match.start)):
        return False
    first, last = match.groups["source"]
    phrase = items.phrases[first]
    if phrase is None:
        return match.start == 0 and _plain_speaker(text, first, last, match.groups["content"][0])
    if phrase.kind == "place":
        return False
    return phrase.kind != "office" or not _event(text, match.groups["content"][0], first)


def _event(text: Text, content: int, source: int) -> bool:
    """Whether a state is named alone and what follows is an event told in the writer's voice."""
    state = any(one.tag in ("STATE", "CAPITAL") for one in text.items.readings[source])
    if not state or "NUM" in text.tags(text.items, content):
        return state
    return any(one.tag == "EVENT" for one in text.lexicon.words.get(text.analysis.norms[text.items.first[content]], ()))


def _plain_speaker(text: Text, first: int, last: int, content: int) -> bool:
    """Whether bare words can be a speaker: a surname that nobody knows, a ministry, a quoted name, a kind of source, or one who says "we"."""
    items = text.items
    tags, kinds = text.tags(items, first), {one.tag for one in items.readings[first]}
    if "SOURCEN" in kinds:
        return True
    if "LABEL" in kinds:
        return False
    if any(one.features.endswith(("1p", "1s")) for one in items.readings[content]) or text.analysis.norms[items.first[content]] == "نحن":
        return True
    if last - first == 1 and "PORTFOLIO" in tags and "DEF" in tags:
        return True
    quoted = first > 0 and "QUO" in text.tags(items, first - 1) and "QUC" in text.tags(items, last)
    if quoted or ("SURE" in tags and last - first == 1):
        return True
    name = bool(tags & {"UNK", "FAMILY", "GIVEN", "LATIN"}) and "MEDIUM" not in tags
    return (
        name
        and last - first <= 2
        and ("DEF" not in tags or (last - first == 1 and "W_NOUN" not in tags))
        and not ("W_ADJ" in tags and "DEF" not in tags)
    )
