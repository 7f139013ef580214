import re
from urllib.parse import quote

import pytest

from naqlan.pipeline.wording_asked import wording_counts
from naqlan.record.wording import VOICES
from naqlan.store.store import Store
from naqlan.store.wording_asked import Asked
from naqlan.web.pages import wording
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
SET, WORD = "truce", "هدنة"


def test_every_set_that_is_met_has_its_words_in_three_voices(store: Store) -> None:
    shown = client_of(store).get("/wording?lang=en").text
    counted = wording_counts(store, Asked())
    assert set(re.findall(r'id="set-([\w-]+)"', shown)) == {one.set for one in counted}
    row = shown[shown.index(f">{WORD}</bdi>") :].partition("</tr>")[0]
    for voice in VOICES:
        number = next((one.uses for one in counted if (one.word, one.voice) == (WORD, voice)), "·")
        assert f'data-label="{voice}">{number}</td>' in row.replace("the outlet&#39;s own", "own")


def test_the_list_of_sets_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = re.findall(r'id="set-([\w-]+)"', client_of(store).get("/wording").text)
    monkeypatch.setattr(wording, "SHOWN", 2)
    parts = [re.findall(r'id="set-([\w-]+)"', client_of(store).get(f"/wording?behind={number}").text) for number in range(0, len(whole), 2)]
    assert [one for part in parts for one in part] == whole


def test_words_stand_by_outlet_and_month_in_a_neutral_order(store: Store) -> None:
    shown = client_of(store).get(f"/wording/{SET}?lang=en&order=name").text
    words = re.findall(r'<bdi lang="ar">(.*?)</bdi>', shown[shown.index("<thead>") :].partition("</thead>")[0])
    assert words == sorted(words)
    assert len(words) > 1
    table = shown.partition('id="outlets-heading"')[2].partition("</table>")[0]
    uses = sum(one.uses for one in wording_counts(store, Asked([SET])) if one.voice == "any")
    assert sum(map(int, re.findall(r'#passages">(\d+)</a>', table))) == uses
    months = shown.partition('id="months-heading"')[2]
    assert sum(map(int, re.findall(r'#passages">(\d+)</a>', months))) == uses


@pytest.mark.parametrize("voice", VOICES)
def test_a_number_leads_to_its_passages_with_whose_words_they_are(voice: str, store: Store) -> None:
    shown = client_of(store).get(f"/wording/{SET}?lang=en&word={quote(WORD)}&voice={voice}").text
    passages = re.findall(r'<div class="use">.*?</blockquote>', shown, re.DOTALL)
    assert passages
    for one in passages:
        assert "<mark>" in one
        assert ("own voice" in one) == (voice == "own")


def test_periods_hold_for_numbers_and_passages(store: Store) -> None:
    client = client_of(store)
    years = {row.month[:4] for row in wording_counts(store, Asked([SET], by_month=True)) if row.month}
    for year in (*years, "1999"):
        shown = client.get(f"/wording/{SET}?lang=en&word={quote(WORD)}&since={year}&until={year}").text
        found = re.findall(r'<div class="use">.*?<time datetime="(\d{4})', shown, re.DOTALL)
        assert set(found) <= {year}
        assert (year != "1999") == bool(re.search(r'#passages">\d+</a>', shown))


def test_what_is_not_there_is_said(store: Store) -> None:
    client = client_of(store)
    assert client.get("/wording/nothing").status_code == 404
    assert client.get(f"/wording/{SET}?word=nothing").status_code == 404
