"""Which runs of symbols are expressions of time? Regular expressions over the symbols of `words`, best first.

One alternation holds all of them: an island has some ten symbols, so that the choice costs microseconds. Every repeat
is bounded. The name of a rule is what a reader of the record sees beside the value.
"""

import re
from collections.abc import Iterator

# «وقت سابق من», «ساعة متأخرة من», «مساء», «منتصف ليل»
PRE = "(?:NL?f?)?(?:E?P[LO]?f?)?"
DAY = "(?:#?D|O&?[xt]|O|t)"
_ONE = "(?:M|K[Oeo])"
# «تشرين الأول/أكتوبر», «آب (أغسطس)»
MONTH = f"{_ONE}(?:[/-]?{_ONE}|[(]{_ONE}[)(]?)?"
# «2018», «ألفين وثمانية عشر»
_YEAR = "(?:Y|b(?:&[Qz]){1,3}x?)1?"
YEAR = f"(?:[,/-]?f?[ay]?{_YEAR}|f?y[<>]?A|f?hy)"
_HIJRI = "(?:H|J[Oeo])"
# «مايو الماضي 2015», «الأسبوع قبل الماضي», «الأسبوع بعد المقبل»
NEXT = "[<>]?A"
WHEN = f"(?:A?{YEAR}|{NEXT})"
# «17 أكتوبر», «17/أكتوبر», «17-أكتوبر-2024»: a stroke alone after the number may belong to a list («2- مارس»).
# 1300 to 1500 are years of a Gregorian day as well («5 ديسمبر 1391»).
DATE = f"(?:(?:D/|{DAY}f?)s?{MONTH}(?:{WHEN}|f?a?Z1?)?|D-{MONTH}-Y1?)"
NUMERIC = "(?:[DY][/-]D[/-][DY]|X)1?"
HIJRI = f"(?:{DAY}f?s?{_HIJRI}(?:,?a?Z)?|[DZ][/-]D[/-][DZ])2?A?"
GREGORIAN = f"(?:{NUMERIC}|{DATE})"
CALENDAR = f"(?:{HIJRI}[)]?(?:[,(/-]?F?d?W?,?{GREGORIAN}[)]?)?|{GREGORIAN}(?:[,(/-]?F{HIJRI}[)]?)?)"
# «أول من أمس», «أمس الأول» (but «أمس الأول من مايو»), «بعد غد», «قبل يوم أمس»
RELATIVE = "(?:RO(?!f?s?[MKHJm])|(?:ef?)?R|[<>]d?R|T)"
WEEKDAY = "(?:,?W|[(]W[)(]?|/W/?)"
_SOME_YEAR = f"(?:[ay]?{_YEAR}|y{NEXT}|hy|y)"
_SOME_WEEK = f"(?:w{NEXT}|hw)"
_CENTURY = "c(?:A|O&?[xt]?|t)"
_DAYS = f"{DAY}(?:f?s?{MONTH}{YEAR}?)?(?:(?:&n?|,|n|-){DAY}){{1,6}}"

RULES: tuple[tuple[str, str], ...] = (
    ("ago", "<p?(?:Q|D|G|u)?[vias]u?(?![fMYHKJsayZ])"),
    ("days", f"(?:{PRE}d?W(?:&|-|n)W,?F?)?d?{_DAYS}f?s?(?:{MONTH}{WHEN}?|m[<>]?A?|hm)"),
    ("date", f"(?:{PRE}(?:d?{RELATIVE}{WEEKDAY}?|d?WA?|d)[,(]?F?|{PRE}){CALENDAR}"),
    ("nights", f"{PRE}d?W(?:&|-|n|/)?d?WA?"),
    ("relative", f"{PRE}d?{RELATIVE}(?:{NEXT}|B)?{WEEKDAY}?"),
    ("day of week", f"{PRE}d?Wf?{_SOME_WEEK}|{_SOME_WEEK},?[fg]?d?W(?:&?nd?W|&d?W)?"),
    ("weekday", f"{PRE}d?W(?:{NEXT})?"),
    ("day of month", f"{PRE}d?{DAY}(?:(?:&|-|n){DAY})?(?:f?(?:m{NEXT}|hm)|fm|A)"),
    ("week of month", f"[wi]O(?:f?(?:s?{MONTH}{WHEN}?|m{NEXT}|hm)|f{_SOME_YEAR})|wBf(?:s?{MONTH}{WHEN}?|m{NEXT}|hm|{_SOME_YEAR})"),
    ("part of year", f"E?q[OA]?(?:f(?:s?{MONTH}{WHEN}?|m{NEXT}|hm|{_SOME_YEAR})|(?:[ay]?Y1?))"),
    ("week", f"(?:NL?f)?(?:rE|E|r)?{_SOME_WEEK}|rEw(?:{NEXT})?|Ew"),
    ("months", f"s?{MONTH}(?:&n?|n|-)s?{MONTH}{WHEN}"),
    ("month", f"(?:NLf)?[Ee]?s?{MONTH}{WHEN}?"),
    ("hijri month", f"(?:NLf)?[Ee]?(?:s{_HIJRI}(?:,?a?Z2?|A)?|{_HIJRI}(?:,?a?Z2?|A))"),
    ("this month", f"(?:NLf)?[Ee]?(?:m{NEXT}|hm)|Em"),
    ("years", "[ay]?Y1?(?:[/-]|&n?|n)[ay]?Y1?|[ay]G1?[&n][ay]?G1?"),
    ("year", f"(?:NLf)?[Ee]?(?:[ay](?:{_YEAR}|G1?)|(?:y{NEXT}|hy)(?:,?Y1?)?|[ay]Z[12])|[Ee]Y1?|Ey"),
    ("century", f"E?(?:C(?:f?{_CENTURY})?|{_CENTURY})"),
    ("vague", "V(?:&V){0,3}(?:#?D|Q|O)?u?[AB]{1,2}|VQ?u[AB]?|[mwyT]B"),
    ("season", f"[Ee]?(?:S(?:f?{_SOME_YEAR}|A)|hS|Jf?(?:[ay]?Y1?|y{NEXT}|hy))"),
    ("bare year", "Y1?"),
)
_GROUPS = {f"r{number}": name for number, (name, _) in enumerate(RULES)}
GRAMMAR = re.compile("|".join(f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(RULES)))


_SINGLE = tuple((name, re.compile(pattern)) for name, pattern in RULES)
_PLACE = {name: number for number, (name, _) in enumerate(RULES)}


def shorter(symbols: str, place: int, rule: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yields the matches at `place` of the rules after `rule`, for where what `rule` found was refused."""
    for name, pattern in _SINGLE[_PLACE[rule] + 1 :]:
        found = pattern.match(symbols, place)
        if found:
            yield name, found


def rule_of(found: re.Match[str]) -> str:
    """Returns the name of the rule that `found`, a match of `GRAMMAR`, is of."""
    return _GROUPS[found.lastgroup or ""]
