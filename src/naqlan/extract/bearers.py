"""Whose is the name behind a title? The bearer of the title, or another: "زوجة النائب فلان" is not فلان."""

from naqlan.extract.row import Phrase, Text
from naqlan.extract.words import POSSESSORS
from naqlan.text.fold import fold


def another_bears(text: Text, phrase: Phrase) -> bool:
    """Says whether the one who is meant is not the one named: a word of kin or trade takes a titled name, or stands right before one.

    "زوجة النائب فلان", "محامي النائب فلان", "متحدث باسم الوزير فلان"; but "المتحدث باسم الرئيس فلان" mostly names the spokesman.
    """
    if phrase.kind != "person" or phrase.name is None:
        return False
    if phrase.start and of_another(text, phrase.start - 1):
        return True
    if phrase.role is None or phrase.role[0] >= phrase.name[0]:
        return False
    head = phrase.role[0]
    spokesman = any(one.tag == "TITLE" and text.lexicon.entries[one.entry]["spokesman"] for one in text.analysis.readings[head])
    return _titled(text, phrase) and (of_another(text, head) or (spokesman and not text.analysis.norms[head].startswith("ال")))


def named_after(text: Text, phrase: Phrase, other: Phrase) -> bool:
    """Says whether a second name behind a comma is the bearer of a title that took the first ("المتحدث باسم الوزير فلان، علان، إن")."""
    if phrase.kind != "person" or other.role is not None or phrase.role is None or phrase.name is None or phrase.role[0] >= phrase.name[0]:
        return False
    takes = any(one.tag in ("TPREFIX", "CLIENT", "KIN") for one in text.analysis.readings[phrase.role[0]])
    spokesman = any(one.tag == "TITLE" and text.lexicon.entries[one.entry]["spokesman"] for one in text.analysis.readings[phrase.role[0]])
    return _titled(text, phrase) and (takes or spokesman)


def _titled(text: Text, phrase: Phrase) -> bool:
    """Whether the name has a title of its own behind the first word of the role."""
    role = phrase.role or (0, 0)
    return any(one.tag == "TITLE" for place in range(role[0] + 1, role[1]) for one in text.analysis.readings[place])


def contradicts(text: Text, head: str, offices: list[tuple[frozenset[str], frozenset[str]]]) -> bool:
    """Says whether a bare title cannot mean a person of known offices: "الرئيس" or "الخبير" is not the minister who spoke last.

    Only heads of states, ministers and the like are so firm; a professor may be called "الباحث".
    """
    word = fold(head.split(maxsplit=1)[0]).removeprefix("ال") if head else ""
    words = {one for its, _ in offices for one in its}
    if not words or word in words or not word or _has(text, word, "ANYONE"):
        return False
    return _has(text, word, "RULER") or any(_has(text, one, "RULER") for one in words)


def _has(text: Text, word: str, kind: str) -> bool:
    return any(one.tag == kind for one in text.lexicon.words.get(word, ()))


def one_of_many(text: Text, phrase: Phrase) -> bool:
    """Says whether a bare title is indefinite ("وزير نقل سابق", "نائب من الحزب"): one who held it, and nobody in hand."""
    if phrase.end - phrase.start != 1 or text.analysis.norms[phrase.start].startswith("ال"):
        return False
    if phrase.end < len(text.analysis.norms) and any(one.tag == "OUTOF" for one in text.analysis.readings[phrase.end]):
        return True
    for place in range(phrase.end, min(phrase.end + 2, len(text.analysis.norms))):
        tags = {one.tag for one in text.analysis.readings[place]}
        if "DEF" in tags or "W_NOUN" not in tags | {one.tag for one in text.analysis.readings[phrase.end]}:
            return False
        if "TMOD" in tags:
            return True
    return False


def is_kin(text: Text, phrase: Phrase) -> bool:
    """Says whether a phrase begins with a word of kin ("نجل الوزير فلان"): it tells whose son he is, and not who he is."""
    return any(one.tag == "KIN" for one in text.analysis.readings[phrase.start])


def of_another(text: Text, place: int) -> bool:
    """Says whether a position holds a word of kin or of trade that belongs to somebody ("نجل", "محامي")."""
    tags = {one.tag for one in text.analysis.readings[place]}
    return (
        bool(tags & {"KIN", "CLIENT"}) and "W" not in tags and not text.verbatim(place, place + 1).endswith(POSSESSORS)
    )  # "شقيقه النائب فلان" names the brother
