# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Measures the library against its peers and the floors of the machine, and compares with the goals.

Usage: run.py [--rounds N] or run.py --whole. All programs run side by side and take turns: one round calls every
contender once. A goal is a ratio between contenders of the same run. See docs/pages/performance.md.
"""

import argparse
import dataclasses
import decimal
import os
import platform
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable

import get_peers
import growth_plot
from get_peers import Absent

ENOUGH_ROUNDS = 15


@dataclasses.dataclass
class Sample:
    """Nanoseconds per value of one contender, one number per round."""

    processor: list[float] = dataclasses.field(default_factory=list)
    clock: list[float] = dataclasses.field(default_factory=list)

    def of(self, name: str) -> list[float]:
        """The machine is shared: what uses one thread is timed by that thread's processor time."""
        return self.clock if "threads" in name else self.processor


@dataclasses.dataclass
class Goal:
    """`ours` must be `factor` times as fast as `theirs`, less what `theirs` spends on `less`."""

    number: str
    ours: str
    theirs: str
    factor: float
    less: str = ""


GOALS = [
    Goal("P1", "P1 sum AVX-512 10 M", "P1 read 10 M", 0.92),
    Goal("P1", "P1 sum AVX-512 100 M", "P1 read 100 M", 0.92),
    Goal("P1", "P1 sum AVX2 10 M", "P1 read 10 M", 0.75),
    Goal("P1", "P1 sum AVX2 100 M", "P1 read 100 M", 0.75),
    Goal("P1", "P1 sum baseline 10 M", "P1 read 10 M", 0.55),
    Goal("P1", "P1 sum baseline 100 M", "P1 read 100 M", 0.55),
    Goal("P1", "P1 column 10 M", "P1 DuckDB 10 M", 3),
    Goal("P1", "P1 sum, 2 threads 10 M", "P1 read, 2 threads 10 M", 0.85),
    Goal("P1", "P1 sum, 2 threads 100 M", "P1 read, 2 threads 100 M", 0.85),
    Goal("P2", "P2 column 10 M", "P2 read 10 M", 0.85),
    Goal("P2", "P2 column 10 M", "P2 DuckDB 10 M", 5),
    Goal("P2", "P2 column 10 M", "P2 Polars 10 M", 1.6),
    Goal("P9", "P9 column plain", "P9 libmpdec", 10),
    Goal("P9", "P9 column plain", "P9 DuckDB", 8, "P1 DuckDB 10 M"),
    Goal("P9", "P9 column dutch", "P9 libmpdec", 8),
    Goal("P10", "P10 Decimal", "P10 libmpdec", 5),
    Goal("P10", "P10 Decimal", "P10 rust_decimal", 1.5),
    Goal("P11", "P11 column plain", "P11 libmpdec column", 5),
    Goal("P11", "P11 Decimal", "P11 libmpdec", 5),
    Goal("P11", "P11 column plain", "P11 to_chars(double)", 5),
    Goal("P11", "P11 Decimal", "P11 to_chars(double)", 5),
    Goal("P12", "P12 add Decimal", "P12 add libmpdec", 14),
    Goal("P12", "P12 add Decimal", "P12 add BigDecimal", 6),
    Goal("P12", "P12 add Decimal", "P12 add cpp_dec_float_50", 17),
    Goal("P12", "P12 add Decimal", "P12 add rust_decimal", 10),
    Goal("P12", "P12 multiply Decimal", "P12 multiply libmpdec", 25),
    Goal("P12", "P12 multiply Decimal", "P12 multiply BigDecimal", 9),
    Goal("P13", "P13 column", "P13 DuckDB", 4, "P1 DuckDB 10 M"),
    Goal("O1", "O1 read and judge sluitend", "O1 read and judge pandas", 1.5),
]
TITLES = {
    "P1": "sum of 64-bit mantissas",
    "P2": "sum of 128-bit mantissas, overflow detected",
    "P9": "text to column, fully validated",
    "P10": "text to one number",
    "P11": "column and one number to text",
    "P12": "sums and rounded products of single numbers",
    "P13": "a column of cents rounded to thousands of euros",
    "O1": "observations of StatLine from JSON, judged against a target",
}

# Nanoseconds that a proof may take; T2 is 10 s on 2 cores for 20,520 tables.
LIMITS = {
    "T1 document": 50e6,
    "T2 sluitend": 0.97e6,
    "T3 judge_columns": 20.0,
    "T4 culprits": 5e6,
    "T5 one row": 5e6,
    "T5 ten rows": 50e6,
    "T5 ten rows, labels unknown": 50e6,
    "T6 controlled": 5e6,
    "R read 200": 300e6,
}

Samples = dict[str, Sample]


class Program:
    """A running program that speaks as harness.hpp describes."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.facts: dict[str, str] = {}
        self.results: list[tuple[str, str]] = []
        for kind, name, value in self.lines("ready"):
            if kind == "fact":
                self.facts[name] = value
            else:
                self.results.append((name, value))

    def lines(self, last: str) -> list[list[str]]:
        assert self.process.stdout
        found: list[list[str]] = []
        for line in self.process.stdout:
            if line.rstrip("\n") == last:
                return found
            found.append(line.rstrip("\n").split("\t"))
        raise Absent("it ended early")

    def round(self, samples: Samples) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        for _, name, processor, clock in self.lines("done"):
            sample = samples.setdefault(name, Sample())
            sample.processor.append(float(processor))
            sample.clock.append(float(clock))

    def stop(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def start(prepare: dict[str, Callable[[], list[str]]]) -> list[Program]:
    """The programs that can be had; the first one writes the data for all others."""
    programs = []
    for name, command in prepare.items():
        try:
            programs.append(Program(command()))
            print(f"ready:  {name}", flush=True)
        except Absent as reason:
            print(f"absent: {name} ({reason})", flush=True)
    return programs


def check(programs: list[Program]) -> None:
    """All programs that found a result of one name found the same."""
    found: dict[str, set[decimal.Decimal]] = {}
    for program in programs:
        for name, value in program.results:
            found.setdefault(name, set()).add(decimal.Decimal(value))
    unequal = {name: values for name, values in found.items() if len(values) != 1}
    if unequal:
        sys.exit(f"unequal results: {unequal}")
    print(f"equal:  {', '.join(sorted(found))}")


def describe(programs: list[Program], rounds: int) -> None:
    processor = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            names = {line.partition(":")[2].strip() for line in lines if "model name" in line}
            processor = ", ".join(sorted(names)) or processor
    print(f"\n{processor}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}")
    facts = {name: value for program in programs for name, value in program.facts.items()}
    print(", ".join(f"{name} {value}" for name, value in facts.items()))
    print(f"{rounds} rounds; {get_peers.COMPILER} -O2; load {os.getloadavg()[0]:.1f}")
    if rounds < ENOUGH_ROUNDS:
        print(f"Fewer than {ENOUGH_ROUNDS} rounds: for a look only.")


def short(name: str) -> str:
    return name.partition(" ")[2]


def show_times(number: str, samples: Samples) -> None:
    print(f"\n{number}: {TITLES[number]}, ns per value")
    for name in sorted(name for name in samples if name.split(" ")[0] == number):
        times = samples[name].of(name)
        kind = "clock" if times is samples[name].clock else "processor"
        print(
            f"  {short(name):<28} {min(times):9.3f} least {statistics.median(times):9.3f} median"
            f"  ({kind})"
        )


def show_goal(goal: Goal, samples: Samples) -> bool | None:
    """Whether a goal is met; None if it cannot be told."""
    pair = f"{short(goal.ours)} : {short(goal.theirs)}" + (" less its sum" if goal.less else "")
    is_share = goal.factor < 1
    wanted = f"{goal.factor:.0%}" if is_share else f"{goal.factor:g}x"
    missing = [name for name in (goal.ours, goal.theirs) if name not in samples]
    if missing:
        print(f"  {pair:<52} goal {wanted:>5}  absent: {', '.join(map(short, missing))}")
        return None

    def ratio(of: Callable[[list[float]], float]) -> float:
        theirs = of(samples[goal.theirs].of(goal.theirs))
        if goal.less:
            theirs -= of(samples[goal.less].of(goal.less))
        return theirs / of(samples[goal.ours].of(goal.ours))

    def words(value: float) -> str:
        return f"{value:.0%}" if is_share else f"{value:.1f}x"

    least, middle = ratio(min), ratio(statistics.median)
    is_met = least >= goal.factor
    verdict = "met" if is_met else "MISSED"
    print(f"  {pair:<52} goal {wanted:>5}  {words(least):>6} (median {words(middle)})  {verdict}")
    return is_met


def show_proofs(samples: Samples) -> list[bool | None]:
    """T1 to T6, the solvers beside them, and how time grows with size."""
    print("\nT: proofs, recovery, rounding, ms per document, table, identity, search or row")
    verdicts: list[bool | None] = []
    for name in sorted(name for name in samples if name.startswith("T")):
        least = min(samples[name].processor)
        limit = LIMITS.get(name)
        words = ""
        if limit:
            verdicts.append(least <= limit)
            words = f"  at most {limit / 1e6:g}  {'met' if verdicts[-1] else 'MISSED'}"
        print(f"  {name:<28} {least / 1e6:12.6f}{words}")
    print("\nX: the sums of a table of nine figures, us per table, and how often ours goes into it")
    for name in sorted(name for name in samples if name.startswith("X ")):
        least = min(samples[name].processor)
        ours = min(samples[f"X sluitend {name.split()[-1]}"].processor)
        print(f"  {name:<28} {least / 1e3:12.3f} {least / ours:8.1f}")
    return verdicts + show_growth("G", "growth with the number of figures", samples)


def show_growth(letter: str, title: str, samples: Samples) -> list[bool | None]:
    """How time grows as a size is doubled, and whether it stays below its limit."""
    print(f"\n{letter}: {title}, ms, and t(2n) / t(n)")
    verdicts: list[bool | None] = []
    previous: dict[str, float] = {}
    for name in (name for name in samples if name.startswith(f"{letter} ")):
        kind = name.split()[1]
        least = min(samples[name].processor)
        words = f"{least / previous[kind]:6.2f}" if kind in previous else ""
        if limit := LIMITS.get(name):
            verdicts.append(least <= limit)
            words += f"  at most {limit / 1e6:g}  {'met' if verdicts[-1] else 'MISSED'}"
        print(f"  {name:<28} {least / 1e6:12.3f} {words}")
        previous[kind] = least
    return verdicts


def compile_header(header: str) -> float:
    """Processor seconds of a compiler that sees a header and nothing else."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run_compiler(header, "-fsyntax-only")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def run_compiler(header: str, mode: str) -> str:
    include = f"-I{get_peers.ROOT / 'include'}"
    command = [get_peers.COMPILER, "-std=c++20", mode, include, "-x", "c++", "-"]
    done = subprocess.run(
        command, input=f"#include <{header}>\n", text=True, check=True, capture_output=True
    )
    return done.stdout


def show_headers(rounds: int) -> list[bool]:
    """P16: what including decimal.hpp costs."""
    ours, theirs = "sluitend/number/decimal.hpp", "boost/multiprecision/cpp_int.hpp"
    print("\nP16: including decimal.hpp")
    our_seconds, their_seconds = [], []
    for _ in range(max(3, rounds // 3)):
        our_seconds.append(compile_header(ours))
        their_seconds.append(compile_header(theirs))
    seconds, other_seconds = min(our_seconds), min(their_seconds)
    lines, other_lines = (run_compiler(header, "-E").count("\n") for header in (ours, theirs))
    goals = [
        (f"{seconds:.2f} s", "at most 0.35 s", seconds <= 0.35),
        (f"{lines:,} lines", "at most 35,000", lines <= 35_000),
        (
            f"{seconds / other_seconds:.0%} of cpp_int.hpp's {other_seconds:.2f} s",
            "at most 20%",
            seconds <= other_seconds / 5,
        ),
        (
            f"{lines / other_lines:.0%} of cpp_int.hpp's {other_lines:,} lines",
            "at most 20%",
            lines <= other_lines / 5,
        ),
    ]
    for value, wanted, is_met in goals:
        print(f"  {value:<52} goal {wanted}  {'met' if is_met else 'MISSED'}")
    return [is_met for _, _, is_met in goals]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ENOUGH_ROUNDS)
    parser.add_argument("--whole", action="store_true", help="T2 on all 20,520 tables, nothing else")
    arguments = parser.parse_args()
    rounds = arguments.rounds

    get_peers.DATA.mkdir(parents=True, exist_ok=True)
    if arguments.whole:
        subprocess.run([get_peers.proofs()[0], "--whole", str(os.cpu_count() or 1)], check=True)
        return
    programs = start(
        {
            "the library, floors, Boost": get_peers.library_and_libraries,
            "the proofs": get_peers.proofs,
            "readers": get_peers.readers,
            "pandas": get_peers.frames,
            "GLPK": lambda: get_peers.solver("glpk", "swiglpk"),
            "HiGHS": lambda: get_peers.solver("highs", "highspy"),
            "Arelle": get_peers.arelle,
            "DuckDB": lambda: get_peers.engine("duckdb"),
            "Polars": lambda: get_peers.engine("polars"),
            "Java BigDecimal": get_peers.java,
            "rust_decimal": get_peers.rust_decimal,
        }
    )
    check(programs)
    samples: Samples = {}
    for done in range(1, rounds + 1):
        for program in programs:
            program.round(samples)
        print(f"round {done} of {rounds}", flush=True)
    for program in programs:
        program.stop()

    describe(programs, rounds)
    verdicts: list[bool | None] = []
    for number in TITLES:
        show_times(number, samples)
        verdicts += [show_goal(goal, samples) for goal in GOALS if goal.number == number]
    verdicts += show_proofs(samples)
    verdicts += show_growth("R", "budgets by the number of their pages", samples)
    growth_plot.write(
        {name: min(samples[name].processor) / 1e6 for name in samples if name.startswith("G ")}
    )
    verdicts += show_headers(rounds)
    met, missed = verdicts.count(True), verdicts.count(False)
    print(
        f"\n{met} goals met, {missed} missed, {verdicts.count(None)} not told, a peer being absent"
    )


if __name__ == "__main__":
    main()
