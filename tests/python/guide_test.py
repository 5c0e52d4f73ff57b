# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The code of the guide runs, and prints what stands below it.

A block of Python or C++ that a block of text follows prints that text. The Python blocks of a page
share their names; each C++ block is a program. `python guide_test.py PAGE...` writes into pages what
their code prints.
"""

import contextlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

import sluitend

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs" / "guide").glob("*.md"))
BLOCK = re.compile(
    r"^```(python|cpp)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE
)
OPTIONAL = ("altair", "duckdb", "httpx", "pandas", "polars", "pyarrow")


def blocks_of(page):
    """Line, language, code and what is printed (None: nothing is said) of every block."""
    text = page.read_text("utf-8")
    return [
        (text.count("\n", 0, found.start()) + 1, *found.groups()) for found in BLOCK.finditer(text)
    ]


def run_python(code, names, place):
    """What a block of Python prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * place[1] + code, place[0], "exec"), names)
    return printed.getvalue()


def run_cpp(code, folder):
    """What a program prints; it is linked with the library of the package."""
    source, program = folder / "program.cpp", folder / "program"
    source.write_text(code, "utf-8")
    library = pathlib.Path(sluitend.get_cmake_dir()).parents[1]
    command = ["c++", "-std=c++20", "-O0", f"-I{sluitend.get_include()}", str(source)]
    if "SLUITEND_HEADER_ONLY" not in code:
        command += [f"-L{library}", "-lsluitend", "-pthread"]
    subprocess.run([*command, "-o", str(program)], check=True)
    return subprocess.run([program], check=True, capture_output=True, text=True).stdout


@contextlib.contextmanager
def in_folder(folder):
    """The folder of the examples, with nothing but their data."""
    shutil.copytree(ROOT / "examples" / "data", folder / "data")
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def printed_by(page, folder):
    """Line, what is printed and what should be, for every block of a page."""
    names = {"__name__": "guide"}
    with in_folder(folder):
        for line, language, code, wanted in blocks_of(page):
            if language == "python":
                yield line, run_python(code, names, (str(page), line)), wanted
            else:
                yield line, run_cpp(code, folder), wanted


def needs(page):
    """The optional packages that a page uses."""
    code = "\n".join(block[2] for block in blocks_of(page) if block[1] == "python")
    return [
        each
        for each in OPTIONAL
        if re.search(rf"^import {each}\b|to_{each}\(|from_{each}\(", code, re.MULTILINE)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_code_of_a_page_prints_what_stands_below_it(page, tmp_path):
    if not blocks_of(page):
        return
    for package in needs(page):
        pytest.importorskip(package)
    for line, printed, wanted in printed_by(page, tmp_path):
        assert printed == (wanted or ""), f"{page.name}:{line}"


def write(page, folder):
    """Writes into a page what its code prints."""
    outputs = iter([printed for _, printed, _ in printed_by(page, folder)])

    def block(found):
        printed = next(outputs)
        below = f"\n```text\n{printed}```\n" if printed else ""
        return f"```{found[1]}\n{found[2]}```\n{below}"

    page.write_text(BLOCK.sub(block, page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    import tempfile

    for name in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as empty:
            write(pathlib.Path(name).resolve(), pathlib.Path(empty))
