"""Who speaks in a title? What stands before its colon is a speaker, or a label ("سوريا: مقتل …", "بالصور: …")."""

from naqlan.extract.row import Text
from naqlan.rules.match import Match

_LABELS = frozenset({"W_ADJ", "MEDIUM"})
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
        return match.start == 0 and _plain_speaker(text, first, last)
    if phrase.kind == "place":
        return False
    return phrase.kind != "office" or not _event(text, match.groups["content"][0], phrase.country != () and first + 1 == last)


def _event(text: Text, content: int, state: bool) -> bool:
    """Whether what follows the name of a state is an event told in the writer's voice."""
    norm = text.analysis.norms[text.items.first[content]]
    return state and ("NUM" in text.tags(text.items, content) or text.lexicon.words.get(norm) is not None and any(one.tag == "EVENT" for one in text.lexicon.words[norm]))


def _plain_speaker(text: Text, first: int, last: int) -> bool:
    """Whether bare words can be a speaker: a surname that nobody knows, or a kind of source ("إعلام إسرائيلي")."""
    tags = text.tags(text.items, first)
    norms = [text.analysis.norms[text.items.first[unit]] for unit in range(first, last)]
    kinds = {one.tag for one in text.items.readings[first]}
    if "SOURCEN" in kinds:
        return True
    if "LABEL" in kinds or any(norm.isdigit() for norm in norms):
        return False
    return last - first <= 2 and bool(tags & {"UNK", "FAMILY", "GIVEN", "LATIN"}) and not tags & _LABELS and "DEF" not in tags
