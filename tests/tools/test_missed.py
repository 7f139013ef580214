"""Does each list find its places, and leave out what was read? All sentences are made up."""

import json
from pathlib import Path

import pytest

from naqlan.pipeline.documents import page_of_text
from tools.missed import __main__ as missed
from tools.missed.corpus import draw
from tools.missed.lists import LISTS
from tools.missed.sample import KINDS, sample
from tools.missed.scene import Hit, scenes


def _hits(name: str, body: str, title: str = "خبر عن السوق") -> list[Hit]:
    return missed.look([page_of_text(body, title=title)], [name])[1][name]


def test_a_word_of_saying_that_gave_a_statement_is_not_listed() -> None:
    assert not _hits("sayings", "قال وزير النقل سليم الحاتمي إن الطريق سيفتح قريبا.")


def test_a_verb_that_no_list_has_is_listed_in_brackets() -> None:
    (hit,) = _hits("sayings", "وتشدق الحاتمي طويلا: “الطريق سيفتح قريبا جدا أمام الناس”.")
    assert hit.key == "(تشدق) … :"
    assert "⟦تشدق الحاتمي طويلا:⟧" in hit.context


def test_a_report_within_a_content_is_on_a_list_of_its_own() -> None:
    body = "قال الوزير إن الناس في المدينة كلها لا يعلمون أن الطريق مغلق."
    assert not _hits("sayings", body)
    assert [hit.key for hit in _hits("nested", body)] == ["أعلم … ان"]


def test_a_quotation_of_speech_length_without_a_statement_is_listed() -> None:
    body = "شوهدت في الساحة ورقة “نريد طريقا جديدا يصل إلى المدينة” أمس."
    assert [hit.key for hit in _hits("quotations", body)] == ["ورقه"]
    assert not _hits("quotations", "وصدرت رواية “الطريق الطويل” أمس.")
    assert not _hits("quotations", "وقال الوزير: “سنفتح الطريق قريبا جدا أمام الناس”.")


def test_a_statement_without_a_speaker_is_listed() -> None:
    assert [hit.key for hit in _hits("speakers", "وأضاف أن الطريق سيفتح قريبا.")] == ["none (statements.verb-clause)"]


def test_a_name_behind_a_title_that_was_read_is_not_listed() -> None:
    assert not _hits("titles", "وصل وزير النقل سليم الحاتمي إلى المدينة.")


def test_weekdays_in_times_and_numbers_in_figures_are_not_listed() -> None:
    body = "وقتل ثلاثة جنود يوم الخميس في المدينة."
    assert not _hits("times", body)
    assert not _hits("numbers", body)
    assert [hit.key for hit in _hits("numbers", "وبقيت النتيجة 7، ثم عادت.")] == ["،"]


def test_a_word_of_contact_without_parties_is_listed() -> None:
    assert [hit.key for hit in _hits("contacts", "وانتهت المحادثات الهاتفية مبكرا.")]


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    pages = [{"id": f"n{number}", "title": f"خبر {number}", "text": f"قال الوزير رقم {number} إن الطريق سيفتح قريبا."} for number in range(30)]
    path.write_text("\n".join(json.dumps(page, ensure_ascii=False) for page in pages), encoding="utf-8")
    return path


def test_a_seed_draws_the_same_pages_and_leaves_out_what_is_kept_unread(rows: Path, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden.jsonl"
    hidden.write_text(rows.read_text(encoding="utf-8").split("\n")[0], encoding="utf-8")
    once = [page.doc for page in draw([str(rows)], 5, 7, [str(hidden)])]
    assert once == [page.doc for page in draw([str(rows)], 5, 7, [str(hidden)])]
    assert len(once) == 5
    assert [page.doc for page in draw([str(rows)], 2, None, [str(hidden)])] == ["n1", "n2"]
    assert len(draw([str(rows)], 0, None, [str(hidden)])) == 29


def test_figures_are_printed_as_json(rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert missed.main([str(rows), "--limit", "10", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["articles"] == 10
    assert set(found["lists"]) == set(LISTS)


def test_lists_are_printed_with_contexts(rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert missed.main([str(rows), "--limit", "3", "--list", "numbers", "--contexts", "1"]) == 0
    printed = capsys.readouterr().out
    assert "== numbers:" in printed
    assert "per 100" in printed


@pytest.mark.parametrize("kind", KINDS)
def test_samples_show_the_passage(kind: str) -> None:
    body = "التقى وزير النقل سليم الحاتمي السفير كريم الوادعي. وقال الحاتمي إن الطريق سيفتح قريبا، وفقا لصحيفة «النهار»."
    shown = sample([scenes(page_of_text(body, title="لقاء"))[0]], kind, 1, 3)
    assert len(shown) == 1
    assert "⟦" in shown[0]


def test_an_unknown_sample_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert missed.main(["--sample", "verses", "3"]) == 2
    assert "statements" in capsys.readouterr().err
