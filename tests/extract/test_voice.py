"""Whom do some phrases stand for, each once, and what chain do they bring?"""

from naqlan.extract.discourse import Discourse
from naqlan.extract.voice import Voice, resolved

from .reading import peopled


def test_a_source_named_twice_is_one() -> None:
    text, cast = peopled("قال النائب زركوف مندرينا ثم قال زركوف مندرينا وقالت وزارة النقل إن القطار جاهز")
    phrases = [one for one in text.items.phrases if one is not None]
    sources, chain = resolved(text, phrases, Discourse(cast))
    assert [one.ref for one in sources] == ["p1", "وزارة النقل"]
    assert chain == ()


def test_nobody_named_is_nobody_meant() -> None:
    text, cast = peopled("تأخر القطار")
    assert resolved(text, [], Discourse(cast)) == ((), ())


def test_a_new_voice_says_nothing_of_itself() -> None:
    voice = Voice()
    assert (voice.speakers, voice.addressees, voice.chain, voice.via, voice.when, voice.own) == ((), (), (), None, None, {})
    assert Voice().own is not voice.own
