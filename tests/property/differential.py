# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the numbers of the library with Python's decimal and fractions on random rows.

usage: differential.py PROGRAM [COUNT [SEED]]

PROGRAM is built from decimal_rows.cpp. The seed is printed; giving it repeats a run.
"""

import decimal
import fractions
import random
import subprocess
import sys

EXACT = decimal.Context(prec=decimal.MAX_PREC, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
LIMIT = 10**38
MODES = ["half_even", "half_up", "half_down", "down", "up", "floor", "ceiling"]
OVERFLOW, INEXACT, ZERO = "number.overflow", "number.inexact", "number.division-by-zero"


def random_decimal(rng):
    """A text of 1 to 38 digits and 0 to 18 decimals, often small, round or at an edge."""
    digits = rng.choice([rng.randint(1, 38), rng.randint(1, 9), rng.randint(15, 20)])
    shape = rng.random()
    if shape < 0.1:
        coefficient = 10**digits - rng.randint(1, 3)
    elif shape < 0.2:
        coefficient = min(LIMIT - 1, 2 ** rng.randint(1, 126) + rng.randint(-1, 1))
    elif shape < 0.3:
        coefficient = rng.randrange(10 ** ((digits + 1) // 2)) * 10 ** (digits // 2)
    else:
        coefficient = rng.randrange(10**digits)
    scale = rng.choice([0, 0, 2, rng.randint(0, 18)])
    sign = -1 if rng.random() < 0.4 else 1
    return plain(decimal.Decimal(sign * coefficient).scaleb(-scale, EXACT))


def plain(value):
    """Text without exponent and without the sign of a zero."""
    text = format(value, "f")
    return text.lstrip("-") if not value else text


def fitting(value):
    """The text of a value that a 38-digit decimal holds, or the id of its overflow."""
    parts = value.as_tuple()
    coefficient = int("".join(map(str, parts.digits)))
    if coefficient >= LIMIT or not -18 <= parts.exponent <= 0:
        return OVERFLOW
    return plain(value)


def rounded(ratio, scale, mode):
    """A fraction rounded once by Python's decimal, from an integer quotient with a sticky digit."""
    scaled = ratio * 10**scale
    quotient, rest = divmod(abs(scaled.numerator) * 100, scaled.denominator)
    sticky = decimal.Decimal(quotient * 10 + (rest != 0)).scaleb(-3, EXACT)
    if scaled < 0:
        sticky = sticky.copy_negate()  # unary minus would round
    whole = sticky.quantize(decimal.Decimal(1), getattr(decimal, "ROUND_" + mode.upper()), EXACT)
    return fitting(whole.scaleb(-scale, EXACT))


def expected(operation, a_text, b_text, scale, mode):
    """What the library has to answer."""
    a, b = decimal.Decimal(a_text), decimal.Decimal(b_text)
    x, y = fractions.Fraction(a), fractions.Fraction(b)
    if operation == "add":
        return fitting(EXACT.add(a, b))
    if operation == "subtract":
        return fitting(EXACT.subtract(a, b))
    if operation == "multiply":
        return fitting(EXACT.multiply(a, b))
    if operation == "big_add":
        return plain(EXACT.add(a, b))
    if operation == "big_multiply":
        return plain(EXACT.multiply(a, b))
    if operation == "multiply_rounded":
        return rounded(x * y, scale, mode)
    if operation == "rescale_rounded":
        return rounded(x, scale, mode)
    if operation == "rescale":
        # digits that do not fit come first: only a longer scale can overflow
        return rounded(x, scale, "down") if (x * 10**scale).denominator == 1 else INEXACT
    if operation == "compare":
        return str((a > b) - (a < b))
    if operation == "hash":
        return str(hash(a))
    if y == 0 or (operation == "ratio_sum" and x == 0):
        return ZERO
    if operation in ("divide_rounded", "ratio_rounded"):
        return rounded(x / y, scale, mode)
    if operation == "to_unit":
        return rounded(x / y, 0, mode)
    if operation == "divide_exact":
        return rounded(x / y, scale, "down") if (x / y * 10**scale).denominator == 1 else INEXACT
    if operation == "ratio":
        return str(x / y)
    if operation == "ratio_hash":
        return str(hash(x / y))
    assert operation == "ratio_sum"
    return str(x / y + y / x)


OPERATIONS = [
    "add", "subtract", "multiply", "multiply_rounded", "divide_rounded", "divide_exact",
    "rescale", "rescale_rounded", "to_unit", "compare", "hash", "big_add", "big_multiply",
    "ratio", "ratio_hash", "ratio_rounded", "ratio_sum",
]  # fmt: skip


def compare_rows(program, rng, count):
    """Runs `count` rows through the program; returns the rows that differ."""
    rows = []
    for _ in range(count):
        a = random_decimal(rng)
        b = a if rng.random() < 0.02 else random_decimal(rng)
        rows.append((rng.choice(OPERATIONS), a, b, rng.choice([0, 2, rng.randint(0, 18)]),
                     rng.choice(MODES)))  # fmt: skip
    text = "".join(" ".join(map(str, row)) + "\n" for row in rows)
    run = subprocess.run([program], input=text, capture_output=True, text=True, check=True)
    answers = run.stdout.splitlines()
    assert len(answers) == count, f"{len(answers)} answers to {count} rows"
    wanted = [expected(*row) for row in rows]
    return [(row, want, got) for row, want, got in zip(rows, wanted, answers) if want != got]


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(2**32)
    print(f"{count} rows, seed {seed}")
    rng = random.Random(seed)
    bad = 0
    for done in range(0, count, 50_000):
        for row, want, got in compare_rows(program, rng, min(50_000, count - done)):
            bad += 1
            if bad <= 10:
                print("differs:", *row, "expected", want, "got", got)
    print(f"{bad} rows differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
