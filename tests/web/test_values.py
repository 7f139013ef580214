from dataclasses import replace

import pytest
from markupsafe import Markup

from naqlan.record.article import Article
from naqlan.record.judgement import Laid
from naqlan.record.parts import items_of
from naqlan.web.values import Values, quoted
from tests.web.asked import asked, reader

FOUND = asked()
LAID = Laid(3, "correct", "s2", "exact", "act", "deny", "say", "هند <b>", "قرأت", "2026-03-04T12:00:00Z")


def values(language: str = "en", record: Article | None = None) -> Values:
    return Values(asked(record) if record else FOUND, *reader(language))


def facts(ref: str, language: str = "en") -> dict[str, str]:
    item = next(one for one in items_of(FOUND.record) if getattr(one, "id", None) == ref)
    return {name: str(value) for name, value in values(language).facts(item)}


def test_a_statement_says_who_how_and_on_whose_authority() -> None:
    found = facts("s2")
    assert "سالم الفهد" in found["speaker"]
    assert "وزير الدفاع" in found["speaker"]
    assert (found["polarity"], found["form"]) == ("affirmed", "reported speech")
    assert "قال" in found["act"]
    assert "this page" in found["chain"]
    assert "<q>" not in found["words"]
    assert "<q>" in facts("s5")["words"]


def test_a_contact_is_reported_and_has_its_chain() -> None:
    found = facts("c1")
    assert found["status"] == "reported to have happened"
    assert "undated" in found["when"]
    assert found["chain"].startswith('<span class="quiet">this page</span>, citing <a href="#d-')
    assert "واتل" in found["chain"]
    assert "نقلا عن" in facts("c1", "ar")["chain"]


def test_people_link_to_their_entries_and_so_do_outlets_given_by_name() -> None:
    made = values()
    assert f'href="#d-{FOUND.ids["p1"]}"' in made.names(["p1"])
    assert f'href="#d-{FOUND.ids["e2"]}"' in made.names(["واتل"])
    assert made.names(["وكالة أخرى"]) == '<bdi dir="auto">وكالة أخرى</bdi>'
    assert "unstated" in made.names([])
    assert made.bare_names(["p1", "واتل"], 4) == '<bdi dir="auto">سالم…</bdi> and <bdi dir="auto">واتل</bdi>'
    assert made.bare_names([], 50) == '<bdi dir="auto">unstated</bdi>'


def test_a_figure_says_whose_it_is() -> None:
    (figure,) = FOUND.record.figures
    assert "سالم الفهد" in dict(values().facts(figure))["belongs"]
    assert dict(values().facts(replace(figure, statement=None)))["belongs"].unescape() == "the outlet's own voice"


def test_a_time_that_is_not_known_is_undated() -> None:
    assert "undated" in dict(values().facts(FOUND.record.times[0]))["value"]
    known = dict(values("ar").facts(replace(FOUND.record.times[0], value="2024-03-27")))["value"]
    assert "27 مارس 2024" in known
    assert "<code>2024-03-27</code>" in known


def test_a_judgement_is_said_with_what_was_read_who_and_why() -> None:
    english, arabic = (values(language).judged("statement", LAID) for language in ("en", "ar"))
    assert "<del>says</del> → <ins>denies</ins>" in english
    assert "←" in arabic
    assert "هند &lt;b&gt;" in english
    checked = values().judged("contact", replace(LAID, decision="check", name=None, value=None, was=None))
    assert checked.startswith("checked · ")
    emptied = values().judged("statement", replace(LAID, name="via", value="", was=None))
    assert "…" in emptied
    assert "unstated" in emptied


def test_evidence_is_the_words_or_the_item_that_it_was_carried_from() -> None:
    statement = next(one for one in FOUND.record.statements if one.id == "s2")
    found = dict(values().evidence(replace(statement, evidence={**statement.evidence, "via": "s1", "place": ()})))
    assert "وزير الدفاع سالم الفهد" in found["speakers"]
    assert f'<a href="#d-{FOUND.ids["s1"]}">' in found["medium"]
    assert "place" not in found


def test_words_of_the_page_are_escaped() -> None:
    hostile = Markup('<q><bdi dir="auto">{}</bdi></q>').format("<script>x</script>")
    assert quoted("<script>x\u202e</script>", exact=True) == hostile


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_item_can_be_said(language: str) -> None:
    for item in items_of(FOUND.record):
        assert list(values(language).facts(item))
