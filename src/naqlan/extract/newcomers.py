"""Does somebody else take the word? Signs that a verb without a known subject does not go on with the last speaker."""

from naqlan.extract.discourse import Discourse
from naqlan.extract.drafts import Draft, sentence_start
from naqlan.extract.row import Text
from naqlan.extract.said import Said, agrees
from naqlan.extract.source import plain_source
from naqlan.extract.words import POSSESSORS, is_word

_SPEECH = frozenset({"clause", "quote", "colon"})
_NOUNS = frozenset({"W_NOUN", "ANON", "MEDIUM", "SOURCEN", "TITLE", "UNK"})
_NO_SUBJECT = frozenset(
    "OURS PREP TPREP ADV TIME AUX NEG CONJ PREPPRON DEM INNA REL QUO COLON COMMA PROCLITIC SAYP ACCP OPEN_TURN OPEN_OWN_SIDE MODAL NUM WH".split()
)


def newcomer(text: Text, draft: Draft) -> bool:
    """Says whether a noun that nobody knows stands behind the verb as its subject ("وقال صاحب مقهى قريب إن"), or the verb has none ("ويتوقع أن")."""
    cue, items = draft.cue, text.items
    if cue.participle or cue.frame not in _SPEECH:
        return False
    if is_word(text, cue.unit, "NOBODYS") and cue.features == "pres 3ms" and _opens(text, cue.unit) and not cue.mood:
        return cue.content - cue.unit <= 2
    unit = cue.unit + 1
    if unit >= cue.content or items.phrases[unit] is not None:
        return False
    tags, norm = text.tags(items, unit), text.analysis.norms[items.first[unit]]
    another = is_word(text, unit, "ANOTHER")
    owned = text.verbatim(items.first[unit], items.last[unit]).endswith(POSSESSORS)  # "وختم حديثه": an object
    accusative = norm.endswith("ا") or owned or any("acc" in one.features for one in items.readings[unit])
    return another or bool(tags & _NOUNS and not tags & _NO_SUBJECT and not accusative)


def _opens(text: Text, unit: int) -> bool:
    """Whether a verb stands first in its sentence, with و before it at most."""
    first = sentence_start(text, unit)
    return all("PROCLITIC" in text.tags(text.items, place) or is_word(text, place, "AS") for place in range(first, unit))


def own_side(text: Text, draft: Draft) -> bool:
    """Says whether "من جهته" opens the sentence: the word goes to another than the last speaker."""
    between = range(draft.sentence[0], draft.cue.unit)
    return any("OPEN_OWN_SIDE" in text.tags(text.items, unit) for unit in between) and all(text.items.phrases[unit] is None for unit in between)


def arrived(text: Text, draft: Draft, form: str, before: Said, discourse: Discourse) -> bool:
    """Says whether the sentence before has another person for its subject who agrees ("قال زيد …. ووصل عمرو. وقال إن")."""
    first = draft.sentence[0]
    if first < 2 or draft.cue.participle:
        return False
    last = first - 1
    while last > 0 and text.tags(text.items, last) & {"STOP", "NL", "QUC"}:
        last -= 1
    start = sentence_start(text, last)
    if start <= before.sentence:
        return False
    for unit in range(start, first - 1):
        tags = text.tags(text.items, unit)
        if "PROCLITIC" in tags or tags & {"AUX", "TIME", "OPEN_TURN"}:
            continue
        phrase = text.items.phrases[unit + 1]
        if not tags & {"W_VERB", "MEET", "LIGHT", "SAY"} or phrase is None or phrase.kind != "person":
            return False
        source = plain_source(text, phrase, discourse.cast)
        return agrees(form, (source,)) and source.ref not in {one.ref for one in before.speakers}
    return False


def issued(text: Text, draft: Draft, before: Said) -> bool:
    """Says whether an office stands between the last saying and a bare document, perhaps its own ("وأصدرت النقابة بيانا … وجاء في البيان")."""
    if draft.cue.frame != "document":
        return False
    spoken = before.sentence
    while 0 <= spoken < draft.sentence[0] and not text.tags(text.items, spoken) & {"STOP", "NL"}:
        spoken += 1
    phrases = (text.items.phrases[unit] for unit in range(max(spoken, 0), draft.cue.unit))
    return any(phrase is not None and phrase.kind in ("office", "group") for phrase in phrases)
