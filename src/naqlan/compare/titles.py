"""Does a title claim what its own page does not have? A speaker, a polarity, a number, a certainty."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from naqlan.compare.align import words_of
from naqlan.compare.counts import Count, counts_of
from naqlan.compare.passages import Pages
from naqlan.compare.words import bare, conjunction, counted, meaning, words
from naqlan.names.likeness import same_name
from naqlan.record.coverage import Claim, TitleClaim
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.text.fold import fold

ONE_MATTER = 0.7
"""Share of the meaning words of a title's statement that one of the body has too, for both to be one."""
ONE_SENTENCE = 0.5
"""Share of the title's meaning words that stand in a sentence of the body, for both to give one number."""
ROUNDED = 0.05
"""Share by which a title rounds ("16 ألف" for 16,312)."""
MOST_ADDENDS = 12
"""Numbers of the body that are tried in sums."""
LEAST = 3
"""Words of meaning that both have at least."""
OF_THE_BODY = 0.4
"""The least share of the body's statement that is in the title: in a long one any title's words may stand."""
SURE, UNSURE = ("happened",), ("planned", "possible", "denied", "cancelled", "disputed")
DISTANT = ("claim", "deny")
"""Acts by which a page keeps what is said at a distance."""


def title_claims(pages: Pages) -> Iterator[TitleClaim]:
    """Yields what a title claims that its page does not have; nothing for a page without a title or body.

    Args:
        pages: The article.
    """
    if pages.article.title and pages.article.body.strip():
        yield from _figures(pages)
        yield from _speakers(pages)
        yield from _polarities(pages)
        yield from _certainties(pages)


def _claim(claim: Claim, value: str, pages: Pages, span: Span, body: tuple[Span, Statement | None] | None) -> TitleClaim:
    statement = next((one for one in pages.article.statements if one.span.field == "title" and one.span.covers(span)), None)
    there = pages.around(*body) if body is not None else None
    return TitleClaim(claim, " ".join(value.split()), pages.around(span, statement), there)


def _figures(pages: Pages) -> Iterator[TitleClaim]:
    """Numbers of the title for which the body has another one of the same thing, in a sentence on the same; none that a title rounds or adds up."""
    counts = list(counts_of(pages))
    inside = [one for one in counts if one.sentence.field == "body"]
    title = meaning(pages.article.title or "")
    if sum(any(conjunction(word.key) in kind.cues for word in words_of(pages.article.title or "")) for kind in counted()) > 1:
        return  # dead and wounded in one number: the body tells them apart, some of them in words
    for one in counts:
        if one.sentence.field != "title" or not one.exact or _stands(one) or any(one.may_agree(other) for other in inside):
            continue
        same = [other for other in inside if other.key == one.key]
        if len(same) == 1 and len(title & same[0].context) >= ONE_SENTENCE * len(title) and not _made_of(one, inside):
            yield _claim("figure", one.figure.text, pages, one.figure.span, (same[0].figure.span, same[0].statement))


def _stands(count: Count) -> bool:
    """Whether all numbers of the figure stand in the body, where they were read as no count; one in words may stand there in digits."""
    numbers = [word.key for word in words_of(count.figure.text) if word.key[0].isdigit()]
    body = {word.key for word in words_of(count.pages.article.body)}
    return bool(numbers) and all(number in body for number in numbers)


def _made_of(count: Count, inside: Sequence[Count]) -> bool:
    """Whether the number is one of the body rounded, or twice it, or a sum of some of them."""
    values = [one.least for one in inside if one.exact][:MOST_ADDENDS]
    if any(abs(one - count.least) <= ROUNDED * count.least or 2 * one == count.least for one in values):
        return True
    return any(sum(some) == count.least for size in (2, 3, 4) for some in combinations(values, size))


def _speakers(pages: Pages) -> Iterator[TitleClaim]:
    """People who speak in the title and whom the body names nowhere; who wrote the page is named above it."""
    article = pages.article
    if article.meta.genre == "opinion":
        return
    people = {one.id: one for one in article.people}
    for statement in article.statements:
        if statement.span.field != "title":
            continue
        for speaker in statement.speakers:
            person = people.get(speaker)
            if person is None or any(span.field == "body" for span in person.mentions):
                continue
            others = [one for one in article.people if one.id != speaker and any(span.field == "body" for span in one.mentions)]
            parts = {bare(part) for part in person.name.split()}
            if not any(same_name(person.name, one.name) for one in others) and not parts & meaning(article.body):
                yield _claim("speaker", person.name, pages, person.mentions[0], None)


def _polarities(pages: Pages) -> Iterator[TitleClaim]:
    """Statements of the title that the body has denied or doubted, or the other way round."""
    for statement in pages.article.statements:
        if statement.span.field == "title":
            same = _same_in_body(pages, statement)
            if same is not None and same.polarity != statement.polarity and "negated" in (same.polarity, statement.polarity):
                yield _claim("polarity", statement.content, pages, statement.span, (same.cue_span, same))


def _certainties(pages: Pages) -> Iterator[TitleClaim]:
    """What the title has as held or as so, and the body as planned, possible, claimed or denied."""
    article = pages.article
    for contact in article.contacts:
        first = contact.tellings[0] if contact.tellings else None
        if first is None or first.span.field != "title" or first.status not in SURE:
            continue
        told = [one for one in contact.tellings if one.span.field == "body"]
        if told and all(one.status in UNSURE for one in told):
            yield _claim("certainty", contact.cue, pages, first.span, (told[0].span, None))
    said = [one.span for one in article.statements if one.span.field == "title"]
    title = Span("title", 0, len(article.title or ""))
    content = meaning(article.title or "")
    turning = {fold(word) for word in words("turning")}
    question = (article.title or "").rstrip().endswith(("؟", "?"))
    if said or question or len(content) < LEAST or turning & {word.key for word in words_of(article.title or "")}:
        return
    for statement in article.statements:
        body = meaning(statement.content)
        distant = statement.act in DISTANT or statement.polarity == "doubted" or statement.distance is not None
        shared = len(body & content)
        if statement.span.field == "body" and distant and shared >= max(LEAST, ONE_MATTER * len(content)) and shared >= OF_THE_BODY * len(body):
            yield _claim("certainty", article.title or "", pages, title, (statement.cue_span, statement))
            return


def _same_in_body(pages: Pages, statement: Statement) -> Statement | None:
    words = meaning(statement.content)
    if len(words) < LEAST:
        return None
    found = [one for one in pages.article.statements if one.span.field == "body" and set(one.speakers) & set(statement.speakers)]
    alike = [(len(words & meaning(one.content)) / len(words), one) for one in found]
    best = max(alike, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= ONE_MATTER else None
