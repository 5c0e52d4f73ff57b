# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Rounding for publication: the printed figures, what gave way, and what cannot be had."""

import pathlib
import pickle
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
import sluitend

CHAPTER = (
    pathlib.Path(__file__).parents[2] / "examples/data/enschede-2021-samenleving-en-bestuur.txt"
)


def figures_of(values: Sequence[str]) -> list[sluitend.Figure]:
    return [sluitend.Figure(amount=sluitend.Amount(printed=Decimal(each))) for each in values]


def total(*parts: int, of: int) -> sluitend.Identity:
    terms = [sluitend.IdentityTerm(figure=each) for each in parts]
    terms.append(sluitend.IdentityTerm(figure=of, coefficient=-1))
    return sluitend.Identity(rule="goal.total", where="3.1", terms=terms)


FIGURES = figures_of(["10400", "20400", "400", "31200"])
SUMS = [total(0, 1, 2, of=3)]


def test_the_first_of_equals_gives_way() -> None:
    table = sluitend.round_consistently(FIGURES, SUMS, quantum=1000, policy="controlled")
    assert table.policy is sluitend.RoundingPolicy.controlled
    assert table.state is sluitend.Feasibility.feasible
    assert [each.amount.printed for each in table.figures] == [11, 20, 0, 31]
    assert [each.amount.multiplier for each in table.figures] == [1000] * 4
    assert table.changed == (
        sluitend.ChangedFigure(figure=0, exact=10400, conventional=10000, printed=11000),
    )
    assert table.violated == table.beyond == ()
    assert table.total_deviation == Fraction(8, 5)
    assert pickle.loads(pickle.dumps(table)) == table


def test_the_other_policies_say_what_they_give_up() -> None:
    alone = sluitend.round_consistently(FIGURES, SUMS, quantum=1000, policy="independent")
    assert alone.violated == (0,) and not alone.changed
    from_parts = sluitend.round_consistently(FIGURES, SUMS, quantum=1000, policy="bottom_up")
    assert [each.amount.printed for each in from_parts.figures] == [10, 20, 0, 30]
    kept = sluitend.round_consistently(
        FIGURES, SUMS, quantum=1000, policy="keep_totals", kept=range(4)
    )
    assert kept.state is sluitend.Feasibility.infeasible and not kept.figures
    assert kept.certificate is not None
    assert kept.certificate.residual == 1 and kept.certificate.explained_at_most == 0
    assert "31" in kept.certificate.text("nl")


def test_a_document_brings_its_own_identities() -> None:
    result = sluitend.read(CHAPTER)
    # Its figures are rounded already, and one balance is off by one.
    with pytest.raises(sluitend.ValueError, match="does not hold exactly"):
        sluitend.round_consistently(result, quantum=1_000_000, policy="controlled")
    with pytest.raises(TypeError, match="its own identities"):
        sluitend.round_consistently(result, SUMS, quantum=1000, policy="controlled")


def test_what_cannot_be_rounded_is_refused() -> None:
    with pytest.raises(TypeError, match="identities="):
        sluitend.round_consistently(FIGURES, quantum=1000, policy="controlled")
    with pytest.raises(sluitend.ValueError, match="does not hold exactly") as inexact:
        sluitend.round_consistently(FIGURES, [total(0, of=1)], quantum=1000, policy="controlled")
    assert inexact.value.id == "rounding.identity"
    with pytest.raises(sluitend.NumberError):
        sluitend.round_consistently(FIGURES, SUMS, quantum=0, policy="controlled")
    with pytest.raises(TypeError):
        sluitend.round_consistently(FIGURES, SUMS, quantum=0.5, policy="controlled")  # type: ignore[arg-type]
