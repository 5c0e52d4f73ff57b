# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What an installed package must be able to do; see `self_test`."""

from __future__ import annotations

import pickle
from decimal import Decimal, localcontext

from . import _core
from ._functions import check, divide, format_decimal, parse_decimal, read

_CHAPTER = """3.1 Samenleving en bestuur

Wat willen we bereiken?

1. Goed bestuur

Wat gaan we doen?

1. Goed bestuur

Wat mag het kosten?

Bedragen x 1.000 euro
Samenleving en bestuurBegroting 2020Begroting 2021
Lasten41.16941.484
Baten8.3078.269
Saldo van baten en lasten32.86333.215
"""


def _require(holds: bool, claim: str) -> None:
    if not holds:
        raise AssertionError(f"self-test: {claim} does not hold")


def run() -> None:
    """Raises AssertionError at the first thing that is not as it should be."""
    with localcontext() as context:
        context.prec = 1
        printed = parse_decimal("11.133,00", style="dutch")
    _require(str(printed) == "11133.00", "a Dutch number keeps its decimals")
    _require(format_decimal(printed) == "11.133,00", "a number is written as it was read")
    _require(divide(1, 3) * 3 == 1, "a ratio is exact")

    document = read(_CHAPTER).document
    table = document.programmes[0].budget
    _require(table is not None, "a table is read")
    assert table is not None
    balance = table["balance"][0]
    _require(balance is not None and balance.value == Decimal(32863000), "an amount is read")
    verdicts = [each.verdict for each in check(document).identities]
    _require("within_rounding" in verdicts, "a rounding difference is recognised")
    _require("exact" in verdicts, "a sum that holds is recognised")

    again = _core.read_json(document.to_json(), False, _core.Limits())[0]
    _require(again.to_json() == document.to_json(), "JSON is read back as it was written")
    _require(pickle.loads(pickle.dumps(document)) == document, "a pickle is read back")
