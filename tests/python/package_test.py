# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Import, metadata, and what lies inside the installed package."""

import enum
import importlib.metadata
import inspect
import pathlib
import re

import pytest

import sluitend

PACKAGE = pathlib.Path(sluitend.__file__).parent

# Types of the public headers that are something else in Python.
ELSEWHERE = {
    "AmountParts": "the arguments of Amount",
    "AssessOptions": "the arguments of assess",
    "BigDecimal": "Python's own Decimal has no bound",
    "Code": "str",
    "ColumnTags": "an Arrow column",
    "ColumnVerdicts": "the answer about columns of C++",
    "Currency": "str",
    "Decimal": "decimal.Decimal",
    "ComparedValue": "a part of IndicatorCell",
    "DecimalColumn": "an Arrow column",
    "DiffOptions": "the arguments of diff",
    "Failure": "an exception",
    "Index": "int",
    "IndicatorCell": "a cell of an indicator table, for readers, which are C++",
    "JointOptions": "the arguments of check",
    "LineEquation": "an Identity",
    "LineTerm": "an IdentityTerm",
    "NumberedObservations": "an ObservationTable with its diagnostics",
    "ObservationRow": "an indicator and an Observation",
    "ObservationTableBuilder": "the argument of ObservationTable",
    "RankOptions": "the arguments of rank_areas",
    "Rational": "fractions.Fraction",
    "RawRow": "a text, or a text and a line code",
    "ReadTablesOptions": "the arguments of read_tables",
    "Result": "a value or an exception",
    "RoundOptions": "the arguments of round_consistently",
    "RowPlace": "an Arrow column",
    "RowVerdict": "the answer about a row of columns of C++",
    "TextLines": "for readers, which are C++",
    "WideMantissa": "an Arrow column",
    "WideSum": "an Arrow column",
    "Year": "int",
}


def test_the_package_is_installed_and_not_the_source(root):
    assert root / "bindings" not in PACKAGE.parents


def test_needs_no_other_distribution(run_python, sample_path):
    code = f"""
import pathlib, sys
sys.path.insert(0, {str(PACKAGE.parent)!r})
sys.meta_path.insert(0, type("Finder", (), dict(
    find_spec=staticmethod(lambda name, path=None, target=None: None))))
import sluitend
known = set(sys.stdlib_module_names) | {{"sluitend", "__main__"}}
sluitend.check(sluitend.read(pathlib.Path({str(sample_path)!r})).document).to_html()
foreign = {{name.partition(".")[0] for name in sys.modules}} - known
print(sorted(foreign))
"""
    assert run_python(code, "-I", "-S").strip() == "[]"


def test_metadata_lists_no_mandatory_dependency():
    try:
        requirements = importlib.metadata.requires("sluitend") or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("installed by CMake, which writes no metadata")
    assert [each for each in requirements if "extra ==" not in each] == []


def test_cold_import_is_fast_and_loads_no_optional_package(run_python):
    code = """
import sys, time
before = set(sys.modules)
started = time.process_time()  # of this process alone: the machine may be busy
import sluitend
print(time.process_time() - started)
print({"numpy", "pandas", "polars", "pyarrow", "duckdb", "IPython"} & (set(sys.modules) - before))
"""
    runs = [run_python(code).splitlines() for _ in range(5)]
    assert {loaded for _, loaded in runs} == {"set()"}
    asyncio = """
import time
started = time.process_time()
import asyncio
print(time.process_time() - started)
"""
    slow = min(float(run_python(asyncio)) for _ in range(5))  # 0.03 on a machine that is not busy
    assert min(float(seconds) for seconds, _ in runs) < max(0.060, 2 * slow)


def test_dir_lists_the_public_names():
    assert dir(sluitend) == sorted(sluitend.__all__)
    assert list(sluitend.__all__) == sorted(set(sluitend.__all__))
    for name in sluitend.__all__:
        assert getattr(sluitend, name) is not None


def test_public_names_say_where_they_live_and_what_they_are():
    for name in sluitend.__all__:
        each = getattr(sluitend, name)
        if isinstance(each, str):
            continue
        if isinstance(each, type):
            assert each.__module__ == "sluitend", name
        assert each.__doc__ and each.__doc__.strip(), name


def test_every_property_says_in_one_line_what_it_is():
    silent, seen = [], 0
    for name in sluitend.__all__:
        kind = getattr(sluitend, name)
        if not isinstance(kind, type) or issubclass(kind, enum.Enum):
            continue
        for at, each in inspect.getmembers(kind, lambda each: isinstance(each, property)):
            seen += 1
            words = each.__doc__ or ""
            if not words.strip() or "\n" in words.partition("\n\n")[0]:
                silent.append(f"{name}.{at}")
    assert seen > 250
    assert silent == []


def test_help_of_a_constructor_lists_the_fields():
    assert sluitend.Amount.__init__.__doc__.startswith("Amount(printed, multiplier=…, ")
    assert sluitend.Column.__init__.__doc__.strip() == "Column(label, year=…, phase=…)"


def test_version_is_that_of_the_headers_and_of_the_cmake_package():
    header = pathlib.Path(sluitend.get_include(), "sluitend", "base", "config.hpp").read_text()
    parts = [
        re.search(rf"VERSION_{part}\s+(\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH")
    ]
    assert sluitend.__version__ == ".".join(parts)
    version_file = pathlib.Path(sluitend.get_cmake_dir(), "sluitendConfigVersion.cmake")
    assert f'"{sluitend.__version__}"' in version_file.read_text()


def test_headers_and_cmake_package_lie_inside():
    assert pathlib.Path(sluitend.get_include(), "sluitend", "sluitend.hpp").is_file()
    assert pathlib.Path(sluitend.get_cmake_dir(), "sluitendConfig.cmake").is_file()
    assert PACKAGE.joinpath("py.typed").is_file()
    assert PACKAGE.joinpath("_core.pyi").is_file()


def test_self_test_passes_offline_within_a_second(run_python):
    code = """
import sys, time
import sluitend
def refuse(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(event)
sys.addaudithook(refuse)
started = time.perf_counter()
sluitend.self_test()
print(time.perf_counter() - started)
"""
    assert float(run_python(code)) < 1


def test_reads_no_environment_locale_or_working_folder_after_import(run_python, sample_path):
    work = f"""
content = open({str(sample_path)!r}, "rb").read()
def run():
    document = sluitend.read(content, name="chapter").document
    report = sluitend.check(document)
    return repr((document.to_json(), report.to_html(), report.to_markdown(), str(document),
                 document.figures.to_pylist()))
"""
    plain = "import hashlib, sluitend\n" + work
    plain += "print(hashlib.sha256(run().encode()).hexdigest())"
    hostile = """
import hashlib, locale, os, sluitend
locale.setlocale(locale.LC_ALL, "")
""" + work + """
folder = os.getcwd()
os.rmdir(folder)
class Refusing(dict):
    def __getitem__(self, name): raise SystemExit("environment read: " + str(name))
    get = __contains__ = __getitem__
os.environ = Refusing()
print(hashlib.sha256(run().encode()).hexdigest())
"""
    environment = {"LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8", "TZ": "Asia/Tokyo"}
    assert run_python(hostile, environment=environment) == run_python(plain)


def test_output_does_not_depend_on_the_hash_seed(run_python, sample_path):
    code = f"""
import hashlib, pathlib, sluitend
document = sluitend.read(pathlib.Path({str(sample_path)!r})).document
report = sluitend.check(document)
text = document.to_json() + report.to_json() + report.to_html() + str(hash(document.fingerprint))
print(hashlib.sha256(text.encode()).hexdigest())
"""
    digests = {run_python(code, environment={"PYTHONHASHSEED": seed}) for seed in ("0", "1", "77")}
    assert len(digests) == 1


def test_keeps_no_mutable_state():
    for name in sluitend.__all__:
        assert not isinstance(getattr(sluitend, name), (list, dict, set, bytearray)), name


def test_public_types_of_cplusplus_have_the_same_name_in_python():
    pattern = re.compile(r"^(?:class|struct|enum class) (?:SLUITEND_EXPORT )?(\w+)[^;]*?\{", re.MULTILINE)
    missing = []
    for floor in ("base", "number", "quantity", "model", "check", "analyse"):
        for header in pathlib.Path(sluitend.get_include(), "sluitend", floor).glob("*.hpp"):
            if header.stem.endswith("-inl"):
                continue
            text = re.sub(r"namespace detail \{.*?\n\} // namespace detail", "",
                          header.read_text("utf-8"), flags=re.DOTALL)
            missing += [
                f"{floor}/{header.name}: {name}"
                for name in pattern.findall(text)
                if not hasattr(sluitend, name) and name not in ELSEWHERE
            ]
    assert missing == []
