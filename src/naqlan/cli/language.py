"""In which language does the command line speak?"""

import os
from collections.abc import Sequence

from naqlan.labels.labels import LANGUAGES

VARIABLE = "NAQLAN_LANG"


def language_of(arguments: Sequence[str]) -> str:
    """Returns the language asked for by `--lang` before the command, else by the environment, else English.

    It is looked for before anything is parsed, so that help and errors already speak it.
    """
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            asked = arguments[place + 1]
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
        else:
            continue
        if asked in LANGUAGES:
            return asked
    asked = os.environ.get(VARIABLE, "")[:2].lower()
    return asked if asked in LANGUAGES else "en"
