# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Readers: content and files, places, and errors that say where and what helps."""

import os
import pathlib
import pickle

import pytest

import sluitend


def test_a_result_unpacks(sample_path):
    result = sluitend.read(sample_path)
    document, diagnostics = result
    assert document is result.document
    assert diagnostics is result.diagnostics
    assert isinstance(result, sluitend.ReadResult)
    assert all(isinstance(each, sluitend.Finding) for each in diagnostics)


def test_a_path_is_a_file_and_text_is_content(sample_path):
    content = sample_path.read_bytes()
    from_file = sluitend.read(sample_path).document
    assert sluitend.read(content).document == from_file
    assert sluitend.read(content.decode("utf-8")).document == from_file
    assert sluitend.read(bytearray(content)).document == from_file
    assert sluitend.read(memoryview(content)).document == from_file


def test_the_name_of_a_file_is_no_content(sample_path):
    with pytest.raises((TypeError, sluitend.Error)):
        sluitend.read(str(sample_path))
    for name in ("begroting.xlsx", "tabellen.ODS", "pagina.html", "boek.pdf"):
        with pytest.raises(TypeError, match="pass pathlib.Path"):
            sluitend.read(name)


@pytest.mark.parametrize("source", [None, 3, 1.5, ["a"], {"a": 1}, object()])
def test_what_cannot_be_a_source_is_refused(source):
    with pytest.raises(TypeError, match="Path"):
        sluitend.read(source)


def test_files_may_have_any_name(tmp_path, small_text):
    for name in ("begroting é 2021.txt", "a b.txt", os.fsdecode(b"\xff.txt")):
        path = tmp_path / name
        try:
            path.write_text(small_text, "utf-8")
        except OSError:
            pytest.skip("this file system takes UTF-8 names only")
        assert sluitend.read(path).document.programmes[0].title == "Sport"


def test_a_source_has_a_name(sample_path, small_text):
    assert sluitend.read(sample_path).document.source.endswith(sample_path.name)
    assert sluitend.read(small_text, name="Sport 2021").document.source == "Sport 2021"
    assert sluitend.read(small_text).document == sluitend.read(small_text, name="x").document


def test_the_caller_may_know_the_year_and_the_signs(small_text):
    assert sluitend.read(small_text, budget_year=2021).document.budget_year == 2021
    document = sluitend.read(small_text, sign_convention="net_cost").document
    assert document.programmes[0].budget.sign_convention == "net_cost"
    with pytest.raises(ValueError, match="net_cost"):
        sluitend.read(small_text, sign_convention="netto")
    with pytest.raises(ValueError, match="year"):
        sluitend.read(small_text, budget_year=1492)
    with pytest.raises(TypeError):
        sluitend.read(small_text, budget_year=True)


def test_line_ends_and_a_mark_at_the_start_do_not_matter(sample_path):
    content = sample_path.read_bytes()
    expected = sluitend.read(content).document
    assert sluitend.read(b"\xef\xbb\xbf" + content).document == expected
    assert sluitend.read(content.replace(b"\n", b"\r\n")).document == expected


@pytest.mark.parametrize(
    ("content", "id", "line"),
    [
        (b"", "input.no-programme", None),
        (b"Alleen maar tekst\n", "input.no-programme", None),
        (b"3.1 Sport\n\nEen \xff teken\n", "input.utf8", 3),
        ("3.1 Sport\n".encode("utf-16"), "input.utf16", None),
        (b"3.1 Sport\nEen \x00 teken\n", "input.control-character", 2),
        (b"3.1 Sport\nEen \x1b[31m teken\n", "input.control-character", 2),
        (b'{"format":"sluitend.document"', "json.syntax", 1),
        (b'{"format":"sluitend.document","format_version":99}\n', "json.version", 1),
        (b'{"a":1,\n"a":2}', "json.duplicate-key", 2),
        (b'{"a":' * 1000, "json.depth", 1),
    ],
)
def test_an_error_says_what_and_where(content, id, line):
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read(content)
    error = caught.value
    assert error.id == id
    if line is not None:
        assert error.line == line
        assert error.column >= 1
    assert 0 <= error.byte_offset <= len(content)
    assert len(error.excerpt) <= 80
    assert "\x1b" not in str(error) + error.excerpt
    assert isinstance(error, ValueError)
    assert isinstance(error, sluitend.Error)


def test_columns_count_code_points_and_offsets_count_bytes():
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read("3.1 Sport\nééé\x01\n".encode())
    error = caught.value
    assert (error.line, error.column, error.byte_offset) == (2, 4, 16)
    assert error.span.byte_column == 7


def test_an_error_moves_with_the_lines_before_it():
    for before in (0, 1, 17):
        with pytest.raises(sluitend.ReadError) as caught:
            sluitend.read("\n" * before + "3.1 Sport\n\x01\n")
        assert caught.value.line == before + 2


def test_a_lone_surrogate_is_refused():
    with pytest.raises((UnicodeEncodeError, sluitend.ReadError)):
        sluitend.read("3.1 Sport \ud800\n")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path):
    for path in (tmp_path / "niet.txt", tmp_path, pathlib.Path("/dev/null/x")):
        with pytest.raises(sluitend.Error) as caught:
            sluitend.read(path)
        assert caught.value.id == "input.file"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("niet.txt", FileNotFoundError),
        (".", IsADirectoryError),
        ("/dev/null/x", NotADirectoryError),
    ],
)
def test_a_file_error_names_the_path_and_is_the_error_of_the_system(
    tmp_path, monkeypatch, name, kind
):
    monkeypatch.chdir(tmp_path)
    path = pathlib.Path(name)
    with pytest.raises(kind) as caught:
        sluitend.read(path)
    error = caught.value
    assert isinstance(error, sluitend.FileReadError)
    assert isinstance(error, sluitend.ReadError)
    assert type(error).__name__ == "FileReadError"
    assert f'"{path}"' in str(error)
    assert str(error).endswith(os.strerror(error.errno))
    assert error.strerror == os.strerror(error.errno)
    assert error.filename == os.fspath(path)
    assert (error.id, error.line, error.excerpt) == ("input.file", 0, path.name or ".")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.errno, again.filename, again.span) == (
        str(error),
        error.errno,
        error.filename,
        error.span,
    )


def test_a_long_path_is_named_whole(tmp_path):
    path = tmp_path.joinpath(*["een map met een lange naam"] * 8, "niet.txt")
    with pytest.raises(OSError, match="cannot be opened") as caught:
        sluitend.read(path)
    assert str(path) in str(caught.value)


def test_an_error_says_its_place_once_and_what_to_do():
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read("3.1 Sport\nCafé".encode("cp1252"))
    assert str(caught.value).startswith("line 2, column 4: the input is not UTF-8; save it as UTF-8")
    assert 'read(path.read_text("cp1252"))' in str(caught.value)
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read("{")
    assert str(caught.value).count("1") == 1 + str(caught.value).count("column 1")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04" + bytes(26) + b"PK\x05\x06" + bytes(18), "a Word document"),
        (b"\xd0\xcf\x11\xe0", "an old Word document"),
        (b"{\\rtf1", "an RTF document"),
    ],
)
def test_a_foreign_file_is_named(content, words):
    with pytest.raises(sluitend.ReadError, match=f"looks like {words}.*; save it as text") as caught:
        sluitend.read(content)
    assert caught.value.id == "input.unknown-format"


def test_a_result_is_one_line_and_can_be_checked(sample_path, report):
    result = sluitend.read(sample_path)
    expected = "<ReadResult <Document 3.1 'Samenleving en bestuur'>, 6 diagnostics>"
    assert repr(result) == expected
    long = sluitend.ReadResult(
        sluitend.read("3.1 " + "w" * 300 + "\n\nDoelenboom\n").document, result.diagnostics
    )
    assert len(repr(long)) <= 120
    assert repr(long).endswith("…, 6 diagnostics>")
    assert sluitend.check(result) == report


@pytest.mark.parametrize(
    ("limits", "id"),
    [
        ({"input_bytes": 100}, "input.too-large"),
        ({"line_bytes": 20}, "input.line-too-long"),
        ({"nodes": 3}, "model.limit"),
        ({"title_characters": 3}, "model.limit"),
    ],
)
def test_limits_are_the_callers(sample_path, limits, id):
    with pytest.raises(sluitend.Error) as caught:
        sluitend.read(sample_path, limits=sluitend.Limits(**limits))
    assert caught.value.id == id


def test_a_limit_is_met_on_both_sides(small_text):
    size = len(small_text.encode())
    sluitend.read(small_text, limits=sluitend.Limits(input_bytes=size))
    with pytest.raises(sluitend.ReadError):
        sluitend.read(small_text, limits=sluitend.Limits(input_bytes=size - 1))


def test_unknown_fields_are_refused_or_reported(document):
    text = document.to_json().replace('{"format"', '{"later":1,"format"', 1)
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read(text)
    assert caught.value.id == "json.field"
    result = sluitend.read(text, allow_unknown_fields=True)
    assert result.document == document
    assert [each.id for each in result.diagnostics[len(document.diagnostics) :]] == ["json.unknown-field"]


def test_json_comes_back_equal_and_byte_for_byte(document):
    text = document.to_json()
    again = sluitend.read(text).document
    assert again == document
    assert again.to_json() == text
    assert sluitend.read(document.to_json(indented=True)).document.to_json() == text
    figure = again.figures[0]
    assert figure.amount.span == document.figures[0].amount.span


def test_the_family_of_errors():
    families = {
        "NumberError": ArithmeticError,
        "NumberOverflow": OverflowError,
        "DivisionByZero": ZeroDivisionError,
        "InexactResult": ArithmeticError,
        "UnitError": ValueError,
        "ModelError": ValueError,
        "ValueError": ValueError,
        "ReadError": ValueError,
    }
    for name, family in families.items():
        kind = getattr(sluitend, name)
        assert issubclass(kind, sluitend.Error)
        assert issubclass(kind, family)
    assert issubclass(sluitend.Error, Exception)


@pytest.mark.parametrize(
    ("work", "kind", "id"),
    [
        (lambda: sluitend.divide(1, 0), sluitend.DivisionByZero, "number.division-by-zero"),
        (lambda: sluitend.exact_sum([10**38 - 1, 1]), sluitend.NumberOverflow, "number.overflow"),
        (lambda: sluitend.rescale(sluitend.parse_decimal("0,5", style="dutch"), 0),
         sluitend.InexactResult, "number.inexact"),
        (lambda: sluitend.Period(2021, "quarter", 5), sluitend.ValueError, "period.part"),
        (lambda: sluitend.Amount(1) < sluitend.Amount(1, currency="USD"), sluitend.UnitError,
         "unit.mismatch"),
    ],
)
def test_each_error_arrives_as_its_class(work, kind, id):
    with pytest.raises(sluitend.Error) as caught:
        work()
    assert type(caught.value) is kind
    assert caught.value.id == id
    assert str(caught.value)


def test_errors_survive_pickling():
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read(b"3.1 Sport\n\xff")
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is sluitend.ReadError
    assert (again.id, again.line, again.excerpt) == ("input.utf8", 2, caught.value.excerpt)
    assert str(again) == str(caught.value)


def test_a_title_that_looks_odd_is_kept_and_reported(small_text):
    text = small_text.replace("glijbaan", "glij\u202ebaan")
    document, diagnostics = sluitend.read(text)
    assert "\u202e" in document.actions[0].text
    assert [each.id for each in diagnostics if each.id.startswith("text.")] == [
        "text.invisible-characters"
    ]
