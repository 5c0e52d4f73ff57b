# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""How a spreadsheet shows a number, in the Dutch way: 1234.5 as `#,##0.00` is "1.234,50"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

# The digits of the largest binary number and of the smallest one fit.
_EXACT = Context(prec=800)
_MOST_DIGITS = 15
"""Digits of a number that a spreadsheet shows at most; what is behind them is binary noise."""

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "€ #,##0;€ -#,##0",
    6: "€ #,##0;€ -#,##0", 7: "€ #,##0.00;€ -#,##0.00", 8: "€ #,##0.00;€ -#,##0.00",
    9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd-mm-yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "d-m-yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"', 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Formats that a file names by number only, as a Dutch program shows them."""

_TOKEN = re.compile(
    r'"(?P<text>[^"]*)"|\\(?P<escaped>.)|_(?P<room>.)|\*(?P<fill>.)'
    r"|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<number>[0#?](?:[0#?,.]*[0#?.])?|\.[0#?]+)(?P<scale>,*)"
    r"|(?P<percent>%)|(?P<general>General|Standaard)"
    r"|(?P<unknown>[Ee][+-]|/|@|[dmyhsDMYHS]+|AM/PM|A/P)|(?P<plain>.)",
    re.DOTALL,
)
_DATE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].|(?P<letters>[dmyhsDMYHS]+)|AM/PM')
_CONDITION = re.compile(r"\[(?P<sign><=|>=|<>|<|>|=)(?P<number>-?[\d.]+)\]")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True)
class Shown:
    """What a cell shows of a number."""

    text: str
    is_whole: bool = True
    """True if it shows all of the number, binary noise apart."""
    is_known: bool = True
    """True if the format is known; else the text is the number as it is stored."""
    thousands: int = 0
    """How often what is shown is divided by a thousand."""
    is_date: bool = False


def dutch(number: Decimal, decimals: int | None = None, *, is_grouped: bool = False) -> str:
    """A number with a decimal comma; ``decimals`` are those that it has, if None."""
    text = (
        f"{number:f}"
        if decimals is None
        else f"{number.quantize(Decimal(1).scaleb(-decimals), context=_EXACT):f}"
    )
    whole, _, behind = text.lstrip("-").partition(".")
    if is_grouped:
        whole = f"{int(whole):,}".replace(",", ".")
    sign = "-" if text.startswith("-") else ""
    return f"{sign}{whole},{behind}" if behind else f"{sign}{whole}"


def literal(text: str) -> Decimal:
    """The number that stands in a file, exactly."""
    number = Decimal(text)
    if not number.is_finite() or number.adjusted() > 308 or len(text) > 400:
        raise ValueError(f"no number of a spreadsheet: {text[:40]}")
    return number


def without_noise(number: Decimal) -> Decimal:
    """The number with at most 15 digits, as every spreadsheet program shows it."""
    if len(number.as_tuple().digits) > _MOST_DIGITS:
        number = Context(prec=_MOST_DIGITS, rounding=ROUND_HALF_UP).plus(number)
    return number.normalize(_EXACT)


def rounded(number: Decimal, like: Decimal) -> Decimal:
    """The number with as many decimals as another, halves away from zero."""
    return number.quantize(like, ROUND_HALF_UP, _EXACT)


def _bare(words: str) -> str:
    return re.sub("[()]", "", words).strip()


_MINUS = re.compile(
    r"[-−–]\s*(?:€|EUR)?\s*\d|\d\s*(?:€|EUR)?\s*[-−–](?!\w)|^\s*N\s*\d|\d\s*N\s*$"
)
"""A minus beside a number, or the N of "nadelig"."""


def signed(words: str, value: Decimal) -> str:
    """What is shown of a number, with a minus also where colour or brackets stand for it."""
    is_told = value >= 0 or _MINUS.search(words) or not re.search("[1-9]", words)
    return words if is_told else f"-{_bare(words)}"


def is_date(code: str) -> bool:
    """True if a format shows days or hours."""
    first = code.partition(";")[0]
    return any(found["letters"] for found in _DATE.finditer(first)) and "General" not in first


def shown(stored: str, code: str, *, is_1904: bool = False) -> Shown:
    """What a cell with a number and a format shows. Raises ValueError if it stores no number."""
    number = literal(stored)
    if is_date(code):
        return _shown_date(number, code, is_1904)
    value = without_noise(number)
    section, is_signed = _section(value, code)
    text = _Writer(value, section, is_signed)
    if not text.is_known:
        return Shown(dutch(value), is_known=False)
    if not text.words.strip():
        return Shown(dutch(value), is_whole=False)
    return Shown(text.words.strip(), is_whole=text.is_whole, thousands=text.thousands)


def _section(value: Decimal, code: str) -> tuple[str, bool]:
    """The part of a format for a number, and whether the sign must be written before it."""
    parts = re.findall(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*)(?:;|$)', code)[:-1] or [code]
    for part in parts[:2]:
        condition = _CONDITION.search(part)
        if condition and _holds(value, condition):
            return part, value < 0
    if _CONDITION.search(code):
        return parts[min(2, len(parts) - 1)], value < 0
    if value < 0 and len(parts) > 1:
        return parts[1], False
    if value == 0 and len(parts) > 2:
        return parts[2], False
    return parts[0], value < 0


def _holds(value: Decimal, condition: re.Match[str]) -> bool:
    than = Decimal(condition["number"])
    order = {"<": value < than, ">": value > than, "=": value == than, "<>": value != than}
    order |= {"<=": value <= than, ">=": value >= than}
    return order[condition["sign"]]


class _Writer:
    """Writes one number by one part of a format."""

    def __init__(self, value: Decimal, section: str, is_signed: bool) -> None:
        self.is_known = True
        self.is_whole = True
        self.thousands = 0
        self.words = ""
        self._value = value
        tokens = list(_TOKEN.finditer(section))
        numbers = [each for each in tokens if each["number"] is not None]
        self._percents = sum(each["percent"] is not None for each in tokens)
        if len(numbers) > 1 or any(each["unknown"] for each in tokens):
            self.is_known = all(each["unknown"] == "@" for each in tokens if each["unknown"])
            self.is_known = self.is_known and len(numbers) < 2
        for each in tokens:
            self._take(each)
        has_number = bool(numbers) or any(
            each["general"] or each["unknown"] == "@" for each in tokens
        )
        self.is_whole = self.is_whole and (has_number or value == 0)
        if is_signed and self.is_known and re.search("[1-9]", self.words):
            self.words = f"-{_bare(self.words)}"
        elif self.is_known:
            self.words = signed(self.words, value)

    def _take(self, token: re.Match[str]) -> None:
        if token["number"] is not None:
            self._write_number(token["number"], len(token["scale"]))
        elif token["general"] or token["unknown"] == "@":
            self.words += dutch(abs(self._value))
        elif token["percent"]:
            self.words += "%"
        elif token["room"] is not None:
            self.words += " "
        else:
            self.words += (
                token["text"] or token["escaped"] or token["currency"] or token["plain"] or ""
            )

    def _write_number(self, code: str, thousands: int) -> None:
        whole, _, behind = code.partition(".")
        self.thousands = thousands + len(whole) - len(whole.rstrip(","))
        whole = whole.rstrip(",")
        least, most = len(behind.rstrip("#?")), len(behind)
        value = _EXACT.scaleb(abs(self._value), 2 * self._percents - 3 * self.thousands)
        digits = rounded(value, Decimal(1).scaleb(-most))
        self.is_whole = digits == value
        decimals = most
        text = f"{digits:f}"
        while decimals > least and text.endswith("0"):
            text, decimals = text[:-1], decimals - 1
        if digits or "0" in code:
            is_grouped = "," in whole
            digits_before = 0 if is_grouped else whole.count("0")
            written = dutch(digits, decimals, is_grouped=is_grouped)
            missing = digits_before - len(written.partition(",")[0])
            self.words += "0" * missing + written


def _shown_date(number: Decimal, code: str, is_1904: bool) -> Shown:
    days = number.to_integral_value(ROUND_FLOOR)
    first = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)
    seconds = int(((number - days) * 86_400).to_integral_value(ROUND_HALF_UP))
    if not 0 <= days <= 2_900_000 or "[" in re.sub(r"\[(?!h|m|s)[^\]]*\]", "", code):
        return Shown(dutch(without_noise(number)), is_known=False)
    when = first + timedelta(days=int(days), seconds=seconds)
    out = []
    previous = ""
    for token in re.finditer(
        r'"([^"]*)"|\\(.)|\[[^\]]*\]|AM/PM|([dmyhsDMYHS])\3*|(;.*)|[_*].|(.)', code, re.DOTALL
    ):
        letters = token[0].lower() if token[3] else ""
        if letters:
            out.append(_date_part(when, letters, previous))
            previous = letters[0]
        elif token[4] is None:
            out.append(token[1] or token[2] or token[5] or "")
    return Shown("".join(out).strip(), is_date=True)


def _date_part(when: datetime, letters: str, previous: str) -> str:
    size = len(letters)
    if letters[0] == "y":
        return f"{when.year:04}" if size > 2 else f"{when.year % 100:02}"
    if letters[0] == "m" and previous == "h":
        return f"{when.minute:0{min(size, 2)}}"
    if letters[0] == "m":
        name = _MONTHS[when.month - 1]
        short = "mrt" if when.month == 3 else name[:3]
        return f"{when.month:0{size}}" if size < 3 else short if size == 3 else name
    if letters[0] == "d" and size > 2:
        name = _DAYS[when.weekday()]
        return name[:2] if size == 3 else name
    value = {"d": when.day, "h": when.hour, "s": when.second}[letters[0]]
    return f"{value:0{min(size, 2)}}"
