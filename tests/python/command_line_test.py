# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""`python -m sluitend`: the same program as `sluitend`, and the same bytes as the package gives."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig

import pytest

import sluitend



def console_script():
    """The script that pip made, if it did."""
    found = pathlib.Path(sysconfig.get_path("scripts"), "sluitend")
    return [str(found)] if found.exists() else None


def run(way, *arguments, content=None, folder=None, environment=None):
    return subprocess.run(
        [*way, *map(str, arguments)],
        input=content,
        stdin=subprocess.DEVNULL if content is None else None,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        timeout=60,
    )


@pytest.fixture(params=["python -m sluitend", "sluitend"])
def way(request):
    if request.param == "python -m sluitend":
        return [sys.executable, "-m", "sluitend"]
    script = console_script()
    if script is None:
        pytest.skip("installed by CMake, which makes no console script")
    return script


@pytest.fixture
def broken_path(tmp_path, small_text):
    path = tmp_path / "kapot.txt"
    path.write_text(small_text.replace("500\t520", "500\t590"), "utf-8")
    return path


def test_check_ends_with_zero_when_only_rounding_is_off(way, sample_path):
    done = run(way, "check", sample_path)
    assert done.returncode == 0
    assert "Samenleving en bestuur" in done.stdout.decode()
    assert done.stderr == b""


def test_check_ends_with_one_on_errors(way, broken_path):
    done = run(way, "check", broken_path)
    assert done.returncode == 1
    assert "620 − 100 = 520" in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "/geen/bestand.txt"],
        ["check"],
        ["doe-iets", "x"],
        ["check", "--format", "xml", "{sample}"],
        ["check", "--lang", "de", "{sample}"],
        ["export", "{sample}", "--to", "xlsx"],
        [],
    ],
)
def test_a_wrong_call_ends_with_two(way, sample_path, arguments):
    done = run(way, *[each.format(sample=sample_path) for each in arguments])
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_an_unreadable_text_ends_with_two_and_its_place(way, tmp_path):
    path = tmp_path / "slecht.txt"
    path.write_bytes(b"3.1 Sport\n\nEen \xff teken\n")
    done = run(way, "check", path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "3" in done.stderr.decode()


def test_a_missing_file_is_named_first_and_punctuated_once(way, tmp_path):
    done = run(way, "check", "niet.txt", "--lang", "en", folder=tmp_path)
    assert done.stderr.decode() == (
        "sluitend: “niet.txt”: This file does not exist. [input.file]\n"
    )


def test_a_written_file_has_the_usual_rights(way, sample_path, tmp_path):
    (tmp_path / "usual").touch()
    run(way, "check", sample_path, "--format", "html", "--output", "verslag.html", folder=tmp_path)
    usual = (tmp_path / "usual").stat().st_mode
    assert (tmp_path / "verslag.html").stat().st_mode == usual


def test_json_of_the_program_is_json_of_the_package(way, sample_path):
    document, diagnostics = sluitend.read(sample_path)
    exported = run(way, "export", sample_path, "--to", "json").stdout
    text = document.to_json().encode()
    assert hashlib.sha256(exported).digest() == hashlib.sha256(text).digest()
    assert sluitend.read(exported).document == document


def test_csv_of_the_program_is_csv_of_the_package(way, sample_path, document):
    exported = run(way, "export", sample_path, "--to", "csv").stdout
    assert exported.decode() == document.figures.to_csv()
    assert exported.count(b"\n") == 36


def test_a_checked_json_is_that_of_the_report(way, sample_path, report):
    facts = json.loads(run(way, "check", sample_path, "--format", "json").stdout)
    mine = json.loads(report.to_json())
    assert [each["id"] for each in facts["findings"]] == [each["id"] for each in mine["findings"]]
    assert facts["identities"] == mine["identities"]


def test_html_of_the_program_is_html_of_the_package(way, sample_path, report):
    for lang in ("nl", "en"):
        page = run(way, "check", sample_path, "--format", "html", "--lang", lang).stdout.decode()
        assert page.strip() == report.to_html(lang=lang).strip()


def test_show_tells_what_was_read(way, sample_path):
    shown = run(way, "show", sample_path).stdout.decode()
    assert "5.02" in shown
    assert "11.133,00" in shown
    english = run(way, "show", sample_path, "--lang", "en").stdout.decode()
    assert english != shown


def test_output_goes_to_a_file(way, sample_path, tmp_path, report):
    path = tmp_path / "verslag.html"
    done = run(way, "check", sample_path, "--format", "html", "--output", path)
    assert done.returncode == 0
    assert path.read_text("utf-8").strip() == report.to_html().strip()


def test_standard_input_is_a_file_too(way, sample_path):
    content = sample_path.read_bytes()
    from_file = run(way, "export", sample_path, "--to", "csv").stdout
    assert run(way, "export", "-", "--to", "csv", content=content).stdout == from_file


def test_doctor_tells_no_paths(way, tmp_path):
    done = run(way, "doctor", folder=tmp_path)
    assert done.returncode == 0
    text = done.stdout.decode()
    assert sluitend.__version__ in text
    assert "Boost" in text
    assert str(pathlib.Path.home()) not in text
    assert str(tmp_path) not in text


def test_help_and_version(way):
    assert sluitend.__version__ in run(way, "--version").stdout.decode()
    text = run(way, "--help").stdout.decode()
    for command in ("check", "show", "export", "doctor"):
        assert command in text


def test_the_locale_changes_nothing(way, sample_path):
    usual = run(way, "check", sample_path)
    for locale in ("C", "C.UTF-8", "nl_NL.UTF-8", "tr_TR.UTF-8"):
        other = run(way, "check", sample_path, environment={"LC_ALL": locale, "LANG": locale})
        assert (other.returncode, other.stdout) == (usual.returncode, usual.stdout)


def test_a_file_name_may_have_any_bytes(way, small_text, tmp_path):
    path = tmp_path / os.fsdecode("begroting é ".encode() + b"\xe9.txt")
    try:
        path.write_text(small_text, "utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert run(way, "check", path).returncode == 0


def test_a_reader_that_stops_early_is_no_traceback(way, sample_path):
    if shutil.which("head") is None:
        pytest.skip("there is no head")
    writer = subprocess.Popen(
        [*way, "export", str(sample_path), "--to", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    writer.stdout.close()
    errors = writer.stderr.read()
    writer.stderr.close()
    writer.wait(timeout=60)
    assert b"Traceback" not in errors


def test_main_takes_words_and_gives_a_status(sample_path, capfdbinary):
    from sluitend.__main__ import main

    assert main(["export", str(sample_path), "--to", "csv"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"programme,goal,row")
    assert main(["check"]) == 2
