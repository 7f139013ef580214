"""How many pages of HTML a second become records? Real articles in the frames of the example pages, 60 KB each.

    python -m tools.html_bench [--pages 300]

One process, one core, in seconds of the processor. A page is an example page in whose article a real one (under NAQLAN_SHARED, else a bundled
one) is put behind the last paragraph; links and scripts of its kind are added until it has `SIZE` bytes. docs/bench.md says how to read the output.
"""

import argparse
from collections.abc import Iterator
from html import escape
from itertools import cycle, islice
from time import process_time

from naqlan.clean.page import clean_page
from naqlan.pipeline.page import read_page, settle_in
from naqlan.read.html import html_page
from naqlan.record.json import dumps
from naqlan.record.page import Page
from tools.bench import pages
from tools.html_pages import examples

SIZE = 60_000
"""Bytes of a page of news, as they are on the average."""
LINK = '<li class="menu-item menu-item-{0}"><a href="/section/{0}.html" data-track="{0:x}"><span>قسم {0}</span></a></li>\n'
SCRIPT = "<script>window.dataLayer=window.dataLayer||[];dataLayer.push({{'event':'impression','slot':{0},'path':'/a/b/{0}'}});</script>\n"


def frames() -> list[tuple[str, str]]:
    """Returns the example pages whose article ends in a paragraph of its own, each cut in two behind it."""
    found = []
    for case in examples():
        page = html_page(case.data, doc=case.name, key=case.name, source=case.name)
        last = case.gold["body"].rpartition("\n")[2]
        if isinstance(page, Page) and page.text.count(f"{last}</p>") == 1:
            before, mark, after = page.text.partition(f"{last}</p>")
            found.append((before + mark, after))
    return found


def made(articles: Iterator[Page]) -> Iterator[Page]:
    """Yields pages of HTML, one for each article that is taken up whole by its frame."""
    for number, (article, (before, after)) in enumerate(zip(articles, cycle(frames()), strict=False)):
        text = "\n".join(f"<p>{escape(line)}</p>" for line in article.text.splitlines() if line.strip())
        filler: list[str] = []
        left = SIZE - len((before + text + after).encode())
        while left > 0:
            filler.append((LINK if len(filler) % 2 else SCRIPT).format(len(filler)))
            left -= len(filler[-1].encode())
        source = before + text + after.replace("</body>", f'<footer><ul class="menu">{"".join(filler)}</ul></footer></body>')
        page = html_page(source.encode(), doc=f"page-{number}", key=f"page-{number}", source="bench", captured="2026-11-20T10:00:00Z")
        if isinstance(page, Page):
            yield page


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=300, help="how many (300)")
    found = list(islice(made(pages()), parser.parse_args().pages))
    settle_in()
    words = sum(len(read_page(page).body.split()) for page in found)  # words and rules are loaded, and the first look is not timed
    size = sum(len(page.content) for page in found) / len(found)
    print(f"{len(found)} pages of HTML, {size / 1000:.0f} KB and {words / len(found):.0f} words of article on the average; seconds of the processor")
    for name, work in (("HTML to article", clean_page), ("HTML to record, as JSON", lambda page: dumps(read_page(page)))):
        begin = process_time()
        for page in found:
            work(page)
        print(f"{name:<28}{len(found) / (process_time() - begin):8.0f} pages a second")


if __name__ == "__main__":
    main()
