import naqlan
from naqlan.pipeline.explain import Item, explain, parts_of, reason_of
from naqlan.rules.load import load_rules, rule_files

TEXT = "عنوان الخبر\nقال وزير الدفاع سالم الفهد لصحيفة المرسال إن الطريق مفتوح أمام 12 جنديا منذ يوم السبت."


def test_every_rule_of_the_package_has_a_reason() -> None:
    for name in rule_files():
        for rule in load_rules(name):
            assert reason_of(rule.id) == rule.reason


def test_what_is_no_rule_of_the_data_has_none() -> None:
    assert reason_of("relative") is None
    assert reason_of("statements.nothing") is None
    assert reason_of("") is None


def test_every_span_of_every_item_explains_itself() -> None:
    article = naqlan.extract(TEXT)
    items: list[Item] = [*article.people, *article.entities, *article.contacts, *article.statements, *article.times, *article.figures]
    assert items
    for item in items:
        for part, span in parts_of(item):
            if span.start < span.end:
                found = [one for one in explain(article, span.start, span.field) if one.item == item]
                assert (part, span) in found[0].holds


def test_evidence_is_given_in_words() -> None:
    article = naqlan.extract(TEXT)
    found = [one for one in explain(article, article.body.index("الطريق")) if one.rule.startswith("statements.")]
    assert found[0].reason
    assert all(words in article.body for _, read in found[0].evidence if not isinstance(read, str) for words in read)


def test_beyond_the_text_there_is_nothing() -> None:
    assert explain(naqlan.extract(TEXT), 10_000) == []
