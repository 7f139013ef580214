"""How is a story handed over? As one page of HTML that stands by itself, to be pasted into a report, in the language asked for."""

from naqlan.answers.differences import sentence
from naqlan.answers.story_titles import title_words
from naqlan.export.brief import brief_html
from naqlan.labels.labels import Labels
from naqlan.record.brief import Brief
from naqlan.text.controls import isolated, one_line


def brief_page(brief: Brief, words: Labels) -> str:
    """Returns a brief as a page of HTML: it fetches nothing and runs nothing.

    Args:
        brief: What goes into it (`pipeline.brief`).
        words: The language.
    """
    return brief_html(brief, words, _title(brief, words), lambda one: sentence(one, words))


def _title(brief: Brief, words: Labels) -> str:
    """Returns what a brief is called, each name in it with a direction of its own; articles that were picked by hand have their number."""
    if brief.title is None:
        return words("brief.picked", count=len(brief.pages))
    found = title_words(brief.title, words)
    for name in dict.fromkeys(map(one_line, brief.title.names or brief.title.words)):
        found = found.replace(name, isolated(name), 1)
    return found
