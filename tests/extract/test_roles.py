"""Who takes which part in a clause of saying: subject, hearer, outlet, medium, day?"""

from naqlan.extract.roles import read_clause

from .reading import cues, phrased, verbatim

WHO = "وزير النقل زركوف مندرينا"


def parts(sentence: str) -> dict[str, list[str]]:
    text = phrased(sentence)
    clause = read_clause(text, cues(text)[0])
    phrases = {"subjects": clause.subjects, "addressees": clause.addressees, "outlets": clause.outlets}
    found = {name: [text.verbatim(one.start, one.end) for one in rows] for name, rows in phrases.items()}
    found["hearers"] = [text.verbatim(text.items.first[first], text.items.last[end - 1]) for first, end in clause.hearers]
    found["when"] = [verbatim(text, text.items, clause.when)] if clause.when >= 0 else []
    found["via"] = [clause.via[0]] if clause.via else []
    return {name: rows for name, rows in found.items() if rows}


def test_subject_medium_and_day() -> None:
    assert parts(f"قال {WHO} أمس في بيان إن القطار جاهز") == {"subjects": [WHO], "when": ["أمس"], "via": ["statement"]}


def test_two_subjects() -> None:
    assert parts(f"أكد {WHO} ووزير المالية سليم الحارثي أن القطار جاهز") == {"subjects": [WHO, "وزير المالية سليم الحارثي"]}


def test_an_outlet_that_is_told_is_no_hearer() -> None:
    assert parts(f"قال {WHO} لوكالة رويترز إن القطار جاهز") == {"subjects": [WHO], "outlets": ["وكالة رويترز"]}


def test_whom_he_told() -> None:
    assert parts(f"أبلغ {WHO} وزير المالية سليم الحارثي بأن القطار جاهز") == {"subjects": [WHO], "addressees": ["وزير المالية سليم الحارثي"]}
    assert parts(f"قال {WHO} للصحفيين إن القطار جاهز")["subjects"] == [WHO]


def test_the_subject_may_stand_first() -> None:
    assert parts(f"{WHO} يؤكد أن القطار جاهز") == {"subjects": [WHO]}
