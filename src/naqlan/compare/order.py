"""Which of two articles was published first? By moment where both pages give one, else by day."""

from naqlan.record.article import Article


def earlier(one: Article, other: Article) -> bool:
    """Says whether the first article was surely published before the second; False where it is not known."""
    moments = one.meta.published_at, other.meta.published_at
    if moments[0] and moments[1] and moments[0][-6:] == moments[1][-6:]:
        return moments[0] < moments[1]
    days = one.meta.published, other.meta.published
    return bool(days[0] and days[1] and days[0] < days[1])
