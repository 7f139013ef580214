"""What is the article called? Its headline, told from the site's name by what the page says in several places."""

import re
from collections.abc import Sequence

from naqlan.clean.heads import known
from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words

LEAST_WORDS = 3
"""Words that must stay when the name of a site is cut off."""
MOST_SITE_WORDS = 7
"""Words of the name of a site, its slogan («آخر أخبار …») among them."""
_ALIKE = 0.6
"""Share of words in common from which two headlines are one; a shortened one has all of its words in the longer."""
_MARKS = re.compile(r"\s+(?:[|•·»«/\\>]|::?|[-–—ـ]{1,2}|~)\s+|\s*[|]\s*|\s*::\s*")
_PARTS = re.compile(rf"{_MARKS.pattern}|:\s+")
_SURE_MARKS = ("|", "::", "•", "»", "«")


def headline_of(headings: Sequence[str], named: Sequence[str], title: str | None, sites: Sequence[str]) -> str | None:
    """Returns the headline.

    Args:
        headings: The texts of the page's first headings; one that another place bears out is what the reader sees.
        named: What metadata gives as title (`og:title`, `headline`), the surest first.
        title: The text of `title`, the site's name mostly in it; or None.
        sites: Names of the site.

    Returns:
        The headline without the site's name; None where nothing gives one.
    """
    given = [without_site(one, sites, headings) for one in (*named, *([title] if title else ()))]
    given = [one for one in given if not _is_site(one, sites)]
    for heading in headings:
        bare = without_site(heading, sites, ())
        if any(alike(bare, one) for one in given):
            return bare
    if given:
        return _fuller(given)
    return next((heading for heading in headings if not _is_site(heading, sites)), None)


def without_site(title: str, sites: Sequence[str], headings: Sequence[str]) -> str:
    """Returns a title without the name of the site before or after it.

    A part goes where the page's heading is what is left, where it names the site, or, after a mark that no headline has
    in it (| or ::), where it is short beside the rest.
    """
    forms = {words(heading) for heading in headings if heading}
    for _ in range(2):
        marks = list(_MARKS.finditer(title))
        if not marks:
            break
        for hit in marks:
            for part in (title[: hit.start()], title[hit.end() :]):
                if words(part) in forms:
                    return part.strip()
        first, last = marks[0], marks[-1]
        slogan = next((hit for hit in marks if _begins_with_site(title[hit.end() :], title[: hit.start()], sites)), None)
        if slogan is not None or _is_name(title[last.end() :], title[: last.start()], last[0], sites):
            title = title[: (slogan or last).start()].strip()
        elif _is_site(title[: first.start()], sites):
            title = title[first.end() :].strip()
        else:
            break
    return title


def site_in(title: str | None, headline: str | None) -> str | None:
    """Returns what stands after the headline in the page's title, or before it, which mostly is the site's name; None where nothing does."""
    if not title or not headline:
        return None
    marks = list(_PARTS.finditer(title))
    for mark in marks:
        before, after = title[: mark.start()], title[mark.end() :]
        name = title[marks[-1].end() :] if words(before) == words(headline) else title[: marks[0].start()] if words(after) == words(headline) else ""
        if 0 < len(words(name)) <= MOST_SITE_WORDS:
            return tidy(name)
    return None


def parts_of(title: str) -> list[str]:
    """Returns the stretches of a title before and after each of its marks, the longest first; empty where it has no mark."""
    marks = list(_PARTS.finditer(title))[:4]
    parts = [part.strip() for mark in marks for part in (title[: mark.start()], title[mark.end() :]) if part.strip()]
    return sorted(parts, key=len, reverse=True)


def alike(one: str, other: str) -> bool:
    """Says whether two texts are one headline: one is the beginning of the other, or most words of the shorter are in both."""
    first, second = sorted((words(one), words(other)), key=len)
    if not first:
        return False
    if second[: len(first)] == first:
        return len(first) >= LEAST_WORDS or len(first) == len(second)
    return len(first) >= LEAST_WORDS and len(set(first) & set(second)) >= _ALIKE * len(set(first))


def _fuller(given: Sequence[str]) -> str:
    """The first title given; a longer one where the first was cut off."""
    first = given[0]
    if first.rstrip().endswith(("...", "…")):
        start = words(first.rstrip(" .…"))[:-1]
        longer = (one for one in given[1:] if start and words(one)[: len(start)] == start and len(one) > len(first))
        return next(longer, first)
    return first


def _is_name(part: str, rest: str, mark: str, sites: Sequence[str]) -> bool:
    form = words(part)
    if not form or _is_site(part, sites):
        return True
    if len(words(rest)) < LEAST_WORDS or len(form) > MOST_SITE_WORDS:
        return False
    if mark.strip() in _SURE_MARKS:
        return len(form) <= len(words(rest))
    return known().part(part, None) in ("source", "outlet", "weak")


def _begins_with_site(part: str, rest: str, sites: Sequence[str]) -> bool:
    """«النهر نيوز – آخر الأخبار»: the name and a slogan."""
    form = words(part)
    return len(form) <= MOST_SITE_WORDS and len(words(rest)) >= LEAST_WORDS and any(form[: len(name)] == name for name in map(words, sites) if name)


def _is_site(part: str, sites: Sequence[str]) -> bool:
    form = words(part)
    return bool(form) and any(_names(form, name) for name in map(words, sites) if name)


def _names(form: tuple[str, ...], site: tuple[str, ...]) -> bool:
    """Says whether words are a name of the site: a part of it, or all of it and words that stand beside such names («نيوز», «صحيفة»)."""
    extra = set(form) - set(site)
    return "".join(form) == "".join(site) or not extra or (set(site) < set(form) and extra <= known().outlet_words | known().mantles)
