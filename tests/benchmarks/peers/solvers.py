# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""GLPK or HiGHS, in floating point, on the systems of proofs.cpp; speaks as harness.hpp describes.

Usage: solvers.py (glpk|highs) FOLDER. A call builds the model of every table and solves it, as
whoever asks for a verdict must; the sparse arrays stand ready. Its verdicts are compared with the
exact ones.
"""

import collections
import dataclasses
import os
import pathlib
import sys
import time
from collections.abc import Callable

import numpy


@dataclasses.dataclass
class System:
    """Rows of Σ coefficient × variable = 0 with every variable between two ends."""

    family: str
    feasible: bool
    lower: list[float] = dataclasses.field(default_factory=list)
    upper: list[float] = dataclasses.field(default_factory=list)
    rows: list[list[tuple[int, float]]] = dataclasses.field(default_factory=list)


def read(folder: str) -> list[System]:
    systems: list[System] = []
    for line in (pathlib.Path(folder) / "systems.txt").read_text(encoding="utf-8").splitlines():
        kind, *words = line.split()
        if kind == "system":
            systems.append(System(words[0], words[1] == "1"))
        elif kind == "cell":
            systems[-1].lower.append(float(words[0]))
            systems[-1].upper.append(float(words[1]))
        else:
            pairs = zip(words[::2], words[1::2], strict=True)
            systems[-1].rows.append([(int(v), float(c)) for v, c in pairs])
    return systems


def glpk() -> Callable[[System], Callable[[], bool]]:
    import swiglpk as lp

    print(f"fact\tGLPK\t{lp.glp_version()}")
    lp.glp_term_out(lp.GLP_OFF)

    def prepare(system: System) -> Callable[[], bool]:
        entries = [(i, v, c) for i, row in enumerate(system.rows, 1) for v, c in row]
        rows, columns = lp.intArray(len(entries) + 1), lp.intArray(len(entries) + 1)
        values = lp.doubleArray(len(entries) + 1)
        for k, (row, variable, coefficient) in enumerate(entries, 1):
            rows[k], columns[k], values[k] = row, variable + 1, coefficient
        parameters = lp.glp_smcp()
        lp.glp_init_smcp(parameters)
        parameters.msg_lev = lp.GLP_MSG_OFF

        def solve() -> bool:
            problem = lp.glp_create_prob()
            lp.glp_add_rows(problem, len(system.rows))
            lp.glp_add_cols(problem, len(system.lower))
            for i in range(len(system.rows)):
                lp.glp_set_row_bnds(problem, i + 1, lp.GLP_FX, 0.0, 0.0)
            for i, (low, high) in enumerate(zip(system.lower, system.upper, strict=True)):
                kind = lp.GLP_FX if low == high else lp.GLP_DB
                lp.glp_set_col_bnds(problem, i + 1, kind, low, high)
            lp.glp_load_matrix(problem, len(entries), rows, columns, values)
            lp.glp_simplex(problem, parameters)
            found = lp.glp_get_status(problem) in (lp.GLP_OPT, lp.GLP_FEAS)
            lp.glp_delete_prob(problem)
            return found

        return solve

    return prepare


def highs() -> Callable[[System], Callable[[], bool]]:
    import highspy

    solver = highspy.Highs()
    print(f"fact\tHiGHS\t{solver.version()}")
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)

    def prepare(system: System) -> Callable[[], bool]:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(system.lower), len(system.rows)
        model.col_cost_ = numpy.zeros(model.num_col_)
        model.col_lower_, model.col_upper_ = numpy.array(system.lower), numpy.array(system.upper)
        model.row_lower_ = model.row_upper_ = numpy.zeros(model.num_row_)
        matrix = model.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        lengths = [len(row) for row in system.rows]
        matrix.start_ = numpy.array([0, *numpy.cumsum(lengths)])
        matrix.index_ = numpy.array([v for row in system.rows for v, _ in row])
        matrix.value_ = numpy.array([c for row in system.rows for _, c in row])

        def solve() -> bool:
            solver.passModel(model)
            solver.run()
            return solver.getModelStatus() == highspy.HighsModelStatus.kOptimal

        return solve

    return prepare


def main() -> None:
    name, folder = sys.argv[1:]
    # HiGHS greets on standard output before it can be told not to: what it says goes elsewhere.
    sys.stdout = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    prepare = glpk() if name == "glpk" else highs()
    title = {"glpk": "GLPK", "highs": "HiGHS"}[name]
    systems = read(folder)
    calls = [prepare(system) for system in systems]
    wrong, total = collections.Counter[str](), collections.Counter[str]()
    for system, call in zip(systems, calls, strict=True):
        total[system.family] += 1
        wrong[system.family] += call() != system.feasible
    for family, count in total.items():
        print(f"fact\twrong verdicts of {title} on {family}\t{wrong[family]} of {count}")
    tables = [call for system, call in zip(systems, calls, strict=True) if system.family == "tables"]
    print("ready", flush=True)
    for _ in sys.stdin:
        clock, processor = time.monotonic(), time.thread_time()
        for call in tables:
            call()
        scale = 1e9 / len(tables)
        spent = (time.thread_time() - processor) * scale, (time.monotonic() - clock) * scale
        print(f"time\tT2 decide {title}\t{spent[0]}\t{spent[1]}")
        print("done", flush=True)


if __name__ == "__main__":
    main()
