# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Compares what the floor `solve` says with exact linear programmes of other makers.

usage: external_lp.py PROGRAM SOLVER

PROGRAM is built from linear_systems.cpp. SOLVER is esolver (Debian package qsopt-ex) or glpsol
(glpk-utils); both run as processes of their own, in exact arithmetic. Where the solver is absent
the test is skipped (status 77). SLUITEND_CASES / 10 random systems are tried, from SLUITEND_SEED.

A system with open ends has a solution if and only if all of them can be kept at some distance: that
distance is maximised first. Then the largest value of one variable is compared with its bound.
"""

import fractions
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PACKAGES = {"esolver": "qsopt-ex", "glpsol": "glpk-utils"}


def end_of(text):
    return None if text == "-" else fractions.Fraction(text)


class System:
    """Variables, equations, and the answer of the library."""

    def __init__(self, name):
        self.name = name
        self.variables = []  # lower, whether it is open, upper, whether it is open
        self.equations = []  # constant, [(variable, coefficient)]

    def read(self, word, cells):
        if word == "variable":
            lower, upper = end_of(cells[0]), end_of(cells[2])
            self.variables.append((lower, cells[1] == "1", upper, cells[3] == "1"))
        elif word == "equation":
            numbers = [int(cell) for cell in cells[1:]]
            terms = list(zip(numbers[::2], numbers[1::2]))
            self.equations.append((fractions.Fraction(cells[0]), terms))
        else:
            self.is_feasible = cells[0] == "feasible"
            self.variable = int(cells[1])
            self.most = end_of(cells[3])

    def scale(self):
        """What makes every number whole."""
        numbers = [constant for constant, _ in self.equations]
        numbers += [end for each in self.variables for end in (each[0], each[2]) if end is not None]
        return math.lcm(1, *(number.denominator for number in numbers))

    def has_open_ends(self):
        return any(each[1] or each[3] for each in self.variables)

    def programme(self, with_gap):
        """The system in the LP format; maximises the gap, or the variable that was asked for."""
        scale = self.scale()
        rows, bounds = [], []
        for constant, terms in self.equations:
            if terms:
                left = " ".join(f"{factor:+d} x{i}" for i, factor in terms)
                rows.append(f"{left} = {constant * scale}")
        for i, (lower, lower_open, upper, upper_open) in enumerate(self.variables):
            below = None if lower is None else lower * scale
            above = None if upper is None else upper * scale
            if above is None:
                bounds.append(f"x{i} free" if below is None else f"x{i} >= {below}")
            else:
                bounds.append(f"{'-inf' if below is None else below} <= x{i} <= {above}")
            if with_gap and lower_open:
                rows.append(f"x{i} - gap >= {below}")
            if with_gap and upper_open:
                rows.append(f"x{i} + gap <= {above}")
        bounds.append("0 <= gap <= 1")
        lines = ["Maximize", " goal: " + ("gap" if with_gap else f"x{self.variable}"), "Subject To"]
        # Every variable stands in a row, so that no reader drops it.
        every = " + ".join(f"x{i}" for i in range(len(self.variables)))
        rows.append(f"{every} + gap - all = 0")
        lines += [f" r{i}: {row}" for i, row in enumerate(rows)]
        lines += ["Bounds", *(f" {bound}" for bound in bounds), " all free", "End"]
        return "\n".join(lines) + "\n"


def read_systems(text):
    systems = []
    for line in text.splitlines():
        word, *cells = line.split(" ")
        if word == "system":
            systems.append(System(" ".join(cells)))
        else:
            systems[-1].read(word, cells)
    return systems


def run_esolver(programme, answer):
    subprocess.run(["esolver", "-L", "-O", answer, programme], capture_output=True, check=True)
    text = answer.read_text(encoding="ascii")
    state = re.search(r"^status[ =]+(\w+)", text, re.MULTILINE)[1]
    value = re.search(r"^\s*Value = (\S+)", text, re.MULTILINE)
    return state, value and fractions.Fraction(value[1])


def run_glpsol(programme, answer):
    command = ["glpsol", "--exact", "--lp", programme, "-o", answer]
    subprocess.run(command, capture_output=True, check=True)
    text = answer.read_text(encoding="ascii")
    state = re.search(r"^Status: +(\w+)", text, re.MULTILINE)[1]
    value = re.search(r"^Objective: +goal = (\S+)", text, re.MULTILINE)
    return state, value and fractions.Fraction(value[1])


def largest(solver, system, with_gap, folder):
    """Whether there is a solution, and the largest value that the other solver finds."""
    programme, answer = folder / "system.lp", folder / "answer.txt"
    programme.write_text(system.programme(with_gap), encoding="ascii")
    answer.unlink(missing_ok=True)
    state, value = (run_esolver if solver == "esolver" else run_glpsol)(programme, answer)
    if state == "INFEASIBLE":
        return False, None
    if state in {"UNBOUNDED", "UNDEFINED"}:  # of glpsol: a start, but no end
        return True, None
    if state != "OPTIMAL":
        raise AssertionError(f"{system.name}: {solver} says {state}")
    return True, value / (1 if with_gap else system.scale())


def is_same(solver, ours, theirs):
    """Equal; glpsol prints ten digits of what it knows exactly."""
    if ours is None or theirs is None or solver == "esolver":
        return ours == theirs
    return abs(ours - theirs) * 10**9 <= max(1, abs(ours))


def compare(solver, system, folder):
    is_feasible = True
    if system.has_open_ends():
        is_feasible, gap = largest(solver, system, True, folder)
        is_feasible = is_feasible and gap > 0
    most = None
    if is_feasible:
        is_feasible, most = largest(solver, system, False, folder)
    if is_feasible != system.is_feasible:
        raise AssertionError(f"{system.name}: {solver} finds it feasible: {is_feasible}")
    if is_feasible and not is_same(solver, system.most, most):
        ours = f"x{system.variable} is at most {system.most}"
        raise AssertionError(f"{system.name}: {ours}; {solver}: {most}")
    return is_feasible


def main():
    program, solver = sys.argv[1:3]
    if not shutil.which(solver):
        print(f"skipped: {solver} is not there (Debian package {PACKAGES[solver]})")
        return 77
    count = max(1, int(os.environ.get("SLUITEND_CASES", "1000")) // 10)
    seed = os.environ.get("SLUITEND_SEED", "20211")
    systems = read_systems(subprocess.check_output([program, str(count), seed], text=True))
    with tempfile.TemporaryDirectory() as folder:
        feasible = sum(compare(solver, system, pathlib.Path(folder)) for system in systems)
    print(f"{len(systems)} systems from seed {seed} as {solver} says: {feasible} have a solution")
    return 0 if len(systems) >= count and 0 < feasible < len(systems) else 1


if __name__ == "__main__":
    sys.exit(main())
