"""Is each office, group, outlet and place one entity with all its mentions?"""

from naqlan.extract.entities import Register
from naqlan.record.entity import Entity
from naqlan.record.span import Span

from .reading import peopled


def entities(body: str) -> tuple[Entity, ...]:
    text, cast = peopled(body)
    return Register(cast).entities([text])


def test_the_same_name_is_one_entity() -> None:
    body = "قالت وزارة النقل إن القطار جاهز. وأعلنت وزارة النقل أن الرحلات تبدأ في فرنسا."
    found = entities(body)
    told = [(one.id, one.kind, one.name, len(one.mentions)) for one in found]
    assert told == [("e1", "office", "وزارة النقل", 2), ("e2", "office", "فرنسا", 1)]
    assert {span.of(body) for span in found[0].mentions} == {"وزارة النقل"}


def test_people_are_no_entities() -> None:
    assert entities("قال وزير النقل زركوف مندرينا إن القطار جاهز") == ()


def test_what_a_content_is_about() -> None:
    body = "قالت وزارة النقل إن رويترز أخطأت"
    text, cast = peopled(body)
    register = Register(cast)
    made = register.entities([text])
    place = body.index("رويترز")
    names = {one.id: one.name for one in made}
    assert [names[ref] for ref in register.about(Span("body", place, len(body)))] == ["رويترز"]
    assert register.about(Span("title", place, len(body))) == ()
