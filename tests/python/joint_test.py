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


def test_words_of_the_joint_result(text: str) -> None:
    joint = joint_of(text.replace("41.16941.484", "41.16941.448"))
    (part,) = joint.culprits
    (culprits,) = part.sets
    assert culprits.text("en") == (
        "457:13: Lasten, programme 3.1, Begroting 2021, 41.448 would then have to lie between "
        "41.484 and 41.486; perhaps 41.484: two digits swapped."
    )
    assert str(culprits) == culprits.text() and culprits.printed[0].row == "Lasten"
    assert part.text("en").startswith("At least 1 figure is wrong, and only here.\n- 457:13: Lasten")
    assert repr(culprits).startswith("<CulpritSet 457:13: Lasten, programma 3.1")
    assert repr(sluitend.CulpritSet(figures=[3])) == "CulpritSet(figures=(3,))"
    (repair, *_) = culprits.repairs[0]
    assert repair.text("en") == "41.484: two digits swapped"
    assert repair.kind.text("nl") == "twee cijfers verwisseld"
    assert repair.kind.text("en") == sluitend.label(repair.kind, "en")
    assert joint.verdict.text("en") == "the figures cannot all be true"
    assert joint.route.text("en") and joint.grid.text("en") == "nothing assumed"
    assert joint.style.text("en") and sluitend.Verdict.exact.text() == "klopt precies"
    assert str(joint.route) == joint.route, "a word stays equal to its text"
    proof = joint.certificate
    assert proof is not None and str(proof) == proof.text("nl")
    for value in (culprits, part, repair):
        assert pickle.loads(pickle.dumps(value)) == value


def test_bounds_say_what_they_bound(text: str) -> None:
    document = sluitend.read(text).document
    joint = sluitend.check(document).joint
    figure = next(each for each in document.figures if (each.row, each.year) == ("Lasten", 2020))
    known = next(each for each in joint.bounds if each.printed == figure)
    assert known.text("nl") == (
        "457:7: Lasten, programma 3.1, Begroting 2020, 41.169: tussen 41.169 en 41.169,5"
    )
    assert joint.bounds_of(figure) == joint.bounds_of(figure.amount) == known.bounds
    assert joint.bounds_of(known.figure) == known.bounds
    assert joint.bounds_of(10_000) is None
    with pytest.raises(TypeError):
        joint.bounds_of("Lasten")  # type: ignore[arg-type]
    assert sluitend.describe(known) == sluitend.describe(known.bounds, figure)
    assert sluitend.describe(known, lang="en") == known.bounds.text("en", unit=1000)
    assert repr(known).startswith("<FigureBounds 457:7: Lasten")


def test_a_blank_cell_has_bounds(text: str) -> None:
    report = sluitend.check(sluitend.read(text.replace("211,00", "2x1,00")).document)
    (blank,) = report.joint.unprinted
    assert (blank.line, blank.year, blank.phase) == ("expenditure", 2021, "adopted")
    assert blank.where == "3.1" and blank.multiplier == 1000
    assert blank.bounds.lower is not None and blank.bounds.upper is not None
    assert "tussen" in blank.text("nl") and str(blank) == blank.text("nl")
    assert "Wat er in lege cellen zou staan" in report.to_text(verbose=True)
    assert pickle.loads(pickle.dumps(blank)) == blank


def test_the_evidence_for_a_sign_convention_is_counted(text: str) -> None:
    (assumed,) = sluitend.check(sluitend.read(text).document).assumptions
    evidence = {each.convention: each for each in assumed.sign.evidence}
    assert set(evidence) == set(sluitend.SignConvention)
    won = evidence[sluitend.SignConvention.net_cost]
    assert (won.exact, won.within_rounding, won.broken, won.holding) == (8, 2, 0, 10)


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


def test_another_edition_tells_what_a_figure_should_have_been(text: str) -> None:
    document = sluitend.read(text.replace("41.16941.484", "41.16941.448")).document
    report = sluitend.check(document, editions=[sluitend.read(text)])
    joint = pickle.loads(pickle.dumps(report)).joint
    (repair, *_) = joint.culprits[0].sets[0].repairs[0]
    assert repair.kind is sluitend.RepairKind.cross_document
    assert repair.printed == 41484
    (alone, *_) = sluitend.check(document).joint.culprits[0].sets[0].repairs[0]
    assert alone.kind is sluitend.RepairKind.transposition
