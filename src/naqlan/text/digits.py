"""Which number do these digits write? European, Arabic-Indic and Persian digits with their separators."""

import re

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬،", "01234567890123456789.,,")
_THOUSANDS = re.compile(r"^\d{1,3}(?:[,.]\d{3})+$")


def european(text: str) -> str:
    """Returns `text` with all digits and number separators in their European form."""
    return text.translate(_DIGITS)


def number(text: str) -> int | float | None:
    """Reads a number written in digits.

    Args:
        text: Digits of any of the three families; «1,250» and «1.250» are thousands, «3.5» and «3,5» fractions.

    Returns:
        The number, or None where `text` is no single number.
    """
    plain = european(text)
    if plain.isascii() and plain.isdigit():
        return int(plain)
    if _THOUSANDS.match(plain):
        return int(plain.replace(",", "").replace(".", ""))
    parts = plain.replace(",", ".").split(".")
    if len(parts) == 2 and all(part.isascii() and part.isdigit() for part in parts):
        return float(".".join(parts))
    return None
