# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What the calculation checks of XBRL say of small tables, by Arelle; speaks as harness.hpp says.

Two programmes and their total, with expenditure, revenue and balance. Writes a taxonomy with the six
sums and an instance with the nine figures, and asks Arelle under Calculations 1.0 and 1.1 (round to
nearest). Offline: what it needs of XBRL comes with Arelle. Usage: xbrl_calculations.py FOLDER.
"""

import functools
import importlib.metadata
import pathlib
import sys
import time
from collections.abc import Callable

from arelle import Cntlr, ValidateXbrlCalcs  # type: ignore[import-not-found]
from arelle.ValidateXbrlCalcs import ValidateCalcsMode  # type: ignore[import-not-found]

TIMES = 20  # calls of a round
NAMES = ["A", "B", "Total"]
SIDES = ["Expenditure", "Revenue", "Balance"]
TABLES = {
    "honest": [[10, 4, 5], [20, 7, 12], [30, 12, 18]],  # true values exist; four sums are off by one
    "impossible": [[10, 4, 5], [20, 7, 12], [31, 12, 18]],  # every sum is within rounding
    "broken": [[10, 4, 5], [20, 7, 12], [39, 12, 18]],  # one figure, in two sums
}
MODES = {"1.0": ValidateCalcsMode.XBRL_v2_1, "1.1": ValidateCalcsMode.ROUND_TO_NEAREST}
ROLES = {
    "1.0": "http://www.xbrl.org/2003/arcrole/summation-item",
    "1.1": "https://xbrl.org/2023/arcrole/summation-item",
}
SPACES = (
    ' xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:b="urn:budget"'
)


def name(row: int, side: int) -> str:
    return SIDES[side] + NAMES[row]


def sums() -> list[tuple[str, list[tuple[str, int]]]]:
    """A total, and what adds to it."""
    out = [(name(row, 2), [(name(row, 0), 1), (name(row, 1), -1)]) for row in range(3)]
    return out + [(name(2, side), [(name(row, side), 1) for row in range(2)]) for side in range(3)]


def schema() -> str:
    elements = "".join(
        f'<xsd:element name="{name(row, side)}" id="{name(row, side)}" nillable="true"'
        ' substitutionGroup="xbrli:item" type="xbrli:monetaryItemType" xbrli:periodType="duration"/>'
        for row in range(3)
        for side in range(3)
    )
    roles = "".join(
        f'<link:roleType roleURI="urn:budget:{number}" id="role{number}">'
        "<link:usedOn>link:calculationLink</link:usedOn></link:roleType>"
        for number in range(len(sums()))
    )
    return (
        f'<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"{SPACES}'
        f' targetNamespace="urn:budget"><xsd:annotation><xsd:appinfo>{roles}'
        '<link:linkbaseRef xlink:type="simple" xlink:href="budget-calculation.xml"'
        ' xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/>'
        "</xsd:appinfo></xsd:annotation>"
        '<xsd:import namespace="http://www.xbrl.org/2003/instance"'
        ' schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>'
        f"{elements}</xsd:schema>"
    )


def linkbase(version: str) -> str:
    """A link of its own for every sum, as a figure is part of one and total of another."""
    refs = "".join(
        f'<link:roleRef roleURI="urn:budget:{number}" xlink:type="simple"'
        f' xlink:href="budget.xsd#role{number}"/>'
        for number in range(len(sums()))
    )
    if version == "1.1":
        refs += (
            f'<link:arcroleRef arcroleURI="{ROLES[version]}" xlink:type="simple"'
            ' xlink:href="https://www.xbrl.org/2023/calculation-1.1.xsd#summation-item"/>'
        )
    links = ""
    for number, (total, parts) in enumerate(sums()):
        links += (
            '<link:calculationLink xlink:type="extended"'
            f' xlink:role="urn:budget:{number}">'
        )
        for item in [total, *(part for part, _ in parts)]:
            links += (
                f'<link:loc xlink:type="locator" xlink:href="budget.xsd#{item}"'
                f' xlink:label="{item}"/>'
            )
        for order, (part, weight) in enumerate(parts, 1):
            links += (
                f'<link:calculationArc xlink:type="arc" xlink:arcrole="{ROLES[version]}"'
                f' xlink:from="{total}" xlink:to="{part}" order="{order}" weight="{weight}"/>'
            )
        links += "</link:calculationLink>"
    return f"<link:linkbase{SPACES}>{refs}{links}</link:linkbase>"


def instance(table: list[list[int]]) -> str:
    """Thousands of euros, so decimals is -3."""
    facts = "".join(
        f'<b:{name(row, side)} contextRef="year" unitRef="euro" decimals="-3">'
        f"{table[row][side] * 1_000}</b:{name(row, side)}>"
        for row in range(3)
        for side in range(3)
    )
    return (
        f'<xbrli:xbrl{SPACES} xmlns:iso4217="http://www.xbrl.org/2003/iso4217">'
        '<link:schemaRef xlink:type="simple" xlink:href="budget.xsd"/>'
        '<xbrli:context id="year"><xbrli:entity><xbrli:identifier scheme="urn:budget">gemeente'
        "</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2026-01-01"
        "</xbrli:startDate><xbrli:endDate>2026-12-31</xbrli:endDate></xbrli:period>"
        '</xbrli:context><xbrli:unit id="euro"><xbrli:measure>iso4217:EUR</xbrli:measure>'
        f"</xbrli:unit>{facts}</xbrli:xbrl>"
    )


def loaded(folder: pathlib.Path, version: str, table: list[list[int]]) -> object:
    """The table as Arelle's model."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "budget.xsd").write_text(schema(), encoding="utf-8")
    (folder / "budget-calculation.xml").write_text(linkbase(version), encoding="utf-8")
    (folder / "instance.xbrl").write_text(instance(table), encoding="utf-8")
    controller = Cntlr.Cntlr(logFileName="logToBuffer")
    controller.webCache.workOffline = True
    model = controller.modelManager.load(str(folder / "instance.xbrl"))
    if model is None or len(model.facts) != 9 or model.errors:
        sys.exit(f"the table does not load: {model and model.errors}")
    return model


def reported(model: object, mode: int) -> int:
    """How many sums Arelle calls inconsistent."""
    return len(list(ValidateXbrlCalcs.validate(model, mode)))


def main() -> None:
    folder = pathlib.Path(sys.argv[1]) / "xbrl"
    print(f"fact\tArelle\t{importlib.metadata.version('arelle-release')}")
    calls: dict[str, Callable[[], int]] = {}
    for version, mode in MODES.items():
        for kind, table in TABLES.items():
            model = loaded(folder / f"{version}-{kind}", version, table)
            call = functools.partial(reported, model, mode)
            calls[f"X Arelle {version} {kind}"] = call
            print(f"fact\tsums of the {kind} table that Arelle {version} reports\t{call()} of 6")
    print("ready", flush=True)
    for _ in sys.stdin:
        for title, call in calls.items():
            clock, processor = time.monotonic(), time.thread_time()
            for _ in range(TIMES):
                call()
            scale = 1e9 / TIMES
            spent = (time.thread_time() - processor) * scale, (time.monotonic() - clock) * scale
            print(f"time\t{title}\t{spent[0]}\t{spent[1]}")
        print("done", flush=True)


if __name__ == "__main__":
    main()
