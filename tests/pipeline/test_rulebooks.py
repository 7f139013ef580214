from naqlan.pipeline.rulebooks import rule_named, rulebooks


def test_every_rule_is_found_by_its_id() -> None:
    books = rulebooks()
    assert {"contacts", "entities", "people", "statements"} <= set(books)
    rules = [rule for book in books.values() for rule in book]
    assert all(rule_named(rule.id) is rule for rule in rules)
    assert all(rule.reason and rule.examples for rule in rules)


def test_what_is_no_rule_is_none() -> None:
    assert rule_named("statements.none") is None
    assert rule_named("../etc") is None
    assert rule_named("") is None
