# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Whether all figures can be true at once: the verdict, its proof, bounds and culprits."""

import copy
import pathlib
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
import sluitend

CHAPTER = (
    pathlib.Path(__file__).parents[2] / "examples/data/enschede-2021-samenleving-en-bestuur.txt"
)


@pytest.fixture(scope="module")
def text() -> str:
    return CHAPTER.read_text(encoding="utf-8")


def joint_of(text: str) -> sluitend.JointResult:
    return sluitend.check(sluitend.read(text).document).joint


def test_the_chapter_can_be_true_and_tells_what_is_behind_its_rounding(text: str) -> None:
    document = sluitend.read(text).document
    report = sluitend.check(document)
    joint = report.joint
    assert joint.verdict is sluitend.JointVerdict.consistent
    assert {block.route for block in joint.blocks} == {sluitend.Route.propagation}
    assert joint.certificate is None and not joint.culprits
    wanted = {
        ("Lasten", 2020): (41169000, 41169500),
        ("Baten", 2020): (8306500, 8307000),
        ("Saldo van baten en lasten", 2020): (32862500, 32863000),
        ("Lasten", 2021): (41484000, 41484500),
        ("Baten", 2021): (8269500, 8270000),
        ("Saldo van baten en lasten", 2021): (33214500, 33215000),
    }
    for position, figure in enumerate(document.figures):
        bounds = joint.bounds_of(position)
        value, half = figure.amount.value, figure.amount.quantum / 2
        ends = wanted.get((figure.row, figure.year), (value - half, value + half))
        assert bounds and bounds.lower and bounds.upper
        assert (bounds.lower.value, bounds.upper.value) == ends, figure
        witness = joint.witness[position]
        assert witness is not None and bounds.contains(witness)


def test_a_transposition_is_named_with_its_place(text: str) -> None:
    document = sluitend.read(text.replace("41.16941.484", "41.16941.448")).document
    joint = sluitend.check(document).joint
    assert joint.verdict == "impossible"
    (part,) = joint.culprits
    (culprits,) = part.sets
    assert part.at_least == 1 and part.complete
    (position,) = culprits.figures
    figure = document.figures[position]
    assert (figure.row, figure.year) == ("Lasten", 2021)
    (implied,) = culprits.implied
    assert implied == sluitend.Interval(
        sluitend.End(Fraction(41484000)), sluitend.End(Fraction(41486000))
    )
    first = culprits.repairs[0][0]
    assert (first.kind, first.printed) == ("transposition", Decimal(41484))


def test_the_certificate_adds_up_as_it_says(text: str) -> None:
    document = sluitend.read(text.replace("21.067,00", "21.607,00")).document
    report = sluitend.check(document)
    proof = report.joint.certificate
    assert proof is not None
    amounts = [figure.amount for figure in document.figures]
    left = sum(term.coefficient * amounts[term.figure].value for term in proof.figures)
    slack = sum(abs(term.coefficient) * amounts[term.figure].quantum for term in proof.figures)
    assert Fraction(left) / proof.multiplier == proof.residual == 541
    assert Fraction(slack) / 2 / proof.multiplier == proof.explained_at_most == 3
    assert [report.identities[each.identity].id for each in proof.identities] == ["goal.total/3.1"]
    assert len(report.joint.culprits[0].sets) == 5


def test_results_are_values(text: str) -> None:
    joint = joint_of(text.replace("21.067,00", "21.607,00"))
    assert joint == joint_of(text.replace("21.067,00", "21.607,00"))
    assert pickle.loads(pickle.dumps(joint)) == joint == copy.deepcopy(joint)
    assert eval(repr(joint.blocks[0].route), {"Route": sluitend.Route}) is joint.blocks[0].route
    with pytest.raises(AttributeError):
        joint.verdict = "consistent"  # type: ignore[misc]


def test_the_assumed_rounding_can_be_said(text: str) -> None:
    document = sluitend.read(text).document
    assert sluitend.check(document, rounding="exact").joint.verdict == "impossible"
    cut_off = sluitend.check(document, rounding=sluitend.PrintedRounding.down)
    assert cut_off.joint.verdict == "impossible"
    assert pickle.loads(pickle.dumps(cut_off)) == cut_off
    assert sluitend.check(document, rounding="up").joint.verdict == "consistent"


def test_the_report_shows_the_proof(text: str) -> None:
    report = sluitend.check(sluitend.read(text.replace("41.16941.484", "41.16941.448")).document)
    assert "Bewijs, na te rekenen" in report.to_text()
    assert "two digits swapped" in " ".join(report.to_text(lang="en").split())
    assert "Waarom dit niet kan" in report.to_html()
