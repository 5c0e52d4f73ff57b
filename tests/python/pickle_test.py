# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Pickles: of values, parts, documents, reports and functions; foreign ones are checked."""

import copy
import pathlib
import pickle
from decimal import Decimal

import pytest

import sluitend

KEPT = pathlib.Path(__file__).parent / "pickles"
PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)


@pytest.fixture
def things(document, report, programme):
    goal = programme.goals["5"].goals["5.02"]
    indicator = programme.goals["1"].goals["1.01"].indicators[0]
    return [
        document,
        report,
        programme,
        goal,
        goal.actions[2],
        indicator,
        indicator.targets[0],
        indicator.record,
        programme.mandated_indicators["6"],
        programme.mandated_indicators["6"].observations[0],
        programme.budget,
        programme.budget.record,
        programme.budget.columns[0],
        programme.budget["balance"],
        programme.budget["balance"][0],
        programme.claims[0],
        programme.claims[0].record,
        programme.narrative,
        programme.record,
        programme.responsibilities,
        goal.record,
        goal.as_printed("title"),
        goal.as_printed("number"),
        goal.span,
        programme.goals,
        document.figures,
        document.figures[0],
        report.identities,
        report.identities[0],
        report.identities[0].terms[0],
        report.findings,
        report.findings[0],
        report.findings[0].arguments[0],
        report.assumptions[0],
        sluitend.read(document.to_json()),
        sluitend.Limits(goal_depth=3),
        sluitend.Phase.adopted,
        sluitend.Rounding.half_even,
        sluitend.recover(["110000"], 5),
        sluitend.statutory_indicators()[0],
        programme.to_svg(),
        sluitend.match_statutory_indicator("10", "Diefstallen uit woning"),
        sluitend.observations_of(document),
        sluitend.series_of(programme.mandated_indicators["6"]),
        document.assessments[0],
        sluitend.comparable_values(sluitend.series_of(programme.mandated_indicators["6"])),
    ]


def same(again, thing):
    """Equal, and all that does not count for equality too."""
    assert type(again) is type(thing)
    assert again == thing
    assert repr(again) == repr(thing)
    if not isinstance(thing, (sluitend.Document, tuple)):
        assert hash(again) == hash(thing)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_everything_survives_a_pickle(things, protocol):
    for thing in things:
        same(pickle.loads(pickle.dumps(thing, protocol)), thing)


def test_everything_survives_cloudpickle(things):
    cloudpickle = pytest.importorskip("cloudpickle")
    for thing in things:
        same(pickle.loads(cloudpickle.dumps(thing)), thing)
    work = cloudpickle.dumps(lambda text: sluitend.parse_decimal(text, style="dutch"))
    assert pickle.loads(work)("3,9") == Decimal("3.9")


def test_everything_survives_copies(things):
    for thing in things:
        same(copy.copy(thing), thing)
        same(copy.deepcopy(thing), thing)


def test_public_names_are_pickled_by_name():
    for name in sluitend.__all__:
        each = getattr(sluitend, name)
        if callable(each):
            assert pickle.loads(pickle.dumps(each)) is each


def test_places_and_print_survive(document, programme):
    again = pickle.loads(pickle.dumps(document))
    assert again.to_json() == document.to_json()
    amount = programme.goals[0].stated_expenditure
    copied = pickle.loads(pickle.dumps(amount))
    assert (copied.verbatim, copied.span, copied.quantum_basis, str(copied.printed)) == (
        amount.verbatim,
        amount.span,
        amount.quantum_basis,
        str(amount.printed),
    )


def test_a_list_of_parts_holds_its_document_once(programme):
    goals = pickle.loads(pickle.dumps(programme.goals))
    assert list(goals) == list(programme.goals)
    assert goals["2"].programme == programme
    assert len(pickle.dumps(programme.goals)) < 2 * len(pickle.dumps(programme))


def test_a_document_is_pickled_as_its_json(document):
    assert document.to_json().encode() in pickle.dumps(document)
    load, (version, text) = document.__reduce__()
    assert version == 1
    assert text == document.to_json().encode()
    assert load(version, text) == document


@pytest.mark.parametrize("text", [b"", b"{}", b"[" * 10_000, b'{"format":"x"}', b"\xff"])
def test_a_foreign_pickle_is_checked(document, text):
    load, _ = document.__reduce__()
    with pytest.raises(sluitend.Error):
        load(1, text)


def test_a_later_pickle_is_refused(document, programme):
    for thing in (document, programme, programme.budget["balance"][0]):
        load, (version, *rest) = thing.__reduce__()
        with pytest.raises(sluitend.ValueError) as caught:
            load(version + 1, *rest)
        assert caught.value.id == "pickle.version"


def test_a_pickle_of_what_is_no_value_is_refused(programme, document):
    load_value, _ = programme.budget["balance"][0].__reduce__()
    load_part, _ = programme.__reduce__()
    for name in ("check", "read_file", "__doc__", "Nothing", "DocumentBuilder.__init__"):
        with pytest.raises((sluitend.Error, TypeError)):
            load_value(1, name, ())
    for name, index in (("Goal", 10**6), ("Goal", -1), ("Nothing", 0)):
        with pytest.raises((sluitend.Error, ValueError, TypeError)):
            load_part(1, document, name, index)


def test_the_cell_of_a_part_pickled_alone_is_small(programme):
    amount = programme.budget["balance"][0]
    assert len(pickle.dumps(amount)) < 1000


@pytest.mark.parametrize(
    "path", sorted(KEPT.glob("*.pickle")), ids=lambda path: path.stem
)
def test_a_pickle_of_an_earlier_release_still_loads(path):
    kept = pickle.loads(path.read_bytes())
    document, report, amount, goal = kept
    assert document == sluitend.read(document.to_json()).document
    assert report == sluitend.check(document)
    assert amount == goal.stated_expenditure
    assert goal.document == document
    assert document.programmes[0].title == "Samenleving en bestuur"


def test_this_release_keeps_a_pickle():
    assert (KEPT / f"{sluitend.__version__}.pickle").is_file()
