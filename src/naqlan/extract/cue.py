"""What is a cue? One word of saying with the frame and mood that were chosen for it."""

from dataclasses import dataclass, replace

from naqlan.lexicon.alphabet import Tags
from naqlan.lexicon.analysis import Entry
from naqlan.rules.match import Match


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of saying with the frame that was chosen for it; all numbers are units of `text.items`.

    Attributes:
        match: The rule that holds.
        frame: How it takes its content: clause, quote, colon, phrase, object, before, relay, according, noun, document, decline, title.
        unit: The cue itself.
        content: The first unit of the content.
        mid: Units between cue and content, half-open.
        entry: The cue's lexicon entry, empty for attributions.
        features: Tense, person, gender, number of the form.
        tags: The tag set of the cue's unit.
        participle: Whether it goes on with the speaker in hand.
        subject: Units of the subject that a bare object stands behind, or None.
        mood: What stands before it makes of its saying: `negated`, `affirmed` (a negation undone), or empty.
    """

    match: Match
    frame: str
    unit: int
    content: int
    mid: tuple[int, int]
    entry: Entry
    features: str
    tags: Tags
    participle: bool
    subject: tuple[int, int] | None = None
    mood: str = ""

    def group(self, name: str) -> tuple[int, int] | None:
        """Returns the units of a named group of the rule, or None where it took no part."""
        if name == "subject" and self.subject is not None:
            return self.subject
        found = self.match.groups.get(name)
        return found if found and found[1] > found[0] else None


def in_mood(cue: Cue, moods: list[Match]) -> Cue | None:
    """The cue with its mood, None where what stands before it makes it no saying at all ("قد يقول إن", "كأنه يقول إن")."""
    if cue.participle:
        return cue
    kinds = [one.rule.gives["mood"] for one in moods if "pres" in cue.features or not one.rule.gives.get("present")]
    if "unreal" in kinds:
        return None
    return replace(cue, mood="affirmed" if "affirmed" in kinds else "negated") if kinds else cue
