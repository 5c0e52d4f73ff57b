# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The Arrow PyCapsule interface: types, exact values, and the life of what is handed over."""

import concurrent.futures
import ctypes
import gc
import itertools
import time
from decimal import Decimal

import pytest

import sluitend

pyarrow = pytest.importorskip("pyarrow")

VIEWS = ["figures", "goals", "actions", "indicators", "observations", "targets", "claims"]
REPORT_VIEWS = ["identities", "findings"]


class ArrowArrayStream(ctypes.Structure):
    """The C struct of the Arrow C stream interface."""

    _fields_ = [
        ("get_schema", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)),
        ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)),
        ("get_last_error", ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)),
        ("release", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
        ("private_data", ctypes.c_void_p),
    ]


pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
pointer_of.restype = ctypes.c_void_p
pointer_of.argtypes = [ctypes.py_object, ctypes.c_char_p]


@pytest.fixture(params=VIEWS + REPORT_VIEWS)
def view(request, document, report):
    return getattr(report if request.param in REPORT_VIEWS else document, request.param)


def stream_of(view, requested=None):
    return view.__arrow_c_stream__(requested)


def test_a_table_takes_a_view_as_it_is(view):
    table = pyarrow.table(view)
    assert table.column_names == list(view.columns)
    table.validate(full=True)
    for arrow_row, row in zip(table.to_pylist(), view.to_pylist(), strict=True):
        assert arrow_row == row


def test_types_are_those_that_every_engine_takes(view):
    allowed = {pyarrow.utf8(), pyarrow.int32(), pyarrow.int64(), pyarrow.bool_()}
    for field in pyarrow.table(view).schema:
        if pyarrow.types.is_decimal128(field.type):
            assert field.type.precision in (18, 38)
            assert field.type.scale >= 2
        else:
            assert field.type in allowed


def test_figures_have_the_agreed_types(document):
    money = pyarrow.decimal128(18, 2)
    types = {field.name: field.type for field in pyarrow.table(document.figures).schema}
    assert types == {
        "programme": pyarrow.utf8(),
        "goal": pyarrow.utf8(),
        "row": pyarrow.utf8(),
        "line": pyarrow.utf8(),
        "column": pyarrow.utf8(),
        "year": pyarrow.int32(),
        "phase": pyarrow.utf8(),
        "printed": money,
        "value": money,
        "multiplier": pyarrow.int32(),
        "quantum": money,
        "verbatim": pyarrow.utf8(),
        "line_number": pyarrow.int32(),
        "edition": pyarrow.int32(),
        "scope": pyarrow.utf8(),
    }


def test_an_empty_view_has_the_same_types(document, report):
    nothing = sluitend.Document()
    for name in VIEWS + REPORT_VIEWS:
        full, empty = (
            (report, sluitend.check(nothing)) if name in REPORT_VIEWS else (document, nothing)
        )
        table = pyarrow.table(getattr(empty, name))
        assert table.num_rows == 0
        table.validate(full=True)
        assert table.schema.names == pyarrow.table(getattr(full, name)).schema.names


def test_the_schema_alone_is_the_schema_of_the_stream(view):
    schema = pyarrow.schema(view)
    assert schema == pyarrow.table(view).schema


def test_a_column_is_wide_enough_for_its_values():
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    values = [Decimal("9" * 30 + ".123456"), Decimal("-0.5"), None, Decimal("0")]
    for value in values:
        amount = None if value is None else sluitend.Amount(value)
        builder.add(place, sluitend.GoalRecord(title="x", stated_expenditure=amount))
    table = pyarrow.table(builder.build().goals)
    kind = table.schema.field("value").type
    assert (kind.precision, kind.scale) == (38, 6)
    assert table.column("value").to_pylist() == values


def test_what_no_arrow_decimal_holds_is_refused():
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    for value in (Decimal("9" * 38), Decimal("0.000001")):
        builder.add(
            place, sluitend.GoalRecord(title="x", stated_expenditure=sluitend.Amount(value))
        )
    document = builder.build()
    with pytest.raises(sluitend.NumberOverflow):
        document.goals.__arrow_c_stream__()
    assert document.goals.to_pylist()[0]["value"] == Decimal("9" * 38)


def test_every_call_makes_a_new_stream(document):
    first, second = stream_of(document.figures), stream_of(document.figures)
    assert first is not second
    tables = [pyarrow.RecordBatchReader._import_from_c_capsule(each) for each in (first, second)]
    one, other = (each.read_all() for each in tables)
    assert one == other == pyarrow.table(document.figures)


def test_a_stream_is_used_once(document):
    capsule = stream_of(document.figures)
    pyarrow.RecordBatchReader._import_from_c_capsule(capsule).read_all()
    with pytest.raises((pyarrow.ArrowInvalid, ValueError), match="released"):
        pyarrow.RecordBatchReader._import_from_c_capsule(capsule)
    schema = document.figures.__arrow_c_schema__()
    pyarrow.Schema._import_from_c_capsule(schema)
    with pytest.raises((pyarrow.ArrowInvalid, ValueError), match="released"):
        pyarrow.Schema._import_from_c_capsule(schema)


@pytest.mark.parametrize("order", list(itertools.permutations(["document", "capsule", "table"])))
def test_both_sides_may_go_first(sample_path, order):
    held = {"document": sluitend.read(sample_path).document}
    held["capsule"] = stream_of(held["document"].figures)
    held["table"] = pyarrow.RecordBatchReader._import_from_c_capsule(held["capsule"]).read_all()
    for name in order:
        del held[name]
        gc.collect()
        if "table" in held:
            assert held["table"].num_rows == 35
            held["table"].validate(full=True)


def test_a_stream_outlives_its_document(sample_path):
    document = sluitend.read(sample_path).document
    expected = document.figures.to_pylist()
    capsule = stream_of(document.figures)
    del document
    gc.collect()
    reader = pyarrow.RecordBatchReader._import_from_c_capsule(capsule)
    del capsule
    gc.collect()
    assert reader.read_all().to_pylist() == expected


def test_what_nobody_takes_is_released(document):
    for _ in range(200):
        stream_of(document.figures)
        document.figures.__arrow_c_schema__()
    reader = pyarrow.RecordBatchReader._import_from_c_capsule(stream_of(document.figures))
    del reader
    gc.collect()


def test_a_stream_that_is_left_halfway_is_released(document):
    reader = pyarrow.RecordBatchReader._import_from_c_capsule(stream_of(document.figures))
    batch = reader.read_next_batch()
    reader.close()
    del reader
    gc.collect()
    assert batch.num_rows == 35


def test_release_is_called_once_and_says_so(document):
    capsule = stream_of(document.figures)
    stream = ArrowArrayStream.from_address(pointer_of(capsule, b"arrow_array_stream"))
    assert stream.release
    stream.release(ctypes.addressof(stream))
    assert not stream.release
    del capsule
    gc.collect()


def test_memory_does_not_grow(document):
    resource = pytest.importorskip("resource")

    def use():
        for _ in range(300):
            pyarrow.table(document.figures)
            stream_of(document.actions)

    use()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(4):
        use()
    gc.collect()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000
    assert pyarrow.total_allocated_bytes() < 50_000_000


def test_a_requested_decimal_is_given_where_no_digit_is_lost(document):
    default = pyarrow.table(document.figures).schema
    at = default.get_field_index("value")
    for kind in (pyarrow.decimal128(38, 2), pyarrow.decimal128(20, 4), pyarrow.decimal256(40, 2)):
        wanted = default.set(at, pyarrow.field("value", kind))
        table = pyarrow.RecordBatchReader._import_from_c_capsule(
            stream_of(document.figures, wanted.__arrow_c_schema__())
        ).read_all()
        table.validate(full=True)
        assert table.schema.field("value").type == kind
        assert table.column("value").to_pylist() == [
            figure.amount.value for figure in document.figures
        ]


def test_a_requested_decimal_that_would_lose_digits_is_not_given(document):
    default = pyarrow.table(document.figures).schema
    at = default.get_field_index("value")
    narrow = default.set(at, pyarrow.field("value", pyarrow.decimal128(5, 2)))
    capsule = stream_of(document.figures, narrow.__arrow_c_schema__())
    table = pyarrow.RecordBatchReader._import_from_c_capsule(capsule).read_all()
    assert table.schema.field("value").type == pyarrow.decimal128(18, 2)


def test_large_text_is_given_where_asked_for(document):
    default = pyarrow.table(document.figures).schema
    at = default.get_field_index("row")
    wanted = default.set(at, pyarrow.field("row", pyarrow.large_utf8()))
    capsule = stream_of(document.figures, wanted.__arrow_c_schema__())
    table = pyarrow.RecordBatchReader._import_from_c_capsule(capsule).read_all()
    table.validate(full=True)
    assert table.schema.field("row").type == pyarrow.large_utf8()
    assert table.column("row").to_pylist() == [each.row for each in document.figures]


def test_a_wrong_request_is_refused(document):
    with pytest.raises((TypeError, ValueError)):
        document.figures.__arrow_c_stream__(object())
    with pytest.raises((TypeError, ValueError)):
        document.figures.__arrow_c_stream__(document.figures.__arrow_c_stream__())


def test_hostile_text_crosses_unchanged(hostile_texts):
    texts = [each for each in hostile_texts if each and len(each) <= 10_000]
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    for text in texts:
        builder.add(place, sluitend.GoalRecord(title=text))
    table = pyarrow.table(builder.build().goals)
    table.validate(full=True)
    assert table.column("title").to_pylist() == texts


def test_many_rows_come_in_batches_and_fast():
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    record = sluitend.GoalRecord(title="x", stated_expenditure=sluitend.Amount(11133))
    for _ in range(70_000):
        builder.add(place, record)
    document = builder.build()
    started = time.perf_counter()
    capsule = stream_of(document.figures)
    seconds = time.perf_counter() - started
    reader = pyarrow.RecordBatchReader._import_from_c_capsule(capsule)
    assert [batch.num_rows for batch in reader] == [65_536, 70_000 - 65_536]
    assert seconds < 1.0


def test_threads_may_release_what_others_made(document):
    def use(_):
        table = pyarrow.table(document.figures)
        return table.column("value")[0].as_py()

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert set(pool.map(use, range(200))) == {document.figures[0].amount.value}
