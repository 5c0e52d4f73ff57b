# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Two editions compared: changes as objects, as a table and as pages."""

import copy
import json
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

import sluitend


@pytest.fixture(scope="module")
def editions(root):
    """The two chapters of an invented town."""
    folder = root / "examples" / "data"
    return tuple(
        sluitend.read(folder / f"zandveen-{year}-samen-leven.txt") for year in (2024, 2025)
    )


@pytest.fixture(scope="module")
def changes(editions):
    """What changed between them."""
    return sluitend.diff(*editions)


def test_tells_what_changed_by_kind(changes):
    assert repr(changes) == "<EditionDiff 26 changes>"
    assert not changes.is_empty
    assert changes.count("added") == 7
    assert changes.count(sluitend.EditionChangeKind.ambiguous) == 1
    assert changes.changes.codes[0] == "added" or "added" in changes.changes.codes
    assert len(changes.changes.all("restated")) == 11


def test_takes_documents_and_what_read_returned(editions, changes):
    assert sluitend.diff(editions[0].document, editions[1].document) == changes
    assert sluitend.diff(editions[0], editions[0]).is_empty
    with pytest.raises(TypeError):
        sluitend.diff(editions[0], "chapter")


def test_a_restated_figure_has_both_prints_and_the_exact_difference(changes):
    change = next(each for each in changes.changes if each.part == "figure")
    assert (change.text_before, change.text_after) == ("6.575", "6.598")
    assert change.before.amount.value == Decimal(6_575_000)
    assert change.difference == Decimal(23_000)
    assert not change.within_rounding
    assert change.text("en") == (
        "figure 2 “Lasten”, Begroting 2024: restated; was “6.575”, is “6.598” (+23)."
    )
    assert str(change) == change.text("nl")


def test_an_ambiguous_change_lists_its_candidates(changes):
    change = changes.changes["ambiguous"]
    assert change.before is None and change.after is None
    assert [each.similarity for each in change.candidates] == [Fraction(41, 45), Fraction(8, 9)]
    assert change.place == change.candidates[0].after


def test_the_other_way_round_tells_the_same(editions, changes):
    back = sluitend.diff(editions[1], editions[0])
    assert back.count("dropped") == changes.count("added")
    assert sorted(each.difference for each in back.changes if each.difference) == sorted(
        -each.difference for each in changes.changes if each.difference
    )


def test_a_table_has_one_row_per_change(changes):
    rows = changes.changes.to_pylist()
    assert len(rows) == len(changes.changes) == 26
    assert changes.changes.columns[:8] == (
        *("kind", "part", "programme", "path", "title", "column", "before", "after"),
    )
    assert sum(row["difference"] or 0 for row in rows if row["part"] == "figure") == 357_000
    assert changes.to_csv() == changes.changes.to_csv()


def test_shows_itself_and_hands_itself_over(changes, tmp_path):
    assert "26 wijzigingen" in str(changes)
    assert changes.to_text(lang="en").startswith("26 changes: 7 added")
    assert "Wijzigingen: 26" in changes.changes._repr_html_()
    assert changes._repr_html_().startswith('<div class="sluitend"')
    assert changes.to_html(tmp_path / "changes.html", lang="en") is None
    assert "what changed?" in (tmp_path / "changes.html").read_text("utf-8")
    assert json.loads(changes.to_json())["format"] == "sluitend.diff"


def test_survives_pickle_and_copy(changes):
    again = pickle.loads(pickle.dumps(changes))
    assert again == changes and hash(again) == hash(changes)
    assert copy.deepcopy(changes) is changes
    change = changes.changes["ambiguous"]
    assert pickle.loads(pickle.dumps(change)) == change


def test_refuses_more_comparisons_than_allowed(editions):
    with pytest.raises(sluitend.ModelError) as caught:
        sluitend.diff(*editions, comparisons=1)
    assert caught.value.id == "model.limit"


def test_similarity_is_an_exact_ratio():
    assert sluitend.title_similarity("Een veilig dorp", "Een veilig en schoon dorp") == Fraction(4, 5)
    assert sluitend.title_similarity("Cliënten (WMO)", "clienten wmo") == 1


def test_kinds_and_parts_say_what_they_are():
    assert sluitend.EditionChangeKind.dropped.text("nl") == "vervallen"
    assert sluitend.EditionPart.target.text("en") == "target"
