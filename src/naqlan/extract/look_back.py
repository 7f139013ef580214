"""What does "جاء ذلك …" say of the paragraph before it? Its source, medium and day, carried back."""

from naqlan.extract.attributions import looks_back
from naqlan.extract.content import sentence_limit
from naqlan.extract.cue import Cue
from naqlan.extract.discourse import Discourse
from naqlan.extract.links import cited
from naqlan.extract.medium import contact_via
from naqlan.extract.row import Text
from naqlan.extract.voice import Voice


def look_back(text: Text, attributions: list[Cue], voices: list[Voice], discourse: Discourse) -> None:
    """Gives the statements of the paragraph before each "جاء ذلك" its chain and medium, where they have none of their own."""
    items = text.items
    for start in text.where(items, "OPEN_LOOKS_BACK"):
        if not looks_back(text, start):
            continue
        limit = sentence_limit(text, start)
        paragraph = text.analysis.text.count("\n", 0, text.analysis.starts[items.first[start]])
        before = [voice for voice in voices if voice.paragraph == paragraph] if _within(text, start) else []
        before = [voice for voice in before or voices if voice.paragraph in (paragraph, paragraph - 1)]
        earlier = [voice for voice in before if voice.place < start]
        last = max((voice.paragraph for voice in earlier), default=-1)
        via = contact_via(text, start, limit, discourse)
        link = _link(text, attributions, start, limit, discourse)
        for voice in earlier:
            if voice.paragraph == last:
                voice.via = voice.via or via
                own = {one.ref for one in voice.speakers}
                if link and not voice.chain and not set(link) & own:
                    voice.chain = (link,)


def _within(text: Text, start: int) -> bool:
    """Whether something stands before the sentence in its paragraph."""
    return start > 0 and "NL" not in text.tags(text.items, start - 1) and not (start > 1 and "NL" in text.tags(text.items, start - 2))


def _link(text: Text, attributions: list[Cue], start: int, limit: int, discourse: Discourse) -> tuple[str, ...]:
    for cue in attributions:
        if start <= cue.match.start < limit:
            return tuple(one.ref for one in cited(text, cue, discourse)[0])
    return ()
