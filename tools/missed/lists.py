"""Which lists are there?"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from tools.missed import contacts, names, numbers, quotations, sayings, speakers, times, titles
from tools.missed.scene import Hit, Scene

Find: TypeAlias = Callable[[Scene], Iterator[Hit]]
LISTS: dict[str, Find] = {
    "sayings": sayings.find,
    "nested": sayings.find_nested,
    "quotations": quotations.find,
    "speakers": speakers.find,
    "titles": titles.find,
    "names": names.find,
    "contacts": contacts.find,
    "times": times.find,
    "numbers": numbers.find,
}
"""Each list by its name, in the order in which they are printed."""
