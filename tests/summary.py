#!/usr/bin/env python3
# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Adds up test results and ends with one line: N passed, N failed, N skipped.

summary.py [--no-skip] [--steps FILE] JUNIT...

A file that is absent adds nothing. `--steps` is a table of outcome, name and reason. With
`--no-skip` a skipped test counts as failed. The exit status is 0 if nothing failed and something passed.
"""

import argparse
import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

GTEST_REASON = re.compile(r": Skipped\n(.*?)\n(?:\n|\[  SKIPPED \])", re.DOTALL)
SCRIPT_REASON = re.compile(r"^skipped: (.*)$", re.MULTILINE)

Outcome = tuple[str, str, str]  # outcome, name, reason


def reason_of(case: ElementTree.Element, skipped: ElementTree.Element) -> str:
    """Why a test was skipped: its own words, from what it printed, or from its result."""
    printed = case.findtext("system-out") or ""
    for pattern in (GTEST_REASON, SCRIPT_REASON):
        found = pattern.search(printed)
        if found:
            return " ".join(found[1].split())
    return skipped.get("message") or "no reason given"


def outcomes_of(path: pathlib.Path) -> list[Outcome]:
    """One outcome for every test in a JUnit file."""
    outcomes = []
    for case in ElementTree.parse(path).iter("testcase"):
        folder = case.get("classname") or ""
        name = case.get("name") or ""
        if folder and folder != name:
            name = f"{folder}.{name}"
        skipped = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            outcomes.append(("failed", name, ""))
        elif skipped is not None and "Disabled" not in (skipped.get("message") or ""):
            outcomes.append(("skipped", name, reason_of(case, skipped)))
        elif case.get("status") in (None, "run"):
            outcomes.append(("passed", name, ""))
        else:
            outcomes.append(("failed", name, ""))
    return outcomes


def steps_of(path: pathlib.Path) -> list[Outcome]:
    """One outcome for every line of a table."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row[0], row[1], row[2] if len(row) > 2 else "") for row in rows]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--no-skip", action="store_true", help="a skipped test has failed")
    parser.add_argument("--steps", type=pathlib.Path)
    parser.add_argument("junit", type=pathlib.Path, nargs="*")
    options = parser.parse_args()

    outcomes = []
    for path in options.junit:
        if path.exists():
            outcomes += outcomes_of(path)
    if options.steps and options.steps.exists():
        outcomes += steps_of(options.steps)

    reasons = collections.defaultdict(list)
    for outcome, name, reason in outcomes:
        if outcome == "skipped":
            reasons[reason].append(name)
    for reason, names in sorted(reasons.items()):
        print(f"skipped: {reason}")
        for name in names:
            print(f"    {name}")
    if options.no_skip:
        outcomes = [("failed" if each[0] == "skipped" else each[0], *each[1:]) for each in outcomes]
    for outcome, name, _ in outcomes:
        if outcome == "failed":
            print(f"failed: {name}")

    count = collections.Counter(outcome for outcome, _, _ in outcomes)
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
