"""Where does the article stop and another begin? Links below "read also", tails of the page, an article glued on."""

from functools import cache

from naqlan.clean.crumbs import FILE, book
from naqlan.clean.sheet import PARAGRAPH, Sheet, words
from naqlan.lexicon.load import load_yaml
from naqlan.record.dropped import Reason

MOST_LINKS = 16
"""Lines below "read also" that are taken for links."""
MOST_WORDS_OF_LINK = 24
LEAST_BODY = 40
"""Words of body above a tail, so that a bar of links under the title does not end the article."""
SAFE_BODY = 150
"""Words of body from which a tail may hold any amount of text; below, at most twice the body."""
ABOUT_HEADLINE = 0.5
"""Share of a headline's words that the paragraph below it must hold to be the article of that headline."""
LEAST_SENTENCE = 12
"""Words from which a line below the end that closes as a sentence is taken for body after all."""
_LEAST_LETTERS = 4


def drop_links(sheet: Sheet, place: int, title_words: tuple[str, ...]) -> None:
    """Drops the links that follow a line "read also", and the second article that they may lead in.

    Args:
        sheet: The page.
        place: The line "read also", already dropped.
        title_words: Folded words of the page's own title.
    """
    after = place + 1
    while after < len(sheet.lines) and after - place <= MOST_LINKS and _is_link(sheet, after):
        sheet.drop(after, "related")
        after += 1
    drop_second(sheet, place, after - 1, title_words)


def drop_second(sheet: Sheet, place: int, headline: int, title_words: tuple[str, ...]) -> None:
    """Drops what follows a link, if it is the article that the link announces or the page's own is over.

    Args:
        sheet: The page.
        place: The line "read also", or the line that holds the link too.
        headline: The last link; equal to `place` where there is none below it.
        title_words: Folded words of the page's own title.
    """
    below = next((other for other in range(headline + 1, len(sheet.lines)) if sheet.why[other] is None), None)
    if below is None:
        return
    over = bool(sheet.over) and sheet.paragraph < sheet.over[-1] < place
    if over or _is_about(sheet, below, headline, title_words):
        drop_tail(sheet, headline + 1, "related")


def drop_tail(sheet: Sheet, place: int, reason: Reason) -> None:
    """Drops all lines from `place` on, if there is a body above; lines that tell their own reason go for that."""
    if not _tail_allowed(sheet, place):
        return
    for other in range(place, len(sheet.lines)):
        crumb = book().find(sheet.lines[other])
        if crumb is not None and crumb.way == "tail":
            reason = crumb.reason
        sheet.drop(other, crumb.reason if crumb is not None else reason)


def settle_below(sheet: Sheet) -> None:
    """Drops the short lines left below the end of the article: names of tags, links, a poll."""
    last = max((place for place in sheet.kept() if not _is_leftover(sheet, place)), default=-1)
    end = next((end for end in sheet.over if end > last), None)
    if end is not None:
        for place in sheet.kept(end + 1):
            sheet.drop(place, "tags" if sheet.why[end] == "tags" else "related")


def _is_leftover(sheet: Sheet, place: int) -> bool:
    line = sheet.lines[place]
    return line.size < (PARAGRAPH if not line.ended else LEAST_SENTENCE)


def _tail_allowed(sheet: Sheet, place: int) -> bool:
    if sheet.above >= LEAST_BODY:
        return sheet.above >= SAFE_BODY or sheet.below[place] <= 2 * sheet.above
    return sheet.above > 0 and place > sheet.last


def _is_link(sheet: Sheet, place: int) -> bool:
    line = sheet.lines[place]
    if sheet.why[place] is not None:
        return True
    crumb = book().find(line)
    if crumb is not None and crumb.reason != "related":
        return False
    question = line.text.endswith(("؟", "?"))
    if line.words and not question and (line.words[0] in _continuations() or line.words[-1] in _continuations()):
        return False
    return line.size <= MOST_WORDS_OF_LINK and not line.text.endswith((".", "،", ":", "؛"))


@cache
def _continuations() -> frozenset[str]:
    return frozenset(words(str(word))[0] for word in load_yaml(FILE)["continuations"])


def _is_about(sheet: Sheet, place: int, headline: int, title_words: tuple[str, ...]) -> bool:
    """Says whether the paragraph at `place` tells what the headline says, more than what the page's title says."""
    told = set(sheet.lines[place].words)
    return _share(sheet.lines[headline].words, told) >= max(ABOUT_HEADLINE, _share(title_words, told) + 0.2)


def _share(headline: tuple[str, ...], told: set[str]) -> float:
    telling = [word.removeprefix("ال") for word in headline if len(word) >= _LEAST_LETTERS]
    bare = {word.removeprefix("ال") for word in told} | {word[1:].removeprefix("ال") for word in told}
    return sum(word in bare for word in telling) / len(telling) if telling else 0.0
