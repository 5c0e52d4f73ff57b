# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""A real chapter in a few lines: read, look, check, hand over. Nothing else has to be installed."""

import pathlib

import sluitend

path = pathlib.Path("data/enschede-2021-samenleving-en-bestuur.txt")
document, diagnostics = sluitend.read(path)
programme = document.programmes[0]
for goal in programme.goals:
    print(goal.number, goal.title, "|", goal.stated_expenditure)
if programme.budget:
    print("Balance 2021:", programme.budget["balance", "Begroting 2021"])

report = sluitend.check(document)
for finding in report.findings:
    print(f"line {finding.span.line}: {finding.text('en')}")

rows = document.figures.to_pylist()  # or .to_polars(); with pyarrow .to_pandas(), .to_arrow()
print(len(rows), "figures, exact:", {each.name: report.count(each) for each in sluitend.Verdict})
