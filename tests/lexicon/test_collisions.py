"""Which words are both a form of a reporting verb and a name? All are known and listed in `collisions.txt`.

A new verb or name may add one: read it, decide (verbs outrank names), then write the list afresh:

    python -m tests.lexicon.test_collisions
"""

import re
from pathlib import Path

from naqlan.lexicon.build import load_lexicon
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

LIST = Path(__file__).parent / "collisions.txt"
SAYING = frozenset({"SAY", "SAYPASS", "RELAY", "DECLINE"})
NAMES = frozenset({"GIVEN", "FAMILY"})
THIRD = re.compile(r"3[mf][sp]$")
HEAD = """\
# Written forms of reporting verbs that are names of people too, folded; which verb, which kind of name.
# Made by: python -m tests.lexicon.test_collisions
"""


def collisions(lexicon: Lexicon) -> list[str]:
    """Returns a line for each form that is both, sorted: the form, its verbs, what kind of name it is."""
    found = []
    for form, readings in lexicon.words.items():
        kinds = sorted({reading.tag for reading in readings} & NAMES)
        verbs = sorted({str(lexicon.entries[one.entry].get("lemma", "")) for one in readings if one.tag in SAYING and one.entry >= 0})
        if kinds and verbs:
            found.append(f"{form}\t{' '.join(verbs)}\t{' '.join(kinds)}")
    return sorted(found)


def test_every_collision_is_listed() -> None:
    listed = [line for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    made = collisions(load_lexicon())
    assert made == listed, f"new: {sorted(set(made) - set(listed))}, gone: {sorted(set(listed) - set(made))}; see the head of this file"


def test_a_reporting_verb_is_no_sure_name_unless_declared(lexicon: Lexicon) -> None:
    """What opens a name by itself (SURE) must not be the third person of a verb that is hardly anything else (STRONG): the verb would be lost."""
    declared = {fold(name) for name in load_yaml("names_shared.yaml")["mostly_names"]}
    both = [
        form
        for form, readings in lexicon.words.items()
        if form not in declared
        and any(reading.tag == "SURE" for reading in readings)
        and any(one.tag == "SAY" and THIRD.search(one.features) and "STRONG" in lexicon.entries[one.entry].get("tags", ()) for one in readings)
    ]
    assert not both, f"decide in names_shared.yaml: {both}"


if __name__ == "__main__":
    LIST.write_text(HEAD + "\n".join(collisions(load_lexicon())) + "\n", encoding="utf-8")
