"""What can go wrong, and what should the user do about it? The one tree of errors of Naqlan.

NaqlanError
├── InputError            what was given cannot be read (file, encoding, row)
│   └── UnreadableRecord  one record of a stream is damaged; the others go on
├── DataError             a file of words or rules of the package is wrong
│   ├── LexiconError
│   └── RuleError
├── RecordError           a record breaks the format (JSON, spans, schema)
└── GoldError             a gold file or a prediction cannot be scored
"""


class NaqlanError(Exception):
    """The root: every error that Naqlan raises on purpose is one."""


class InputError(NaqlanError):
    """What was given cannot be read; the message says what, where and what to do."""


class UnreadableRecord(InputError):
    """One record of a stream is damaged; the records around it are still read."""


class DataError(NaqlanError):
    """A file of words or rules is wrong; the message gives file and line."""


class LexiconError(DataError):
    """A lexicon file breaks its format."""


class RuleError(DataError):
    """A rule does not compile, has no examples, or could run away."""


class RecordError(NaqlanError):
    """A record breaks format 1."""


class GoldError(NaqlanError):
    """A gold file or a prediction cannot be scored."""
